import { vssid } from "../../flows/index.ts";
import type { Person } from "../../simulator/person.ts";
import { addDays, localDateOf } from "../../src/domain/calendar/local-date.ts";
import type { TestBot } from "../support/test-bot.ts";
import { texts as every } from "../support/texts.ts";

const texts = every.of(vssid.procedure.id);

/** A sentence that is the same for everybody, or one for each language. */
export type Words = string | Readonly<Record<string, string>>;

/** A button as it was once on a message, to be pressed when it is long gone. */
export type OldButton = { readonly messageId: number; readonly data: string; readonly label: string };

/** Somebody in a story; see `createActor`. */
export type Actor = ReturnType<typeof createActor>;

/** What the bot showed, in a transcript. */
const ANSWER = /^(?:🤖|💬)/mu;

/**
 * Plays a person in the words of the procedure, whatever language they speak: buttons go by the ids of
 * screens, options, fields and texts. After each act the bot comes to rest (`rest`), and the bot must
 * have shown something: silence fails the story.
 */
export function createActor(
  bot: TestBot,
  person: Person,
  options: { readonly locale: string; readonly rest: () => Promise<void> },
) {
  let { locale } = options;
  const today = () => localDateOf(bot.clock.now());

  async function act(what: string, deed: () => Promise<unknown>, silent = false): Promise<void> {
    const before = person.transcript().length;
    await deed();
    await options.rest();
    if (!silent && !ANSWER.test(person.transcript().slice(before)))
      throw new Error(`The bot was silent when ${person.firstName} ${what}:\n${person.transcript()}`);
  }

  const tap = (name: Parameters<Person["taps"]>[0]) =>
    act(`pressed ${JSON.stringify(name)}`, () => person.taps(name));

  /** The newest button whose data says `<step>-<screen>.<option>`. */
  function optionNamed(name: string): OldButton | undefined {
    const found = person.chat
      .filter((message) => !message.deleted)
      .flatMap(({ id, inlineKeyboard = [] }) =>
        inlineKeyboard.flat().flatMap((button) => {
          if (!("callback_data" in button)) return [];
          const [, step, screen, option] = /^vssid\/s\d+:(.+)\.(.+)\.(.+)$/.exec(button.callback_data) ?? [];
          return `${step}-${screen}.${option}` === name
            ? [{ messageId: id, data: button.callback_data, label: button.text }]
            : [];
        }),
      );
    return found.at(-1);
  }

  return {
    person,
    /** The language the person reads now. */
    locale: () => locale,
    says: (words: Words) =>
      act("wrote", () => person.says(typeof words === "string" ? words : (words[locale] ?? ""))),

    /** Presses an option of a screen (`photos-front.done`) or the button with this text (`consent-agree`). */
    presses(name: string): Promise<void> {
      const option = optionNamed(name);
      if (option) return tap({ data: option.data });
      if (texts.has(locale, name)) return tap(texts.label(locale, name));
      throw new Error(`${person.firstName} sees no button ${name}:\n${person.transcript()}`);
    },
    /** Answers a question with one of its ready answers: a stored value, `today`, `yesterday`, or the suggestion of a number. */
    chooses(field: string, choice: string | number): Promise<void> {
      const days: Record<string, string> = { today: today(), yesterday: addDays(today(), -1) };
      const code = typeof choice === "number" ? `n-${choice - 1}` : `v-${days[choice] ?? choice}`;
      return tap({ data: `d:${field}.${code}` });
    },
    skips: (field: string) => tap({ data: `d:${field}.skip` }),
    /** Keeps an answer that the bot has doubts about. */
    keeps: (field: string) => tap({ data: new RegExp(`^d:${field}\\.keep`) }),
    retypes: (field: string) => tap({ data: `d:${field}.again` }),
    /** Opens a step from the checklist. */
    opens: (step: string) => tap({ data: `o:${step}` }),
    /** Asks to change one line under the review: `who.unit`. */
    changes: (line: string) => tap({ data: `c:${line}` }),
    /** Ticks one line of the paste sheet: `details.phone`. */
    ticks: (line: string) => tap({ data: `k:${line}.on` }),
    /** Chooses the other language; the story goes on in it. */
    async choosesLanguage(next: string): Promise<void> {
      await tap({ data: `l:${next}` });
      locale = next;
    },

    /** Keeps a button of a screen in mind, to press it later. */
    remembers(name: string): OldButton {
      const option = optionNamed(name);
      if (option) return option;
      throw new Error(`${person.firstName} sees no button ${name}:\n${person.transcript()}`);
    },
    pressesOld: ({ messageId, data, label }: OldButton) =>
      act(`pressed the old button ${data}`, () => person.pressesOld(messageId, data, label)),

    sends: (what: string, deed: (person: Person) => Promise<unknown>) =>
      act(`sent ${what}`, () => deed(person)),
    /** Blocks the bot, or does something else that it cannot answer. */
    doesQuietly: (deed: (person: Person) => Promise<unknown>) =>
      act("did something", () => deed(person), true),

    /** Time passes; the bot does by itself what has become due. */
    async waits(time: { readonly days?: number; readonly hours?: number; readonly minutes?: number }) {
      bot.clock.advance(time);
      await bot.tick();
      await options.rest();
    },
  };
}
