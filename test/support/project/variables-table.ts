import { variables } from "../../../src/config/variables.ts";

const rows = Object.entries(variables);

/** What `.env.example` says: every variable with its meaning, commented out where the default is kept. */
export function envExample(): string {
  const head = [
    "# Copy to .env and uncomment what you change. Set variables win over this file;",
    "# an empty value counts as unset.",
  ].join("\n");
  const blocks = rows.map(([name, { meaning, takes, default: value }]) =>
    [`# ${meaning.replaceAll("`", "")}`, `# Takes ${takes}.`, `# ${name}=${value}`].join("\n"),
  );
  return `${[head, ...blocks].join("\n\n")}\n`;
}

/** The README's table of the configuration, in Markdown. */
export function readmeTable(): string {
  const lines = rows.map(([name, { meaning, default: value }]) => {
    return `| \`${name}\` | ${value === "" ? "–" : `\`${value}\``} | ${meaning} |`;
  });
  return ["| variable | default | meaning |", "|---|---|---|", ...lines].join("\n");
}
