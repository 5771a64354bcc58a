import type { IncomingMessage } from "node:http";
import { refusal } from "../bot-api-error.ts";
import { LIMITS } from "../limits.ts";
import type { Upload } from "../methods/telegram.ts";
import { type Params, readFormValues } from "../schema/check-call.ts";
import { readParts } from "./multipart.ts";
import { readBody } from "./read-body.ts";

/** The parameters and files of one call, in whichever format they were sent. */
export type ReadCall = { readonly params: Params; readonly uploads: ReadonlyMap<string, Upload> };

const NO_UPLOADS: ReadonlyMap<string, Upload> = new Map();

/** Reads a call from its query string and its JSON, urlencoded or multipart body. */
export async function readCall(request: IncomingMessage, method: string, query: string): Promise<ReadCall> {
  const fromQuery =
    query === "" ? {} : readFormValues(method, Object.fromEntries(new URLSearchParams(query)));
  const body = await readBody(request, LIMITS.uploadBytes + 1024 * 1024);
  if (body.byteLength === 0) return { params: fromQuery, uploads: NO_UPLOADS };
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) {
    const { params, uploads } = readMultipart(method, type, body);
    return { params: { ...fromQuery, ...params }, uploads };
  }
  const text = body.toString("utf8");
  const params = type.startsWith("application/x-www-form-urlencoded")
    ? readFormValues(method, Object.fromEntries(new URLSearchParams(text)))
    : readJsonObject(text);
  return { params: { ...fromQuery, ...params }, uploads: NO_UPLOADS };
}

function readJsonObject(text: string): Params {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal("can't parse request body as JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refusal("the request body must be a JSON object");
  }
  return value as Params;
}

function readMultipart(method: string, type: string, body: Buffer): ReadCall {
  const parts = readParts(body, type);
  if (parts === undefined) throw refusal("can't parse request body as multipart/form-data");
  const fields: Record<string, string> = {};
  const uploads = new Map<string, Upload>();
  for (const { name, fileName, type: mimeType = "application/octet-stream", bytes } of parts) {
    if (fileName === undefined) fields[name] = Buffer.from(bytes).toString("utf8");
    else uploads.set(name, { bytes, fileName, mimeType });
  }
  // A file part that no field refers to is the value of the parameter with its name.
  const written = JSON.stringify(fields);
  for (const name of uploads.keys()) {
    if (!written.includes(`attach://${name}`)) fields[name] = `attach://${name}`;
  }
  return { params: readFormValues(method, fields), uploads };
}
