/**
 * The result of validating one typed answer.
 *
 * A rejected answer has a message that says why, with an example. An accepted one has the value to store; its `doubts`
 * are soft warnings that the person confirms first ("keep it" or "type it again").
 */
export type Validation =
  | { readonly ok: true; readonly value: string; readonly doubts: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** The id of a locale message, with its arguments. */
export type Message = {
  readonly text: string;
  readonly args?: Readonly<Record<string, string | number>>;
};

/** Accepts an answer, with the soft warnings to confirm first. */
export function accept(value: string, ...doubts: Message[]): Validation {
  return { ok: true, value, doubts };
}

/** Rejects an answer, with the message that explains it. */
export function reject(text: string, args?: Message["args"]): Validation {
  return { ok: false, reason: args === undefined ? { text } : { text, args } };
}
