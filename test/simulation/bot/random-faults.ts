import type { Fault } from "../../../simulator/faults.ts";
import type { Simulator } from "../../../simulator/start-simulator.ts";
import type { Random } from "../../support/random.ts";

/** What goes wrong on the way to Telegram, and in how many of its calls. */
const FAULTS = {
  "too-many-requests": { every: 2_000, fault: { kind: "too-many-requests", retryAfter: 1 } },
  "server-error": { every: 1_000, fault: { kind: "server-error", code: 502 } },
  "internal-error": { every: 1_000, fault: { kind: "server-error", code: 500 } },
  "answer-lost": { every: 500, fault: { kind: "answer-lost" } },
  dropped: { every: 1_000, fault: { kind: "dropped" } },
} as const satisfies Readonly<Record<string, { readonly every: number; readonly fault: Fault }>>;

/** A kind of fault. */
export type FaultName = keyof typeof FAULTS;

/** Calls that a person could notice; the bot's own introduction at its start is spared. */
const METHODS = ["Message", "Photo", "MessageText", "MessageMedia", "MessageCaption", "MessageReplyMarkup"]
  .flatMap((what) => [`send${what}`, `edit${what}`])
  .concat("answerCallbackQuery", "deleteMessage", "pinChatMessage", "unpinChatMessage");

/** So many of each kind are added ahead, as many calls may come before there is time to add new ones. */
const READY = 6;

/** Breaks calls at random. */
export type RandomFaults = {
  /** Adds new faults for those that were hit. */
  readonly renew: () => void;
  readonly hits: () => Readonly<Record<FaultName, number>>;
};

/** Adds random faults to a simulator. */
export function createRandomFaults(faults: Simulator["faults"], random: Random): RandomFaults {
  const kinds = Object.keys(FAULTS) as FaultName[];
  const hits = {
    "too-many-requests": 0,
    "server-error": 0,
    "internal-error": 0,
    "answer-lost": 0,
    dropped: 0,
  };
  const add = (kind: FaultName) => {
    const { every, fault } = FAULTS[kind];
    return { kind, rule: faults.add({ method: METHODS, fault, after: random.below(2 * every * READY) }) };
  };
  let added = kinds.flatMap((kind) => Array.from({ length: READY }, () => add(kind)));
  return {
    renew() {
      added = added.map((each) => {
        if (each.rule.hits() === 0) return each;
        hits[each.kind] += 1;
        return add(each.kind);
      });
    },
    hits: () => hits,
  };
}
