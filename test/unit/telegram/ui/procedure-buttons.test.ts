import type { Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { addProcedure, removeProcedure } from "../../../../src/telegram/ui/procedure-buttons.ts";

const row = (...data: string[]) => [
  [
    ...data.map((each) => ({ text: each, callback_data: each })),
    { text: "Portal", url: "https://example.org" },
  ],
];

/** What a call sends after the procedure was added to its buttons. */
async function sent(payload: object): Promise<unknown> {
  let seen: unknown;
  const previous = async (_: string, given: unknown) => {
    seen = given;
    return { ok: true, result: true };
  };
  await addProcedure("tiny")(previous as never, "sendMessage", payload as never);
  return seen;
}

function press(data: string, buttons = row(data, "tiny/o:other")): Update {
  const message = { message_id: 5, date: 1, text: "…", reply_markup: { inline_keyboard: buttons } };
  return { update_id: 7, callback_query: { id: "1", from: { id: 501 }, data, message } } as unknown as Update;
}

describe("a button that goes out", () => {
  test("carries its procedure, and a link stays a link", async () => {
    expect(await sent({ text: "…", reply_markup: { inline_keyboard: row("o:portal") } })).toEqual({
      text: "…",
      reply_markup: {
        inline_keyboard: [
          [
            { text: "o:portal", callback_data: "tiny/o:portal" },
            { text: "Portal", url: "https://example.org" },
          ],
        ],
      },
    });
  });

  test.each([{ text: "…" }, { text: "…", reply_markup: { remove_keyboard: true } }])(
    "leaves a call without buttons as it is: %o",
    async (payload) => {
      expect(await sent(payload)).toBe(payload);
    },
  );
});

describe("a pressed button", () => {
  test("of this procedure is read without it, and so are those around it", () => {
    const { callback_query: query } = removeProcedure(press("tiny/o:portal"), "tiny");
    expect(query?.data).toBe("o:portal");
    const around = query?.message?.reply_markup?.inline_keyboard.flat();
    expect(around?.map((each) => "callback_data" in each && each.callback_data)).toEqual([
      "o:portal",
      "o:other",
      false,
    ]);
  });

  test.each([
    ["of another procedure", "other/o:portal"],
    ["of a version that knew one procedure only", "o:portal"],
  ])("%s is left as it is", (_, data) => {
    const update = press(data);
    expect(removeProcedure(update, "tiny")).toBe(update);
  });
});
