import type { Option, Screen, Step } from "./procedure.ts";

/**
 * The position of a screen on the main path of its step, such as 2 of 5. A screen of a parallel path counts like the one
 * it replaces; a screen off both, such as a log-in, has no position.
 */
export function placeInStep(
  step: Step,
  screenId: string,
): { readonly number: number; readonly of: number } | undefined {
  const path = mainPath(step);
  const indexOf = (id: string) => path.findIndex((screen) => screen.id === id);
  const index = indexOf(screenId);
  if (index >= 0) return { number: index + 1, of: path.length };
  const screen = step.screens.find((each) => each.id === screenId);
  const before = path.findIndex((each) => leadsTo(each).includes(screenId));
  const after = indexOf((screen && leadsTo(screen)[0]) ?? "");
  return before >= 0 && after > before + 1 ? { number: before + 2, of: path.length } : undefined;
}

/** The screens from the first one on, always by the first option. */
function mainPath(step: Step): readonly Screen[] {
  const path: Screen[] = [];
  let next: Screen | undefined = step.screens[0];
  while (next && !path.includes(next)) {
    path.push(next);
    const [id] = leadsTo(next);
    next = step.screens.find((screen) => screen.id === id);
  }
  return path;
}

/** The screens of the same step that a screen leads to; a target outside of the step is an empty string. */
function leadsTo(screen: Screen): readonly string[] {
  const targets = screen.kind === "form" ? [screen.next] : screen.options.flatMap(targetOf);
  return targets.map((go) => (go.to === "screen" ? go.screen : ""));
}

const targetOf = (option: Option) => ("go" in option ? [option.go] : []);
