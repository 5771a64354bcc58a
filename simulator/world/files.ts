import { refusal } from "../bot-api-error.ts";

/** A stored file with the ids and the path that Telegram gives it. */
export type StoredFile = {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
};

/** All files of the simulated Telegram, in memory. */
export type Files = {
  /** Several ids may share the same bytes (the sizes of one photo). */
  add(file: { bytes: Uint8Array; folder: string; extension: string; mimeType: string }): StoredFile;
  get(fileId: string): StoredFile | undefined;
  /** The file; throws Telegram's refusal for an unknown id. */
  required(fileId: string): StoredFile;
  atPath(path: string): StoredFile | undefined;
};

/** Keeps files up to `keepBytes` in all; beyond that the files unused for longest are dropped. */
export function createFiles(botId: number, keepBytes: number): Files {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  let held = 0;
  let count = 0;

  function get(fileId: string): StoredFile | undefined {
    const file = byId.get(fileId);
    if (file === undefined) return undefined;
    byId.delete(fileId);
    byId.set(fileId, file);
    return file;
  }

  function makeRoom(): void {
    // Checked first, because finding a map's oldest entry takes longer the more was deleted before it.
    if (held <= keepBytes) return;
    for (const [fileId, file] of byId) {
      if (held <= keepBytes || byId.size === 1) return;
      byId.delete(fileId);
      byPath.delete(file.path);
      held -= file.bytes.byteLength;
    }
  }

  return {
    add({ bytes, folder, extension, mimeType }) {
      const n = ++count;
      const file: StoredFile = {
        // Opaque and different for each bot, as in Telegram.
        fileId: `AgAC${Buffer.from(`${botId}:${n}`).toString("base64url")}`,
        uniqueId: `AQAD${Buffer.from(`${n}`).toString("base64url")}`,
        path: `${folder}/file_${n}${extension}`,
        bytes,
        mimeType,
      };
      byId.set(file.fileId, file);
      byPath.set(file.path, file);
      held += bytes.byteLength;
      makeRoom();
      return file;
    },
    get,
    required(fileId) {
      const file = get(fileId);
      if (file === undefined) throw refusal("wrong file identifier/HTTP URL specified");
      return file;
    },
    atPath: (path) => byPath.get(path),
  };
}
