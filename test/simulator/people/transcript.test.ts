import { expect, test } from "vitest";
import { call, simulator } from "../support.ts";

async function withAn() {
  let now = new Date("2026-03-02T23:50:00+07:00");
  const sim = await simulator({ now: () => now });
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  const send = async (text: string, more: object = {}) =>
    (await call(sim, "sendMessage", { chat_id: an.id, text, ...more })).result.message_id as number;
  const edit = (message_id: number, text: string, more: object = {}) =>
    call(sim, "editMessageText", { chat_id: an.id, message_id, text, ...more });
  const read = () => `\n${an.transcript()}`;
  const goTo = (iso: string) => {
    now = new Date(iso);
  };
  return { an, send, edit, read, goTo };
}

const button = (text: string) => ({ text, callback_data: text });
const inline = (...rows: object[][]) => ({ reply_markup: { inline_keyboard: rows } });

test("an edit of the buttons alone is one line: the rows that changed, or none", async () => {
  const { send, edit, read } = await withAn();
  const text = "Copy this\n\nLine by line";
  const id = await send(text, inline([button("Name"), button("⬜")], [button("Done")]));
  await edit(id, text, inline([button("Name"), button("✅")], [button("Done")]));
  await edit(id, text);
  expect(read()).toBe(`
👤 /start
🤖 Copy this

   Line by line
   [Name] [⬜]
   [Done]
🤖✏️ Copy this … [Name] [✅]
🤖✏️ Copy this … [–]`);
});

test("an edit of a few lines tells those lines", async () => {
  const { send, edit, read } = await withAn();
  const id = await send("Tasks\none\ntwo\nthree\nfour", inline([button("one")], [button("two")]));
  await edit(id, "Tasks\none ✅\ntwo\nthree\nfour", inline([button("one ✅")], [button("two")]));
  expect(read()).toBe(`
👤 /start
🤖 Tasks
   one
   two
   three
   four
   [one]
   [two]
🤖✏️ Tasks
   … one ✅
   [one ✅]`);
});

test("an edit that is mostly new is told whole", async () => {
  const { send, edit, read } = await withAn();
  const id = await send("Page 1\n\nHello", inline([button("Next")]));
  await edit(id, "Page 2\n\nWorld", inline([button("Next")]));
  expect(read()).toBe(`
👤 /start
🤖 Page 1

   Hello
   [Next]
🤖✏️ Page 2

   World
   [Next]`);
});

test("a new day in Vietnam begins before what the person does on it", async () => {
  const { an, send, edit, read, goTo } = await withAn();
  const id = await send("Ready?", inline([button("Yes")]));
  goTo("2026-03-03T00:10:00+07:00");
  await an.taps("Yes");
  await edit(id, "Good");
  goTo("2026-03-05T08:00:00+07:00");
  await send("Still there?");
  expect(read()).toBe(`
👤 /start
🤖 Ready?
   [Yes]

── 2026-03-03 ──

👤 [Yes]
🤖✏️ Good

── 2026-03-05 ──

🤖 Still there?`);
});
