import type { IncomingMessage } from "node:http";
import { refusal } from "../bot-api-error.ts";
import { LIMITS } from "../limits.ts";
import type { Upload } from "../methods/telegram.ts";
import { type Params, readFormValues } from "../schema/check-call.ts";
import { readBody } from "./read-body.ts";

/** The parameters and files of one call, however they were sent. */
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
    const { params, uploads } = await readMultipart(method, type, body);
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

async function readMultipart(method: string, type: string, body: Buffer): Promise<ReadCall> {
  const fields: Record<string, string> = {};
  const uploads = new Map<string, Upload>();
  const attached: Record<string, string> = {};
  let form: Awaited<ReturnType<Response["formData"]>>;
  try {
    form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    throw refusal("can't parse request body as multipart/form-data");
  }
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") {
      fields[name] = value;
      continue;
    }
    const bytes = new Uint8Array(await value.arrayBuffer());
    const mimeType = value.type || "application/octet-stream";
    uploads.set(name, { bytes, fileName: value.name, mimeType });
    attached[name] = `attach://${name}`;
  }
  const params = readFormValues(method, fields);
  const named = new Set([...JSON.stringify(params).matchAll(/attach:\/\/([^"]+)/g)].map((match) => match[1]));
  // A file part that no field refers to is itself the value of the parameter of its name.
  for (const [name, reference] of Object.entries(attached)) {
    if (!named.has(name)) (params as Record<string, unknown>)[name] = reference;
  }
  return { params, uploads };
}
