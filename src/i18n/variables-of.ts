import type { Message } from "@fluent/bundle";

/** A text as Fluent reads it: words, or words and placeables. */
export type Pattern = NonNullable<Message["value"]>;

type Part = Exclude<Pattern, string>[number];

/** The names of all variables in a pattern; `find` looks up texts that it includes by reference. */
export function variablesOf(
  pattern: Pattern,
  find: (id: string) => Pattern | undefined,
  found = new Set<string>(),
): Set<string> {
  if (typeof pattern === "string") return found;
  for (const part of pattern) collect(part, find, found);
  return found;
}

function collect(part: Part, find: (id: string) => Pattern | undefined, found: Set<string>): void {
  if (typeof part === "string") return;
  if (part.type === "var") found.add(part.name);
  if (part.type === "select") {
    collect(part.selector, find, found);
    for (const variant of part.variants) variablesOf(variant.value, find, found);
  }
  if (part.type === "mesg") {
    const included = find(part.attr === null ? part.name : `${part.name}.${part.attr}`);
    if (included !== undefined) variablesOf(included, find, found);
  }
}
