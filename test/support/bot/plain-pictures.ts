import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Content } from "../../../src/domain/procedure/content.ts";

/** The same content with plain strips for pictures: drawing the true ones at each start takes longer than all else. */
export function withPlainPictures(content: Content): { content: Content; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "plain-pictures-"));
  const strip = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="10"/>';
  for (const name of readdirSync(content.pictures)) writeFileSync(join(folder, name), strip);
  return {
    content: { ...content, pictures: pathToFileURL(`${folder}/`) },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
