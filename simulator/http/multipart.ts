/** One part of a multipart body; a part with a file name is a file. */
export type Part = {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly type: string | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const BREAK = Buffer.from("\r\n");
const HEADERS_END = Buffer.from("\r\n\r\n");

/**
 * Reads a multipart body; undefined when it is not well formed.
 * Node's own reader refuses unquoted file names, which some bot libraries send.
 */
export function readParts(body: Buffer, contentType: string): readonly Part[] | undefined {
  const boundary = parameter(contentType, "boundary");
  if (boundary === undefined) return undefined;
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let at = body.indexOf(delimiter);
  while (at >= 0) {
    const start = at + delimiter.byteLength;
    if (body.toString("latin1", start, start + 2) === "--") return parts;
    const headersEnd = body.indexOf(HEADERS_END, start);
    const next = body.indexOf(Buffer.concat([BREAK, delimiter]), start);
    if (headersEnd < 0 || next < headersEnd) return undefined;
    const headers = body.toString("utf8", start + BREAK.byteLength, headersEnd).split("\r\n");
    const disposition = header(headers, "content-disposition") ?? "";
    const name = parameter(disposition, "name");
    if (name === undefined) return undefined;
    parts.push({
      name,
      fileName: parameter(disposition, "filename"),
      type: header(headers, "content-type"),
      bytes: new Uint8Array(body.subarray(headersEnd + HEADERS_END.byteLength, next)),
    });
    at = next + BREAK.byteLength;
  }
  return undefined;
}

function header(headers: readonly string[], name: string): string | undefined {
  const line = headers.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

function parameter(value: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[;\\s])${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;]+))`, "i").exec(value);
  return match?.[1]?.replace(/\\(.)/g, "$1") ?? match?.[2]?.trim();
}
