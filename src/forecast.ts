import { existsSync } from "node:fs";
import { vssid } from "../flows/index.ts";
import { type Config, parseConfig, readEnvironment } from "./config/config.ts";
import { projectRoot } from "./config/project-root.ts";
import type { Case } from "./domain/case/case.ts";
import { migrateCase } from "./domain/case/migrate-case.ts";
import { forecast } from "./domain/forecast.ts";
import { labelledChoices } from "./domain/procedure/form.ts";
import { sampleCase } from "./domain/sample-case.ts";
import { wordTools } from "./domain/text/words.ts";
import { readForecastArguments } from "./forecast-arguments.ts";
import { loadTexts } from "./i18n/load-texts.ts";
import { openStore } from "./storage/open-store.ts";
import { formatForecast } from "./telegram/views/forecast.ts";

/**
 * Prints which reminders somebody will get from now on if they do nothing; sends and changes nothing. Of a stored
 * person it shows moments and ids, never what is known about them.
 */
const { procedure } = vssid;
const texts = loadTexts(new URL("locales/", projectRoot), { words: wordTools });

try {
  process.stdout.write(await run());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<string> {
  const read = readForecastArguments(process.argv.slice(2), {
    steps: procedure.steps.map(({ id }) => id),
    answers: Object.fromEntries(
      procedure.forms.flatMap((form) =>
        form.fields.flatMap((field) => {
          const choices = labelledChoices(field);
          return choices.length === 0 ? [] : [[`${form.id}.${field.id}`, choices]];
        }),
      ),
    ),
    locales: texts.locales,
  });
  if (!read.ok) throw new Error(read.mistake);
  const parsed = parseConfig(readEnvironment());
  if (!parsed.ok) throw new Error(parsed.mistakes.join("\n"));
  const { config } = parsed;
  const { who, locale = config.defaultLocale, texts: withTexts } = read.asked;
  const now = new Date();
  const { current, since } =
    who.kind === "sample"
      ? sampleCase(procedure, who, now)
      : { current: migrateCase(procedure, await storedCase(config, who.personId), now), since: now };
  const deps = { content: vssid, texts, retentionDays: config.retentionDays };
  return formatForecast(deps, locale, forecast(procedure, current, since), withTexts);
}

async function storedCase({ store: options }: Config, personId: number): Promise<Case> {
  // Opening would make an empty store there, where somebody only mistyped.
  if (options.kind === "embedded" && !existsSync(options.dataDir))
    throw new Error(
      `DATA_DIR=${options.dataDir} does not exist: name the folder in which the bot stores its data.`,
    );
  const store = await openStore(options);
  try {
    const current = await store.cases.get(personId, procedure.id);
    if (current) return current;
    throw new Error(`--person=${personId} has no case here: check the id, and DATA_DIR or MONGODB_URI.`);
  } finally {
    await store.close();
  }
}
