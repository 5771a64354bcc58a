import type { ApiMethods } from "grammy/types";
import { refusal } from "../bot-api-error.ts";
import type { Params } from "../schema/check-call.ts";
import { chats } from "./chats.ts";
import { copying } from "./copying.ts";
import { editing } from "./editing.ts";
import { presenting } from "./presenting.ts";
import { receiving } from "./receiving.ts";
import { removing } from "./removing.ts";
import { sending } from "./sending.ts";
import type { Call, Handlers, Telegram } from "./telegram.ts";

const handlers: Handlers = {
  ...receiving,
  ...sending,
  ...editing,
  ...removing,
  ...copying,
  ...chats,
  ...presenting,
};

/** The methods that are emulated, in alphabetical order. */
export const emulatedMethods: readonly string[] = Object.keys(handlers).sort();

/** Runs one method whose parameters have passed the schema. */
export function runMethod(telegram: Telegram, method: string, params: Params, call: Call): unknown {
  const handler = handlers[method as keyof ApiMethods];
  if (handler === undefined) throw refusal(`${method} is not emulated here`);
  // The schema has checked that the parameters are those of this method.
  return handler(telegram, params as never, call);
}
