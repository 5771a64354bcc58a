import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { deleteMessageData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { sendHtml } from "../ui/send.ts";

/** Photos and files: says that they are not needed, and offers to delete them. */
export function photos(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(hasCase).on(["message:photo", "message:document"], async (ctx) => {
    const localizer = ctx.user.localizer();
    const label = localizer.label("photo-not-needed.delete");
    const remove = callback(label, deleteMessageData(ctx.message.message_id));
    // The button deletes one message; the rest of an album would remain.
    const markup = ctx.message.media_group_id === undefined ? keyboard([remove]) : undefined;
    await sendHtml(ctx.api, ctx.user.personId, localizer.html("photo-not-needed"), markup);
  });
  return feature;
}
