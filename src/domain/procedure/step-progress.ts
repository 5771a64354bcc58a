import type { Option, Screen, Step } from "./procedure.ts";

/**
 * How far along its step a screen is, for whoever goes straight on: 2 of 5. Ways that run side by side
 * count alike. A screen aside, such as a log-in instead of the way on, has no number.
 */
export function placeInStep(
  step: Step,
  screenId: string,
): { readonly number: number; readonly of: number } | undefined {
  const straight = straightWay(step);
  const place = (id: string) => straight.findIndex((screen) => screen.id === id);
  const direct = place(screenId);
  if (direct >= 0) return { number: direct + 1, of: straight.length };
  const screen = step.screens.find((each) => each.id === screenId);
  const before = straight.findIndex((each) => leadsTo(each).includes(screenId));
  const after = place((screen && leadsTo(screen)[0]) ?? "");
  return before >= 0 && after > before + 1 ? { number: before + 2, of: straight.length } : undefined;
}

/** From the first screen always by the first way on. */
function straightWay(step: Step): readonly Screen[] {
  const way: Screen[] = [];
  let next: Screen | undefined = step.screens[0];
  while (next && !way.includes(next)) {
    way.push(next);
    const [id] = leadsTo(next);
    next = step.screens.find((screen) => screen.id === id);
  }
  return way;
}

/** The screens of the same step that a screen leads to; where its first way on leaves the step, the first is empty. */
function leadsTo(screen: Screen): readonly string[] {
  const ways = screen.kind === "form" ? [screen.next] : screen.options.flatMap(wayOf);
  return ways.map((go) => (go.to === "screen" ? go.screen : ""));
}

const wayOf = (option: Option) => ("go" in option ? [option.go] : []);
