import type { Localizer } from "../../../src/telegram/text/localizer.ts";

/** A speaker who names the text instead of saying it, with the values that were given along. */
export function echo(locale: string, known: readonly string[] = []): Localizer {
  const name = (id: string, args: object = {}) => [id, ...Object.values(args)].join(" ");
  return {
    locale,
    html: name,
    label: name,
    toast: name,
    has: (id) => known.includes(id),
    phrases: (id) => ({ spoken: [id], folded: [id] }),
    typedLabel: (id) => id,
  };
}
