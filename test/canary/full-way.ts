import { vssid } from "../../flows/index.ts";
import type { Person } from "../../simulator/person.ts";
import { localDateOf } from "../../src/domain/calendar/local-date.ts";
import { askedForm } from "../../src/domain/case/question.ts";
import { nextField } from "../../src/domain/procedure/form.ts";
import { withoutProcedure } from "../support/bot/button-data.ts";
import type { TestBot } from "../support/test-bot.ts";

/** More turns than any way takes. */
const TURNS = 200;

/**
 * Goes on from where the person is until `arrived`: answers each question from the table (`who.code`),
 * keeps what the bot doubts, and on every screen takes the named way on or else the first one.
 */
export async function goOn(
  bot: TestBot,
  person: Person,
  options: {
    readonly answers: Readonly<Record<string, string>>;
    /** Options taken where a screen offers them. */
    readonly ways?: readonly string[];
    readonly arrived: (at: { readonly step: string; readonly status: string }) => boolean;
  },
): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const current = await bot.store().cases.get(person.id, vssid.procedure.id);
    if (!current) throw new Error(`${person.firstName} has no case`);
    if (options.arrived({ step: current.at.step, status: current.status })) return;
    const asked = { answers: current.answers, today: localDateOf(bot.clock.now()) };
    const form = askedForm(vssid.procedure, current);
    const field = form && nextField(form, asked);
    const buttons = buttonsOf(person);
    const keep = buttons.find((data) => field && data.startsWith(`d:${field.id}.keep`));
    if (form && field && !keep) await person.says(answerTo(`${form.id}.${field.id}`, options.answers));
    else await person.taps({ data: keep ?? wayOn(buttons, options.ways ?? []) });
    await bot.idle();
  }
  throw new Error(`${person.firstName} does not arrive:\n${person.transcript().slice(-3_000)}`);
}

function buttonsOf(person: Person): string[] {
  const newest = person.chat.filter(({ from, deleted }) => from === "bot" && !deleted).at(-1);
  const all = newest?.inlineKeyboard?.flat() ?? [];
  return all.flatMap((button) => ("callback_data" in button ? [withoutProcedure(button.callback_data)] : []));
}

function wayOn(buttons: readonly string[], wanted: readonly string[]): string {
  const ways = buttons.filter((data) => /^s\d+:/.test(data));
  const way = ways.find((data) => wanted.some((name) => data.endsWith(`.${name}`))) ?? ways[0];
  if (way === undefined) throw new Error(`no way on among ${buttons.join(", ")}`);
  return way;
}

function answerTo(question: string, answers: Readonly<Record<string, string>>): string {
  const answer = answers[question];
  if (answer === undefined) throw new Error(`no answer to ${question}`);
  return answer;
}
