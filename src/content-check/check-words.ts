import type { Content } from "../domain/procedure/content.ts";
import { labelledChoices } from "../domain/procedure/form.ts";

/** Everything that is wrong with the lists of typed words: each list for a choice must belong to an existing choice. */
export function checkWords({ procedure }: Content, lists: readonly string[]): string[] {
  const choices = procedure.forms.flatMap((form) =>
    form.fields.flatMap((field) =>
      labelledChoices(field).map((value) => `choice-${form.id}-${field.id}-${value}`),
    ),
  );
  return lists
    .filter((list) => list.startsWith("choice-") && !choices.includes(list))
    .map((list) => `the words "${list}" belong to a choice that does not exist`);
}
