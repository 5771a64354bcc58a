import type { Misbehaviour } from "./misbehave.ts";

/** How the bot's process is started. */
export type BotArguments = {
  readonly token: string;
  readonly apiRoot: string;
  readonly dataDir: string;
  /** The folder of pictures: drawing the true ones anew after each kill would take longer than all else. */
  readonly pictures: string;
  readonly misbehaves?: Misbehaviour | undefined;
};

/** What the bot's process is asked over its channel. Each question first tells what time it is. */
export type BotQuestion = { readonly now: number } & (
  | { readonly ask: "time" }
  /** Answered when all updates that were handed over are worked off. */
  | { readonly ask: "quiet" }
  | { readonly ask: "job"; readonly name: string }
  | { readonly ask: "forecast"; readonly people: readonly number[] }
  | { readonly ask: "usage" }
  | { readonly ask: "stop" }
);

/** What a job did, in numbers. */
export type Counts = Readonly<Record<string, number>>;

/** A reminder that somebody will be sent if they do nothing. */
export type Promised = { readonly id: string; readonly at: number };

/** What the process has used so far. */
export type Usage = { readonly cpuMs: number; readonly peakMb: number };
