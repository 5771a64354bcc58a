import { setImmediate as othersTurn } from "node:timers/promises";
import { localDateOf } from "../../../src/domain/calendar/local-date.ts";
import { withProcedure } from "../../support/bot/button-data.ts";
import type { Random } from "../../support/random.ts";
import type { Environment } from "../bot/environment.ts";
import { confirm, type PersonRecord } from "../checks/recorder.ts";
import { reach } from "./history.ts";
import { nextAction, type Wish } from "./next-action.ts";
import { within } from "./persona.ts";
import { type QuirkAction, quirkAction } from "./quirks.ts";

/** How long somebody looks at an answer before they go on. */
const THINKING_MS = 5_000;

/** The bot begins to answer when so many have acted, while the others still decide what to do. */
const ACT_BEFORE_ANSWERS = 10;

/** Why somebody put the phone away. */
export type Ending =
  | Extract<Wish, { do: "wait" | "rest" }>
  /** They have done enough for today. */
  | { readonly do: "pause" }
  /** The bot did not answer. */
  | { readonly do: "give-up" }
  | { readonly do: "block" };

type ActivePerson = { readonly record: PersonRecord; left: number };

/** What a session needs of the environment. */
export type SessionDeps = {
  readonly environment: Environment;
  readonly random: Random;
  readonly agenda: { readonly now: () => number; readonly advance: (ms: number) => void };
  /** Whether the bot is to be killed in this round. */
  readonly killsNow: () => boolean;
};

/**
 * People take up their phones at the same time and do one thing after the other, each when the bot has answered the
 * one before; a round of acts lies at one virtual instant, cause and effect alike. Tells why each of them ended.
 */
export async function runSession(
  deps: SessionDeps,
  records: readonly PersonRecord[],
): Promise<readonly { readonly record: PersonRecord; readonly ending: Ending }[]> {
  const { environment, random, agenda } = deps;
  const endings: { record: PersonRecord; ending: Ending }[] = [];
  let activePeople: ActivePerson[] = records.map((record) => ({
    record,
    left: within(record.persona.character.acts, random),
  }));
  for (let round = 0; activePeople.length > 0; round += 1) {
    const next: ActivePerson[] = [];
    for (const [index, active] of activePeople.entries()) {
      const ending = goesOn(deps, active, round);
      if (ending) endings.push({ record: active.record, ending });
      else next.push(active);
      if ((index + 1) % ACT_BEFORE_ANSWERS === 0) await othersTurn();
    }
    if (environment.host.isUp()) await environment.idle(next.length > 0 && deps.killsNow());
    for (const { record } of next) confirm(record);
    agenda.advance(THINKING_MS);
    if (environment.host.isUp()) await environment.host.ask({ ask: "time", now: agenda.now() });
    activePeople = next;
  }
  return endings;
}

/** Does the next thing, or tells why there is none. */
function goesOn(deps: SessionDeps, active: ActivePerson, round: number): Ending | undefined {
  const { record } = active;
  if (!record.answered && round > 0) return { do: "give-up" };
  if (active.left <= 0) return { do: "pause" };
  active.left -= 1;
  const today = localDateOf(new Date(deps.agenda.now()));
  const wish =
    quirkAction(record, deps.random) ?? nextAction(record.persona, record.history, record.chat, today);
  if (wish.do === "wait" || wish.do === "rest") return wish;
  perform(deps, record, wish);
  return wish.do === "block" ? wish : undefined;
}

function perform({ environment, agenda, random }: SessionDeps, record: PersonRecord, act: QuirkAction): void {
  const { history, persona, pressed } = record;
  const person = environment.person(persona.id);
  const now = agenda.now();
  record.acts += 1;
  if (act.do === "block") {
    history.blocked = true;
    history.quietSince = now;
    void person.blocks();
    return;
  }
  record.answered = false;
  if (history.blocked) Object.assign(history, { blocked: false, quietSince: undefined });
  if (act.do === "say") {
    reach(history, "joined", now);
    void person.says(act.text);
    return;
  }
  const isNew = !pressed.some((each) => each.messageId === act.messageId && each.data === act.data);
  if (isNew) record.unconfirmed = { data: act.data, at: now };
  pressed.push(act);
  const times = persona.character.tapsTwice ? 1 + random.below(3) : 1;
  for (let time = 0; time < times; time += 1) void person.pressesOld(act.messageId, withProcedure(act.data));
}
