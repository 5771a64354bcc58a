import {
  type Answers,
  addDays,
  internalCutOff,
  type LocalDate,
  lastDayToPost,
  type Shown,
  shortOfWorkingDays,
} from "../../src/flow-kit.ts";
import { calendar, leadTimes } from "./calendar.ts";
import { campaign } from "./campaign.ts";
import { registration } from "./forms/registration.ts";

/** With fewer there is no room for a queue or a printer that is out of paper: our own advice. */
const ENOUGH_WORKING_DAYS = 4;

/** What pressing "Ghi nhận" today would mean: how many working days are left then, and the day from which on there are enough. */
type Start = { readonly workingDays: Shown; readonly betterDay: Shown };

/** The last good days to hand the declaration in at the own office and to post it. */
type HandIn = { readonly cutOffDay: Shown; readonly postDay: Shown };

/** What was found for a day: every text asks, and the answers are the same for everybody who registered on one day. */
type Found = { readonly today: LocalDate; readonly start: Start; readonly handIn: Map<LocalDate, HandIn> };

let latest: Found | undefined;

/** The start as texts show it; `enough` and `none` where nothing speaks against today. */
export function startOn(today: LocalDate): Start {
  return foundOn(today).start;
}

/** The days to hand in as texts show them; `none` once they are over, or before the registration. */
export function handInDays(answers: Answers, today: LocalDate): HandIn {
  const startedOn = answers[registration.id]?.["pressedOn"] as LocalDate | undefined;
  if (!startedOn) return { cutOffDay: "none", postDay: "none" };
  const { handIn } = foundOn(today);
  const days = handIn.get(startedOn) ?? findHandIn(startedOn, today);
  handIn.set(startedOn, days);
  return days;
}

function foundOn(today: LocalDate): Found {
  if (latest?.today !== today) latest = { today, start: findStart(today), handIn: new Map() };
  return latest;
}

function findStart(today: LocalDate): Start {
  const short = shortOfWorkingDays(calendar, today, campaign.deadlineDays, ENOUGH_WORKING_DAYS);
  if (!short?.better) return { workingDays: "enough", betterDay: "none" };
  return { workingDays: short.workingDays, betterDay: { day: short.better } };
}

function findHandIn(startedOn: LocalDate, today: LocalDate): HandIn {
  const countdown = { startedOn, lastDay: addDays(startedOn, campaign.deadlineDays) };
  const ahead = (day: LocalDate | undefined): Shown => (day && day >= today ? { day } : "none");
  return {
    cutOffDay: ahead(internalCutOff(calendar, countdown, leadTimes)),
    postDay: ahead(lastDayToPost(calendar, countdown, leadTimes)),
  };
}
