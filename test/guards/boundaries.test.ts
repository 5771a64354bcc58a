import { describe, expect, it } from "vitest";
import { lint } from "../support/project/lint.ts";
import { ownFiles, textOf } from "../support/project/sources.ts";

/** What a file must not import. At least one line for every boundary in biome.boundaries.json. */
const forbidden: readonly (readonly [file: string, imports: string])[] = [
  ["src/domain/case/case.ts", "grammy"],
  ["src/domain/case/case.ts", "node:fs"],
  ["src/domain/case/case.ts", "../../app/begin.ts"],
  ["src/domain/case/case.ts", "../../i18n/texts.ts"],
  ["src/domain/case/case.ts", "./../deadline/deadline.ts"],
  ["src/domain/text/fold.ts", "../calendar/calendar.ts"],
  ["src/domain/calendar/calendar.ts", "../procedure/form.ts"],
  ["src/domain/sending/failure.ts", "../case/case.ts"],
  ["src/domain/procedure/form.ts", "../answers/phone.ts"],
  ["src/domain/answers/phone.ts", "../case/case.ts"],
  ["src/domain/case/case.ts", "../deadline/deadline.ts"],
  ["src/domain/deadline/deadline.ts", "../reminders/tick.ts"],
  ["src/domain/reminders/tick.ts", "../advance.ts"],
  ["src/domain/advance.ts", "../app/begin.ts"],
  ["src/content-check/check.ts", "../app/begin.ts"],
  ["src/domain/answers/phone.ts", "../../app/begin.ts"],
  ["src/domain/answers/phone.ts", "mongodb"],
  ["src/app/begin.ts", "../storage/mongo/store.ts"],
  ["src/app/begin.ts", "../i18n/texts.ts"],
  ["src/app/begin.ts", "../telegram/context.ts"],
  ["src/app/effects/run.ts", "../../storage/mongo/store.ts"],
  ["src/app/effects/run.ts", "../../telegram/context.ts"],
  ["src/app/effects/run.ts", "grammy"],
  ["src/app/begin.ts", "../main.ts"],
  ["src/app/begin.ts", "grammy"],
  ["src/telegram/context.ts", "../storage/mongo/store.ts"],
  ["src/telegram/context.ts", "../intake/inbox.ts"],
  ["src/telegram/context.ts", "../../flows/index.ts"],
  ["src/telegram/features/help.ts", "../../delivery/sender.ts"],
  ["src/telegram/features/help.ts", "../../../flows/index.ts"],
  ["src/intake/inbox.ts", "../storage/store.ts"],
  ["src/delivery/sender.ts", "../app/begin.ts"],
  ["src/media/look.ts", "../telegram/context.ts"],
  ["src/schedule/scheduler.ts", "../app/begin.ts"],
  ["src/timing/wait.ts", "../domain/case/case.ts"],
  ["src/timing/retry.ts", "node:timers/promises"],
  ["src/i18n/texts.ts", "../app/begin.ts"],
  ["src/storage/open.ts", "../app/begin.ts"],
  ["src/storage/mongo/store.ts", "../embedded/store.ts"],
  ["src/storage/mongo/store.ts", "../../app/begin.ts"],
  ["src/storage/mongo/migrations/layout-2.ts", "../../embedded/store.ts"],
  ["src/storage/mongo/migrations/layout-2.ts", "../../../app/begin.ts"],
  ["simulator/server.ts", "grammy"],
  ["simulator/server.ts", "../src/domain/case/case.ts"],
  ["simulator/page/chat.ts", "../../domain/case.ts"],
  ["simulator/page/chat.ts", "../../main.ts"],
  ["simulator/schema/generate.ts", "grammy"],
  ["src/ops/log.ts", "../domain/case.ts"],
  ["src/companion.ts", "../flows/index.ts"],
  ["src/companion.ts", "./main.ts"],
  ["src/companion.ts", "./forecast.ts"],
  ["src/flow-kit.ts", "./app/begin.ts"],
  ["src/config/config.ts", "../domain/case/case.ts"],
  ["flows/index.ts", "../src/domain/case/case.ts"],
  ["flows/index.ts", "zod"],
  ["flows/vssid/procedure.ts", "../../src/domain/case/case.ts"],
  ["flows/vssid/forms/details.ts", "../../../src/domain/case/case.ts"],
  ["flows/vssid/forms/details.ts", "node:fs"],
];

