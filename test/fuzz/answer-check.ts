import type { Update } from "grammy/types";
import type { Simulator } from "../../simulator/start-simulator.ts";
import { createTransport, type Transport } from "../../src/delivery/transport.ts";
import type { Store } from "../../src/storage/store.ts";

/** Watches, update by update, whether the bot answers. */
export type AnswerCheck = {
  /** Looks at what is processed; to be put around the bot's store. */
  readonly watch: (store: Store) => Store;
  /** Looks into each call; to be used as the bot's transport. */
  readonly transport: Transport;
  readonly listenTo: (simulator: Simulator) => void;
  /**
   * Notes what this update must have led to when it is processed: a text in a private chat to something its
   * person can see, a press to a button that is released.
   */
  readonly expectAnswer: (update: Update) => void;
  /** What went wrong so far, each with the number of its update. */
  readonly complaints: readonly string[];
  /** Updates whose answer was looked for. */
  readonly asked: () => number;
};

type Expected = { readonly personId: number; readonly query?: string };

// Half a letter cannot be written in UTF-8, so Telegram refuses such a call. JSON.stringify escapes only those.
const HALF_LETTER = /(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/i;

/** Checks from now on. */
export function createAnswerCheck(): AnswerCheck {
  const expected = new Map<number, Expected>();
  const answers = new Map<number, number>();
  const answersBefore = new Map<number, number>();
  const released = new Set<string>();
  const complaints: string[] = [];
  const inner = createTransport();
  let asked = 0;

  function begin(lane: string): void {
    const personId = Number(lane);
    answersBefore.set(personId, answers.get(personId) ?? 0);
  }

  function processed(updateId: number): void {
    const wanted = expected.get(updateId);
    if (!wanted) return;
    expected.delete(updateId);
    asked += 1;
    const { personId, query } = wanted;
    const answered =
      query === undefined ? answers.get(personId) !== answersBefore.get(personId) : released.delete(query);
    if (!answered) complaints.push(`update ${updateId} was not answered`);
  }

  return {
    complaints,
    asked: () => asked,
    watch: (store) => ({
      ...store,
      inbox: {
        ...store.inbox,
        async next(lane) {
          begin(lane);
          return store.inbox.next(lane);
        },
        async markProcessed(updateId, now) {
          processed(updateId);
          await store.inbox.markProcessed(updateId, now);
        },
        async moveToDeadLetters(updateId, now) {
          complaints.push(`update ${updateId} became a dead letter`);
          await store.inbox.moveToDeadLetters(updateId, now);
        },
      },
    }),
    transport: {
      ...inner,
      async fetch(url, init, lane) {
        const body = typeof init?.body === "string" ? init.body : "{}";
        if (HALF_LETTER.test(body)) complaints.push(`half a letter was sent: ${url.split("/").at(-1)}`);
        if (url.endsWith("/answerCallbackQuery")) released.add(JSON.parse(body).callback_query_id);
        return inner.fetch(url, init, lane);
      },
    },
    listenTo(simulator) {
      simulator.onChange(({ personId, event }) => {
        const spoke = (event.kind === "message" || event.kind === "edited") && event.message.from === "bot";
        if (spoke || event.kind === "toast") answers.set(personId, (answers.get(personId) ?? 0) + 1);
      });
    },
    expectAnswer({ update_id, message, callback_query: press }) {
      const chat = message?.chat ?? press?.message?.chat;
      const from = message?.from ?? press?.from;
      if (chat?.type !== "private" || from?.id !== chat.id) return;
      if (press) expected.set(update_id, { personId: chat.id, query: press.id });
      else if (message?.text) expected.set(update_id, { personId: chat.id });
    },
  };
}
