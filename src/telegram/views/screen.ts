import type { InlineKeyboardMarkup } from "grammy/types";
import type { Case } from "../../domain/case/case.ts";
import type { Field } from "../../domain/procedure/form.ts";
import {
  formOf,
  type Option,
  type Procedure,
  type ReviewScreen,
  type Screen,
  type SheetScreen,
  screenOf,
} from "../../domain/procedure/procedure.ts";
import { escapeHtml } from "../../i18n/html.ts";
import type { Localizer } from "../text/localizer.ts";
import { changeData, eraseData, pressData, tickData } from "../ui/callback-data.ts";
import { type Button, callback, inPairs, inRows, keyboard } from "../ui/keyboard.ts";
import { screenHeader } from "./screen-header.ts";
import { shownAnswer } from "./shown-answer.ts";
import { expiredButtons } from "./status.ts";

/** A screen as a message. */
export type Rendered = {
  readonly html: string;
  readonly markup: InlineKeyboardMarkup;
  readonly picture?: string;
};

/** Telegram's limit for a copy button's text. */
const MAX_COPY = 256;

/** The current screen of a case, or the one that replaces it after it expired or ended another way. */
export function renderScreen(procedure: Procedure, current: Case, localizer: Localizer): Rendered {
  if (current.status === "expired") return renderExpired(current, localizer);
  if (current.status === "alternative") return renderAlternative(localizer);
  const screen = screenOf(procedure, current.at);
  const text = localizer.html(`${current.at.step}-${current.at.screen}`);
  const html = [
    screenHeader(procedure, current, localizer),
    text,
    ...body(procedure, screen, current, localizer),
  ]
    .filter(Boolean)
    .join("\n\n");
  const rows = [
    ...bodyRows(procedure, screen, current, localizer),
    ...optionRows(screen, current, localizer),
  ];
  return {
    html,
    markup: keyboard(...rows),
    ...(screen.kind === "info" && screen.picture && { picture: screen.picture }),
  };
}

function body(procedure: Procedure, screen: Screen, current: Case, localizer: Localizer): string[] {
  return screen.kind === "review" ? [reviewLines(procedure, screen, current, localizer)] : [];
}

function reviewLines(
  procedure: Procedure,
  screen: ReviewScreen,
  current: Case,
  localizer: Localizer,
): string {
  return answersInOrder(procedure, screen.form, current)
    .map(([field, value]) => {
      const shown =
        value === ""
          ? `<i>${localizer.html("answer-skipped")}</i>`
          : escapeHtml(shownAnswer(localizer, screen.form, field, value));
      return `${localizer.html(`field-${screen.form}-${field.id}`)}: <b>${shown}</b>`;
    })
    .join("\n");
}

/** The given answers in the order of the form's questions. */
function answersInOrder(procedure: Procedure, form: string, current: Case): [Field, string][] {
  const given = current.answers[form] ?? {};
  return formOf(procedure, form).fields.flatMap((field) => {
    const value = given[field.id];
    return value === undefined ? [] : [[field, value] as [Field, string]];
  });
}

function bodyRows(procedure: Procedure, screen: Screen, current: Case, localizer: Localizer): Button[][] {
  if (screen.kind === "sheet") return sheetRows(procedure, screen, current, localizer);
  if (screen.kind !== "review") return [];
  const changes = answersInOrder(procedure, screen.form, current).map(([{ id }]) =>
    callback(`✏️ ${localizer.label(`field-${screen.form}-${id}`)}`, changeData(screen.form, id)),
  );
  return inPairs(changes);
}

/** One row for each line: a copy button and the tick. A value too long for one copy button gets several. */
function sheetRows(
  procedure: Procedure,
  screen: SheetScreen,
  current: Case,
  localizer: Localizer,
): Button[][] {
  const ticked = current.ticked[screen.form] ?? [];
  const given = answersInOrder(procedure, screen.form, current);
  return screen.lines.flatMap((line) => {
    const [field, value] = given.find(([{ id }]) => id === line) ?? [];
    if (!field || !value) return [];
    const label = localizer.label(`field-${screen.form}-${line}`);
    const parts = splitForCopy(shownAnswer(localizer, screen.form, field, value));
    const copies = parts.map((part, at) => ({
      text: parts.length > 1 ? `📋 ${label} ${at + 1}/${parts.length}` : `📋 ${label}`,
      copy_text: { text: part },
    }));
    const tick = ticked.includes(line)
      ? callback("✅", tickData(screen.form, line, "off"))
      : callback("⬜", tickData(screen.form, line, "on"));
    return copies.map((copy, at) => (at === copies.length - 1 ? [copy, tick] : [copy]));
  });
}

function splitForCopy(value: string): string[] {
  const letters = [...value];
  const parts: string[] = [];
  // Half the limit in code points is safe: a letter takes at most two UTF-16 units.
  for (let at = 0; at < letters.length; at += MAX_COPY / 2)
    parts.push(letters.slice(at, at + MAX_COPY / 2).join(""));
  return value.length <= MAX_COPY ? [value] : parts;
}

/** Answers first, then the options that lead elsewhere, so that the two never share a row. */
function optionRows(screen: Screen, current: Case, localizer: Localizer): Button[][] {
  if (screen.kind === "form") return [];
  // An option to the checklist with a label of its own is an answer ("not yet, I wait").
  const leadsAway = (option: Option) => isExit(option) && !localizer.has(labelOf(option, current));
  const shown = (options: readonly Option[]) =>
    options.map((option) => optionButton(option, current, localizer));
  const answers = screen.options.filter((option) => !leadsAway(option));
  return [...inRows(shown(answers)), ...inPairs(shown(screen.options.filter(leadsAway)))];
}

function isExit(option: Option): boolean {
  if (!("go" in option)) return false;
  return option.id === "back" || option.go.to === "checklist" || option.go.to === "troubles";
}

/** The id of an option's own label; without that text the shared label of its name is used. */
function labelOf({ id }: Option, { at }: Case): string {
  return `${at.step}-${at.screen}.${id}`;
}

function optionButton(option: Option, current: Case, localizer: Localizer): Button {
  const { step, screen } = current.at;
  const own = labelOf(option, current);
  const text = localizer.label(localizer.has(own) ? own : `option-${option.id}`);
  if ("url" in option) return { text, url: option.url };
  return callback(text, pressData(current.attempt, step, screen, option.id));
}

function renderExpired(current: Case, localizer: Localizer): Rendered {
  return { html: localizer.html("case-expired"), markup: keyboard(...expiredButtons(current, localizer)) };
}

function renderAlternative(localizer: Localizer): Rendered {
  return {
    html: localizer.html("case-alternative"),
    markup: keyboard([callback(localizer.label("case-alternative.erase"), eraseData("ask"))]),
  };
}
