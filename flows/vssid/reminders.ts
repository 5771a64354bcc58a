import type { Reminder, ReminderPlan, Waiting } from "../../src/flow-kit.ts";
import type { Campaign } from "./campaign-schema.ts";
import { handIn } from "./forms/hand-in.ts";

const notRegistered: Waiting = { for: "portal", after: [] };
const notPrinted: Waiting = { for: "declaration", after: ["portal"], at: ["print", "sign"] };
const notHandedIn: Waiting = { for: "declaration", after: ["portal"] };
const notInstalled: Waiting = { for: "install", after: ["declaration"] };
const noPassword: Waiting = { for: "account", after: ["declaration"], at: ["password"] };
const notLoggedIn: Waiting = {
  for: "account",
  after: ["declaration", "install"],
  at: ["first-login", "vneid", "change", "look"],
};

const handedInOn = { form: handIn.id, field: "handedInOn" };

/**
 * Who is reminded of what and when. Ids stand in stored cases: one that is used again for something else would be taken
 * for sent. Numbers in ids count, they are no days.
 */
export function remindersOf(campaign: Campaign): ReminderPlan {
  return {
    reminders: [
      idle("not-registered-1", notRegistered, 2),
      idle("not-registered-2", notRegistered, 5),
      idle("not-registered-3", notRegistered, 10),
      idle("not-registered-4", notRegistered, 20),
      { id: "print-and-sign", kind: "on-day", while: notPrinted, from: "start", days: 1, slot: "morning" },
      toHandIn("hand-in-first", 3),
      toHandIn("hand-in-post", campaign.postWithinDays),
      toHandIn("hand-in-cut-off", campaign.handInWithinDays),
      toHandIn("hand-in-late", campaign.deadlineDays - 1),
      { id: "last-day-morning", kind: "last-day", while: notHandedIn, slot: "morning" },
      { id: "last-day-afternoon", kind: "last-day", while: notHandedIn, slot: "afternoon" },
      {
        id: "run-out",
        kind: "on-day",
        while: "run-out",
        from: "start",
        days: campaign.deadlineDays + 1,
        slot: "morning",
      },
      idle("not-installed", notInstalled, 2),
      { id: "password-1", kind: "on-day", while: noPassword, from: handedInOn, days: 4, slot: "morning" },
      { id: "password-2", kind: "on-day", while: noPassword, from: handedInOn, days: 8, slot: "morning" },
      { id: "password-3", kind: "on-day", while: noPassword, from: handedInOn, days: 14, slot: "morning" },
      idle("first-login-1", notLoggedIn, 2),
      idle("first-login-2", notLoggedIn, 6),
    ],
    perWeek: 4,
    snoozeDays: [1, 3],
  };
}

/** After days in which the person did nothing at all. */
function idle(id: string, waiting: Waiting, days: number): Reminder {
  return { id, kind: "on-day", while: waiting, from: "touched", days, slot: "morning" };
}

function toHandIn(id: string, days: number): Reminder {
  return { id, kind: "hand-in", while: notHandedIn, days, slot: "morning" };
}
