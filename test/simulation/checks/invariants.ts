import { vssid } from "../../../flows/index.ts";
import { isQuiet } from "../../../src/domain/calendar/hours.ts";
import { addDays, daysBetween, localDateOf } from "../../../src/domain/calendar/local-date.ts";
import { lastDayToHandIn } from "../../../src/domain/deadline/safe-days.ts";
import { screenOf } from "../../../src/domain/procedure/procedure.ts";
import { ERASING, visiblePlace } from "../people/visible-chat.ts";
import type { Evidence } from "./evidence.ts";
import type { PersonRecord, ReceivedReminder } from "./recorder.ts";

/** Something that must hold whatever happens; finds one line for each time it does not. */
export type Invariant = {
  readonly says: string;
  readonly breaches: (evidence: Evidence) => readonly string[];
};

const { calendar, reminders, deadline: clock } = vssid.procedure;
const WINDOW_DAYS = 7;

/** So many reminders are on their way side by side: each of them may be repeated after a kill. */
const AT_ONCE = 7;

/** All that must hold. */
export const invariants: readonly Invariant[] = [
  eachReminder("no reminder comes between 20:00 and 8:00", (_, { at }) => isQuiet(calendar, new Date(at))),
  eachReminder("nobody is reminded of what is done, or after they wanted none", (record, received) =>
    isUncalledFor(record, received),
  ),
  eachReminder("reminders to hand in come on or before the last day that helps", isTooLate),
  {
    says: "no reminder comes twice, but where nobody could know whether it had come",
    breaches: ({ records, notices: ledger, kills, faults }) => {
      const copies = records.flatMap(copiesOf);
      const unknown = faults["answer-lost"] + faults["server-error"] + faults["internal-error"];
      const allowed = Math.min(ledger.repeats, unknown + faults.dropped + kills * AT_ONCE);
      return copies.length > allowed ? [`${copies.length} copies, ${allowed} may be`, ...copies] : [];
    },
  },
  {
    says: "at most four reminders come in seven days, and one a day, but for those of the last day",
    breaches: ({ records }) => records.flatMap(crowdedDays),
  },
  {
    says: "whoever falls silent is sent exactly what was foreseen",
    // One that may or may not have come twice over is given up: the bot says of how many that is so.
    breaches: ({ brokenForecasts, notices }) =>
      brokenForecasts.length > notices.unknown ? brokenForecasts : [],
  },
  {
    says: "the ledger's sums are the reminders that came",
    breaches: ({ records, notices }) => {
      const came = records.filter(({ history }) => !history.erased).flatMap((each) => distinct(each)).length;
      const { sent, unknown, failed, sending, unsent } = notices;
      const fits = came >= sent && came <= sent + unknown + failed && sending + unsent === 0;
      return fits ? [] : [`${came} came, the ledger says ${JSON.stringify(notices)}`];
    },
  },
  {
    says: "no update is lost",
    breaches: ({ inbox: { waiting, dead }, pending }) =>
      waiting + dead + pending > 0
        ? [`${waiting} wait, ${dead} are dead letters, ${pending} not fetched`]
        : [],
  },
  {
    says: "everybody's last act was answered",
    breaches: ({ records }) => records.filter((each) => !each.answered && !each.history.blocked).map(nameOf),
  },
  {
    says: "what stands in the chat is the place of the stored case",
    breaches: ({ records, cases }) =>
      records.flatMap((record) => {
        const { history, persona, chat } = record;
        if (history.blocked || !history.reached.has("agreed")) return [];
        const current = cases.get(persona.id);
        // The end of the countdown comes silently; it is told by a reminder, or not at all to whoever wants none.
        if (current?.status === "expired" && (current.isUnreachable || current.remindersOff || current.dueAt))
          return [];
        const stored = storedPlace(current);
        const visible = history.erased ? undefined : visiblePlace(chat);
        return visible === stored || visible === ERASING
          ? []
          : [`${nameOf(record)} sees ${visible}, stored is ${stored}`];
      }),
  },
  { says: "no call of the bot is wrong in itself", breaches: ({ refused }) => refused },
];

function eachReminder(
  says: string,
  isWrong: (record: PersonRecord, received: ReceivedReminder) => boolean,
): Invariant {
  return {
    says,
    breaches: ({ records }) =>
      records.flatMap((record) =>
        record.received
          .filter((received) => isWrong(record, received))
          .map(({ id, at }) => `${nameOf(record)}: ${id} at ${new Date(at).toISOString()}`),
      ),
  };
}

function isUncalledFor({ history, persona }: PersonRecord, { id, at, attempt }: ReceivedReminder): boolean {
  const reminder = reminders.reminders.find((each) => each.id === id);
  if (!reminder) return true;
  const after = (instant: number | undefined) => instant !== undefined && at > instant;
  if (after(history.overAt) || (after(history.quietSince) && persona.character.quirk !== "blocks"))
    return true;
  if (reminder.while === "run-out") return after(history.handedInAt);
  if (attempt !== history.attempt) return false;
  const done: Readonly<Record<string, number | undefined>> = {
    portal: history.registeredAt,
    declaration: history.handedInAt,
    install: history.reached.get("installed"),
  };
  return after(done[reminder.while.for]);
}

function isTooLate({ history }: PersonRecord, { id, at, attempt }: ReceivedReminder): boolean {
  const isToHandIn = reminders.reminders.some((each) => each.id === id && each.kind !== "on-day");
  if (!isToHandIn || attempt !== history.attempt || history.registeredOn === undefined) return false;
  const startedOn = history.registeredOn;
  const last = lastDayToHandIn(calendar, { startedOn, lastDay: addDays(startedOn, clock.days) });
  return localDateOf(new Date(at)) > last;
}

function copiesOf(record: PersonRecord): readonly string[] {
  const first = distinct(record);
  return record.received.filter((each) => !first.includes(each)).map(({ id }) => `${nameOf(record)}: ${id}`);
}

function distinct({ received }: PersonRecord): readonly ReceivedReminder[] {
  const key = ({ id, attempt }: ReceivedReminder) => `${attempt}:${id}`;
  return [...new Map(received.toReversed().map((each) => [key(each), each])).values()];
}

function crowdedDays(record: PersonRecord): readonly string[] {
  const exempt = reminders.reminders.filter(({ kind }) => kind === "last-day").map(({ id }) => id);
  const days = distinct(record)
    .filter(({ id }) => !exempt.includes(id))
    .map(({ at }) => localDateOf(new Date(at)))
    .toSorted();
  return days
    .filter((day, index) => {
      const inWindow = days.slice(0, index + 1).filter((each) => daysBetween(each, day) < WINDOW_DAYS);
      return inWindow.length > reminders.perWeek || days[index - 1] === day;
    })
    .map((day) => `${nameOf(record)} on ${day}`);
}

function storedPlace(
  current: Evidence["cases"] extends ReadonlyMap<number, infer Known> ? Known | undefined : never,
) {
  if (!current) return undefined;
  if (current.status === "expired" || current.status === "alternative") return current.status;
  const { step, screen } = current.at;
  const asks = current.at.only !== undefined || screenOf(vssid.procedure, current.at).kind === "form";
  return asks ? `?${current.asked?.field}` : `${step}.${screen}`;
}

function nameOf({ persona }: PersonRecord): string {
  return `${persona.name} ${persona.id}`;
}
