import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { faqButtons } from "../text/faq.ts";
import { buttons, faqPageData, HERE, welcomeData } from "../ui/callback-data.ts";
import { type Button, callback, inPairs, keyboard } from "../ui/keyboard.ts";
import { replyInPlace } from "../ui/reply-in-place.ts";
import { answerPress } from "../ui/send.ts";

/** Questions on one page; more would not fit a phone's screen. */
const PAGE_SIZE = 8;

/** /help: typical questions, page by page; `/help words` searches them. */
export function help(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("help", async (ctx) => {
    if (ctx.match.trim() && (await answerFromFaq(deps, ctx, ctx.match))) return;
    await showQuestions(deps, ctx, 0);
  });
  feature.callbackQuery(buttons.faqPage, async (ctx) => {
    await Promise.all([answerPress(ctx), showQuestions(deps, ctx, Number(ctx.match[1]))]);
  });
  feature.callbackQuery(buttons.faq, async (ctx) => {
    const id = ctx.match[1] ?? "";
    const exists = deps.content.faq.some((entry) => entry.id === id);
    await Promise.all([answerPress(ctx), exists ? showAnswer(ctx, id, []) : showQuestions(deps, ctx, 0)]);
  });
  return feature;
}

/** Answers free text from the FAQ, or asks which question is meant; false if none matches. */
export async function answerFromFaq(deps: BotDeps, ctx: BotContext, query: string): Promise<boolean> {
  const { locale } = ctx.user;
  const found = deps.findFaq(locale, query);
  const [best, ...others] = found;
  if (best === undefined) return false;
  if (deps.findFaq.isSure(locale, query)) await showAnswer(ctx, best, others);
  else await replyInPlace(ctx, ctx.user.localizer().html("faq-offer"), faqKeyboard(ctx, found));
  return true;
}

async function showAnswer(ctx: BotContext, id: string, others: readonly string[]): Promise<void> {
  const localizer = ctx.user.localizer();
  const html = `<b>${localizer.html(`faq-${id}.question`)}</b>\n\n${localizer.html(`faq-${id}`)}`;
  await replyInPlace(ctx, html, faqKeyboard(ctx, others));
}

/** Buttons for questions, and below them for the way back and the whole list. */
function faqKeyboard(ctx: BotContext, ids: readonly string[]) {
  const localizer = ctx.user.localizer();
  const list = callback(localizer.label("option-all-questions"), faqPageData(0));
  return keyboard(...faqButtons(localizer, ids), ...inPairs([...backTo(ctx), list]));
}

async function showQuestions(deps: BotDeps, ctx: BotContext, page: number): Promise<void> {
  const localizer = ctx.user.localizer();
  const { faq } = deps.content;
  const pages = Math.ceil(faq.length / PAGE_SIZE);
  const at = Math.min(page, pages - 1);
  const rows = faqButtons(
    localizer,
    faq.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE).map(({ id }) => id),
  );
  const turn = [
    ...(at > 0 ? [callback(localizer.label("guide-back"), faqPageData(at - 1))] : []),
    ...(at < pages - 1 ? [callback(localizer.label("guide-next"), faqPageData(at + 1))] : []),
  ];
  await replyInPlace(
    ctx,
    localizer.html("help", { page: at + 1, pages }),
    keyboard(...rows, turn, backTo(ctx)),
  );
}

function backTo(ctx: BotContext): Button[] {
  const { locale, localizer } = ctx.user;
  return hasCase(ctx)
    ? [callback(localizer().label("option-to-my-step"), HERE)]
    : [callback(localizer().label("guide-with-help"), welcomeData(locale, "look"))];
}
