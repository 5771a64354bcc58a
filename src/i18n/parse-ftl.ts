import {
  FluentParser,
  type Junk,
  lineOffset,
  type MessageReference,
  type Pattern,
  type VariableReference,
  Visitor,
} from "@fluent/syntax";

/** One text of a Fluent file: a message, or an attribute of one (`message.attribute`). */
export type ParsedText = {
  readonly id: string;
  readonly line: number;
  /** What it shows or chooses by itself. */
  readonly variables: ReadonlySet<string>;
  /** The texts that it includes. */
  readonly includes: ReadonlySet<string>;
  /** The words themselves, where they contain nothing to fill in. */
  readonly plain: string | undefined;
};

/** The messages of one Fluent file with their texts, and what is wrong with it, each mistake with its line. */
export type ParsedFtl = {
  readonly messages: readonly { readonly id: string; readonly line: number }[];
  readonly texts: readonly ParsedText[];
  readonly mistakes: readonly { readonly line: number; readonly what: string }[];
};

const parser = new FluentParser({ withSpans: true });

/**
 * Reads one Fluent file strictly: the runtime's own parser skips what it does not understand, without a word, and a
 * missing brace would show only when somebody reads the wrong text.
 */
export function parseFtl(source: string): ParsedFtl {
  const messages: { id: string; line: number }[] = [];
  const texts: ParsedText[] = [];
  const mistakes: { line: number; what: string }[] = [];
  const lineOf = ({ span }: { readonly span?: { readonly start: number } }) =>
    lineOffset(source, span?.start ?? 0) + 1;
  for (const entry of parser.parse(source).body) {
    if (entry.type === "Junk") mistakes.push(mistakeOf(entry, source, lineOf(entry)));
    if (entry.type !== "Message") continue;
    const { id, value, attributes } = entry;
    messages.push({ id: id.name, line: lineOf(entry) });
    if (value) texts.push(textOf(id.name, lineOf(entry), value));
    const seen = new Set<string>();
    for (const attribute of attributes) {
      const name = `${id.name}.${attribute.id.name}`;
      if (seen.has(name)) mistakes.push({ line: lineOf(attribute), what: `"${name}" is there twice` });
      seen.add(name);
      texts.push(textOf(name, lineOf(attribute), attribute.value));
    }
  }
  return { messages, texts, mistakes };
}

function mistakeOf({ content, annotations }: Junk, source: string, line: number) {
  const id = /^-?[a-zA-Z][\w-]*(?= *=)/.exec(content)?.[0];
  if (id === undefined) return { line, what: "not part of a message" };
  const [first] = annotations;
  const where = lineOffset(source, first?.span?.start ?? 0) + 1;
  return { line, what: `"${id}" cannot be read: ${first?.message ?? "unknown mistake"} (line ${where})` };
}

function textOf(id: string, line: number, value: Pattern): ParsedText {
  const parts = new Parts();
  parts.visit(value);
  const [only, more] = value.elements;
  const plain = only?.type === "TextElement" && more === undefined ? only.value : undefined;
  return { id, line, variables: parts.variables, includes: parts.includes, plain };
}

class Parts extends Visitor {
  readonly variables = new Set<string>();
  readonly includes = new Set<string>();

  override visitVariableReference({ id }: VariableReference): void {
    this.variables.add(id.name);
  }

  override visitMessageReference({ id, attribute }: MessageReference): void {
    this.includes.add(attribute ? `${id.name}.${attribute.name}` : id.name);
  }
}
