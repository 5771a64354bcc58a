import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { vssid } from "../../flows/index.ts";
import { texts as every } from "../support/texts.ts";
import { stories } from "./stories/all.ts";

const texts = every.of(vssid.procedure.id);
const folder = new URL("transcripts/", import.meta.url);

describe("the transcripts", () => {
  it("are those of today's stories in today's languages", () => {
    const expected = stories.flatMap(({ id }) => texts.locales.map((locale) => `${id}.${locale}.txt`));
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  it.each(texts.locales)("show every refusal and every doubt in the language %s", (locale) => {
    const told = readFileSync(new URL(`answers-wrong-first.${locale}.txt`, folder), "utf8");
    const remarks = texts.ids(locale).filter((id) => /^(?:rejected|doubt)-/.test(id));
    expect(remarks.length).toBeGreaterThan(40);
    expect(remarks.filter((id) => !shapeOf(locale, id).test(told))).toEqual([]);
  });
});

/** What a text looks like, whatever values it shows. */
function shapeOf(locale: string, id: string): RegExp {
  const any = "\u0001";
  const args = Object.fromEntries([...texts.variables(locale, id)].map((name) => [name, any]));
  const [line = ""] = texts.plain(locale, id, args).replace(/…$/, "").split("\n");
  const literal = line.split(any).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(literal.join(".*"));
}
