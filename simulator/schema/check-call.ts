import { readFileSync } from "node:fs";
import { BotApiError, refusal } from "../bot-api-error.ts";
import { projectFile } from "../project-file.ts";
import { createMatcher, type Matcher } from "./matcher.ts";
import type { MethodTable, Shape } from "./shape.ts";

/** The decoded parameters of one call. */
export type Params = Readonly<Record<string, unknown>>;

type Parameter = { readonly required: boolean; readonly match: Matcher; readonly takesText: boolean };
type Method = { readonly name: string; readonly parameters: ReadonlyMap<string, Parameter> };

const methods = loadMethods();

/** The method as the Bot API spells it (any case is accepted); throws a 404 for an unknown one. */
export function methodNamed(name: string): string {
  const method = methods.get(name.toLowerCase());
  if (method === undefined) throw new BotApiError(404, "Not Found: method not found", { refusal: true });
  return method.name;
}

/** Refuses an unknown method, an unknown or missing parameter, and a wrong type at any depth. */
export function checkCall(name: string, params: Params): void {
  const method = methods.get(methodNamed(name).toLowerCase());
  for (const key of Object.keys(params)) {
    const parameter = method?.parameters.get(key);
    if (parameter === undefined) throw refusal(`unknown parameter "${key}" in ${name}`);
    const mismatch = parameter.match(params[key]);
    if (mismatch !== undefined) throw refusal(`${key}${mismatch.path} must be ${mismatch.wanted}`);
  }
  for (const [key, { required }] of method?.parameters ?? []) {
    if (required && params[key] === undefined) throw refusal(`parameter "${key}" is required in ${name}`);
  }
}

/** Converts the text values of a form or query to the types that the method expects. */
export function readFormValues(name: string, form: Readonly<Record<string, string>>): Params {
  const method = methods.get(name.toLowerCase());
  const params: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(form)) {
    params[key] = method?.parameters.get(key)?.takesText === false ? readJson(text) : text;
  }
  return params;
}

function readJson(text: string): unknown {
  if (text === "True") return true;
  if (text === "False") return false;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function loadMethods(): ReadonlyMap<string, Method> {
  const file = projectFile("simulator/schema/methods.json");
  const table = JSON.parse(readFileSync(file, "utf8")) as MethodTable;
  const matcher = createMatcher(table.types);
  return new Map(
    Object.entries(table.methods).map(([name, fields]) => {
      const parameters = Object.entries(fields).map(([key, shape]): [string, Parameter] => [
        key.replace("?", ""),
        { required: !key.endsWith("?"), match: matcher(shape), takesText: takesText(shape) },
      ]);
      return [name.toLowerCase(), { name, parameters: new Map(parameters) }];
    }),
  );
}

function takesText(shape: Shape): boolean {
  if (typeof shape === "string") return shape === "s" || shape === "f" || shape.startsWith("=");
  return Array.isArray(shape) && shape[0] === "|" && shape.slice(1).some((member) => takesText(member));
}
