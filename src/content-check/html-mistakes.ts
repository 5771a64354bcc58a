// All tags that Telegram accepts (Bot API, "Formatting options"); it refuses a text with any other.
const TAGS = new Set([
  "b",
  "strong",
  "i",
  "em",
  "u",
  "ins",
  "s",
  "strike",
  "del",
  "a",
  "code",
  "pre",
  "blockquote",
  "tg-spoiler",
  "tg-time",
]);

/** What Telegram would refuse in a text: other tags, tags left open or closed in the wrong order, a bare < or &. */
export function htmlMistakes(html: string): string[] {
  const mistakes: string[] = [];
  const open: string[] = [];
  const words = html.replace(
    /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z]+(?:="[^"]*")?)*)\s*>/g,
    (_, slash: string, tag: string) => {
      if (!TAGS.has(tag)) mistakes.push(`<${tag}> is no tag of Telegram`);
      else if (slash === "") open.push(tag);
      else if (open.at(-1) === tag) open.pop();
      else mistakes.push(`</${tag}> closes ${open.length === 0 ? "nothing" : `<${open.at(-1)}>`}`);
      return "";
    },
  );
  for (const tag of open) mistakes.push(`<${tag}> is not closed`);
  if (/[<>]/.test(words)) mistakes.push("a bare < or > must be written &lt; or &gt;");
  if (/&(?!(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);)/i.test(words))
    mistakes.push("a bare & must be written &amp;");
  return mistakes;
}

/** The length of a text without markup in UTF-16 units, as Telegram's limits count it. */
export function shownLength(html: string): number {
  return html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);/gi, "x").length;
}
