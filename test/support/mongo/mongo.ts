import { randomBytes } from "node:crypto";
import { inject } from "vitest";

/**
 * The connection string of this run's MongoDB, or `undefined` where there is none and its tests are skipped.
 * With `CI=true` a missing server is an error: there nobody reads that something was skipped.
 */
export async function mongoUri(): Promise<string | undefined> {
  const answer = await fetch(inject("mongoDesk"));
  const { uri, missing } = (await answer.json()) as { uri?: string; missing?: string };
  if (uri === undefined && process.env["CI"] === "true")
    throw new Error(`MongoDB cannot be tested: ${missing}`);
  return uri;
}

/** The connection string with a new database of its own in place of any other. */
export function ownDatabase(uri: string): string {
  const [, server = uri, options = ""] = /^([^/]+\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  return `${server}/vssid_test_${randomBytes(8).toString("hex")}${options}`;
}
