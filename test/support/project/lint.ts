import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../../../src/config/project-root.ts";
import { textOf } from "./sources.ts";

/** One complaint of the linter. */
export type Complaint = { readonly file: string; readonly rule: string; readonly message: string };

/** What the project's own lint rules say about made-up files, given by path from the project's folder. */
export async function lint(files: Readonly<Record<string, string>>): Promise<Complaint[]> {
  const folder = await mkdtemp(join(tmpdir(), "lint-"));
  try {
    for (const name of ["package.json", "biome.boundaries.json"])
      await copyFile(new URL(name, projectRoot), join(folder, name));
    // The made-up folder is no git repository; everything else stays as the project has it.
    await writeFile(
      join(folder, "biome.json"),
      JSON.stringify({ ...JSON.parse(textOf("biome.json")), vcs: {} }),
    );
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return (await runBiome(folder)).split("\n").flatMap((line) => complaintIn(line, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runBiome(cwd: string): Promise<string> {
  const biome = fileURLToPath(new URL("node_modules/@biomejs/biome/bin/biome", projectRoot));
  const args = [biome, "lint", "--reporter=github", "--max-diagnostics=none", "."];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1e7 }, (error, stdout, stderr) => {
      // Biome ends with 1 when it has complaints; anything else means that it did not run.
      if (error && error.code !== 1) reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });
}

function complaintIn(line: string, folder: string): Complaint[] {
  const found = /^::(?:error|warning) title=lint\/([^,]+),file=([^,]+),.*?::(.*)$/.exec(line);
  const [, rule = "", file = "", message = ""] = found ?? [];
  return found ? [{ rule, file: file.slice(file.indexOf(folder) + folder.length + 1), message }] : [];
}
