import type { Api } from "grammy";
import { letTimePass } from "../app/let-time-pass.ts";
import type { Case } from "../domain/case.ts";
import { HERE } from "./callback-data.ts";
import { type Stage, settleOn } from "./carry-out.ts";
import { caseAccess, loadCase } from "./case-access.ts";
import type { BotDeps, KnownVisit } from "./context.ts";
import { callback, keyboard } from "./keyboard.ts";
import { isUnreachable, sendHtml } from "./send.ts";
import { createSpeaker } from "./speaker.ts";

/** Lets time pass for one case and tells the person what it changed. Who cannot be reached is noted as such. */
export async function timePassed(deps: BotDeps, api: Api, due: Case): Promise<void> {
  const person = await deps.store.people.get(due.personId);
  const known = await loadCase(deps, due.personId);
  if (!person || !known) return;
  const visit: KnownVisit = {
    personId: person.id,
    person,
    known,
    locale: person.locale,
    speaker: () => createSpeaker(deps, person.locale, visit.known),
  };
  await letTimePass(caseAccess(deps), known, async (passed) => {
    visit.known = passed;
    if (person.reachable) await tell(deps, api, visit);
    return visit.known;
  });
}

async function tell(deps: BotDeps, api: Api, visit: KnownVisit): Promise<void> {
  try {
    await settleOn(deps, onStage(api, visit));
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    await deps.store.people.save({ ...visit.person, reachable: false });
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
  return { api, callbackQuery: undefined, visit, ask };
}
