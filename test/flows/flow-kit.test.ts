import { describe, expect, test } from "vitest";
import { ask, walk } from "../../src/flow-kit.ts";

const ways = (screens: ReturnType<typeof walk>) =>
  screens.map((screen) =>
    screen.kind === "form"
      ? []
      : screen.options.map((option) => `${option.id} → ${"go" in option ? goName(option.go) : option.url}`),
  );

const goName = (go: { to: string; screen?: string }) => go.screen ?? go.to;

describe("a walk", () => {
  test("goes on with Done, back with Back, and out at both ends", () => {
    expect(ways(walk([{ id: "one" }, { id: "two" }], { to: "done" }))).toEqual([
      ["done → two", "checklist → checklist", "stuck → troubles"],
      ["done → done", "back → one", "stuck → troubles"],
    ]);
  });

  test("may have a picture, a sheet, and a link on the way", () => {
    const aside = { id: "aside", go: { to: "checklist" as const } };
    const link = { id: "open", url: "https://example.org" };
    const screens = walk(
      [
        { id: "one", picture: "one", also: [aside, link] },
        { id: "two", sheet: { form: "f", lines: ["a"] } },
      ],
      { to: "screen", screen: "three" },
    );
    expect(screens).toMatchObject([
      { kind: "info", id: "one", picture: "one" },
      { kind: "sheet", id: "two", form: "f", lines: ["a"] },
    ]);
    expect(ways(screens)).toEqual([
      [
        "open → https://example.org",
        "done → two",
        "aside → checklist",
        "checklist → checklist",
        "stuck → troubles",
      ],
      ["done → three", "back → one", "stuck → troubles"],
    ]);
  });
});

test("a question asks what is missing, or everything anew but what it keeps", () => {
  expect(ask("who", "form", { to: "done" })).toEqual({
    kind: "form",
    id: "who",
    form: "form",
    next: { to: "done" },
  });
  expect(ask("who", "form", { to: "done" }, { keep: ["way"] })).toHaveProperty("fresh", { keep: ["way"] });
});
