import type { LocalDate } from "../../src/domain/calendar/local-date.ts";
import { createRandom, type Random } from "../support/random.ts";
import { createAgenda, dayOf, instantOf } from "./agenda.ts";
import { openTown } from "./bot/environment.ts";
import type { Misbehaviour } from "./bot/misbehave.ts";
import { type Evidence, gather } from "./checks/evidence.ts";
import { createPromises } from "./checks/forecasts.ts";
import { confirm, createWitness, type Dossier } from "./checks/recorder.ts";
import { peopleOf, within } from "./people/persona.ts";
import { type Ending, sit } from "./people/session.ts";

/** What is simulated. */
export type Plan = {
  readonly people: number;
  readonly days: number;
  readonly seed: number;
  /** The bot is killed once in so many days. @default 2 */
  readonly killsEvery?: number;
  readonly misbehaves?: Misbehaviour;
  /** Hears how far it has come, a few times a virtual day. */
  readonly onProgress?: (progress: Progress) => void;
};

/** How far a simulation has come. */
export type Progress = {
  readonly day: number;
  readonly joined: number;
  readonly messages: number;
  readonly reminders: number;
  readonly kills: number;
};

/** A Monday from which twenty days lead over two holidays and the weekends beside them. */
const FIRST_DAY = "2026-04-13" as LocalDate;

/** Moments of a day at which time alone may do something: midnight, the pinned count, the end of quiet, both slots. */
const BEATS = ["00:00", "06:00", "08:00", "08:30", "14:00"];

/** Just before the beat that sends most reminders. */
const BEFORE_MORNING = "08:29";

/** Away from all beats, as in production. */
const NIGHT = "03:17";

/** When people take up their phones; many at a time, so that the bot works for many side by side. The first and last lie in the quiet hours. */
const BREAKS = ["07:05", "12:35", "20:35"];

/** So many people act side by side. */
const GROUP = 1_000;

/** The day without the bot begins at night and takes the next morning's reminders too. */
const OUTAGE = { afterShare: 0.4, from: "00:30", until: "09:30" };

/** Who has blocked the bot comes back after so many days; who got no answer tries again the next day. */
const BACK_AFTER = { block: 5, "give-up": 1 };

type Event =
  | { readonly kind: "sitting"; readonly dossier: Dossier; readonly at: number }
  | { readonly kind: "beat" | "night" | "outage-begins" | "outage-ends" | "kill-acts" | "kill-beat" };

