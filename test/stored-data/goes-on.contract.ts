import { describe, expect, it, onTestFinished } from "vitest";
import { vssid } from "../../flows/index.ts";
import { forecast } from "../../src/domain/forecast.ts";
import type { Copy } from "./support/copies.ts";
import { ACTS, golden } from "./support/golden.ts";
import { does, reopened } from "./support/reopened.ts";

const { procedure } = vssid;
const now = new Date(golden.now);
const words = (places: readonly number[]) => places.map((place) => golden.heard[place]);

/** The instants at which version 1 looked: then, and at 8:30, 11:30, 14:00 and 17:00 in Vietnam. */
const DAYS = Array.from({ length: 11 }, (_, index) => `2026-03-${16 + index}`);
const HOURS = ["01:30", "04:30", "07:00", "10:00"];
const looks = [
  golden.now,
  ...DAYS.flatMap((day) => HOURS.map((hour) => `${day}T${hour}:00.000Z`)).filter(
    (at) => at > "2026-03-16T05" && at < "2026-03-26T08",
  ),
];

/** Parts of what the people of the data said. */
const PERSONAL = ["example.com", "Mẫu", "Trường Vinh", "SV-00", "VC-00", "0403030000", "40000000", "0912"];

const firstLine = (text: string) => [...(text.split("\n")[0] ?? "")].slice(0, 30).join("");

/** Everybody in the data of version 1 goes on where they were; tried on copies of one store's data. */
export function goesOnContract(copyOf: () => Promise<Copy>): void {
  async function aCopy(): Promise<Copy> {
    const copy = await copyOf();
    onTestFinished(copy.remove);
    return copy;
  }

  describe("what is stored", () => {
    it("is the same case, the same ledger and the same future for each person", async () => {
      const copy = await aCopy();
      const store = await copy.open();
      for (const { id, ...expected } of golden.people) {
        const [person, current] = await Promise.all([
          store.people.get(id),
          store.cases.get(id, procedure.id),
        ]);
        if (!person || !current) throw new Error(`${id} is not there`);
        expect(current.id).toBe(`${id}:${procedure.id}`);
        expect({
          locale: person.locale,
          status: current.status,
          attempt: current.attempt,
          step: current.at.step,
          pinnedMessage: current.pinned?.messageId ?? null,
          forecast: forecast(procedure, current, now).map((each) => ({
            id: each.id,
            at: each.at.toISOString(),
          })),
        }).toEqual({
          locale: expected.locale,
          status: expected.status,
          attempt: expected.attempt,
          step: expected.step,
          pinnedMessage: expected.pinnedMessage,
          forecast: expected.forecast,
        });
      }
      await store.close();
      const rows = golden.people.flatMap(({ id, ledger }) => ledger.map((row) => ({ personId: id, ...row })));
      expect(await copy.ledger()).toEqual(rows);
    });

    it("counts updates that wait and dead letters as before, and takes no processed update again", async () => {
      const store = await (await aCopy()).open();
      expect(await store.inbox.counts()).toEqual({ waiting: 2, dead: 1 });
      expect(await store.inbox.add([{ updateId: 1_772_422_647, lane: "1", payload: "{}" }], now)).toBe(0);
      await store.close();
    });
  });

  it("nothing personal is readable in the raw bytes afterwards", async () => {
    const copy = await aCopy();
    await (await copy.open()).close();
    const raw = await copy.raw();
    expect(raw.includes("700000001")).toBe(true);
    expect(PERSONAL.filter((words) => raw.includes(words))).toEqual([]);
  });

  describe("what people are told", () => {
    it.each(ACTS)("is what version 1 said: %s", async (act) => {
      const bot = await reopened((await aCopy()).open);
      onTestFinished(bot.close);
      for (const { id, state, next, replies, onOpening = [] } of golden.people) {
        expect(bot.take(id), `${state}, on opening`).toEqual(words(onOpening));
        await does(bot.person(id), act === "next" ? next : { says: act });
        await bot.quiet();
        expect(bot.take(id), state).toEqual(words(replies[act]));
      }
    });

    it.each([
      ["when the bot looks at once", []],
      ["when every case is rescheduled first", ["reschedule-cases"]],
    ])("comes by itself as it would have come, %s", async (_, jobs) => {
      const bot = await reopened((await aCopy()).open);
      onTestFinished(bot.close);
      for (const job of jobs) await bot.runJob(job);
      for (const { id } of golden.people) bot.take(id);
      const comes: { at: string; id: number; text: string }[] = [];
      for (const at of looks) {
        bot.clock.goTo(at);
        await bot.runJob("process-due-cases");
        for (const { id } of golden.people)
          for (const { message } of bot.take(id))
            if (typeof message === "string") comes.push({ at, id, text: firstLine(message) });
      }
      expect(comes.toSorted(inOrder)).toEqual(golden.comes.toSorted(inOrder));
    });
  });

  it("each case has all segments of its answers after one run of the job that reschedules", async () => {
    const bot = await reopened((await aCopy()).open);
    onTestFinished(bot.close);
    await bot.runJob("reschedule-cases");
    for (const { id } of golden.people) {
      const current = await bot.store.cases.get(id, procedure.id);
      expect(current?.segments["track"]).toBe(current?.answers["who"]?.["track"]);
    }
  });
}

const inOrder = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
