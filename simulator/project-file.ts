import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A file of the project by its path from the root; works from the sources and from the compiled copy in `dist`. */
export function projectFile(path: string): URL {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${import.meta.filename}`);
    folder = parent;
  }
  return pathToFileURL(join(folder, path));
}
