import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { allowedUpdates } from "../../../src/intake/allowed-updates.ts";
import { laneOf } from "../../../src/intake/lane-of.ts";

type Kind = Exclude<keyof Update, "update_id">;

const person = { id: 42, is_bot: false, first_name: "An" };
const privateChat = { id: 42, type: "private", first_name: "An" };
const group = { id: -100, type: "supergroup", title: "K65" };

/** Where each kind of update of the Bot API comes from; the type makes a new kind a compile error here. */
const updates: Record<Kind, [payload: object, lane: string]> = {
  message: [{ chat: privateChat, from: person }, "42"],
  edited_message: [{ chat: privateChat, from: person }, "42"],
  callback_query: [{ from: person, message: { chat: privateChat, date: 0 } }, "42"],
  my_chat_member: [{ chat: privateChat, from: person }, "42"],
  chat_member: [{ chat: group, from: person }, "-100"],
  channel_post: [{ chat: group }, "-100"],
  edited_channel_post: [{ chat: group }, "-100"],
  guest_message: [{ chat: group, from: person }, "-100"],
  business_connection: [{ id: "b", user: person }, "42"],
  business_message: [{ chat: privateChat, from: person }, "42"],
  edited_business_message: [{ chat: privateChat, from: person }, "42"],
  deleted_business_messages: [{ chat: privateChat }, "42"],
  stopped_message_generation: [{ chat: privateChat }, "42"],
  message_reaction: [{ chat: group, user: person }, "-100"],
  message_reaction_count: [{ chat: group }, "-100"],
  inline_query: [{ id: "q", from: person }, "42"],
  chosen_inline_result: [{ from: person }, "42"],
  shipping_query: [{ from: person }, "42"],
  pre_checkout_query: [{ from: person }, "42"],
  purchased_paid_media: [{ from: person }, "42"],
  poll: [{ id: "p" }, "update-7"],
  poll_answer: [{ poll_id: "p", user: person }, "42"],
  chat_join_request: [{ chat: group, from: person }, "-100"],
  chat_boost: [{ chat: group }, "-100"],
  removed_chat_boost: [{ chat: group }, "-100"],
  managed_bot: [{ user: person, bot: { id: 9 } }, "42"],
  subscription: [{ user: person }, "42"],
};

const laneOfKind = (kind: Kind, payload: object) => laneOf({ update_id: 7, [kind]: payload } as Update);

describe("the lane of an update", () => {
  it.each(allowedUpdates)("is the person's own for a %s in a private chat", (kind) => {
    expect(laneOfKind(kind, updates[kind][0])).toBe(String(person.id));
  });

  it.each(Object.entries(updates))(
    "of kind %s is its chat, else its user, else its own",
    (kind, [payload, lane]) => {
      expect(laneOfKind(kind as Kind, payload)).toBe(lane);
    },
  );

  it("is the person's when an old button is pressed whose message is gone", () => {
    expect(laneOfKind("callback_query", { from: person, inline_message_id: "i" })).toBe("42");
  });

  it("is the channel's when a channel answers a poll", () => {
    expect(laneOfKind("poll_answer", { voter_chat: group })).toBe("-100");
  });

  it("is its own for a kind that nobody knows yet", () => {
    expect(laneOf({ update_id: 8, invented: {} } as unknown as Update)).toBe("update-8");
    expect(laneOf({ update_id: 9 })).toBe("update-9");
  });
});
