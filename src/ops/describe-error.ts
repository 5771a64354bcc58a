import { redact } from "./redact.ts";

const MAX_MESSAGE_LENGTH = 300;
const MAX_FRAMES = 6;
const MAX_CAUSE_DEPTH = 3;

/** The parts of an error that a log may contain. */
export type ErrorFacts = {
  readonly name: string;
  readonly code?: string | number;
  readonly message: string;
  /** The first stack frames, without the message that a stack repeats. */
  readonly frames?: readonly string[];
  readonly cause?: ErrorFacts;
};

/** Reduces an error to name, code, redacted message and stack frames; payloads that libraries attach are dropped. */
export function describeError(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, message: shorten(String(error)) };
  const code = own(error, "code") ?? own(error, "error_code");
  const cause = error.cause ?? own(error, "error");
  const frames = framesOf(error);
  return {
    name: error.name,
    ...((typeof code === "string" || typeof code === "number") && { code }),
    message: shorten(error.message),
    ...(frames.length > 0 && { frames }),
    ...(cause instanceof Error && depth < MAX_CAUSE_DEPTH && { cause: describeError(cause, depth + 1) }),
  };
}

function framesOf(error: Error): string[] {
  const stack = error.stack ?? "";
  // A message may have lines that look like frames, so it is cut off before the frames are filtered.
  const start = stack.indexOf(error.message);
  if (start < 0) return [];
  return stack
    .slice(start + error.message.length)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => redact(line.trim().replace(/^at /, "")));
}

function shorten(text: string): string {
  return redact(text).slice(0, MAX_MESSAGE_LENGTH);
}

function own(error: Error, name: string): unknown {
  return Object.getOwnPropertyDescriptor(error, name)?.value;
}
