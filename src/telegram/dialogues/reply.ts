import type { Api } from "grammy";
import { askContext, type Question } from "../../domain/question.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { sendHtml } from "../send.ts";
import type { Heard } from "./judge-and-save.ts";
import { askDoubt, askField } from "./question.ts";

/** Answers what was not saved: with the doubts, with the reason of a refusal, or with the question once more. */
export async function reply(
  deps: BotDeps,
  { visit }: KnownContext,
  api: Api,
  { form, field }: Question,
  heard: Exclude<Heard, { became: "saved" }>,
): Promise<void> {
  const speaker = visit.speaker();
  if (heard.became === "doubtful") {
    const { html, markup } = askDoubt(speaker, field, heard.doubts);
    await sendHtml(api, visit.personId, html, markup);
    return;
  }
  const { html, markup } = askField(speaker, form.id, field, askContext(visit.known, deps.now()));
  await sendHtml(api, visit.personId, heard.because ?? html, markup);
}
