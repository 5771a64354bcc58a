import type { ConversationState } from "@grammyjs/conversations";
import type { Case } from "../../domain/case.ts";
import type { Field, Form } from "../../domain/form.ts";
import { formOf, type Procedure, screenOf } from "../../domain/procedure.ts";
import type { BotDeps } from "../context.ts";

/** An open dialogue as it is stored: the question that waits, and for which place of the case. */
export type DialogueRecord = {
  readonly form: string;
  readonly field: string;
  readonly version: number;
  /** The place it belongs to; when the person has gone elsewhere, the dialogue is over. */
  readonly place: string;
  /** The update that it took in last. */
  readonly updateId: number;
  /** When it ends by itself (ISO 8601). */
  readonly expiresAt: string;
  /** The answer that the bot had doubts about and asks whether to keep. */
  readonly doubted?: string | undefined;
  /** grammY's state while the conversation about an answer goes on. */
  readonly state?: ConversationState | undefined;
};

/** A sitting lasts a day; whoever comes back later is asked the open question again. */
const LIFETIME_MS = 24 * 3_600_000;

/** The form that is asked at the place of a case; undefined where the place is no question. */
export function askedForm(procedure: Procedure, known: Case): Form | undefined {
  // What stands in the place of a case that is out of time, or over another way, asks nothing.
  if (known.status === "expired" || known.status === "alternative") return undefined;
  const screen = screenOf(procedure, known.at);
  const asks = screen.kind === "form" || (screen.kind === "review" && known.at.only !== undefined);
  return asks && "form" in screen ? formOf(procedure, screen.form) : undefined;
}

/** The place of a case as a dialogue remembers it. */
function placeOf(known: Case): string {
  return [known.attempt, known.at.step, known.at.screen, known.at.only ?? ""].join("/");
}

/** What a dialogue that asks this field at this place is known by. */
export function identityOf(known: Case, form: Form, field: Field) {
  return { form: form.id, field: field.id, version: form.version, place: placeOf(known) };
}

/** The dialogue that is open for a form at the place of this case; one of another place or of an older form is none. */
export async function readDialogue(
  deps: BotDeps,
  known: Case,
  form: Form,
): Promise<DialogueRecord | undefined> {
  const text = await deps.dialogues.read(known.personId);
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as DialogueRecord;
  if (Date.parse(record.expiresAt) <= deps.now().getTime()) return undefined;
  const fits = record.form === form.id && record.version === form.version && record.place === placeOf(known);
  return fits ? record : undefined;
}

/** Keeps an open dialogue for a day. */
export async function keepDialogue(
  deps: BotDeps,
  personId: number,
  record: Omit<DialogueRecord, "expiresAt">,
): Promise<void> {
  const expiresAt = new Date(deps.now().getTime() + LIFETIME_MS);
  await deps.dialogues.write(
    personId,
    JSON.stringify({ ...record, expiresAt: expiresAt.toISOString() }),
    expiresAt,
  );
}
