import type { Update } from "grammy/types";
import type { UpdateBody } from "../world/model.ts";

/** An update and the chat it belongs to. */
export type Queued = { readonly update: Update; readonly chatId: number };

/** A published update; `attempted` settles when a webhook was first called with it (at once when polling). */
export type Published = { readonly update: Update; readonly attempted: Promise<void> };

/** Numbers one update, filters it by `allowed_updates` and keeps it until the bot confirms it. */
export type Publish = (chatId: number, body: UpdateBody) => Published;

/** Where updates go while a webhook is set. */
export type Sink = (queued: Queued) => Promise<void>;

/** The unconfirmed updates of the bot, oldest first, and those confirmed recently. */
export type UpdateQueue = {
  readonly publish: Publish;
  /** The oldest unconfirmed updates. */
  pending(limit?: number): readonly Queued[];
  size(): number;
  allowed(): readonly string[] | undefined;
  setAllowed(kinds: readonly string[] | undefined): void;
  /** Confirms all updates with a lower id. */
  confirmBelow(updateId: number): void;
  confirm(updateId: number): void;
  clear(): void;
  /** Returns the updates that polling is to deliver once more, and empties their list. */
  takeRedelivered(): readonly Queued[];
  /** Delivers a recent update once more; without an id the newest one. */
  redeliver(updateId?: number): Published;
  setSink(sink: Sink | undefined): void;
  /** Called whenever an update arrives while no webhook is set. */
  setWaiter(waiter: (() => void) | undefined): void;
};

/** Kinds a bot gets only when it asks for them by name. */
const ON_REQUEST = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

/** How many confirmed updates can be delivered once more. */
const KEPT_CONFIRMED = 200;

/** An empty queue; its first update has the next id. */
export function createUpdateQueue(lastId: number): UpdateQueue {
  const pending = new Map<number, Queued>();
  const delivered: Queued[] = [];
  let redelivered: Queued[] = [];
  let allowed: readonly string[] | undefined;
  let sink: Sink | undefined;
  let waiter: (() => void) | undefined;

  function enqueue(queued: Queued): Published {
    pending.set(queued.update.update_id, queued);
    const attempted = sink?.(queued) ?? Promise.resolve();
    if (sink === undefined) waiter?.();
    return { update: queued.update, attempted };
  }

  function confirm(updateId: number): void {
    const queued = pending.get(updateId);
    if (queued === undefined) return;
    pending.delete(updateId);
    delivered.push(queued);
    if (delivered.length > KEPT_CONFIRMED * 2) delivered.splice(0, KEPT_CONFIRMED);
  }

  return {
    publish(chatId, body) {
      const update: Update = { update_id: ++lastId, ...body };
      const kind = Object.keys(body)[0] ?? "";
      const wanted = allowed?.length ? allowed.includes(kind) : !ON_REQUEST.has(kind);
      return wanted ? enqueue({ update, chatId }) : { update, attempted: Promise.resolve() };
    },
    pending(limit = pending.size) {
      const oldest: Queued[] = [];
      for (const queued of pending.values()) {
        if (oldest.length >= limit) break;
        oldest.push(queued);
      }
      return oldest;
    },
    takeRedelivered() {
      const taken = redelivered;
      redelivered = [];
      return taken;
    },
    size: () => pending.size,
    allowed: () => allowed,
    setAllowed(kinds) {
      if (kinds !== undefined) allowed = kinds;
    },
    confirmBelow(updateId) {
      for (const id of pending.keys()) {
        if (id >= updateId) return;
        confirm(id);
      }
    },
    confirm,
    clear: () => pending.clear(),
    redeliver(updateId) {
      const known = [...delivered, ...pending.values()];
      const queued =
        updateId === undefined ? known.at(-1) : known.find((q) => q.update.update_id === updateId);
      if (queued === undefined) throw new Error("No such update was delivered recently");
      if (sink !== undefined) return { update: queued.update, attempted: sink(queued) };
      redelivered.push(queued);
      waiter?.();
      return { update: queued.update, attempted: Promise.resolve() };
    },
    setSink(next) {
      sink = next;
    },
    setWaiter(next) {
      waiter = next;
    },
  };
}
