import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import type { freeStorage } from "@grammyjs/storage-free";

type FreeStorage = typeof freeStorage;

/**
 * grammY's client of its free storage, with a `fetch` of ours.
 *
 * The client repeats a call that meets a server error for ever, unseen and with a line on the console
 * each time, and has no way to stop it: an old record could overwrite a newer one minutes later. It
 * takes no `fetch` either, so its module is run with one as a parameter; nothing else of it is changed.
 */
export function createFreeClient(
  fetchOnce: typeof fetch,
  token: string,
  rootUrl: string,
): ReturnType<FreeStorage> {
  const file = createRequire(import.meta.url).resolve("@grammyjs/storage-free");
  const exports: { freeStorage?: FreeStorage } = {};
  compileFunction(readFileSync(file, "utf8"), ["exports", "fetch"], { filename: file })(exports, fetchOnce);
  if (!exports.freeStorage) throw new Error("@grammyjs/storage-free has no freeStorage");
  return exports.freeStorage(token, { rootUrl });
}