/** Lets people and the real bot live through some days, and gathers what there is to say about it. */
export async function simulate(plan: Plan): Promise<Evidence> {
  const random = createRandom(plan.seed);
  const agenda = createAgenda<Event>(instantOf(FIRST_DAY, 0, "00:00"));
  const end = instantOf(FIRST_DAY, plan.days, "00:00");
  const town = await openTown(agenda, createRandom(plan.seed + 1), plan.misbehaves);
  const promises = createPromises();
  const witness = createWitness(town.simulator, peopleOf(plan.people, random), {
    now: agenda.now,
    onReminder: heeds,
  });
  let killsActs = false;
  let killsBeat = false;

  function planAt(dossier: Dossier, at: number): void {
    if (at >= end) return;
    dossier.planned = at;
    agenda.add(at, { kind: "sitting", dossier, at });
  }

  const inDays = (days: number) =>
    instantOf(FIRST_DAY, dayOf(FIRST_DAY, agenda.now()) + days, random.pick(BREAKS));

  /** Some take up the phone in the first break after a reminder. */
  function heeds(dossier: Dossier): void {
    const { character } = dossier.persona;
    const optsOut = character.quirk === "opts-out" && dossier.diary.quietSince === undefined;
    if (!optsOut && !random.happens(character.heeds)) return;
    const today = dayOf(FIRST_DAY, agenda.now());
    const breaks = BREAKS.map((time) => instantOf(FIRST_DAY, today, time));
    planAt(dossier, breaks.find((at) => at > agenda.now()) ?? inDays(1));
  }

  function planNext(dossier: Dossier, ending: Ending): void {
    const { character } = dossier.persona;
    if (ending.do === "rest") return;
    const days =
      ending.do === "wait"
        ? dayOf(FIRST_DAY, Date.parse(`${ending.until}T12:00:00Z`)) - dayOf(FIRST_DAY, agenda.now())
        : ending.do === "pause"
          ? within(character.rests, random)
          : BACK_AFTER[ending.do];
    planAt(dossier, inDays(Math.max(1, days)));
  }

  async function foresee(dossiers: readonly Dossier[]): Promise<void> {
    if (dossiers.length === 0 || !town.host.isUp()) return;
    const all = await town.forecast(dossiers.map(({ persona }) => persona.id));
    for (const [index, dossier] of dossiers.entries()) {
      promises.note(dossier, agenda.now(), all[index] ?? []);
    }
  }

  async function sitTogether(dossiers: readonly Dossier[]): Promise<void> {
    const killsNow = () => {
      const kills = killsActs && random.happens(0.1);
      if (kills) killsActs = false;
      return kills;
    };
    for (let at = 0; at < dossiers.length; at += GROUP) {
      const ended = await sit({ town, random, agenda, killsNow }, dossiers.slice(at, at + GROUP));
      for (const { dossier, ending } of ended) planNext(dossier, ending);
      const silent = ended.filter(({ dossier, ending }) => ending.do === "rest" && isSilent(dossier));
      await foresee(silent.map(({ dossier }) => dossier));
    }
  }

  async function beat(): Promise<void> {
    if (!town.host.isUp()) return;
    witness.unasked = true;
    await town.run("process-due-cases", killsBeat);
    killsBeat = false;
    witness.unasked = false;
  }

  async function endOutage(): Promise<void> {
    await town.host.start(agenda.now());
    await town.settle();
    for (const dossier of witness.dossiers) confirm(dossier);
    await foresee(promises.silent());
    await beat();
  }

  async function happens(event: Event): Promise<void> {
    switch (event.kind) {
      case "beat":
        return beat();
      case "night":
        return town.host.isUp() ? town.run("purge-people").then(() => town.run("purge-inbox")) : undefined;
      case "outage-begins":
        promises.interrupt(agenda.now());
        return town.host.kill();
      case "outage-ends":
        return endOutage();
      case "kill-acts":
        killsActs = true;
        return;
      case "kill-beat":
        killsBeat = true;
        return;
      case "sitting":
        return;
    }
  }

  planDays(plan, random, (day, time, kind) => agenda.add(instantOf(FIRST_DAY, day, time), { kind }));
  for (const dossier of witness.dossiers) {
    planAt(dossier, instantOf(FIRST_DAY, dossier.persona.joinsOn, random.pick(BREAKS)));
  }
  await town.host.start(agenda.now());
  for (let events = agenda.next(); events.length > 0 && agenda.now() < end; events = agenda.next()) {
    for (const event of events) await happens(event);
    const sitters = events.flatMap((event) =>
      event.kind === "sitting" && event.dossier.planned === event.at ? [event.dossier] : [],
    );
    if (sitters.length > 0) {
      await sitTogether(sitters);
      await beat();
    }
    if (town.host.isUp()) await town.measure();
    plan.onProgress?.({
      day: dayOf(FIRST_DAY, agenda.now()),
      joined: witness.dossiers.filter(({ diary }) => diary.reached.has("joined")).length,
      messages: witness.messages,
      reminders: witness.reminders,
      kills: town.kills(),
    });
  }
  return gather({ town, witness, promises, end, firstDay: FIRST_DAY });
}

/** Whether nothing brings this person back, so that all that is to come can be foreseen. */
function isSilent({ persona: { character }, diary }: Dossier): boolean {
  return character.heeds === 0 && character.quirk === undefined && !diary.erased;
}

/** Puts into the agenda what does not depend on people. */
function planDays(
  { days, killsEvery = 2 }: Plan,
  random: Random,
  add: (day: number, time: string, kind: Exclude<Event["kind"], "sitting">) => void,
): void {
  const outage = Math.floor(days * OUTAGE.afterShare);
  add(outage, OUTAGE.from, "outage-begins");
  add(outage + 1, OUTAGE.until, "outage-ends");
  for (let day = 0; day < days; day += 1) {
    for (const time of BEATS) add(day, time, "beat");
    add(day, NIGHT, "night");
    if (day % killsEvery !== 0) continue;
    // In turn in the middle of people's acts and of the morning's reminders.
    if ((day / killsEvery) % 2 === 0) add(day, random.pick(BREAKS), "kill-acts");
    else add(day, BEFORE_MORNING, "kill-beat");
  }
}
