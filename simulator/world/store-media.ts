import { imageSize } from "./image-size.ts";
import type { Media, PhotoSize } from "./model.ts";
import type { World } from "./world.ts";

/** The longer sides of the small copies that Telegram makes. */
const SMALL_SIDES = [90, 320, 800];

/** The size of an image without a readable header: a test photo of a person need not be a real one. */
const UNREADABLE = { width: 960, height: 1280 };

/**
 * Stores a photo with the sizes Telegram would offer, the full one last.
 * All sizes hold the same bytes: nothing is scaled or compressed here.
 */
export function storePhoto(world: World, bytes: Uint8Array): Media {
  const full = imageSize(bytes) ?? UNREADABLE;
  const longest = Math.max(full.width, full.height);
  const sizes: PhotoSize[] = [...SMALL_SIDES.filter((side) => side < longest), longest].map((side) => ({
    fileId: world.files.add({ bytes, folder: "photos", extension: ".jpg", mimeType: mimeTypeOf(bytes) })
      .fileId,
    width: Math.max(1, Math.round((full.width * side) / longest)),
    height: Math.max(1, Math.round((full.height * side) / longest)),
  }));
  return { kind: "photo", sizes };
}

/** Stores a file without changes. */
export function storeDocument(world: World, bytes: Uint8Array, fileName: string, mimeType: string): Media {
  const extension = /\.\w{1,8}$/.exec(fileName)?.[0]?.toLowerCase() ?? "";
  // Bots upload files without a type; Telegram guesses it from the name.
  const guessed = mimeType === "application/octet-stream" ? mimeTypes[extension] : undefined;
  const file = { bytes, folder: "documents", extension, mimeType: guessed ?? mimeType };
  return { kind: "document", fileId: world.files.add(file).fileId, fileName, mimeType: file.mimeType };
}

const mimeTypes: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".txt": "text/plain",
  ".zip": "application/zip",
};

function mimeTypeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x89) return "image/png";
  if (bytes[0] === 0x47) return "image/gif";
  return bytes[0] === 0x52 ? "image/webp" : "image/jpeg";
}
