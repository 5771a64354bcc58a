/**
 * What became of one typed answer.
 *
 * A rejected answer names the locale message that says why, with an example; the person answers again.
 * An accepted one carries the value as it is stored; `doubts` name soft warnings, shown before the value is
 * kept ("keep it" or "type it again").
 */
export type Validation =
  | { readonly ok: true; readonly value: string; readonly doubts: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** A locale message id with the values it shows. */
export type Message = {
  readonly text: string;
  readonly args?: Readonly<Record<string, string | number>>;
};

/** An answer that is kept, with the soft warnings to show first. */
export function accept(value: string, ...doubts: Message[]): Validation {
  return { ok: true, value, doubts };
}

/** An answer that cannot be kept, with the message that explains it. */
export function reject(text: string, args?: Message["args"]): Validation {
  return { ok: false, reason: args === undefined ? { text } : { text, args } };
}
