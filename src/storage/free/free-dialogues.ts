import { createHmac } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { DeadlineError, withDeadline } from "../../timing/with-deadline.ts";
import { createSealer } from "../seal.ts";
import type { Dialogues } from "../store.ts";
import { createFreeClient } from "./free-client.ts";

/** How the hosted service is reached. */
export type FreeOptions = {
  /** Address of the service's API, without a slash at the end. */
  readonly root: string;
  /** The bot token: the service's only way to log in. */
  readonly token: string;
  readonly dataKey: Uint8Array;
  readonly now: () => Date;
  /** Told once for each time the service did not serve; `reason` never holds data. */
  readonly onTrouble: (reason: "late" | "failed" | "too-large") => void;
  /** How long one call may take. @default 2000 */
  readonly timeoutMs?: number;
};

/** The service takes values below 16 KiB; JSON adds two quotation marks. */
const LARGEST_VALUE = 16 * 1024 - 3;

/** After a failure the service is left alone for this long, so that nobody waits for it at every message. */
const REST_MS = 60_000;

type Envelope = { readonly record: string; readonly expiresAt: string };

/**
 * Open dialogues at grammY's free hosted storage or a server of the same kind. What leaves is ciphertext
 * under a key that names nobody. The service may fail at any time: then the dialogue is gone and the
 * person is asked the open question once more; answers are in the case and never at stake.
 */
export function openFreeDialogues(options: FreeOptions): Dialogues {
  const { dataKey, now, onTrouble } = options;
  const timeoutMs = options.timeoutMs ?? 2_000;
  const remote = createFreeClient(fetchOnce, options.token, options.root);
  const sealer = createSealer(dataKey);
  /** Records whose removal did not reach the service; they must not come back to life. */
  const removed = new Set<string>();
  let restUntil = 0;

  const keyOf = (context: string) =>
    `dialogue-${createHmac("sha256", dataKey).update(context).digest("hex").slice(0, 32)}`;

  const resting = () => now().getTime() < restUntil;

  /** One request, ended in time. A server error is an error here; a call that came too late gets no further. */
  async function fetchOnce(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    if (resting()) throw new Error("the service is left alone for a while");
    const response = await fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    if (response.status < 500) return response;
    await response.body?.cancel();
    throw new Error(`the service failed with ${response.status}`);
  }

  async function reach<Result>(call: () => Promise<Result>): Promise<Result | undefined> {
    if (resting()) return undefined;
    try {
      return await withDeadline(timeoutMs, call);
    } catch (error) {
      restUntil = now().getTime() + REST_MS;
      onTrouble(error instanceof DeadlineError ? "late" : "failed");
      return undefined;
    }
  }

  const open = (context: string, sealed: string) =>
    unpack(sealer.open(Buffer.from(sealed, "base64"), context));

  async function remove(context: string): Promise<void> {
    removed.add(context);
    const gone = await reach(async () => {
      await remote.delete(keyOf(context));
      return true;
    });
    if (gone) removed.delete(context);
  }

  return {
    async read(personId, kind) {
      const context = contextOf(personId, kind);
      if (removed.has(context)) return undefined;
      const envelope = await reach(async () => {
        const sealed = await remote.read(keyOf(context));
        // What does not open is none of ours: the service has failed.
        return typeof sealed === "string" ? open(context, sealed) : null;
      });
      if (!envelope) return undefined;
      return Date.parse(envelope.expiresAt) > now().getTime() ? envelope.record : undefined;
    },
    async write(personId, kind, record, expiresAt) {
      const context = contextOf(personId, kind);
      const packed = pack({ record, expiresAt: expiresAt.toISOString() });
      const sealed = Buffer.from(sealer.seal(packed, context)).toString("base64");
      if (sealed.length > LARGEST_VALUE) {
        onTrouble("too-large");
        return remove(context);
      }
      const written = await reach(async () => {
        await remote.write(keyOf(context), sealed);
        return true;
      });
      if (written) removed.delete(context);
      else removed.add(context);
    },
    delete: (personId, kind) => remove(contextOf(personId, kind)),
  };
}

const contextOf = (personId: number, kind: string) => `free:${personId}:${kind}`;

// A replay log repeats itself a lot: packed it is about a fifth.
function pack(envelope: Envelope): string {
  return deflateRawSync(JSON.stringify(envelope)).toString("base64");
}

function unpack(packed: string): Envelope {
  return JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString("utf8")) as Envelope;
}
