import { coldStart } from "./cold-start.ts";
import type { Figure } from "./figure.ts";
import { sender } from "./sender.ts";
import { step } from "./step.ts";
import { tick } from "./tick.ts";

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  step,
  "cold-start": coldStart,
  sender,
  tick,
};

// `npm run bench` runs all of them, `npm run bench -- NAME …` the named ones.
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches);
for (const name of wanted) {
  const bench = benches[name];
  if (!bench) {
    process.stderr.write(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(", ")}\n`);
    process.exit(1);
  }
  for (const figure of await bench()) process.stdout.write(`${JSON.stringify(figure)}\n`);
}
process.exit(0);
