import type { Inbox } from "./inbox.ts";
import type { IntakeLimits } from "./limits.ts";

/** The exclusive right of this process to work on one lane. */
export type Lease = {
  /** Makes sure that the lease outlives one more handler. False: another process has it. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
};

/** A lease that asks the inbox only when the time left is too short, so a burst in one chat does not renew with each update. */
export function createLease(
  lane: string,
  {
    inbox,
    owner,
    now,
    limits,
  }: {
    inbox: Pick<Inbox, "holdLane" | "freeLane">;
    owner: string;
    now: () => Date;
    limits: Pick<IntakeLimits, "leaseMs" | "deadlineMs">;
  },
): Lease {
  // Half of the spare time is for handlers, the other half for clocks that differ.
  const neededMs = (limits.deadlineMs + limits.leaseMs) / 2;
  let heldUntil = 0;
  return {
    async renew() {
      const at = now();
      if (heldUntil - at.getTime() >= neededMs) return true;
      const until = new Date(at.getTime() + limits.leaseMs);
      const held = await inbox.holdLane(lane, owner, at, until);
      heldUntil = held ? until.getTime() : 0;
      return held;
    },
    async release() {
      heldUntil = 0;
      await inbox.freeLane(lane, owner);
    },
  };
}
