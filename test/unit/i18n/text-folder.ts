import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { wordTools } from "../../../src/domain/text/words.ts";
import { loadTexts as load, type TextOptions } from "../../../src/i18n/load-texts.ts";

/** A folder of texts that is gone after the test: contents by path, such as `vi/common.ftl`. */
export function textFolder(files: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(tmpdir(), "texts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return pathToFileURL(`${folder}/`);
}

/** The texts of a folder, with words as the bot reads them. */
export function loadTexts(folder: URL, options: Partial<TextOptions> = {}) {
  return load(folder, { words: wordTools, ...options });
}
