import { afterEach } from "vitest";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../simulator/start-simulator.ts";

/** An answer of the Bot API as it comes over the wire. */
export type Envelope = {
  readonly ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: results differ by method and tests look into them freely
  readonly result?: any;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number };
};

const running: Simulator[] = [];

/** A simulator that is closed after the test. */
export async function simulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const sim = await startSimulator(options);
  running.push(sim);
  return sim;
}

afterEach(async () => {
  for (const sim of running.splice(0)) await sim.close();
});

/** Calls a method as a bot does, over HTTP with a JSON body. */
export async function call(sim: Simulator, method: string, params: object = {}): Promise<Envelope> {
  const response = await fetch(`${sim.url}/bot${sim.token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params),
  });
  return (await response.json()) as Envelope;
}

/** The updates that wait for the bot; asking with an offset confirms those below. */
export async function updates(sim: Simulator, offset = 0) {
  const { result } = await call(sim, "getUpdates", { offset });
  return result as { update_id: number; [kind: string]: unknown }[];
}

/** The smallest images that show their size: a head and nothing to look at. */
export function png(width: number, height: number, padding = 0): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(32 + padding);
  bytes.writeUInt32BE(0x89504e47, 0);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}
