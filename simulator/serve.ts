import { parseArgs } from "node:util";
import { startSimulator } from "./start-simulator.ts";

/**
 * The simulator in a process of its own: `npm run simulator -- --port 8081`.
 * It prints its address and runs until SIGINT or SIGTERM.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    token: { type: "string" },
    keep: { type: "string", default: "100" },
  },
});

const simulator = await startSimulator({
  port: Number(values.port),
  keepMessages: Number(values.keep),
  ...(values.token !== undefined && { token: values.token }),
});
process.stdout.write(`Simulator: ${simulator.url}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void simulator.close();
  });
}
