import type { ConversationState } from "@grammyjs/conversations";
import { answerDialogue } from "../../app/app.ts";
import type { Case } from "../../domain/case/case.ts";
import type { BotDeps } from "../context.ts";

/** A conversation about a doubtful answer, as it is stored. */
export type DialogueRecord = {
  /** The question that was answered; once another is put, the conversation is over. */
  readonly question: number;
  /** The update that it handled last. */
  readonly updateId: number;
  readonly doubt: Doubt;
  /** grammY's state. */
  readonly state: ConversationState;
  /** When it ends by itself (ISO 8601). */
  readonly expiresAt: string;
};

/**
 * An answer that the bot asks whether to keep, the lines that say why, and the update that brought it. One that cannot
 * be stored as it is has no value, but a suggestion of what was probably meant.
 */
export type Doubt = {
  readonly value?: string;
  readonly suggestion?: string;
  readonly doubts: readonly string[];
  readonly raisedBy: number;
};

const LIFETIME_MS = 24 * 3_600_000;

/** The conversation about the answer to the question that is open in this case. */
export async function readDialogue(deps: BotDeps, current: Case): Promise<DialogueRecord | undefined> {
  const text = await deps.dialogues.read(current.personId, answerDialogue(deps));
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as DialogueRecord;
  const over = Date.parse(record.expiresAt) <= deps.now().getTime();
  return over || record.question !== current.asked?.id ? undefined : record;
}

/** Keeps a conversation for a day. */
export async function keepDialogue(
  deps: BotDeps,
  personId: number,
  record: Omit<DialogueRecord, "expiresAt">,
): Promise<void> {
  const expiresAt = new Date(deps.now().getTime() + LIFETIME_MS);
  await deps.dialogues.write(
    personId,
    answerDialogue(deps),
    JSON.stringify({ ...record, expiresAt: expiresAt.toISOString() }),
    expiresAt,
  );
}

/** Ends the conversation about an answer, where there is one. */
export async function deleteDialogue(deps: BotDeps, personId: number): Promise<void> {
  await deps.dialogues.delete(personId, answerDialogue(deps));
}