const allowed: readonly (readonly [file: string, imports: string])[] = [
  ["src/domain/case/case.ts", "zod"],
  ["src/domain/advance.ts", "./answers/phone.ts"],
  ["src/domain/case/case.ts", "../procedure/form.ts"],
  ["src/content-check/check.ts", "../domain/procedure/form.ts"],
  ["src/domain/answers/phone.ts", "../procedure/form.ts"],
  ["src/app/begin.ts", "../domain/answers/phone.ts"],
  ["src/app/begin.ts", "../storage/store.ts"],
  ["src/app/begin.ts", "./effects/run.ts"],
  ["src/app/effects/run.ts", "../app.ts"],
  ["src/app/effects/run.ts", "../../domain/case/case.ts"],
  ["src/telegram/context.ts", "grammy"],
  ["src/telegram/context.ts", "../app/begin.ts"],
  ["src/telegram/features/help.ts", "../../app/begin.ts"],
  ["src/telegram/features/help.ts", "../context.ts"],
  ["src/intake/inbox.ts", "../domain/case.ts"],
  ["src/intake/attempt.ts", "../timing/wait.ts"],
  ["src/ops/health.ts", "../timing/with-deadline.ts"],
  ["src/timing/retry.ts", "./wait.ts"],
  ["src/storage/mongo/store.ts", "../store.ts"],
  ["src/storage/mongo/migrations/layout-2.ts", "../../seal.ts"],
  ["simulator/server.ts", "grammy/types"],
  ["simulator/server.ts", "node:http"],
  ["simulator/page/chat.ts", "../server.ts"],
  ["src/flow-kit.ts", "./domain/case/case.ts"],
  ["flows/vssid/procedure.ts", "../../src/flow-kit.ts"],
  ["flows/vssid/forms/details.ts", "../campaign.ts"],
  ["src/main.ts", "../flows/index.ts"],
  ["src/main.ts", "../simulator/server.ts"],
  ["src/forecast.ts", "../flows/index.ts"],
];

type Override = {
  linter?: { rules: { style?: { noRestrictedImports?: { options: { patterns: { message: string }[] } } } } };
};

/** Each line is a file of its own folder and name, so that a complaint tells which line it is about. */
async function complaintsAbout(lines: typeof forbidden): Promise<Map<string, string>> {
  const files = Object.fromEntries(
    lines.map(([, imports], index) => [place(lines, index), `import {} from "${imports}";\n`]),
  );
  const complaints = (await lint(files)).filter(({ rule }) => rule === "style/noRestrictedImports");
  return new Map(complaints.map(({ file, message }) => [file, message]));
}

/** The boundaries look at folders; files named there keep their name, so these are tried one by one. */
function place(lines: typeof forbidden, index: number): string {
  const file = lines[index]?.[0] ?? "";
  return NAMED.has(file) ? file : file.replace(/(\w+)\.ts$/, `$1-${index}.ts`);
}

const NAMED = new Set(["src/flow-kit.ts", "src/main.ts", "src/forecast.ts", "simulator/schema/generate.ts"]);

describe("the boundaries between folders", () => {
  it("stop every import that must not be, by each of their rules", async () => {
    const complaints = await complaintsAbout(forbidden);
    const missed = forbidden.filter((_, index) => !complaints.has(place(forbidden, index)));
    expect(missed).toEqual([]);

    const rules = (JSON.parse(textOf("biome.boundaries.json")).overrides as Override[]).flatMap(
      ({ linter }) => linter?.rules.style?.noRestrictedImports?.options.patterns ?? [],
    );
    expect(rules.length).toBeGreaterThan(10);
    const tried = new Set(complaints.values());
    expect(rules.map(({ message }) => message).filter((message) => !tried.has(message))).toEqual([]);
  });

  it("leave no folder out", () => {
    const folders = new Set(ownFiles().flatMap((path) => /^src\/[^/]+\//.exec(path)?.[0] ?? []));
    expect(folders.size).toBeGreaterThan(5);
    const told = textOf("biome.boundaries.json");
    expect([...folders].filter((folder) => !told.includes(`"${folder}*`))).toEqual([]);
  });

  it("let pass what the architecture allows", async () => {
    const complaints = await complaintsAbout(allowed);
    expect([...complaints.keys()]).toEqual([]);
  });
});
