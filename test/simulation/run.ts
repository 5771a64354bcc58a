import { type Arguments, readArguments } from "./arguments.ts";
import { funnelOf } from "./report/funnel.ts";
import { drawFunnel } from "./report/funnel-chart.ts";
import { drawProgress } from "./report/progress.ts";
import { checkInvariants, reportOf } from "./report/report.ts";
import { simulate } from "./simulate.ts";

/*
 * `npm run simulate -- --people 10000 --days 20 --seed 1`: twenty days in the life of the bot and its people, in
 * minutes. `--seeds 1-20` plays one seed after the other. Ends with 1 when an invariant broke.
 */
try {
  const args = readArguments(process.argv.slice(2));
  for (const seed of args.seeds) await play(args, seed);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function play({ people, days, out }: Arguments, seed: number): Promise<void> {
  const started = performance.now();
  const usedBefore = process.cpuUsage();
  const progress = drawProgress(process.stdout, days);
  process.stdout.write(`Seed ${seed}: ${people.toLocaleString("en")} people, ${days} days\n`);
  const evidence = await simulate({ people, days, seed, onProgress: progress.show });
  progress.end();
  const funnel = funnelOf(evidence.records, evidence.firstDay, days);
  const verdicts = checkInvariants(evidence);
  const seconds = Math.round((performance.now() - started) / 1_000);
  const ownSeconds = Math.round(process.cpuUsage(usedBefore).user / 1e6);
  process.stdout.write(`${reportOf(evidence, funnel, verdicts)}\n`);
  await drawFunnel(funnel, `${people.toLocaleString("en")} people, ${days} days, seed ${seed}`, out);
  process.stdout.write(
    `\n${seconds} s, of them ${ownSeconds} s of processor time here; the funnel: ${out}\n\n`,
  );
  if (verdicts.some(({ breaches }) => breaches.length > 0)) process.exitCode = 1;
}
