import { parseArgs } from "node:util";

/** What was asked for on the command line. */
export type Arguments = {
  readonly people: number;
  readonly days: number;
  readonly seeds: readonly number[];
  readonly out: string;
};

/** Reads `--people 10000 --days 20 --seed 1 --out simulation.png`, or `--seeds 1-20`; throws one clear sentence. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: "string", default: "10000" },
      days: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      seeds: { type: "string" },
      out: { type: "string", default: "simulation.png" },
    },
  });
  const seeds = values.seeds ?? `${values.seed}-${values.seed}`;
  const [, first, last] = /^(\d+)-(\d+)$/.exec(seeds) ?? [];
  if (first === undefined || last === undefined || Number(first) > Number(last))
    throw new Error(`--seeds is a span such as 1-20, not "${seeds}"`);
  return {
    people: wholeNumber("--people", values.people),
    days: wholeNumber("--days", values.days),
    seeds: Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
    out: values.out,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${name} is a whole number from 1, not "${text}"`);
  return value;
}
