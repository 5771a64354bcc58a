import { localDateOf } from "../../domain/calendar/local-date.ts";
import type { Case } from "../../domain/case/case.ts";
import { answersInForce } from "../../domain/deadline/deadline.ts";
import type { Content } from "../../domain/procedure/content.ts";
import type { Words } from "../../domain/text/words.ts";
import type { FindArg, TextArgs, Texts } from "../../i18n/texts.ts";
import { deadlineArgs } from "./deadline-args.ts";

/** Formats texts for one person, with the values shared by all texts. */
export type Localizer = {
  readonly locale: string;
  readonly html: (id: string, args?: TextArgs) => string;
  readonly label: (id: string, args?: TextArgs) => string;
  readonly toast: (id: string, args?: TextArgs) => string;
  readonly has: (id: string) => boolean;
  /** Words that people type, in the language of this person. */
  readonly ownWords: Words;
  /** Words that people type, in every language. */
  readonly words: Words;
  /** A label as people type it, without accents and in lower case. */
  readonly typedLabel: (id: string) => string;
};

/** A localizer with the person's form of address and the values of their case. */
export function createLocalizer(
  deps: {
    readonly texts: Texts;
    readonly content: Content;
    readonly now: () => Date;
    readonly retentionDays: number;
  },
  locale: string,
  current: Case | undefined,
): Localizer {
  const texts = deps.texts.of(deps.content.procedure.id);
  const shared = sharedArgs(deps, texts, locale, current);
  const all = (args?: TextArgs): FindArg => (args ? (name) => args[name] ?? shared(name) : shared);
  return {
    locale,
    html: (id, args) => texts.t(locale, id, all(args)),
    label: (id, args) => texts.label(locale, id, all(args)),
    toast: (id, args) => texts.plain(locale, id, all(args)),
    has: (id) => texts.has(locale, id),
    ownWords: texts.words(locale),
    words: texts.words(),
    typedLabel: (id) => texts.typedLabel(locale, id),
  };
}

/** Finds shared values lazily, cheapest first: most texts need no facts and no deadline, which use the calendar. */
function sharedArgs(
  { content, now, retentionDays }: Parameters<typeof createLocalizer>[0],
  texts: Texts,
  locale: string,
  current: Case | undefined,
): FindArg {
  let basic: TextArgs | undefined;
  let facts: TextArgs | undefined;
  let deadline: TextArgs | undefined;
  const findBasic = (): TextArgs => {
    const you = texts.t(locale, content.address(current?.answers ?? {}));
    const You = you.charAt(0).toUpperCase() + you.slice(1);
    return { you, You, attempt: current?.attempt ?? 1, keepDays: retentionDays };
  };
  const findFacts = () =>
    content.facts(current ? answersInForce(content.procedure, current) : {}, localDateOf(now()));
  return (name) => {
    basic ??= findBasic();
    if (basic[name] !== undefined) return basic[name];
    facts ??= findFacts();
    if (facts[name] !== undefined) return facts[name];
    deadline ??= deadlineArgs(content.procedure, current, now());
    return deadline[name];
  };
}
