import type { Step } from "./procedure.ts";

/** Every step that must be done before this one, directly or through others. */
export function allNeeds(steps: readonly Step[], id: string): ReadonlySet<string> {
  const needsOf = (each: string) => steps.find((step) => step.id === each)?.needs ?? [];
  const all = new Set(needsOf(id));
  for (const need of all) for (const more of needsOf(need)) all.add(more);
  return all;
}
