import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { vssid } from "../../flows/index.ts";
import type { Person } from "../../simulator/person.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { storedOf } from "../kill/support/outcome.ts";
import { newMessages } from "../support/bot/received-messages.ts";
import { startTwoProcesses, type TwoProcesses } from "../support/bot/two-processes.ts";
import { mongoPlaces, type StorePlace } from "../support/stores.ts";

const newPlace = await mongoPlaces();

const PEOPLE = 200;

/** Two thousand updates take about ten seconds, and a busy machine its time. */
const PATIENCE_MS = 300_000;

/** What everybody does, round by round; within a round nobody waits for an answer. */
const rounds: readonly ((an: Person) => Promise<unknown>)[] = [
  (an) => an.says("/start"),
  (an) => an.taps({ data: "w:vi.look" }),
  (an) => an.taps({ data: /^w:vi\.agree/ }),
  async (an) => {
    await an.taps({ data: "d:track.v-student" });
    await an.says("Khoa Luật");
    await an.says("12345");
    await an.says("Nguyễn Văn An");
    await an.says(codeOf(an));
    await an.sharesContact();
  },
  async (an) => {
    await an.taps({ data: "s1:who.check.right" });
    await an.says("/status");
  },
];

const codeOf = ({ id }: { id: number }) => `SV-${id}`;

describe.skipIf(!newPlace)("two processes on one MongoDB, with Telegram's updates spread over both", () => {
  let place: StorePlace;
  let bots: TwoProcesses;

  beforeEach(async () => {
    if (!newPlace) return;
    place = await newPlace();
    bots = await startTwoProcesses(place, vssid, 20_260_302);
  });

  afterEach(async () => {
    await bots.close();
    await place.remove();
  });

  const crowd = () => Array.from({ length: PEOPLE }, () => bots.simulator.person({ firstName: "An" }));

  /** What became of a person, with what is theirs alone taken out. */
  async function fateOf(an: Person): Promise<{ messages: readonly string[]; stored: unknown }> {
    const alike = (text: string) => text.replaceAll(String(an.id), "1");
    const messages = newMessages(bots.received, an.id).map(alike);
    const stored = alike(JSON.stringify(await storedOf(bots.store(), an.id)));
    return { messages, stored: JSON.parse(stored, (key, value) => (key === "appliedUpdate" ? 0 : value)) };
  }

  async function play(people: readonly Person[], before?: (round: number) => void): Promise<void> {
    for (const [round, act] of rounds.entries()) {
      before?.(round);
      await Promise.all(people.map(act));
      await bots.idle();
    }
  }

  it(
    "200 people get what one alone gets: in order, nothing twice, nothing left out",
    async () => {
      const loner = bots.simulator.person({ firstName: "An" });
      await play([loner]);
      const alone = await fateOf(loner);
      const people = crowd();
      await play(people);

      for (const an of people) expect(await fateOf(an)).toEqual(alone);
      expect(bots.simulator.refused).toEqual([]);
      expect(bots.shares().every((share) => share > PEOPLE)).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    "one of them ends in the middle, and the other one takes its chats over",
    async () => {
      const loner = bots.simulator.person({ firstName: "An" });
      await play([loner]);
      const alone = await fateOf(loner);
      const people = crowd();
      await play(people, (round) => round === 3 && bots.crashFirst(5_000));

      expect(bots.ended()).toMatch(/^(?:before|after) /);
      let repeats = 0;
      for (const an of people) {
        const { messages, stored } = await fateOf(an);
        expect(stored).toEqual(alone.stored);
        expect(withoutOneRepeat(messages, alone.messages)).toEqual(alone.messages);
        repeats += messages.length - alone.messages.length;
      }
      expect(repeats).toBeLessThanOrEqual(defaultLimits.parallel);
      expect(bots.simulator.refused).toEqual([]);
    },
    PATIENCE_MS,
  );
});

/** The messages without the first that repeats the one before it, where there is one more than wanted. */
function withoutOneRepeat(messages: readonly string[], wanted: readonly string[]): readonly string[] {
  if (messages.length !== wanted.length + 1) return messages;
  const repeat = messages.findIndex((text, at) => text !== wanted[at]);
  return messages.filter((_, at) => at !== repeat);
}
