import { Composer } from "grammy";
import type { CaseEvent } from "../../domain/case/events.ts";
import { wasJustShown } from "../../domain/case/just-shown.ts";
import type { Procedure, Target } from "../../domain/procedure/procedure.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { buttons, HERE } from "../ui/callback-data.ts";
import { answerPress, sendHtml } from "../ui/send.ts";
import { applyUserEvent, runUserEffects, showPlace } from "../user-case.ts";
import { askWhetherToErase } from "./forget.ts";
import { askWhetherToReopen, reopensCase } from "./reopen.ts";
import { sendStatus } from "./status.ts";
import { showTroubles } from "./troubles.ts";

/** The buttons under screens, the checklist, the review and the sheet. */
export function screenButtons(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const withCase = feature.filter(hasCase);
  withCase.callbackQuery(buttons.press, async (ctx) => {
    const [, attempt = "", step = "", screen = "", option = ""] = ctx.match;
    const target = sideTarget(deps.content.procedure, step, screen, option);
    if (target) return showSideTarget(deps, ctx, target, step, `said-${step}-${screen}-${option}`);
    await decide(deps, ctx, { kind: "pressed", attempt: Number(attempt), step, screen, option });
  });
  withCase.callbackQuery(buttons.open, async (ctx) => {
    const step = ctx.match[1] ?? "";
    const isStep = deps.content.procedure.steps.some(({ id }) => id === step);
    if (!isStep || !reopensCase(deps.content.procedure, ctx, step))
      return decide(deps, ctx, { kind: "opened", step });
    await Promise.all([answerPress(ctx), askWhetherToReopen(ctx, step)]);
  });
  withCase.callbackQuery(buttons.change, (ctx) => {
    const [, form = "", field = ""] = ctx.match;
    return decide(deps, ctx, { kind: "change-asked", form, field });
  });
  withCase.callbackQuery(buttons.tick, (ctx) => {
    const [, form = "", field = "", to] = ctx.match;
    return decide(deps, ctx, { kind: "line-ticked", form, field, ticked: to === "on" });
  });
  withCase.callbackQuery(buttons.restart, (ctx) =>
    decide(deps, ctx, { kind: "restarted", attempt: Number(ctx.match[1]) }),
  );
  withCase.callbackQuery(buttons.handedIn, (ctx) =>
    decide(deps, ctx, { kind: "handed-in", attempt: Number(ctx.match[1]) }),
  );
  withCase.callbackQuery(HERE, async (ctx) => {
    await Promise.all([answerPress(ctx), showPlace(deps, ctx)]);
  });
  return feature;
}

/** The target of an option that leaves the case unchanged; it works from an outdated button, too. */
function sideTarget(
  procedure: Procedure,
  step: string,
  screen: string,
  option: string,
): Target["to"] | undefined {
  const found = procedure.steps.find((each) => each.id === step)?.screens.find((each) => each.id === screen);
  if (!found || found.kind === "form") return undefined;
  const pressed = found.options.find((each) => each.id === option);
  const to = pressed && "go" in pressed ? pressed.go.to : undefined;
  return to === "checklist" || to === "troubles" || to === "erase" ? to : undefined;
}

/** Sends the option's own text, if there is one, then shows its target. */
async function showSideTarget(
  deps: BotDeps,
  ctx: CaseContext,
  to: Target["to"],
  step: string,
  textId: string,
): Promise<void> {
  const pressed = answerPress(ctx);
  const localizer = ctx.user.localizer();
  if (localizer.has(textId)) await sendHtml(ctx.api, ctx.user.personId, localizer.html(textId));
  const shown =
    to === "checklist"
      ? sendStatus(deps, ctx)
      : to === "troubles"
        ? showTroubles(deps, ctx, step)
        : askWhetherToErase(ctx);
  await Promise.all([pressed, shown]);
}

async function decide(deps: BotDeps, ctx: CaseContext, event: CaseEvent): Promise<void> {
  const before = ctx.user.case;
  const outcome = await applyUserEvent(deps, ctx, event);
  if (outcome === "applied") {
    await Promise.all([answerPress(ctx), runUserEffects(deps, ctx)]);
    return;
  }
  const toast = outcome === "locked" ? "toast-locked" : "toast-old-button";
  await answerPress(ctx, outcome === "unchanged" ? undefined : ctx.user.localizer().toast(toast));
  // A double tap must not repeat the place.
  const isThere = ctx.callbackQuery?.message?.message_id === before.promptMessage;
  if (!isThere && !wasJustShown(deps.content.procedure, before, deps.now())) await showPlace(deps, ctx);
}
