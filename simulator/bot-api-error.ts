/** An answer of the Bot API with `ok: false`. */
export class BotApiError extends Error {
  readonly code: number;
  readonly retryAfter: number | undefined;
  /** True when the call itself is wrong (schema, limits, markup): tests of a bot expect none of these. */
  readonly refusal: boolean;

  constructor(code: number, description: string, options: { refusal?: boolean; retryAfter?: number } = {}) {
    super(description);
    this.name = "BotApiError";
    this.code = code;
    this.refusal = options.refusal ?? false;
    this.retryAfter = options.retryAfter;
  }
}

/** A 400 caused by the state of a chat: a correct bot may get it. */
export const badRequest = (text: string) => new BotApiError(400, `Bad Request: ${text}`);

/** A 400 caused by a mistake in the bot. */
export const refusal = (text: string) => new BotApiError(400, `Bad Request: ${text}`, { refusal: true });

/** A 403: the bot cannot write to the person. */
export const forbidden = (text: string) => new BotApiError(403, `Forbidden: ${text}`);
