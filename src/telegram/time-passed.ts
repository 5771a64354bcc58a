import type { Api } from "grammy";
import { applyEvent } from "../app/apply-event.ts";
import { letTimePass } from "../app/process-due-case.ts";
import type { Case, Effect } from "../domain/case/case.ts";
import { settleOn } from "./carry-out.ts";
import { caseAccess, loadCase } from "./case-access.ts";
import type { BotDeps, KnownVisit } from "./context.ts";
import type { Stage } from "./stage.ts";
import { createSpeaker } from "./text/localizer.ts";
import { HERE } from "./ui/callback-data.ts";
import { callback, keyboard } from "./ui/keyboard.ts";
import { sendHtml } from "./ui/send.ts";

/**
 * Lets time pass for one case and tells the person what it changed; returns what was carried out. Who cannot be
 * reached is noted as such.
 */
export async function timePassed(deps: BotDeps, api: Api, due: Case): Promise<readonly Effect[]> {
  const [person, known] = await Promise.all([
    deps.store.people.get(due.personId),
    loadCase(deps, due.personId),
  ]);
  if (!person || !known) return [];
  const visit: KnownVisit = {
    personId: person.id,
    person,
    known,
    locale: person.locale,
    speaker: () => createSpeaker(deps, person.locale, visit.known),
  };
  return letTimePass(caseAccess(deps), known, async (passed, finish) => {
    visit.known = passed;
    await tell(deps, onStage(api, visit), finish);
    return visit.known;
  });
}

async function tell(deps: BotDeps, stage: Stage, finish: (settled: Case) => Case): Promise<void> {
  try {
    await settleOn(deps, stage, finish);
  } catch (error) {
    if (deps.readFailure(error)?.kind !== "unreachable") throw error;
    const { visit } = stage;
    visit.known = (await applyEvent(caseAccess(deps), visit.known, { kind: "unreached" })).case;
  }
}

function onStage(api: Api, visit: KnownVisit): Stage {
  // No update is at hand, so a question cannot be opened here: the button opens it.
  const ask = async () => {
    const speaker = visit.speaker();
    const here = keyboard([callback(speaker.label("option-to-my-step"), HERE)]);
    await sendHtml(api, visit.personId, speaker.html("continue-here"), here);
    return {};
  };
  return { api, callbackQuery: undefined, visit, unasked: true, ask };
}
