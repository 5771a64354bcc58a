import type { AskContext } from "../procedure/form.ts";

/**
 * An answer already given in the form `details`, for cross-checks between its fields; `undefined`
 * when it is missing or was skipped. The only place where validators know fields of a form by name.
 */
export function givenDetail(context: AskContext, field: "idNumber" | "birthYear"): string | undefined {
  return context.answers["details"]?.[field] || undefined;
}
