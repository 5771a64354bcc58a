import { existsSync } from "node:fs";

/** The project's folder, ending in a slash. Locales and pictures are found from here: the compiled files lie one folder deeper. */
export const projectRoot: URL = findUpwards("package.json", new URL(".//", import.meta.url));

function findUpwards(file: string, folder: URL): URL {
  if (existsSync(new URL(file, folder))) return folder;
  const parent = new URL("../", folder);
  if (parent.href === folder.href) throw new Error(`No ${file} above ${import.meta.url}`);
  return findUpwards(file, parent);
}
