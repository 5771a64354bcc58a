import { Composer } from "grammy";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { buttons, HERE, troubleData } from "../ui/callback-data.ts";
import { type Button, callback, inPairs, keyboard } from "../ui/keyboard.ts";
import { replyInPlace } from "../ui/reply-in-place.ts";
import { answerPress } from "../ui/send.ts";

/** Help within a step: its troubles and their fixes. */
export function troubles(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(hasCase).callbackQuery(buttons.trouble, async (ctx) => {
    const [, step = "", id = ""] = ctx.match;
    const exists = deps.content.troubles.some((trouble) => trouble.id === id);
    await Promise.all([
      answerPress(ctx),
      exists ? showFix(deps, ctx, step, id) : showTroubles(deps, ctx, step),
    ]);
  });
  return feature;
}

/** Lists the troubles of a step. */
export async function showTroubles(deps: BotDeps, ctx: CaseContext, step: string): Promise<void> {
  const localizer = ctx.user.localizer();
  const here = deps.content.troubles.filter((trouble) => trouble.steps.includes(step));
  const rows = here
    .filter(({ id }) => parentOf(deps, id) === undefined)
    .map(({ id }) => [troubleButton(ctx, step, id)]);
  const back = callback(localizer.label("option-to-my-step"), HERE);
  await replyInPlace(ctx, localizer.html("troubles"), keyboard(...rows, [back]));
}

async function showFix(deps: BotDeps, ctx: CaseContext, step: string, id: string): Promise<void> {
  const localizer = ctx.user.localizer();
  const ways = deps.content.troubles.filter((trouble) => parentOf(deps, trouble.id) === id);
  const parent = parentOf(deps, id);
  const others =
    parent === undefined
      ? callback(localizer.label("option-other-trouble"), troubleData(step, "list"))
      : callback(localizer.label("option-other-way"), troubleData(step, parent));
  const back = callback(localizer.label("option-to-my-step"), HERE);
  const html = `<b>${localizer.html(`trouble-${id}.title`)}</b>\n\n${localizer.html(`trouble-${id}`)}`;
  await replyInPlace(
    ctx,
    html,
    keyboard(...ways.map((each) => [troubleButton(ctx, step, each.id)]), ...inPairs([back, others])),
  );
}

function troubleButton({ user }: CaseContext, step: string, id: string): Button {
  return callback(user.localizer().label(`trouble-${id}.title`), troubleData(step, id));
}

/** The trouble that this one is a variant of: `forgot` for `forgot-by-email`. */
function parentOf({ content }: BotDeps, id: string): string | undefined {
  return content.troubles.find((other) => id.startsWith(`${other.id}-`))?.id;
}
