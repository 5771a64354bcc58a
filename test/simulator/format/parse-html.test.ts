import { describe, expect, test } from "vitest";
import { parseHtml } from "../../../simulator/format/parse-html.ts";
import { renderHtml } from "../../../simulator/format/render-html.ts";

describe("Telegram's HTML", () => {
  test.each([
    ["<b>x</b>", "bold"],
    ["<strong>x</strong>", "bold"],
    ["<i>x</i>", "italic"],
    ["<em>x</em>", "italic"],
    ["<u>x</u>", "underline"],
    ["<ins>x</ins>", "underline"],
    ["<s>x</s>", "strikethrough"],
    ["<strike>x</strike>", "strikethrough"],
    ["<del>x</del>", "strikethrough"],
    ["<code>x</code>", "code"],
    ["<pre>x</pre>", "pre"],
    ["<blockquote>x</blockquote>", "blockquote"],
    ["<blockquote expandable>x</blockquote>", "expandable_blockquote"],
    ["<tg-spoiler>x</tg-spoiler>", "spoiler"],
    ['<span class="tg-spoiler">x</span>', "spoiler"],
    ["<B>x</b>", "bold"],
    ["<b>x</>", "bold"],
  ])("%s marks one %s", (html, type) => {
    expect(parseHtml(html)).toEqual({ text: "x", entities: [{ type, offset: 0, length: 1 }] });
  });

  test("marks with a value keep it", () => {
    const html =
      '<a href="https://example.org/?a=1&amp;b=2">link</a> <pre><code class="language-ts">x</code></pre> ' +
      '<tg-emoji emoji-id="5">👍</tg-emoji> <tg-time unix="1700000000" format="wDT">then</tg-time>';
    expect(parseHtml(html)).toEqual({
      text: "link x 👍 then",
      entities: [
        { type: "text_link", url: "https://example.org/?a=1&b=2", offset: 0, length: 4 },
        { type: "pre", language: "ts", offset: 5, length: 1 },
        { type: "custom_emoji", custom_emoji_id: "5", offset: 7, length: 2 },
        { type: "date_time", unix_time: 1_700_000_000, date_time_format: "wDT", offset: 10, length: 4 },
      ],
    });
  });

  test("offsets count UTF-16 units, and trimming moves them", () => {
    expect(parseHtml("  😀 <b>Việt</b> \n").entities).toEqual([{ type: "bold", offset: 3, length: 4 }]);
    expect(parseHtml("  😀 <b>Việt</b> \n").text).toBe("😀 Việt");
  });

  test("a mark around spaces alone at the edge disappears with them", () => {
    expect(parseHtml("x<b>  </b>")).toEqual({ text: "x", entities: [] });
  });

  test("nested marks come outer first", () => {
    expect(parseHtml("<b>a<i>b</i></b>").entities.map(({ type }) => type)).toEqual(["bold", "italic"]);
  });

  test.each([
    ["a & b &amp; c", "a & b & c"],
    ["&lt;b&gt; &quot;q&quot;", '<b> "q"'],
    ["&#65;&#x42;", "AB"],
    ["&nbsp;&bogus;&", "&nbsp;&bogus;&"],
    ["&amp &lt;", "& <"],
  ])("the references in %s are read as %s", (html, text) => {
    expect(parseHtml(html).text).toBe(text);
  });

  test.each([
    ["a < b", 'Unsupported start tag "" at byte offset 2'],
    ["<br>", 'Unsupported start tag "br" at byte offset 0'],
    ["Đ <p>", 'Unsupported start tag "p" at byte offset 3'],
    ["x <b", "Unclosed start tag at byte offset 2"],
    ["<a href", 'Unclosed start tag "a" at byte offset 0'],
    ['<a href="x"', "Unclosed start tag at byte offset 0"],
    ['<a href="x', "Unclosed start tag at byte offset 0"],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ["<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"],
    ["<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ["x</b>", "Unexpected end tag at byte offset 1"],
    ["<b>x</b", "Unclosed end tag at byte offset 4"],
    ["<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ["<b>x", `Can't find end tag corresponding to start tag "b"`],
    ['<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"],
    ["<tg-time>y</tg-time>", "Invalid Unix time specified"],
    ['<tg-time unix="soon">y</tg-time>', "Invalid Unix time specified"],
    ['<tg-time unix="1700000000000">y</tg-time>', "Invalid Unix time specified"],
    ['<tg-time unix="1700000000" format="rt">y</tg-time>', "Invalid date time format specified"],
  ])("%s is refused in Telegram's words", (html, reason) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${reason}`);
  });

  test("a link to nowhere stays text", () => {
    expect(parseHtml('<a href="javascript:alert(1)">x</a>')).toEqual({ text: "x", entities: [] });
  });
});

describe("HTML for the page", () => {
  test("shows marks and escapes everything else", () => {
    const { text, entities } = parseHtml('<b>1 &lt; 2</b> <a href="https://example.org/?a=1&amp;b=2">go</a>');
    expect(renderHtml(text, entities)).toBe(
      '<b>1 &lt; 2</b> <a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">go</a>',
    );
  });

  test("marks that overlap are nested", () => {
    const bold = { type: "bold", offset: 0, length: 3 } as const;
    const italic = { type: "italic", offset: 2, length: 3 } as const;
    expect(renderHtml("abcde", [bold, italic])).toBe("<b>ab<i>c</i></b>de");
  });

  test("no link can carry a script", () => {
    const evil = { type: "text_link", url: "javascript:alert(1)", offset: 0, length: 1 } as const;
    expect(renderHtml("x", [evil])).toBe("x");
  });

  test("spoilers, quotes and times have their own tags", () => {
    const html =
      '<tg-spoiler>a</tg-spoiler><blockquote>b</blockquote><tg-time unix="0" format="t">c</tg-time>';
    const { text, entities } = parseHtml(html);
    expect(renderHtml(text, entities)).toBe(
      '<span class="spoiler">a</span><blockquote>b</blockquote><time datetime="1970-01-01T00:00:00.000Z" data-format="t">c</time>',
    );
  });
});
