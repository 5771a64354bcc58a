import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { KEY_BYTES } from "./seal.ts";

/** Name of the key's file in the data folder. */
const KEY_FILE = "data.key";

/**
 * The key kept in the data folder: 32 random bytes in base64, readable by the owner alone.
 * With `create` a missing key is made; without it a missing key is an error, since a new one could
 * not open what is already stored.
 */
export function loadDataKey(folder: string, { create }: { create: boolean }): Uint8Array {
  const path = join(folder, KEY_FILE);
  if (!existsSync(path)) {
    if (!create) {
      throw new Error(
        `The key file ${path} is missing, but the folder holds data sealed with it: ` +
          "put the file back, or set DATA_KEY to the key, or move the folder away to start empty.",
      );
    }
    createKeyFile(path);
  }
  const key = parseDataKey(readFileSync(path, "utf8"));
  if (!key) {
    throw new Error(
      `The key file ${path} is damaged: it must hold ${KEY_BYTES} bytes in base64. ` +
        "Put back a copy of it; without the key the stored data cannot be read.",
    );
  }
  return key;
}

/** The bytes of a key written in base64, or `undefined` when they are not exactly 32. */
export function parseDataKey(text: string): Uint8Array | undefined {
  const base64 = text.trim();
  const key = Buffer.from(base64, "base64");
  // Buffer.from skips invalid characters, so encoding the result again shows whether all were read.
  return key.length === KEY_BYTES && key.toString("base64") === base64 ? key : undefined;
}

// Written to a draft and then linked, so that the file is never incomplete, and of two processes that start at once
// both use the key of the first.
function createKeyFile(path: string): void {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const file = openSync(draft, "wx", 0o600);
  try {
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString("base64")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft);
  }
}
