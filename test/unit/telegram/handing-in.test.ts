import { beforeEach, expect, it, onTestFinished } from "vitest";
import { createTransport } from "../../../src/delivery/transport.ts";
import { handClock } from "../../support/clock.ts";
import { noPace } from "../../support/no-pace.ts";
import type { Town } from "../../support/town.ts";
import { whoRegistered } from "./registered.ts";
import { lastOf, says, taps, town } from "./support.ts";

let vinh: Town;

beforeEach(async () => {
  const transport = createTransport({ pace: noPace });
  onTestFinished(transport.close);
  vinh = await town({ clock: handClock("2026-03-02T09:00:00+07:00"), transport });
});

it("whoever looks at the portal's last question again still reads until when to hand in", async () => {
  const an = await whoRegistered(vinh, {
    at: { step: "portal", screen: "download" },
    left: { declaration: "sign", portal: "download" },
  });
  await says(vinh, an, "/start");
  await taps(vinh, an, "s1:portal.download.not-yet");
  await says(vinh, an, "/status");
  await taps(vinh, an, "o:declaration", "s1:declaration.sign.done");
  expect(lastOf(an).text).toContain("09/03");
});
