import type { Case } from "../../domain/case/case.ts";
import { type Stored, toCase2 } from "./case-2.ts";

/** The version of the case documents that this code writes. */
const CASE_VERSION = 2;

/** Each step brings a document from the version that is its key to the next one. Only ever append. */
const UPGRADES: Readonly<Record<number, (stored: Stored) => Stored>> = { 1: toCase2 };

/** The text to seal for a case: its JSON with the version of its shape. */
export function writeCase(current: Case): string {
  return JSON.stringify({ version: CASE_VERSION, ...current });
}

/** The case in a text that {@link writeCase} of this or an earlier version wrote; a document without a version has version 1. */
export function readCase(text: string): Case {
  const { version: from = 1, ...stored } = JSON.parse(text) as Stored & { readonly version?: number };
  if (from > CASE_VERSION) {
    throw new Error(
      `A stored case was written by a newer version of the bot (its shape is version ${from}, ` +
        `this one knows ${CASE_VERSION}): start that version.`,
    );
  }
  let document: Stored = stored;
  for (let version = from; version < CASE_VERSION; version += 1)
    document = UPGRADES[version]?.(document) ?? document;
  return document as Case;
}
