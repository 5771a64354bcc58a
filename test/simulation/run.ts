import { type Arguments, readArguments } from "./arguments.ts";
import { invariants } from "./invariants.ts";
import { simulate } from "./simulate.ts";

const args = readArguments(process.argv.slice(2));
for (const seed of args.seeds) await play(args, seed);

async function play({ people, days }: Arguments, seed: number): Promise<void> {
  const started = performance.now();
  const evidence = await simulate({ people, days, seed, onProgress: (p) => process.stdout.write(`${JSON.stringify(p)}\n`) });
  for (const { says, breaches } of invariants) {
    const found = breaches(evidence);
    process.stdout.write(`${found.length === 0 ? "ok" : `BROKEN ${found.length}`} ${says}\n`);
    for (const each of found.slice(0, 5)) process.stdout.write(`   ${each}\n`);
  }
  for (const d of evidence.dossiers) if (d.diary.erased && evidence.cases.has(d.persona.id)) process.stdout.write(`${JSON.stringify([d.chat, d.pressed.slice(-6), d.acts, d.persona.quirkAfter, evidence.cases.get(d.persona.id)])}\n`);
  const { cases, dossiers, brokenPromises, ...rest } = evidence;
  process.stdout.write(`${JSON.stringify(rest)} acts ${dossiers.reduce((s, d) => s + d.acts, 0)} ${(performance.now() - started) / 1000} s, cpu ${JSON.stringify(process.cpuUsage())}\n`);
}
