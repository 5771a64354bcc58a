import type { Content } from "../domain/procedure/content.ts";
import { labelledChoices } from "../domain/procedure/form.ts";
import type { Procedure } from "../domain/procedure/procedure.ts";
import { checkCalendar } from "./check-calendar.ts";
import { checkDeadline } from "./check-deadline.ts";
import { checkNavigation, duplicates } from "./check-navigation.ts";
import { checkReminders } from "./check-reminders.ts";
import { type CheckedTexts, checkTexts } from "./check-texts.ts";
import { checkWords } from "./check-words.ts";

/** Telegram takes at most this many bytes in a button; ids are plain ASCII, so letters are bytes. */
const MAX_BUTTON_BYTES = 64;
const ID = /^[a-z][A-Za-z0-9-]*$/;

/**
 * Everything that is wrong with a procedure and its texts, one line each; empty means fit to run.
 * It runs when the bot starts, so that no person meets a mistake in the content first.
 *
 * @param exists whether a file of the pictures' folder exists
 */
export function checkContent(
  content: Content,
  texts: { readonly of: (procedure: string) => CheckedTexts & { readonly wordLists: readonly string[] } },
  exists: (file: URL) => boolean,
): string[] {
  const { procedure, faq } = content;
  const ownTexts = texts.of(procedure.id);
  return [
    ...checkNavigation(content),
    ...duplicates("form", procedure.forms),
    ...procedure.forms.flatMap((form) => duplicates(`field in form "${form.id}"`, form.fields)),
    ...duplicates("question", faq),
    ...checkDeadline(procedure),
    ...checkCalendar(procedure.calendar),
    ...checkReminders(procedure, procedure.reminders),
    ...checkIds(content),
    ...checkButtons(content),
    ...checkPictures(content, exists),
    ...checkTexts(content, ownTexts),
    ...checkWords(content, ownTexts.wordLists),
  ];
}

/** Ids are part of callback data and text ids, where dots, colons and spaces have a meaning. */
function checkIds({ procedure, faq, troubles }: Content): string[] {
  const ids = [
    ...procedure.steps.flatMap((step) => [
      step.id,
      ...step.screens.flatMap((screen) => [screen.id, ...optionIds(screen)]),
    ]),
    ...procedure.forms.flatMap((form) => [form.id, ...form.fields.map((field) => field.id)]),
    ...[...faq, ...troubles].map(({ id }) => id),
  ];
  return [...new Set(ids)]
    .filter((id) => !ID.test(id))
    .map((id) => `"${id}" is no id: letters, digits and dashes only`);
}

function optionIds(screen: Procedure["steps"][number]["screens"][number]): string[] {
  return screen.kind === "form" ? [] : screen.options.map((option) => option.id);
}

function checkButtons({ procedure, faq, troubles, consent }: Content): string[] {
  const presses = procedure.steps.flatMap((step) =>
    step.screens.flatMap((screen) =>
      optionIds(screen).map((option) => `s99:${step.id}.${screen.id}.${option}`),
    ),
  );
  const fields = procedure.forms.flatMap((form) =>
    form.fields.flatMap((field) => [
      `c:${form.id}.${field.id}`,
      ...labelledChoices(field).map((choice) => `d:${field.id}.v-${choice}`),
    ]),
  );
  const { reminders, snoozeDays } = procedure.reminders;
  const snoozes = reminders.flatMap(({ id }) => snoozeDays.map((days) => `r99:${id}.${days}`));
  const help = [
    ...troubles.flatMap(({ id, steps }) => steps.map((step) => `t:${step}.${id}`)),
    ...faq.map(({ id }) => `f:${id}`),
  ];
  return [...presses, ...fields, ...snoozes, ...help, `w:vi.agree.${consent.version}`]
    .map((data) => `${procedure.id}/${data}`)
    .filter((data) => data.length > MAX_BUTTON_BYTES)
    .map((data) => `the button "${data}" is longer than ${MAX_BUTTON_BYTES} bytes`);
}

function checkPictures({ procedure, pictures }: Content, exists: (file: URL) => boolean): string[] {
  const names = procedure.steps.flatMap((step) =>
    step.screens.flatMap((screen) => (screen.kind === "info" && screen.picture ? [screen.picture] : [])),
  );
  return [...new Set(names)]
    .filter((name) => !exists(new URL(`${name}.svg`, pictures)))
    .map((name) => `the picture "${name}.svg" is missing`);
}
