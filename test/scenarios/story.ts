import type { Person, PersonOptions } from "../../simulator/person.ts";
import { localDateOf } from "../../src/domain/calendar/local-date.ts";
import type { TestBot } from "../support/test-bot.ts";
import { type Actor, createActor } from "./actor.ts";

/** What one person goes through, written once for all languages, stores and clocks. */
export type Story = {
  /** Also the name of its transcripts. */
  readonly id: string;
  readonly title: string;
  readonly person: Omit<PersonOptions, "languageCode">;
  /** At the end nothing about the person is stored, or nothing ever was. */
  readonly leavesNothing?: true;
  readonly play: (actor: Actor) => Promise<void>;
};

/** Brings the person of a story to bot, before they first write. */
export function arrive(
  story: Story,
  bot: TestBot,
  { locale, rest }: { readonly locale: string; readonly rest: () => Promise<void> },
): { readonly person: Person; readonly play: () => Promise<void> } {
  const person = bot.simulator.person({ ...story.person, languageCode: locale });
  return { person, play: () => story.play(createActor(bot, person, { locale, rest })) };
}

/** How a transcript begins: what it tells, and from which day on. */
export function heading(story: Story, now: Date): string {
  return `${story.title}.\n\n── ${localDateOf(now)} ──\n\n`;
}
