import { renderHtml } from "../format/render-html.ts";
import type { ChatMessage } from "../world/model.ts";

/** A message as tests read it. */
export type SeenMessage = ChatMessage & {
  /** Safe HTML of the text, see `renderHtml`. */
  readonly html: string;
};

/** Adds the derived fields of a message. */
export function seen(message: ChatMessage): SeenMessage {
  return {
    ...message,
    get html() {
      return renderHtml(message.text, message.entities);
    },
  };
}
