import type { LocalDate } from "../../src/domain/calendar/local-date.ts";
import { createRandom, type Random } from "../support/random.ts";
import { createAgenda, dayOf, instantOf } from "./agenda.ts";
import { openEnvironment } from "./bot/environment.ts";
import type { Misbehaviour } from "./bot/misbehave.ts";
import { type Evidence, gather } from "./checks/evidence.ts";
import { createForecastCheck } from "./checks/forecasts.ts";
import { confirm, createRecorder, type PersonRecord } from "./checks/recorder.ts";
import { peopleOf, within } from "./people/persona.ts";
import { type Ending, runSession } from "./people/session.ts";

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
const TICKS = ["00:00", "06:00", "08:00", "08:30", "14:00"];

/** Just before the tick that sends most reminders. */
const BEFORE_MORNING = "08:29";

/** Away from all ticks, as in production. */
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
  | { readonly kind: "session"; readonly record: PersonRecord; readonly at: number }
  | { readonly kind: "tick" | "night" | "outage-begins" | "outage-ends" | "kill-acts" | "kill-tick" };

/** Lets people and the real bot live through some days, and gathers what there is to say about it. */
export async function simulate(plan: Plan): Promise<Evidence> {
  const random = createRandom(plan.seed);
  const agenda = createAgenda<Event>(instantOf(FIRST_DAY, 0, "00:00"));
  const end = instantOf(FIRST_DAY, plan.days, "00:00");
  const environment = await openEnvironment(agenda, createRandom(plan.seed + 1), plan.misbehaves);
  const forecasts = createForecastCheck();
  const recorder = createRecorder(environment.simulator, peopleOf(plan.people, random), {
    now: agenda.now,
    onReminder: heeds,
  });
  let killsActs = false;
  let killsTick = false;

  function planAt(record: PersonRecord, at: number): void {
    if (at >= end) return;
    record.planned = at;
    agenda.add(at, { kind: "session", record, at });
  }

  const inDays = (days: number) =>
    instantOf(FIRST_DAY, dayOf(FIRST_DAY, agenda.now()) + days, random.pick(BREAKS));

  /** Some take up the phone in the first break after a reminder. */
  function heeds(record: PersonRecord): void {
    const { character } = record.persona;
    const optsOut = character.quirk === "opts-out" && record.history.quietSince === undefined;
    if (!optsOut && !random.happens(character.heeds)) return;
    const today = dayOf(FIRST_DAY, agenda.now());
    const breaks = BREAKS.map((time) => instantOf(FIRST_DAY, today, time));
    planAt(record, breaks.find((at) => at > agenda.now()) ?? inDays(1));
  }

  function planNext(record: PersonRecord, ending: Ending): void {
    const { character } = record.persona;
    if (ending.do === "rest") return;
    const days =
      ending.do === "wait"
        ? dayOf(FIRST_DAY, Date.parse(`${ending.until}T12:00:00Z`)) - dayOf(FIRST_DAY, agenda.now())
        : ending.do === "pause"
          ? within(character.rests, random)
          : BACK_AFTER[ending.do];
    planAt(record, inDays(Math.max(1, days)));
  }

  async function foresee(records: readonly PersonRecord[]): Promise<void> {
    if (records.length === 0 || !environment.host.isUp()) return;
    const all = await environment.forecast(records.map(({ persona }) => persona.id));
    for (const [index, record] of records.entries()) {
      forecasts.note(record, agenda.now(), all[index] ?? []);
    }
  }

  async function runSessions(records: readonly PersonRecord[]): Promise<void> {
    const killsNow = () => {
      const kills = killsActs && random.happens(0.1);
      if (kills) killsActs = false;
      return kills;
    };
    for (let at = 0; at < records.length; at += GROUP) {
      const ended = await runSession(
        { environment, random, agenda, killsNow },
        records.slice(at, at + GROUP),
      );
      for (const { record, ending } of ended) planNext(record, ending);
      const silent = ended.filter(({ record, ending }) => ending.do === "rest" && isSilent(record));
      await foresee(silent.map(({ record }) => record));
    }
  }

  async function tick(): Promise<void> {
    if (!environment.host.isUp()) return;
    recorder.unasked = true;
    await environment.run("process-due-cases", killsTick);
    killsTick = false;
    recorder.unasked = false;
  }

  async function endOutage(): Promise<void> {
    await environment.host.start(agenda.now());
    await environment.idle();
    for (const record of recorder.records) confirm(record);
    await foresee(forecasts.silent());
    await tick();
  }

  async function happens(event: Event): Promise<void> {
    switch (event.kind) {
      case "tick":
        return tick();
      case "night":
        return environment.host.isUp()
          ? environment.run("purge-people").then(() => environment.run("purge-inbox"))
          : undefined;
      case "outage-begins":
        forecasts.interrupt(agenda.now());
        return environment.host.kill();
      case "outage-ends":
        return endOutage();
      case "kill-acts":
        killsActs = true;
        return;
      case "kill-tick":
        killsTick = true;
        return;
      case "session":
        return;
    }
  }

  planDays(plan, random, (day, time, kind) => agenda.add(instantOf(FIRST_DAY, day, time), { kind }));
  for (const record of recorder.records) {
    planAt(record, instantOf(FIRST_DAY, record.persona.joinsOn, random.pick(BREAKS)));
  }
  await environment.host.start(agenda.now());
  for (let events = agenda.next(); events.length > 0 && agenda.now() < end; events = agenda.next()) {
    for (const event of events) await happens(event);
    const activePeople = events.flatMap((event) =>
      event.kind === "session" && event.record.planned === event.at ? [event.record] : [],
    );
    if (activePeople.length > 0) {
      await runSessions(activePeople);
      await tick();
    }
    if (environment.host.isUp()) await environment.measure();
    plan.onProgress?.({
      day: dayOf(FIRST_DAY, agenda.now()),
      joined: recorder.records.filter(({ history }) => history.reached.has("joined")).length,
      messages: recorder.messages,
      reminders: recorder.reminders,
      kills: environment.kills(),
    });
  }
  return gather({ environment, recorder, forecasts, end, firstDay: FIRST_DAY });
}

/** Whether nothing brings this person back, so that all that is to come can be foreseen. */
function isSilent({ persona: { character }, history }: PersonRecord): boolean {
  return character.heeds === 0 && character.quirk === undefined && !history.erased;
}

/** Puts into the agenda what does not depend on people. */
function planDays(
  { days, killsEvery = 2 }: Plan,
  random: Random,
  add: (day: number, time: string, kind: Exclude<Event["kind"], "session">) => void,
): void {
  const outage = Math.floor(days * OUTAGE.afterShare);
  add(outage, OUTAGE.from, "outage-begins");
  add(outage + 1, OUTAGE.until, "outage-ends");
  for (let day = 0; day < days; day += 1) {
    for (const time of TICKS) add(day, time, "tick");
    add(day, NIGHT, "night");
    if (day % killsEvery !== 0) continue;
    // In turn in the middle of people's acts and of the morning's reminders.
    if ((day / killsEvery) % 2 === 0) add(day, random.pick(BREAKS), "kill-acts");
    else add(day, BEFORE_MORNING, "kill-tick");
  }
}
