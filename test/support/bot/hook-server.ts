import { startHttpServer } from "../../../src/ops/http-server.ts";
import { createLog } from "../../../src/ops/log.ts";

/** The secret that a test's bot expects with each update. */
export const HOOK_SECRET = "a-secret-of-the-tests";

type Take = (body: string, headers: Readonly<Record<string, string>>) => Promise<number>;

/** An HTTP server on a free port to which Telegram posts updates; `take` gives the status to answer with. */
export async function serveHook(take: Take): Promise<{ readonly url: string; close(): Promise<void> }> {
  const secret = "x-telegram-bot-api-secret-token";
  const { port, close } = await startHttpServer({
    port: 0,
    host: "127.0.0.1",
    routes: {
      "POST /hook": async ({ headers, body }) => ({
        status: await take(body.toString("utf8"), { [secret]: String(headers[secret]) }),
      }),
    },
    log: createLog({ level: "silent", write: () => {} }),
  });
  return { url: `http://127.0.0.1:${port}/hook`, close };
}
