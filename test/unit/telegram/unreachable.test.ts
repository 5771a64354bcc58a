import { expect, it } from "vitest";
import { says, somebody, town } from "./support.ts";

it.each([
  [403, "Forbidden: bot was blocked by the user"],
  [403, "Forbidden: user is deactivated"],
  [400, "Bad Request: chat not found"],
])(
  "a person to whom Telegram refuses messages is noted as unreachable, until they write again (%i, %s)",
  async (code, description) => {
    const vinh = await town();
    const an = await somebody(vinh);
    vinh.simulator.faults.add({ method: "sendMessage", fault: { kind: "refused", code, description } });

    await says(vinh, an, "/help");
    expect((await vinh.store().people.get(an.id))?.reachable).toBe(false);
    expect((await vinh.store().inbox.counts()).aside).toBe(0);

    await says(vinh, an, "/help");
    expect((await vinh.store().people.get(an.id))?.reachable).toBe(true);
  },
);
