import { Composer } from "grammy";
import { deleteMessageData } from "../callback-data.ts";
import type { BotContext } from "../context.ts";
import { isKnown } from "../context.ts";
import { callback, keyboard } from "../keyboard.ts";
import { sendHtml } from "../send.ts";

/** How many albums are remembered; an album's parts come within a second or two of each other. */
const ALBUMS_KEPT = 500;

/** Photos and image files: not needed here, better kept on the person's own phone. An album gets one answer. */
export function photos(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const answered = new Set<string>();
  feature.filter(isKnown).on(["message:photo", "message:document"], async (ctx) => {
    const album = ctx.message.media_group_id;
    if (album !== undefined && answered.has(album)) return;
    const speaker = ctx.visit.speaker();
    const html = speaker.html("photo-not-needed");
    // A button knows one message; what is left of an album would seem deleted.
    const remove = callback(
      speaker.label("photo-not-needed.delete"),
      deleteMessageData(ctx.message.message_id),
    );
    await sendHtml(ctx.api, ctx.visit.personId, html, album === undefined ? keyboard([remove]) : undefined);
    if (album === undefined) return;
    // Not before it was answered: a first try that failed comes again.
    answered.add(album);
    if (answered.size > ALBUMS_KEPT) answered.delete(answered.values().next().value ?? "");
  });
  return feature;
}
