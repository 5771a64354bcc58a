import { promises as fs } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** Serves a file of the page's folder and nothing outside it; false when there is none. */
export async function serveStatic(folder: URL, path: string, response: ServerResponse): Promise<boolean> {
  const root = resolve(fileURLToPath(folder));
  let file: string;
  try {
    file = resolve(join(root, decodeURIComponent(path)));
  } catch {
    return false;
  }
  if (file !== root && !file.startsWith(root + sep)) return false;
  const bytes = await read(file);
  if (bytes === undefined) return false;
  const type = contentTypes[file === root ? ".html" : extname(file)] ?? "application/octet-stream";
  response.writeHead(200, {
    "content-type": type,
    "content-length": bytes.byteLength,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(bytes);
  return true;
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    const folder = (await fs.stat(file)).isDirectory();
    return await fs.readFile(folder ? join(file, "index.html") : file);
  } catch {
    return undefined;
  }
}
