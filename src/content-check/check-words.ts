import type { Content } from "../domain/procedure/content.ts";
import { labelledChoices } from "../domain/procedure/form.ts";

/** What is wrong with the words that people type: a list for a choice that no question offers is understood by nobody. */
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
