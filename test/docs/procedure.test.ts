import { expect, test } from "vitest";
import { vssid } from "../../flows/index.ts";
import { projectRoot } from "../../src/config/project-root.ts";
import { procedureDiagram, stepDiagram } from "../../src/domain/procedure/diagram.ts";
import { wordTools } from "../../src/domain/text/words.ts";
import { loadTexts } from "../../src/i18n/load-texts.ts";

const texts = loadTexts(new URL("locales/", projectRoot), { words: wordTools }).of(vssid.procedure.id);
const { procedure, troubles } = vssid;

// After a change of the procedure: `npx vitest run test/docs/procedure.test.ts -u` writes the file anew.
test("docs/procedure.md shows the procedure as it is", async () => {
  await expect(procedureDocument()).toMatchFileSnapshot("../../docs/procedure.md");
});

function procedureDocument(): string {
  return `${[
    "# The procedure",
    "What people go through, drawn from the data in `flows/vssid`. This file is generated; write it anew with `npx vitest run test/docs/procedure.test.ts -u`.",
    "An arrow means “needs”. Between the steps with a thick border the deadline runs.",
    fence("mermaid", procedureDiagram(procedure, title)),
    ...procedure.steps.flatMap((step, at) => [
      `## ${at + 1}. ${title(step.id)} (\`${step.id}\`)`,
      `Needs: ${step.needs.map((need) => `\`${need}\``).join(", ") || "nothing"}.`,
      fence("mermaid", stepDiagram(step)),
      ...troublesOf(step.id),
    ]),
    "## The forms",
    ...procedure.forms.flatMap((form) => [`### \`${form.id}\``, fieldTable(form)]),
  ].join("\n\n")}\n`;
}

function title(step: string): string {
  return texts.plain("en", `step-${step}`);
}

function troublesOf(step: string): string[] {
  const known = troubles.filter((trouble) => trouble.steps.includes(step));
  return known.length === 0 ? [] : [`Known troubles: ${known.map(({ id }) => `\`${id}\``).join(", ")}.`];
}

function fieldTable(form: (typeof procedure.forms)[number]): string {
  const rows = form.fields.map((field) => {
    const name = texts.plain("en", `field-${form.id}-${field.id}`, { track: "student" });
    const notes = [
      field.optional && "may be skipped",
      field.when && "asked only where it applies",
      field.choices && "has ready answers",
    ];
    return `| \`${field.id}\` | ${name} | ${notes.filter(Boolean).join(", ")} |`;
  });
  return ["| field | is called | |", "|---|---|---|", ...rows].join("\n");
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
