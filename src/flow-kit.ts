/** The one door for flows: the names a procedure is written in. */
export type { Content, FaqEntry, Trouble } from "./domain/content.ts";
export type { Form } from "./domain/form.ts";
export type { Go, Option, Procedure, Screen, Step } from "./domain/procedure.ts";
