import { Bot } from "grammy";

// The peer of the benchmarks: what grammY does with nothing around it.
const bot = new Bot(process.env["BOT_TOKEN"] ?? "", { client: { apiRoot: process.env["API_ROOT"] ?? "" } });
bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
bot.on("callback_query", (ctx) => ctx.answerCallbackQuery());
process.once("SIGTERM", () => void bot.stop().then(() => process.exit(0)));
await bot.start();
