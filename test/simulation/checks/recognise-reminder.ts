import { vssid } from "../../../flows/index.ts";
import type { ChatMessage } from "../../../simulator/world/model.ts";
import { projectRoot } from "../../../src/config/project-root.ts";
import { wordTools } from "../../../src/domain/text/words.ts";
import { loadTexts } from "../../../src/i18n/load-texts.ts";
import { dataOf } from "../people/visible-chat.ts";

const texts = loadTexts(new URL("locales/", projectRoot), { words: wordTools }).of(vssid.procedure.id);
const { reminders } = vssid.procedure.reminders;

/** What comes in place of a reminder when the time has run out. */
const RUN_OUT = "run-out";

const shapes = reminders
  .filter(({ id }) => id !== RUN_OUT)
  .map(({ id }) => ({ id, shape: shapeOf(`remind-${id}`) }));

/** The id of the reminder that a message is, told by its buttons or by its words; `undefined` for any other message. */
export function recogniseReminder(message: ChatMessage): string | undefined {
  const data = dataOf(message);
  if (data.some((each) => /^x\d+:again$/.test(each))) return RUN_OUT;
  if (!data.includes("r:stop")) return undefined;
  for (const each of data) {
    const [, id] = /^r\d+:([^.]+)\./.exec(each) ?? [];
    if (id !== undefined) return id;
  }
  return shapes.find(({ shape }) => shape.test(message.text))?.id ?? "unknown";
}

/** What a text looks like, whatever values it shows. */
function shapeOf(id: string): RegExp {
  const any = "\u0001";
  const values = Object.fromEntries([...texts.variables("vi", id)].map((name) => [name, any]));
  // The note on closed offices ends a text, and not always.
  const args = { ...values, closedBefore: 0 };
  const literal = texts
    .plain("vi", id, args)
    .split(any)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}`);
}
