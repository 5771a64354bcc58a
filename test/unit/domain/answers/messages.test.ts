import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";

const sources = new URL("../../../../src/domain/answers/", import.meta.url);
const locales = new URL("../../../../locales/", import.meta.url);
const REMARK = /"((?:rejected|doubt)-[a-z-]+)"(?:,\s*(?:args:\s*)?\{([^}]*)\})?/gu;
/** What every text may use: how to address the person, and which group they belong to. */
const SHARED = { you: "bạn", You: "Bạn", track: "student" };

/** Remarks as the sources make them, "id: arguments", each way once. */
const made = new Set(
  readdirSync(sources)
    .flatMap((file) => [...readFileSync(new URL(file, sources), "utf8").matchAll(REMARK)])
    .map(([, id = "", args = ""]) => signature(id, keysOf(args))),
);

describe.each(["vi", "en"])("the remarks in %s", (language) => {
  // What only one procedure can say, such as the examples of its codes, stands with its texts.
  const text = ["validation.ftl", "vssid/validation.ftl"]
    .map((file) => readFileSync(new URL(`${language}/${file}`, locales), "utf8"))
    .join("\n");
  const resource = new FluentResource(text);
  const bundle = new FluentBundle(language, { useIsolating: false });
  const mistakes = bundle.addResource(resource);

  test("are exactly those that validators make, with the same arguments", () => {
    const written = resource.body.map(({ id, value }) => signature(id, variablesIn(value)));
    expect(mistakes).toEqual([]);
    expect(written.sort()).toEqual([...made].sort());
  });

  test.each([...made])("%s reads well", (remark) => {
    const [id = "", ...args] = remark.split(/:? /u).filter(Boolean);
    const errors: Error[] = [];
    const values = Object.fromEntries(args.map((name) => [name, name === "count" ? 10 : `«${name}»`]));
    const message = bundle.getMessage(id)?.value ?? "";
    const said = bundle.formatPattern(message, { ...values, ...SHARED }, errors);
    expect(errors).toEqual([]);
    expect(said.replaceAll(/<(i|code)>[^<>]+<\/\1>/gu, "")).not.toMatch(/[<>{}]/u);
    expect(said).toMatch(/[.?]$/u);
    for (const name of args.filter((each) => each !== "count")) expect(said).toContain(`«${name}»`);
    // Under a choice the buttons are the examples.
    if (id.startsWith("rejected-") && !/empty|dot$|choice$/u.test(id))
      expect(said, "gives an example").toContain("<i>");
  });

  test("speak of one digit and of many", () => {
    const pattern = bundle.getMessage("rejected-id-length")?.value ?? "";
    const said = [1, 10, 11, 13].map((count) => bundle.formatPattern(pattern, { count, ...SHARED }));
    expect(new Set(said).size).toBe(4);
    expect(said.join()).not.toMatch(/\b1 digits/u);
  });
});

function signature(id: string, args: readonly string[]): string {
  const own = [...new Set(args)].filter((name) => !(name in SHARED)).sort();
  return `${id}: ${own.join(" ")}`;
}

/** The keys of an object literal of one line, whose values may be calls. */
function keysOf(literal: string): string[] {
  const flat = literal.replaceAll(/\([^)]*\)/gu, "");
  return [...flat.matchAll(/(?:^|,)\s*(\w+)/gu)].map(([, key = ""]) => key);
}

/** Names of all variables in a parsed Fluent pattern, selectors and variants included. */
function variablesIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "type" in node && node.type === "var" && "name" in node ? [String(node.name)] : [];
  return [...own, ...Object.values(node).flatMap(variablesIn)];
}
