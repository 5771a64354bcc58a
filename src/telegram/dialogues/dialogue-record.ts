import type { ConversationState } from "@grammyjs/conversations";
import { answerDialogue } from "../../app/app.ts";
import type { Case } from "../../domain/case/case.ts";
import type { BotDeps } from "../context.ts";

/** A stored conversation about a doubtful answer. */
export type DialogueRecord = {
  /** The id of the answered question; once another is put, the conversation is over. */
  readonly question: number;
  /** The last update that it handled. */
  readonly updateId: number;
  readonly doubt: Doubt;
  /** grammY's state. */
  readonly state: ConversationState;
  /** When it expires (ISO 8601). */
  readonly expiresAt: string;
};

/**
 * A doubtful answer with the lines that explain it and its update. An answer that is invalid as typed has no value, only
 * a suggestion.
 */
export type Doubt = {
  readonly value?: string;
  readonly suggestion?: string;
  readonly doubts: readonly string[];
  readonly raisedBy: number;
};

const LIFETIME_MS = 24 * 3_600_000;

/** The open conversation about the current question; `undefined` if there is none. */
export async function readDialogue(deps: BotDeps, current: Case): Promise<DialogueRecord | undefined> {
  const text = await deps.dialogues.read(current.personId, answerDialogue(deps));
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as DialogueRecord;
  const isExpired = Date.parse(record.expiresAt) <= deps.now().getTime();
  return isExpired || record.question !== current.asked?.id ? undefined : record;
}

/** Saves a conversation for a day. */
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

/** Deletes the conversation about an answer, if there is one. */
export async function deleteDialogue(deps: BotDeps, personId: number): Promise<void> {
  await deps.dialogues.delete(personId, answerDialogue(deps));
}
