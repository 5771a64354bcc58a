import { Api, type ApiClientOptions, Bot, type Transformer } from "grammy";
import type { Priority } from "../src/delivery/rate-limiter.ts";
import { answerAll } from "./ask.ts";

/** Who sends. */
export type Kind = "ours" | "auto-retry" | "throttler" | "loop";

/** So many messages, to each of so many chats in turn, for no longer than so many milliseconds. */
export type SendOrder = {
  readonly firstChat: number;
  readonly chats: number;
  readonly messages: number;
  readonly withinMs: number;
};

/** What came of it; 429s count also where a retry hid them. */
export type SendReport = { readonly seconds: number; readonly refused: number };

type Sender = { readonly bot: Bot; readonly bulk: Api; readonly atOnce: () => number };

const TEXT =
  "Còn 3 ngày để nộp tờ khai đã ký cho cơ quan BHXH. Mở danh sách việc cần làm bằng lệnh /status, hoặc trả lời tin này.";

const [kind, perSecondText] = process.argv.slice(2);
const token = process.env["BOT_TOKEN"] ?? "";
const apiRoot = process.env["API_ROOT"] ?? "";
const perSecond = Number(perSecondText);
let refused = 0;

/** Each loads only what it uses: memory is compared, too. */
const senders: Readonly<Record<Kind, () => Sender | Promise<Sender>>> = {
  async ours() {
    const { createRateLimiter } = await import("../src/delivery/rate-limiter.ts");
    const { createTransport } = await import("../src/delivery/transport.ts");
    const rateLimiter = createRateLimiter({ perSecond });
    const pause = (seconds: number) => {
      refused += 1;
      rateLimiter.pause(seconds);
    };
    // Longer than grammY's long poll, which goes the same way here.
    const transport = createTransport({ rateLimiter: { ...rateLimiter, pause }, timeoutMs: 45_000 });
    const on = (priority: Priority): ApiClientOptions => ({
      apiRoot,
      fetch: ((url: string, init: object) => transport.fetch(url, init, priority)) as never,
    });
    const bot = new Bot(token, { client: on("reply") });
    return { bot, bulk: new Api(token, on("bulk")), atOnce: transport.maxInFlight };
  },
  async "auto-retry"() {
    const { autoRetry } = await import("@grammyjs/auto-retry");
    return plain(8, autoRetry());
  },
  async throttler() {
    const { apiThrottler } = await import("@grammyjs/transformer-throttler");
    // Bottleneck looks after its reservoir every quarter of a second.
    const quarter = Math.floor(perSecond / 4);
    const global = {
      reservoir: quarter,
      reservoirRefreshAmount: quarter,
      reservoirRefreshInterval: 250,
    };
    return plain(50, apiThrottler({ global }));
  },
  loop: () => plain(1),
};

function plain(atOnce: number, ...transformers: Transformer[]): Sender {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.api.config.use(
    async (previous, method, payload, signal) => {
      const answer = await previous(method, payload, signal);
      if (!answer.ok && answer.error_code === 429) refused += 1;
      return answer;
    },
    ...transformers,
  );
  return { bot, bulk: bot.api, atOnce: () => atOnce };
}

const { bot, bulk, atOnce } = await senders[kind as Kind]();
bot.on("callback_query", (ctx) => ctx.reply("Trả lời"));
bot.catch(() => {});
void bot.start({ allowed_updates: ["callback_query"] });

answerAll<SendOrder>(async ({ firstChat, chats, messages, withinMs }): Promise<SendReport> => {
  const start = performance.now();
  const refusedBefore = refused;
  let next = 0;
  const work = async () => {
    while (next < messages && performance.now() - start < withinMs) {
      // A loop without a limiter loses what is refused; that shows in what arrived.
      await bulk.sendMessage(firstChat + (next++ % chats), TEXT).catch(() => {});
    }
  };
  const workers = Array.from({ length: atOnce() }, work);
  // A retry that sleeps for seconds is no reason to wait for it.
  const timeUp = new Promise((resolve) => setTimeout(resolve, withinMs));
  await Promise.race([Promise.all(workers), timeUp]);
  return { seconds: (performance.now() - start) / 1_000, refused: refused - refusedBefore };
});
