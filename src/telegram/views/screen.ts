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
import type { Speaker } from "../text/localizer.ts";
import { changeData, eraseData, pressData, tickData } from "../ui/callback-data.ts";
import { type Button, callback, inPairs, inRows, keyboard } from "../ui/keyboard.ts";
import { placeHeader } from "./screen-header.ts";
import { shownAnswer } from "./shown-answer.ts";
import { waysOn } from "./status.ts";

/** A screen as a message. */
export type Rendered = {
  readonly html: string;
  readonly markup: InlineKeyboardMarkup;
  readonly picture?: string;
};

/** Telegram's limit for a copy button's text. */
const COPY_LIMIT = 256;

/** The screen a case is at, or what stands in its place when time ran out or the aim was reached another way. */
export function renderPlace(procedure: Procedure, known: Case, speaker: Speaker): Rendered {
  if (known.status === "expired") return renderExpired(known, speaker);
  if (known.status === "alternative") return renderAlternative(speaker);
  const screen = screenOf(procedure, known.at);
  const text = speaker.html(`${known.at.step}-${known.at.screen}`);
  const html = [placeHeader(procedure, known, speaker), text, ...body(procedure, screen, known, speaker)]
    .filter(Boolean)
    .join("\n\n");
  const rows = [...bodyRows(procedure, screen, known, speaker), ...optionRows(screen, known, speaker)];
  return {
    html,
    markup: keyboard(...rows),
    ...(screen.kind === "info" && screen.picture && { picture: screen.picture }),
  };
}

function body(procedure: Procedure, screen: Screen, known: Case, speaker: Speaker): string[] {
  return screen.kind === "review" ? [reviewLines(procedure, screen, known, speaker)] : [];
}

function reviewLines(procedure: Procedure, screen: ReviewScreen, known: Case, speaker: Speaker): string {
  return answersInOrder(procedure, screen.form, known)
    .map(([field, value]) => {
      const shown =
        value === ""
          ? `<i>${speaker.html("answer-skipped")}</i>`
          : escapeHtml(shownAnswer(speaker, screen.form, field, value));
      return `${speaker.html(`field-${screen.form}-${field.id}`)}: <b>${shown}</b>`;
    })
    .join("\n");
}

/** The answers that were given, in the order of the form's questions. */
function answersInOrder(procedure: Procedure, form: string, known: Case): [Field, string][] {
  const given = known.answers[form] ?? {};
  return formOf(procedure, form).fields.flatMap((field) => {
    const value = given[field.id];
    return value === undefined ? [] : [[field, value] as [Field, string]];
  });
}

function bodyRows(procedure: Procedure, screen: Screen, known: Case, speaker: Speaker): Button[][] {
  if (screen.kind === "sheet") return sheetRows(procedure, screen, known, speaker);
  if (screen.kind !== "review") return [];
  const changes = answersInOrder(procedure, screen.form, known).map(([{ id }]) =>
    callback(`✏️ ${speaker.label(`field-${screen.form}-${id}`)}`, changeData(screen.form, id)),
  );
  return inPairs(changes);
}

/** One row a line: copy buttons with the value, and the tick. A value too long for one button gets several. */
function sheetRows(procedure: Procedure, screen: SheetScreen, known: Case, speaker: Speaker): Button[][] {
  const ticked = known.ticked[screen.form] ?? [];
  const given = answersInOrder(procedure, screen.form, known);
  return screen.lines.flatMap((line) => {
    const [field, value] = given.find(([{ id }]) => id === line) ?? [];
    if (!field || !value) return [];
    const label = speaker.label(`field-${screen.form}-${line}`);
    const parts = splitForCopy(shownAnswer(speaker, screen.form, field, value));
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
  for (let at = 0; at < letters.length; at += COPY_LIMIT / 2)
    parts.push(letters.slice(at, at + COPY_LIMIT / 2).join(""));
  return value.length <= COPY_LIMIT ? [value] : parts;
}

/** Answers first; ways to elsewhere stand below, so that none shares a row with an answer. */
function optionRows(screen: Screen, known: Case, speaker: Speaker): Button[][] {
  if (screen.kind === "form") return [];
  // An answer that ends at the checklist has words of its own ("not yet, I wait").
  const leadsAway = (option: Option) => isWayOut(option) && !speaker.has(labelOf(option, known));
  const shown = (options: readonly Option[]) => options.map((option) => optionButton(option, known, speaker));
  const answers = screen.options.filter((option) => !leadsAway(option));
  return [...inRows(shown(answers)), ...inPairs(shown(screen.options.filter(leadsAway)))];
}

function isWayOut(option: Option): boolean {
  if (!("go" in option)) return false;
  return option.id === "back" || option.go.to === "checklist" || option.go.to === "troubles";
}

/** An option's own words; without any it has those that all options of its name share. */
function labelOf({ id }: Option, { at }: Case): string {
  return `${at.step}-${at.screen}.${id}`;
}

function optionButton(option: Option, known: Case, speaker: Speaker): Button {
  const { step, screen } = known.at;
  const own = labelOf(option, known);
  const text = speaker.label(speaker.has(own) ? own : `option-${option.id}`);
  if ("url" in option) return { text, url: option.url };
  return callback(text, pressData(known.attempt, step, screen, option.id));
}

function renderExpired(known: Case, speaker: Speaker): Rendered {
  return { html: speaker.html("case-expired"), markup: keyboard(...waysOn(known, speaker)) };
}

function renderAlternative(speaker: Speaker): Rendered {
  return {
    html: speaker.html("case-alternative"),
    markup: keyboard([callback(speaker.label("case-alternative.erase"), eraseData("ask"))]),
  };
}
