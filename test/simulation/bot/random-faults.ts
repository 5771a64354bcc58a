import type { Fault } from "../../../simulator/faults.ts";
import type { Simulator } from "../../../simulator/start-simulator.ts";
import type { Random } from "../../support/random.ts";

/** What goes wrong on the way to Telegram, and in how many of its calls. */
const MISHAPS = {
  "too-many-requests": { every: 2_000, fault: { kind: "too-many-requests", retryAfter: 1 } },
  "server-error": { every: 1_000, fault: { kind: "server-error", code: 502 } },
  "internal-error": { every: 1_000, fault: { kind: "server-error", code: 500 } },
  "answer-lost": { every: 500, fault: { kind: "answer-lost" } },
  dropped: { every: 1_000, fault: { kind: "dropped" } },
} as const satisfies Readonly<Record<string, { readonly every: number; readonly fault: Fault }>>;

/** A kind of mishap. */
export type Mishap = keyof typeof MISHAPS;

/** Calls that a person could notice; the bot's own introduction at its start is spared. */
const METHODS = ["Message", "Photo", "MessageText", "MessageMedia", "MessageCaption", "MessageReplyMarkup"]
  .flatMap((what) => [`send${what}`, `edit${what}`])
  .concat("answerCallbackQuery", "deleteMessage", "pinChatMessage", "unpinChatMessage");

/** So many of each kind lie ready, as many calls may come before there is time to lay out new ones. */
const READY = 6;

/** Breaks calls at random. */
export type Mischief = {
  /** Lays out new mishaps for those that have struck. */
  readonly renew: () => void;
  readonly struck: () => Readonly<Record<Mishap, number>>;
};

/** Lays out mishaps for a simulator. */
export function createMischief(faults: Simulator["faults"], random: Random): Mischief {
  const kinds = Object.keys(MISHAPS) as Mishap[];
  const struck = {
    "too-many-requests": 0,
    "server-error": 0,
    "internal-error": 0,
    "answer-lost": 0,
    dropped: 0,
  };
  const lay = (kind: Mishap) => {
    const { every, fault } = MISHAPS[kind];
    return { kind, rule: faults.add({ method: METHODS, fault, after: random.below(2 * every * READY) }) };
  };
  let laid = kinds.flatMap((kind) => Array.from({ length: READY }, () => lay(kind)));
  return {
    renew() {
      laid = laid.map((each) => {
        if (each.rule.hits() === 0) return each;
        struck[each.kind] += 1;
        return lay(each.kind);
      });
    },
    struck: () => struck,
  };
}
