import { parseEnv } from "node:util";
import { expect, it } from "vitest";
import { parseConfig } from "../../src/config/config.ts";
import { ownFiles, textOf } from "../support/project/sources.ts";
import { envExample, readmeTable } from "../support/project/variables-table.ts";

// After a change of the variables: `npx vitest run test/docs/configuration.test.ts -u` writes the file anew.
it(".env.example says what the bot reads", async () => {
  await expect(envExample()).toMatchFileSnapshot("../../.env.example");
});

it(".env.example works when every line is uncommented, but for what must be told", () => {
  const uncommented = textOf(".env.example").replace(/^# (?=[A-Z_]+=)/gm, "");
  const env = parseEnv(uncommented);
  expect(Object.keys(env)).toContain("BOT_TOKEN");
  expect(parseConfig(env)).toEqual(parseConfig({}));
});

it("the table of the operations guide says what the bot reads", () => {
  expect(textOf("docs/operations.md")).toContain(readmeTable());
});

it("nothing but the configuration reads the environment", () => {
  const readers = ownFiles((path) => /^(src|flows)\/.*\.ts$/.test(path)).filter((path) =>
    /process\s*(\.\s*env|\[\s*"env)|\benv\b[^;]*from "node:process"/.test(textOf(path)),
  );
  expect(readers).toEqual(["src/config/config.ts"]);
});
