import {
  type Answers,
  addDays,
  internalCutOff,
  type LocalDate,
  lastDayToPost,
  type Shown,
  shortOfWorkingDays,
} from "../../src/flow-kit.ts";
import { calendar, leadTimesOf } from "./calendar.ts";
import type { Campaign } from "./campaign-schema.ts";
import { registration } from "./forms/registration.ts";

/** With fewer there is no room for a queue or a printer that is out of paper: our own advice. */
const ENOUGH_WORKING_DAYS = 4;

/** What pressing "Ghi nhận" today would mean: how many working days are left then, and the day from which on there are enough. */
type Start = { readonly workingDays: Shown; readonly betterDay: Shown };

/** The last good days to hand the declaration in at the own office and to post it. */
type HandIn = { readonly cutOffDay: Shown; readonly postDay: Shown };

/** The days that texts show. */
export type Days = {
  /** The start as texts show it; `enough` and `none` where nothing speaks against today. */
  readonly start: (today: LocalDate) => Start;
  /** The days to hand in as texts show them; `none` once they are over, or before the registration. */
  readonly handIn: (answers: Answers, today: LocalDate) => HandIn;
};

/** Finds the days that texts show, by the calendar and the deadline of a campaign. */
export function createDays(campaign: Campaign): Days {
  const leadTimes = leadTimesOf(campaign);
  return {
    start(today) {
      const short = shortOfWorkingDays(calendar, today, campaign.deadlineDays, ENOUGH_WORKING_DAYS);
      if (!short?.better) return { workingDays: "enough", betterDay: "none" };
      return { workingDays: short.workingDays, betterDay: { day: short.better } };
    },
    handIn(answers, today) {
      const startedOn = answers[registration.id]?.["pressedOn"] as LocalDate | undefined;
      if (!startedOn) return { cutOffDay: "none", postDay: "none" };
      const deadline = { startedOn, lastDay: addDays(startedOn, campaign.deadlineDays) };
      const ahead = (day: LocalDate | undefined): Shown => (day && day >= today ? { day } : "none");
      return {
        cutOffDay: ahead(internalCutOff(calendar, deadline, leadTimes)),
        postDay: ahead(lastDayToPost(calendar, deadline, leadTimes)),
      };
    },
  };
}
