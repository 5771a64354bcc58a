/**
 * What became of one typed answer.
 *
 * `refused` names the locale message that says why, with an example; the person answers again.
 * `taken` carries the value as it is stored; `doubts` name soft warnings, shown before the value is
 * kept ("keep it" or "type it again").
 */
export type Judged =
  | { readonly ok: true; readonly value: string; readonly doubts: readonly Remark[] }
  | { readonly ok: false; readonly refusal: Remark };

/** A locale message id with the values it shows. */
export type Remark = {
  readonly text: string;
  readonly args?: Readonly<Record<string, string | number>>;
};

/** An answer that is kept, with the soft warnings to show first. */
export function taken(value: string, ...doubts: Remark[]): Judged {
  return { ok: true, value, doubts };
}

/** An answer that cannot be kept, with the message that explains it. */
export function refused(text: string, args?: Remark["args"]): Judged {
  return { ok: false, refusal: args === undefined ? { text } : { text, args } };
}
