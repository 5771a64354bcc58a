import { parseArgs } from "node:util";
import { type LocalDate, localDate } from "./domain/calendar/local-date.ts";
import type { Answers } from "./domain/procedure/form.ts";
import type { SamplePerson } from "./domain/sample-case.ts";

/** Whose future is asked for, and how it is to be shown. */
export type ForecastArguments = {
  readonly who:
    | { readonly kind: "stored"; readonly personId: number }
    | ({ readonly kind: "sample" } & SamplePerson);
  readonly locale: string | undefined;
  readonly texts: boolean;
};

/** What the arguments may name. */
export type Choices = {
  readonly steps: readonly string[];
  /** Each field that can be given an answer, as `form.field`, with the answers it takes. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly locales: readonly string[];
};

const USAGE =
  "Use --person ID, or for a sample person --registered YYYY-MM-DD, --step, --answer FORM.FIELD=VALUE and --texts; with both --locale.";

const options = {
  person: { type: "string" },
  registered: { type: "string" },
  step: { type: "string" },
  answer: { type: "string", multiple: true },
  locale: { type: "string" },
  texts: { type: "boolean", default: false },
} as const;

/**
 * Reads the arguments of the forecast; a mistake is one sentence with the wrong value and what to do.
 *
 * @example readForecastArguments(["--registered", "2026-02-12"], choices)
 */
export function readForecastArguments(
  args: readonly string[],
  choices: Choices,
): { ok: true; asked: ForecastArguments } | { ok: false; mistake: string } {
  const wrong = (mistake: string) => ({ ok: false, mistake }) as const;
  const parsed = parse(args);
  if (typeof parsed === "string") return wrong(`${parsed} ${USAGE}`);
  const { person, registered, step, answer = [], locale, texts } = parsed;
  const mistake =
    notAmong("step", step, choices.steps) ??
    answer.map((each) => wrongAnswer(each, choices.answers)).find((each) => each !== undefined) ??
    notAmong("locale", locale, choices.locales);
  if (mistake) return wrong(mistake);
  if (person !== undefined) {
    if (!/^[1-9]\d{0,15}$/.test(person))
      return wrong(`--person=${person} is no Telegram id: give the number, like 123456789.`);
    if (registered !== undefined || step !== undefined || answer.length > 0 || texts)
      return wrong("--person goes with --locale alone: the rest is for a sample person; leave it out.");
    return { ok: true, asked: { who: { kind: "stored", personId: Number(person) }, locale, texts } };
  }
  const day = registered === undefined ? undefined : readDay(registered);
  if (registered !== undefined && day === undefined)
    return wrong(`--registered=${registered} is no day: give one like 2026-02-12.`);
  return {
    ok: true,
    asked: { who: { kind: "sample", registered: day, step, answers: answersIn(answer) }, locale, texts },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // Node goes on about how to write positional arguments; there are none here.
    if (error instanceof TypeError) return `${error.message.split(".")[0]}.`;
    throw error;
  }
}

function notAmong(name: string, value: string | undefined, choices: readonly string[]): string | undefined {
  if (value === undefined || choices.includes(value)) return undefined;
  return `--${name}=${value} does not exist: choose one of ${choices.join(", ")}.`;
}

function wrongAnswer(answer: string, known: Choices["answers"]): string | undefined {
  const { name, value } = partsOf(answer);
  const values = known[name];
  if (!values)
    return `--answer=${answer} names no answer: give one of ${Object.keys(known).join(", ")}, then = and a value.`;
  return values.includes(value)
    ? undefined
    : `--answer=${answer} cannot be: ${name} is one of ${values.join(", ")}.`;
}

function answersIn(answers: readonly string[]): Answers {
  const found: Record<string, Record<string, string>> = {};
  for (const { name, value } of answers.map(partsOf)) {
    const [form = "", field = ""] = name.split(".");
    found[form] = { ...found[form], [field]: value };
  }
  return found;
}

function partsOf(answer: string): { readonly name: string; readonly value: string } {
  const [name = "", ...value] = answer.split("=");
  return { name, value: value.join("=") };
}

function readDay(text: string): LocalDate | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return localDate(Number(year), Number(month), Number(date));
}
