import { vssid } from "../../../flows/index.ts";
import { isQuiet } from "../../../src/domain/calendar/hours.ts";
import { addDays, daysBetween, localDateOf } from "../../../src/domain/calendar/local-date.ts";
import { lastDayToHandIn } from "../../../src/domain/deadline/safe-days.ts";
import { screenOf } from "../../../src/domain/procedure/procedure.ts";
import { ERASING, visiblePlace } from "../people/visible-chat.ts";
import type { Evidence } from "./evidence.ts";
import type { Dossier, Heard } from "./recorder.ts";

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
  eachReminder("nobody is reminded of what is done, or after they wanted none", (dossier, heard) =>
    isUncalledFor(dossier, heard),
  ),
  eachReminder("reminders to hand in come on or before the last day that helps", isTooLate),
  {
    says: "no reminder comes twice, but where nobody could know whether it had come",
    breaches: ({ dossiers, notices: ledger, kills, mishaps }) => {
      const copies = dossiers.flatMap(copiesOf);
      const unknown = mishaps["answer-lost"] + mishaps["server-error"] + mishaps["internal-error"];
      const allowed = Math.min(ledger.repeats, unknown + mishaps.dropped + kills * AT_ONCE);
      return copies.length > allowed ? [`${copies.length} copies, ${allowed} may be`, ...copies] : [];
    },
  },
  {
    says: "at most four reminders come in seven days, and one a day, but for those of the last day",
    breaches: ({ dossiers }) => dossiers.flatMap(crowdedDays),
  },
  {
    says: "whoever falls silent is sent exactly what was foreseen",
    // One that may or may not have come twice over is given up: the bot says of how many that is so.
    breaches: ({ brokenPromises, notices }) =>
      brokenPromises.length > notices.unknown ? brokenPromises : [],
  },
  {
    says: "the ledger's sums are the reminders that came",
    breaches: ({ dossiers, notices }) => {
      const came = dossiers.filter(({ diary }) => !diary.erased).flatMap((each) => distinct(each)).length;
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
    breaches: ({ dossiers }) => dossiers.filter((each) => !each.answered && !each.diary.blocked).map(nameOf),
  },
  {
    says: "what stands in the chat is the place of the stored case",
    breaches: ({ dossiers, cases }) =>
      dossiers.flatMap((dossier) => {
        const { diary, persona, chat } = dossier;
        if (diary.blocked || !diary.reached.has("agreed")) return [];
        const current = cases.get(persona.id);
        // The end of the countdown comes silently; it is told by a reminder, or not at all to whoever wants none.
        if (current?.status === "expired" && (current.isUnreachable || current.remindersOff || current.dueAt))
          return [];
        const stored = storedPlace(current);
        const visible = diary.erased ? undefined : visiblePlace(chat);
        return visible === stored || visible === ERASING
          ? []
          : [`${nameOf(dossier)} sees ${visible}, stored is ${stored}`];
      }),
  },
  { says: "no call of the bot is wrong in itself", breaches: ({ refused }) => refused },
];

function eachReminder(says: string, isWrong: (dossier: Dossier, heard: Heard) => boolean): Invariant {
  return {
    says,
    breaches: ({ dossiers }) =>
      dossiers.flatMap((dossier) =>
        dossier.heard
          .filter((heard) => isWrong(dossier, heard))
          .map(({ id, at }) => `${nameOf(dossier)}: ${id} at ${new Date(at).toISOString()}`),
      ),
  };
}

function isUncalledFor({ diary, persona }: Dossier, { id, at, attempt }: Heard): boolean {
  const reminder = reminders.reminders.find((each) => each.id === id);
  if (!reminder) return true;
  const after = (instant: number | undefined) => instant !== undefined && at > instant;
  if (after(diary.overAt) || (after(diary.quietSince) && persona.character.quirk !== "blocks")) return true;
  if (reminder.while === "run-out") return after(diary.handedInAt);
  if (attempt !== diary.attempt) return false;
  const done: Readonly<Record<string, number | undefined>> = {
    portal: diary.registeredAt,
    declaration: diary.handedInAt,
    install: diary.reached.get("installed"),
  };
  return after(done[reminder.while.for]);
}

function isTooLate({ diary }: Dossier, { id, at, attempt }: Heard): boolean {
  const isToHandIn = reminders.reminders.some((each) => each.id === id && each.kind !== "on-day");
  if (!isToHandIn || attempt !== diary.attempt || diary.registeredOn === undefined) return false;
  const startedOn = diary.registeredOn;
  const last = lastDayToHandIn(calendar, { startedOn, lastDay: addDays(startedOn, clock.days) });
  return localDateOf(new Date(at)) > last;
}

function copiesOf(dossier: Dossier): readonly string[] {
  const first = distinct(dossier);
  return dossier.heard.filter((each) => !first.includes(each)).map(({ id }) => `${nameOf(dossier)}: ${id}`);
}

function distinct({ heard }: Dossier): readonly Heard[] {
  const key = ({ id, attempt }: Heard) => `${attempt}:${id}`;
  return [...new Map(heard.toReversed().map((each) => [key(each), each])).values()];
}

function crowdedDays(dossier: Dossier): readonly string[] {
  const exempt = reminders.reminders.filter(({ kind }) => kind === "last-day").map(({ id }) => id);
  const days = distinct(dossier)
    .filter(({ id }) => !exempt.includes(id))
    .map(({ at }) => localDateOf(new Date(at)))
    .toSorted();
  return days
    .filter((day, index) => {
      const inWindow = days.slice(0, index + 1).filter((each) => daysBetween(each, day) < WINDOW_DAYS);
      return inWindow.length > reminders.perWeek || days[index - 1] === day;
    })
    .map((day) => `${nameOf(dossier)} on ${day}`);
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

function nameOf({ persona }: Dossier): string {
  return `${persona.name} ${persona.id}`;
}
