import { Api } from "grammy";
import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { allowedUpdates } from "../../../src/intake/allowed-updates.ts";
import { registerWebhook } from "../../../src/intake/register-webhook.ts";
import { createWebhook } from "../../../src/intake/webhook.ts";
import { bareServer, ok } from "../delivery/support.ts";
import { recordingLog, says } from "./support.ts";

const secret = "a-long-secret_42";
const update = says(101, 7);

function webhook(accept: (updates: readonly Update[]) => Promise<void> = async () => {}) {
  const { log, lines } = recordingLog();
  const answer = createWebhook({ secret, accept, log });
  const post = (body: string, given: string | string[] | undefined = secret) =>
    answer({ headers: { "x-telegram-bot-api-secret-token": given } }, body);
  return { answer, post, lines };
}

describe("the webhook", () => {
  it("answers 200 once the update is stored", async () => {
    const stored: Update[] = [];
    const { post } = webhook(async (updates) => void stored.push(...updates));
    expect(await post(JSON.stringify(update))).toBe(200);
    expect(stored).toEqual([update]);
  });

  it("answers 503 when storing fails, so that Telegram repeats the update", async () => {
    const { post, lines } = webhook(() => Promise.reject(new Error("what An wrote")));
    expect(await post(JSON.stringify(update))).toBe(503);
    expect(lines).toEqual([{ event: "webhook-not-stored", updateId: 7, code: "Error" }]);
  });

  it.each([
    ["a wrong secret", "a-long-secret_43"],
    ["a shorter one", "a-long"],
    ["an empty one", ""],
    ["two of them", [secret, secret]],
  ])("answers 401 to %s and stores nothing", async (_, given) => {
    const stored: Update[] = [];
    const { post } = webhook(async (updates) => void stored.push(...updates));
    expect(await post(JSON.stringify(update), given)).toBe(401);
    expect(stored).toEqual([]);
  });

  it("answers 401 to a caller without a secret", async () => {
    expect(await webhook().answer({ headers: {} }, JSON.stringify(update))).toBe(401);
  });

  it.each(["", "{", "null", "7", "[]", "{}", '{"update_id":"7"}', '{"update_id":1.5}'])(
    "answers 400 to %s",
    async (body) => {
      expect(await webhook().post(body)).toBe(400);
    },
  );

  it("is registered with its secret and the kinds of updates, keeping what waits", async () => {
    const server = await bareServer(ok(true));
    const api = new Api("1:test", { apiRoot: server.root });
    await registerWebhook(api.raw, { url: "https://bot.example.edu.vn/telegram", secret, allowedUpdates });
    expect(server.calls[0]?.method).toBe("setWebhook");
    expect(server.payloads()).toEqual([
      {
        url: "https://bot.example.edu.vn/telegram",
        secret_token: secret,
        allowed_updates: allowedUpdates,
        max_connections: 40,
        drop_pending_updates: false,
      },
    ]);
  });
});
