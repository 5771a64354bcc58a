import type { Case } from "../domain/case.ts";
import { answersInForce } from "../domain/clock.ts";
import type { Content } from "../domain/content.ts";
import { localDateOf } from "../domain/local-date.ts";
import type { TextArgs, Texts } from "../i18n/texts.ts";
import { deadlineArgs } from "./deadline-args.ts";

/** Says texts to one person: every text may use the values below beside its own. */
export type Speaker = {
  readonly locale: string;
  readonly html: (id: string, args?: TextArgs) => string;
  readonly label: (id: string, args?: TextArgs) => string;
  readonly toast: (id: string, args?: TextArgs) => string;
  readonly has: (id: string) => boolean;
};

/** A speaker who knows how to address the person and where their case stands. */
export function createSpeaker(
  deps: {
    readonly texts: Texts;
    readonly content: Content;
    readonly now: () => Date;
    readonly retentionDays: number;
  },
  locale: string,
  known: Case | undefined,
): Speaker {
  const { texts } = deps;
  let shared: TextArgs | undefined;
  const all = (args?: TextArgs): TextArgs => {
    shared ??= sharedArgs(deps, locale, known);
    return args ? { ...shared, ...args } : shared;
  };
  return {
    locale,
    html: (id, args) => texts.t(locale, id, all(args)),
    label: (id, args) => texts.label(locale, id, all(args)),
    toast: (id, args) => texts.plain(locale, id, all(args)),
    has: (id) => texts.has(locale, id),
  };
}

function sharedArgs(
  { texts, content, now, retentionDays }: Parameters<typeof createSpeaker>[0],
  locale: string,
  known: Case | undefined,
): TextArgs {
  const who = known?.answers["who"] ?? {};
  const track = who["track"] || "unknown";
  const you = texts.t(locale, track === "staff" ? "you-staff" : "you-student");
  return {
    you,
    You: you.charAt(0).toUpperCase() + you.slice(1),
    track,
    name: who["fullName"] ?? "",
    attempt: known?.attempt ?? 1,
    ...deadlineArgs(content.procedure, known, now()),
    keepDays: retentionDays,
    ...content.facts(known ? answersInForce(content.procedure, known) : {}, localDateOf(now())),
  };
}
