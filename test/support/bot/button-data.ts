import { vssid } from "../../../flows/index.ts";

const PREFIX = `${vssid.procedure.id}/`;

/** The data of a button without the procedure it begins with. */
export function withoutProcedure(data: string): string {
  return data.startsWith(PREFIX) ? data.slice(PREFIX.length) : data;
}

/** The data of a button as the bot sends it today. */
export function withProcedure(data: string): string {
  return `${PREFIX}${data}`;
}
