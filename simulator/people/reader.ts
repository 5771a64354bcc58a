import type { Chat } from "../world/chat.ts";
import type { ChatEvent, Logged } from "../world/model.ts";
import { transcriptOf } from "./transcript.ts";

/** Reads the events of a chat in order, as its person does. */
export type Reader = {
  /** Marks all events so far as read. */
  skipToNow(): void;
  /** The first unread event that `pick` accepts; rejects when none comes in time. */
  next<T>(pick: (event: ChatEvent) => T | undefined, wanted: string, withinMs: number): Promise<T>;
  /** Ends all waiting with an error. */
  close(): void;
};

/** A reader that begins after the chat's last event. */
export function createReader(chat: Chat): Reader {
  const cancels = new Set<(reason: string) => void>();
  let position = chat.nextSeq();

  function next<T>(pick: (event: ChatEvent) => T | undefined, wanted: string, withinMs: number): Promise<T> {
    const take = ({ seq, event }: Logged): T | undefined => {
      const picked = seq < position ? undefined : pick(event);
      if (picked !== undefined) position = seq + 1;
      return picked;
    };
    for (const logged of unread()) {
      const picked = take(logged);
      if (picked !== undefined) return Promise.resolve(picked);
    }
    // Created here, so that the stack of the error contains the test's line.
    const error = new Error();
    return new Promise((resolve, reject) => {
      const stop = chat.onEvent((logged) => {
        const picked = take(logged);
        if (picked === undefined) return;
        end();
        resolve(picked);
      });
      const fail = (reason: string) => {
        end();
        error.message = `${chat.person.firstName} ${reason} ${wanted}. The chat:\n${transcriptOf(chat.log())}`;
        reject(error);
      };
      const timer = setTimeout(() => fail(`waited ${withinMs} ms and did not see`), withinMs);
      const end = () => {
        stop();
        clearTimeout(timer);
        cancels.delete(fail);
      };
      cancels.add(fail);
    });
  }

  function unread(): readonly Logged[] {
    const log = chat.log();
    const first = log[0]?.seq ?? 0;
    return log.slice(Math.max(0, position - first));
  }

  return {
    skipToNow() {
      position = chat.nextSeq();
    },
    next,
    close() {
      for (const cancel of [...cancels]) cancel("was still waiting at the end for");
    },
  };
}
