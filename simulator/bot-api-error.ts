/** An answer of the Bot API with `ok: false`. */
export class BotApiError extends Error {
  readonly code: number;
  readonly retryAfter: number | undefined;
  /** True when the call itself was wrong (schema, limits, markup): a test of the bot expects none of these. */
  readonly refusal: boolean;

  constructor(code: number, description: string, options: { refusal?: boolean; retryAfter?: number } = {}) {
    super(description);
    this.name = "BotApiError";
    this.code = code;
    this.refusal = options.refusal ?? false;
    this.retryAfter = options.retryAfter;
  }
}

/** A 400 that the state of a chat explains: a correct bot may meet it. */
export const badRequest = (text: string) => new BotApiError(400, `Bad Request: ${text}`);

/** A 400 that only a mistake in the bot explains. */
export const refusal = (text: string) => new BotApiError(400, `Bad Request: ${text}`, { refusal: true });

/** A 403: the person cannot be written to. */
export const forbidden = (text: string) => new BotApiError(403, `Forbidden: ${text}`);
