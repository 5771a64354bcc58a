import { addDays, type LocalDate } from "../../../src/domain/calendar/local-date.ts";

/** What counts as having come further, in the order of the way. */
export const milestones = ["joined", "agreed", "registered", "handed-in", "installed", "logged-in"] as const;

/** How far somebody has come. */
export type Milestone = (typeof milestones)[number];

/** What a person has done, as they would tell it themselves. */
export type PersonHistory = {
  /** When each milestone was first reached. */
  readonly reached: Map<Milestone, number>;
  attempt: number;
  /** The day on which "Ghi nhận" was pressed, in this attempt. */
  registeredOn: LocalDate | undefined;
  handedInOn: LocalDate | undefined;
  /** Since when nothing that has to do with a step may be sent any more. */
  registeredAt: number | undefined;
  handedInAt: number | undefined;
  /** Logged in, on this way or another. */
  overAt: number | undefined;
  /** Wants no reminders, has blocked the bot or is erased. */
  quietSince: number | undefined;
  erased: boolean;
  blocked: boolean;
};

/** Nothing has happened yet. */
export function emptyHistory(): PersonHistory {
  return {
    reached: new Map(),
    attempt: 1,
    registeredOn: undefined,
    handedInOn: undefined,
    registeredAt: undefined,
    handedInAt: undefined,
    overAt: undefined,
    quietSince: undefined,
    erased: false,
    blocked: false,
  };
}

/** Notes what pressing a button meant. */
export function recordPress(history: PersonHistory, data: string, now: number): void {
  const [, field, day] = /^d:(pressedOn|handedInOn)\.v-(.+)$/.exec(data) ?? [];
  if (field === "pressedOn") noteRegistered(history, day as LocalDate, now);
  if (field === "handedInOn") noteHandedIn(history, day as LocalDate, now);
  if (/^w:.*\.agree/.test(data)) reach(history, "agreed", now);
  if (/^s\d+:install\.terms\.done$/.test(data)) reach(history, "installed", now);
  if (/^s\d+:account\.look\.done$/.test(data)) {
    reach(history, "logged-in", now);
    history.overAt ??= now;
  }
  if (/\.logged-in$/.test(data)) history.overAt ??= now;
  if (/^x\d+:again$/.test(data)) Object.assign(history, { ...NOT_REGISTERED, attempt: history.attempt + 1 });
  if (data === "r:stop") history.quietSince ??= now;
  if (data.startsWith("e:yes")) Object.assign(history, { erased: true, quietSince: now });
}

const NOT_REGISTERED = {
  registeredOn: undefined,
  registeredAt: undefined,
  handedInOn: undefined,
  handedInAt: undefined,
};

/** The first time counts. */
export function reach(history: PersonHistory, milestone: Milestone, now: number): void {
  if (!history.reached.has(milestone)) history.reached.set(milestone, now);
}

function noteRegistered(history: PersonHistory, day: LocalDate, now: number): void {
  reach(history, "registered", now);
  history.registeredOn ??= day;
  history.registeredAt ??= now;
}

function noteHandedIn(history: PersonHistory, day: LocalDate, now: number): void {
  reach(history, "handed-in", now);
  history.handedInOn ??= day;
  history.handedInAt ??= now;
}

/** The first day on which somebody is ready, counted from a day of their history. */
export function readyOn(from: LocalDate | undefined, days: number | undefined): LocalDate | undefined {
  return from === undefined || days === undefined ? undefined : addDays(from, days);
}
