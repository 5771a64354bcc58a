import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { afterEach, expect, test } from "vitest";
import { call, simulator } from "../support.ts";

type Delivery = {
  readonly update: Update;
  readonly headers: IncomingHttpHeaders;
  answer(status: number): void;
};

let receiver: Server | undefined;

afterEach(() => {
  receiver?.closeAllConnections();
  receiver?.close();
});

/** A bot's side that hands each delivery to the test. */
async function receive(onDelivery: (delivery: Delivery) => void): Promise<string> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const answer = (status: number) => response.writeHead(status).end();
      onDelivery({ update: JSON.parse(body), headers: request.headers, answer });
    });
  });
  receiver = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const atOnce = () => 0;

test("updates arrive with the secret, those that waited too", async () => {
  const got: Delivery[] = [];
  const url = await receive((delivery) => {
    got.push(delivery);
    delivery.answer(200);
  });
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  const early = await an.says("early");
  await call(sim, "setWebhook", { url, secret_token: "abc-123", max_connections: 5 });
  const late = await an.says("late");
  expect(got.map(({ update }) => update)).toEqual([early, late]);
  expect(got.map(({ headers }) => headers["x-telegram-bot-api-secret-token"])).toEqual([
    "abc-123",
    "abc-123",
  ]);
  expect((await call(sim, "getWebhookInfo")).result).toEqual({
    url,
    has_custom_certificate: false,
    pending_update_count: 0,
    max_connections: 5,
  });
});

test("an update that is not answered with 2xx comes again, before anything else of its chat", async () => {
  const seen: string[] = [];
  let failures = 2;
  let done: () => void;
  const allSeen = new Promise<void>((resolve) => {
    done = resolve;
  });
  const url = await receive(({ update, answer }) => {
    seen.push(update.message?.text ?? "");
    answer(failures-- > 0 ? 500 : 200);
    if (seen.length === 4) done();
  });
  const sim = await simulator({ webhookRetryMs: atOnce });
  await call(sim, "setWebhook", { url });
  const an = sim.person({ firstName: "An" });
  await an.says("one");
  await an.says("two");
  await allSeen;
  expect(seen).toEqual(["one", "one", "one", "two"]);
  expect((await call(sim, "getWebhookInfo")).result.last_error_message).toBe(
    "Wrong response from the webhook: 500 Internal Server Error",
  );
});

test("one chat waits for its answer while another goes on, within max_connections", async () => {
  const open: Delivery[] = [];
  let more = () => {};
  const url = await receive((delivery) => {
    open.push(delivery);
    more();
  });
  const arrived = (count: number) =>
    new Promise<void>((resolve) => {
      more = () => open.length >= count && resolve();
      more();
    });
  const sim = await simulator();
  await call(sim, "setWebhook", { url, max_connections: 2 });
  const [an, binh, chi] = ["An", "Bình", "Chi"].map((firstName) => sim.person({ firstName }));
  const said = [an?.says("a1"), an?.says("a2"), binh?.says("b1"), chi?.says("c1")];
  await arrived(2);
  expect(open.map(({ update }) => update.message?.text)).toEqual(["a1", "b1"]);
  open[1]?.answer(200);
  await arrived(3);
  expect(open[2]?.update.message?.text).toBe("c1");
  open[0]?.answer(200);
  await arrived(4);
  expect(open[3]?.update.message?.text).toBe("a2");
  for (const delivery of open.slice(2)) delivery.answer(200);
  await Promise.all(said);
  expect(sim.pendingUpdates()).toBe(0);
});

test("a bot that is not there is named in the webhook's state, and the update stays", async () => {
  const sim = await simulator({ webhookRetryMs: () => 60_000 });
  const url = await receive(() => {});
  receiver?.close();
  await call(sim, "setWebhook", { url });
  await sim.person({ firstName: "An" }).says("hello");
  expect((await call(sim, "getWebhookInfo")).result).toMatchObject({
    pending_update_count: 1,
    last_error_message: "Connection refused",
  });
  await call(sim, "deleteWebhook");
  expect((await call(sim, "getUpdates")).result).toHaveLength(1);
});

test("an accepted update can be delivered a second time", async () => {
  const ids: number[] = [];
  const url = await receive(({ update, answer }) => {
    ids.push(update.update_id);
    answer(200);
  });
  const sim = await simulator();
  await call(sim, "setWebhook", { url });
  const { update_id } = await sim.person({ firstName: "An" }).says("hello");
  await sim.faults.redeliver();
  expect(ids).toEqual([update_id, update_id]);
});

test.each([
  [{ url: "here" }, "bad webhook: invalid URL specified"],
  [{ url: "http://example.org/" }, "bad webhook: An HTTPS URL must be provided for webhook"],
  [{ url: "https://example.org/", secret_token: "no spaces" }, "secret token contains unallowed characters"],
  [{ url: "https://example.org/", max_connections: 101 }, "max_connections must be between 1 and 100"],
])("a webhook of %o is refused", async (params, reason) => {
  const sim = await simulator();
  expect((await call(sim, "setWebhook", params)).description).toBe(`Bad Request: ${reason}`);
});

test("pending updates can be dropped", async () => {
  const sim = await simulator();
  await sim.person({ firstName: "An" }).says("hello");
  await call(sim, "deleteWebhook", { drop_pending_updates: true });
  expect(sim.pendingUpdates()).toBe(0);
});
