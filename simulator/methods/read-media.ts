import { refusal } from "../bot-api-error.ts";
import { LIMITS } from "../limits.ts";
import { imageSize } from "../world/image-size.ts";
import type { Media } from "../world/model.ts";
import { storeDocument, storePhoto } from "../world/store-media.ts";
import type { World } from "../world/world.ts";
import type { Call, Upload } from "./telegram.ts";

/** A photo that the bot sends: an upload or the id of a stored photo. */
export function readPhoto(world: World, call: Call, given: unknown): Media {
  const upload = uploaded(call, given);
  if (upload === undefined) return stored(world, String(given), "photo");
  if (upload.bytes.byteLength > LIMITS.photoBytes) throw refusal("file is too big");
  const size = imageSize(upload.bytes);
  if (size === undefined) throw refusal("IMAGE_PROCESS_FAILED");
  const ratio = Math.max(size.width / size.height, size.height / size.width);
  if (size.width + size.height > LIMITS.photoSides || !(ratio <= LIMITS.photoRatio)) {
    throw refusal("PHOTO_INVALID_DIMENSIONS");
  }
  return storePhoto(world, upload.bytes);
}

/** A document that the bot sends: an upload or the id of a stored document. */
export function readDocument(world: World, call: Call, given: unknown): Media {
  const upload = uploaded(call, given);
  if (upload === undefined) return stored(world, String(given), "document");
  if (upload.bytes.byteLength === 0) throw refusal("file must be non-empty");
  if (upload.bytes.byteLength > LIMITS.uploadBytes) throw refusal("file is too big");
  return storeDocument(world, upload.bytes, upload.fileName, upload.mimeType);
}

function uploaded(call: Call, given: unknown): Upload | undefined {
  const name = /^attach:\/\/(.+)$/.exec(String(given))?.[1];
  if (name === undefined) return undefined;
  const upload = call.uploads.get(name);
  if (upload === undefined) throw refusal("wrong file identifier/HTTP URL specified");
  return upload;
}

function stored(world: World, id: string, kind: "photo" | "document"): Media {
  // The simulator opens no connection beyond this machine.
  if (/^https?:/.test(id)) throw refusal("failed to get HTTP URL content");
  const file = world.files.required(id);
  const isPhoto = file.path.startsWith("photos/");
  if (isPhoto !== (kind === "photo")) {
    throw refusal(
      `can't use file of type ${isPhoto ? "Photo" : "Document"} as ${isPhoto ? "Document" : "Photo"}`,
    );
  }
  if (kind === "document") {
    return { kind, fileId: id, fileName: file.path.replace("documents/", ""), mimeType: file.mimeType };
  }
  const { width, height } = imageSize(file.bytes) ?? { width: 1, height: 1 };
  return { kind, sizes: [{ fileId: id, width, height }] };
}
