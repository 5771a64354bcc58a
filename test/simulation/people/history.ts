import { addDays, type LocalDate } from "../../../src/domain/calendar/local-date.ts";

/** What counts as having come further, in the order of the way. */
export const milestones = ["joined", "agreed", "registered", "handed-in", "installed", "logged-in"] as const;

/** How far somebody has come. */
export type Milestone = (typeof milestones)[number];

/** What a person has done, as they would tell it themselves. */
export type Diary = {
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
export function emptyDiary(): Diary {
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
export function noteDown(diary: Diary, data: string, now: number): void {
  const [, field, day] = /^d:(pressedOn|handedInOn)\.v-(.+)$/.exec(data) ?? [];
  if (field === "pressedOn") noteRegistered(diary, day as LocalDate, now);
  if (field === "handedInOn") noteHandedIn(diary, day as LocalDate, now);
  if (/^w:.*\.agree/.test(data)) reach(diary, "agreed", now);
  if (/^s\d+:install\.terms\.done$/.test(data)) reach(diary, "installed", now);
  if (/^s\d+:account\.look\.done$/.test(data)) {
    reach(diary, "logged-in", now);
    diary.overAt ??= now;
  }
  if (/\.logged-in$/.test(data)) diary.overAt ??= now;
  if (/^x\d+:again$/.test(data)) Object.assign(diary, { ...NOT_REGISTERED, attempt: diary.attempt + 1 });
  if (data === "r:stop") diary.quietSince ??= now;
  if (data.startsWith("e:yes")) Object.assign(diary, { erased: true, quietSince: now });
}

const NOT_REGISTERED = {
  registeredOn: undefined,
  registeredAt: undefined,
  handedInOn: undefined,
  handedInAt: undefined,
};

/** The first time counts. */
export function reach(diary: Diary, milestone: Milestone, now: number): void {
  if (!diary.reached.has(milestone)) diary.reached.set(milestone, now);
}

function noteRegistered(diary: Diary, day: LocalDate, now: number): void {
  reach(diary, "registered", now);
  diary.registeredOn ??= day;
  diary.registeredAt ??= now;
}

function noteHandedIn(diary: Diary, day: LocalDate, now: number): void {
  reach(diary, "handed-in", now);
  diary.handedInOn ??= day;
  diary.handedInAt ??= now;
}

/** The first day on which somebody is ready, counted from a day of their diary. */
export function readyOn(from: LocalDate | undefined, days: number | undefined): LocalDate | undefined {
  return from === undefined || days === undefined ? undefined : addDays(from, days);
}
