import { setImmediate as othersTurn } from "node:timers/promises";
import { localDateOf } from "../../../src/domain/calendar/local-date.ts";
import type { Random } from "../../support/random.ts";
import type { Town } from "../bot/environment.ts";
import { confirm, type Dossier } from "../checks/recorder.ts";
import { reach } from "./history.ts";
import { nextAct, type Wish } from "./next-action.ts";
import { within } from "./persona.ts";
import { type QuirkAct, quirkAct } from "./quirks.ts";

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

type Sitter = { readonly dossier: Dossier; left: number };

/** What a sitting needs of the town. */
export type SittingDeps = {
  readonly town: Town;
  readonly random: Random;
  readonly agenda: { readonly now: () => number; readonly advance: (ms: number) => void };
  /** Whether the bot is to be killed in this round. */
  readonly killsNow: () => boolean;
};

/**
 * People take up their phones at the same time and do one thing after the other, each when the bot has answered the
 * one before; a round of acts lies at one virtual instant, cause and effect alike. Tells why each of them ended.
 */
export async function sit(
  deps: SittingDeps,
  dossiers: readonly Dossier[],
): Promise<readonly { readonly dossier: Dossier; readonly ending: Ending }[]> {
  const { town, random, agenda } = deps;
  const endings: { dossier: Dossier; ending: Ending }[] = [];
  let sitters: Sitter[] = dossiers.map((dossier) => ({
    dossier,
    left: within(dossier.persona.character.acts, random),
  }));
  for (let round = 0; sitters.length > 0; round += 1) {
    const next: Sitter[] = [];
    for (const [index, sitter] of sitters.entries()) {
      const ending = goesOn(deps, sitter, round);
      if (ending) endings.push({ dossier: sitter.dossier, ending });
      else next.push(sitter);
      if ((index + 1) % ACT_BEFORE_ANSWERS === 0) await othersTurn();
    }
    if (town.host.isUp()) await town.settle(next.length > 0 && deps.killsNow());
    for (const { dossier } of next) confirm(dossier);
    agenda.advance(THINKING_MS);
    if (town.host.isUp()) await town.host.ask({ ask: "time", now: agenda.now() });
    sitters = next;
  }
  return endings;
}

/** Does the next thing, or tells why there is none. */
function goesOn(deps: SittingDeps, sitter: Sitter, round: number): Ending | undefined {
  const { dossier } = sitter;
  if (!dossier.answered && round > 0) return { do: "give-up" };
  if (sitter.left <= 0) return { do: "pause" };
  sitter.left -= 1;
  const today = localDateOf(new Date(deps.agenda.now()));
  const wish = quirkAct(dossier, deps.random) ?? nextAct(dossier.persona, dossier.diary, dossier.chat, today);
  if (wish.do === "wait" || wish.do === "rest") return wish;
  perform(deps, dossier, wish);
  return wish.do === "block" ? wish : undefined;
}

function perform({ town, agenda, random }: SittingDeps, dossier: Dossier, act: QuirkAct): void {
  const { diary, persona, pressed } = dossier;
  const person = town.person(persona.id);
  const now = agenda.now();
  dossier.acts += 1;
  if (act.do === "block") {
    diary.blocked = true;
    diary.quietSince = now;
    void person.blocks();
    return;
  }
  dossier.answered = false;
  if (diary.blocked) Object.assign(diary, { blocked: false, quietSince: undefined });
  if (act.do === "say") {
    reach(diary, "joined", now);
    void person.says(act.text);
    return;
  }
  const isNew = !pressed.some((each) => each.messageId === act.messageId && each.data === act.data);
  if (isNew) dossier.unconfirmed = { data: act.data, at: now };
  pressed.push(act);
  const times = persona.character.tapsTwice ? 1 + random.below(3) : 1;
  for (let time = 0; time < times; time += 1) void person.pressesOld(act.messageId, act.data);
}
