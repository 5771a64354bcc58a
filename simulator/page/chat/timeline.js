/** @typedef {import("../base/server.js").PageMessage} PageMessage */

/** The messages of one chat in order, and the pinned one. */
export function createTimeline() {
  /** @type {PageMessage[]} */
  let messages = [];
  /** @type {number | null} */
  let pinnedId = null;

  return {
    get messages() {
      return messages;
    },
    get pinned() {
      return messages.find((message) => message.id === pinnedId);
    },
    /**
     * @param {PageMessage[]} snapshot
     * @param {number | null} pinned the message pinned last, which need not be the newest
     */
    reset(snapshot, pinned) {
      messages = [...snapshot].sort((one, other) => one.id - other.id);
      pinnedId = pinned;
    },
    /**
     * Adds or replaces a message.
     * @param {PageMessage} message
     */
    put(message) {
      const at = messages.findIndex((known) => known.id === message.id);
      if (at >= 0) messages[at] = message;
      else messages.push(message);
    },
    /** @param {number} id */
    remove(id) {
      messages = messages.filter((message) => message.id !== id);
    },
    /** @param {number | null} id */
    pin(id) {
      pinnedId = id;
    },
    /** @param {number} id */
    byId: (id) => messages.find((message) => message.id === id),
  };
}
