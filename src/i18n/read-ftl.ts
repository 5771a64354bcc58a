import { FluentResource, type Message } from "@fluent/bundle";

/** The entries of one Fluent file, and what is wrong with it, each mistake with its line. */
export type ReadFtl = {
  readonly resource: FluentResource;
  readonly entries: readonly { readonly entry: Message; readonly line: number }[];
  readonly mistakes: readonly { readonly line: number; readonly what: string }[];
};

const ENTRY = /^(-?[a-zA-Z][\w-]*) *=/;
const ATTRIBUTE = /^ +\.([a-zA-Z][\w-]*) *=/;

/**
 * Reads one Fluent file strictly.
 *
 * Fluent's own parser skips what it does not understand, without a word: a missing brace would show
 * only when somebody reads the wrong text. So each entry is parsed by itself and must come out whole.
 */
export function readFtl(source: string): ReadFtl {
  const lines = source.split(/\r?\n/);
  const mistakes: { line: number; what: string }[] = [];
  const entries: { entry: Message; line: number }[] = [];

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const start = ENTRY.exec(line);
    if (!start) {
      if (line.trim() !== "" && !line.startsWith("#"))
        mistakes.push({ line: at + 1, what: "not part of a message" });
      continue;
    }
    const end = endOfEntry(lines, at);
    const chunk = lines.slice(at, end);
    const entry = new FluentResource(chunk.join("\n")).body[0] as Message | undefined;
    if (!entry)
      mistakes.push({
        line: at + 1,
        what: `"${start[1]}" cannot be read: look for a missing brace or variant`,
      });
    else {
      entries.push({ entry, line: at + 1 });
      mistakes.push(...attributeMistakes(chunk, entry, at + 1));
    }
    at = end - 1;
  }
  const resource = new FluentResource("");
  for (const { entry } of entries) resource.body.push(entry);
  return { resource, entries, mistakes };
}

/** An entry runs over indented and blank lines and a closing brace, to the next line that starts in the first column. */
function endOfEntry(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && /^(\s|$|\})/.test(lines[end] ?? "")) end += 1;
  return end;
}

function attributeMistakes(chunk: readonly string[], entry: Message, firstLine: number) {
  const mistakes: { line: number; what: string }[] = [];
  const seen = new Set<string>();
  for (const [offset, line] of chunk.entries()) {
    const dot = /^ +\./.test(line);
    const name = ATTRIBUTE.exec(line)?.[1];
    if (!dot) continue;
    if (name === undefined || entry.attributes[name] === undefined) {
      mistakes.push({ line: firstLine + offset, what: `an attribute of "${entry.id}" cannot be read` });
    } else if (seen.has(name)) {
      mistakes.push({ line: firstLine + offset, what: `"${entry.id}.${name}" is there twice` });
    }
    if (name !== undefined) seen.add(name);
  }
  return mistakes;
}
