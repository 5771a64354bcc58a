import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";

/** Encrypts what is stored about people. */
export type Sealer = {
  /**
   * The encrypted text. The context says where it is kept (`cases:<person>:<procedure>`) and must be
   * given again to open it, so a row copied to another place does not open there.
   */
  seal(text: string, context: string): Uint8Array;
  /** The text of sealed bytes; throws where the key, the context or the bytes are not the right ones. */
  open(sealed: Uint8Array, context: string): string;
};

/** Length of the data key in bytes (AES-256). */
export const KEY_BYTES = 32;

// Layout: version, nonce, tag, encrypted text. A later layout gets another first byte.
const VERSION = 1;
const NONCE_AT = 1;
// 96 random bits are safe up to 2^32 texts under one key (NIST SP 800-38D); a campaign seals some 2^25.
const NONCE_BYTES = 12;
const TAG_AT = NONCE_AT + NONCE_BYTES;
const TAG_BYTES = 16;
const TEXT_AT = TAG_AT + TAG_BYTES;
const CIPHER = "aes-256-gcm";

/** AES-256-GCM under one key of 32 bytes. */
export function createSealer(key: Uint8Array): Sealer {
  if (key.byteLength !== KEY_BYTES) {
    throw new Error(`The data key has ${key.byteLength} bytes, but it must have ${KEY_BYTES}.`);
  }

  const secret = createSecretKey(key);
  const nextNonce = nonces();

  return {
    seal(text, context) {
      const nonce = nextNonce();
      const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(context));
      const body = cipher.update(text, "utf8");
      cipher.final(); // GCM is a stream: nothing is left over, but this makes the tag
      const sealed = Buffer.allocUnsafe(TEXT_AT + body.length);
      sealed[0] = VERSION;
      sealed.set(nonce, NONCE_AT);
      sealed.set(cipher.getAuthTag(), TAG_AT);
      sealed.set(body, TEXT_AT);
      return sealed;
    },

    open(sealed, context) {
      if (sealed[0] !== VERSION || sealed.byteLength < TEXT_AT) throw unreadable(context);
      const nonce = sealed.subarray(NONCE_AT, TAG_AT);
      const decipher = createDecipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(TAG_AT, TEXT_AT));
      const text = decipher.update(sealed.subarray(TEXT_AT));
      try {
        decipher.final(); // throws unless key, context and bytes all belong together
      } catch (error) {
        throw unreadable(context, error);
      }
      return text.toString("utf8");
    },
  };
}

/** Random nonces, drawn by the thousand: asking the system for each costs as much as the encryption. */
function nonces(): () => Uint8Array {
  let drawn = new Uint8Array(0);
  let used = 0;
  return () => {
    if (used === drawn.length) {
      drawn = randomBytes(NONCE_BYTES * 1_000);
      used = 0;
    }
    used += NONCE_BYTES;
    return drawn.subarray(used - NONCE_BYTES, used);
  };
}

// Only the kind of row is named: what follows the first colon is somebody's id.
function unreadable(context: string, cause?: unknown): Error {
  const kind = context.split(":", 1)[0];
  return new Error(
    `A stored record (${kind}) cannot be decrypted: it was sealed with another data key, or its bytes are damaged.`,
    { cause },
  );
}

const CHECK = "data-key-check";

/** A value to keep in a new database, by which {@link isKeyOf} knows the key again. */
export function keyCheck(sealer: Sealer): Uint8Array {
  return sealer.seal("", CHECK);
}

/** Whether a database that keeps this check value was written with the sealer's key. */
export function isKeyOf(sealer: Sealer, check: Uint8Array): boolean {
  try {
    return sealer.open(check, CHECK) === "";
  } catch {
    return false;
  }
}

/** The error message for a key that {@link isKeyOf} rejects. */
export function wrongKey(): Error {
  return new Error(
    "DATA_KEY is not the key with which the stored data was encrypted: " +
      "set the earlier key again; without it the data cannot be read.",
  );
}
