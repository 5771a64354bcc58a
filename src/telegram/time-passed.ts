import type { Api } from "grammy";
import { applyEvent } from "../app/apply-event.ts";
import { processDueCase } from "../app/process-due-case.ts";
import type { Case, Effect } from "../domain/case/case.ts";
import { runEffectsIn } from "./carry-out.ts";
import { caseAccess, loadCase } from "./case-access.ts";
import type { BotDeps, CaseUser } from "./context.ts";
import type { EffectContext } from "./stage.ts";
import { createLocalizer } from "./text/localizer.ts";
import { HERE } from "./ui/callback-data.ts";
import { callback, keyboard } from "./ui/keyboard.ts";
import { sendHtml } from "./ui/send.ts";

/**
 * Lets time pass for one case and tells the person what it changed; returns what was carried out. Who cannot be
 * reached is noted as such.
 */
export async function processDue(deps: BotDeps, api: Api, due: Case): Promise<readonly Effect[]> {
  const [person, current] = await Promise.all([
    deps.store.people.get(due.personId),
    loadCase(deps, due.personId),
  ]);
  if (!person || !current) return [];
  const user: CaseUser = {
    personId: person.id,
    person,
    case: current,
    locale: person.locale,
    localizer: () => createLocalizer(deps, person.locale, user.case),
  };
  return processDueCase(caseAccess(deps), current, async (passed, finish) => {
    user.case = passed;
    await runEffectsReachably(deps, effectContextOf(api, user), finish);
    return user.case;
  });
}

async function runEffectsReachably(
  deps: BotDeps,
  context: EffectContext,
  finish: (settled: Case) => Case,
): Promise<void> {
  try {
    await runEffectsIn(deps, context, finish);
  } catch (error) {
    if (deps.readFailure(error)?.kind !== "unreachable") throw error;
    const { user } = context;
    user.case = (await applyEvent(caseAccess(deps), user.case, { kind: "unreachable" })).case;
  }
}

function effectContextOf(api: Api, user: CaseUser): EffectContext {
  // No update is at hand, so a question cannot be opened here: the button opens it.
  const ask = async () => {
    const localizer = user.localizer();
    const here = keyboard([callback(localizer.label("option-to-my-step"), HERE)]);
    await sendHtml(api, user.personId, localizer.html("continue-here"), here);
    return {};
  };
  return { api, callbackQuery: undefined, user, isUnprompted: true, ask };
}
