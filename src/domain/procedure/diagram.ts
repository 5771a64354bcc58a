import { allNeeds } from "./needs.ts";
import type { Procedure, Screen, Step, Target } from "./procedure.ts";

/**
 * The checklist as a Mermaid flowchart: which step needs which, where the deadline runs, and where a new attempt starts.
 *
 * @param titleOf the title of a step; by default its id
 */
export function procedureDiagram(
  procedure: Procedure,
  titleOf: (step: string) => string = (id) => id,
): string {
  const { steps, deadline } = procedure;
  const boxes = steps.map((step, at) => `  ${node(step.id)}["${at + 1}. ${quoted(titleOf(step.id))}"]`);
  const arrows = steps.flatMap((step) =>
    directNeeds(steps, step).map((need) => `  ${node(need)} --> ${node(step.id)}`),
  );
  const shortcuts = steps
    .filter((step) => step.screens.some((screen) => waysOf(screen).some(({ go }) => go.to === "alternative")))
    .map(
      (step) => `  ${node(step.id)} -. an account is there already .-> alternative(["finished another way"])`,
    );
  const again = `  ${node(deadline.stoppedBy)} -. ${deadline.days} days are over: next attempt .-> ${node(deadline.restartAt)}`;
  const timed = `  class ${node(deadline.restartAt)},${node(deadline.stoppedBy)} timed`;
  return [
    "flowchart TD",
    ...boxes,
    ...arrows,
    ...shortcuts,
    again,
    "  classDef timed stroke-width:3px",
    timed,
  ].join("\n");
}

/** The screens of one step as a Mermaid flowchart, each arrow labelled with its option; arrows back are left out. */
export function stepDiagram({ screens }: Step): string {
  const boxes = screens.map((screen) => `  ${node(screen.id)}${shape(screen)}`);
  const later = (at: number, id: string) => screens.findIndex((screen) => screen.id === id) > at;
  const arrows = screens.flatMap((screen, at) =>
    waysOf(screen)
      .filter(({ go }) => go.to !== "screen" || later(at, go.screen))
      .flatMap(({ name, go }) => {
        const target = targetOf(go);
        return target === undefined
          ? []
          : [`  ${node(screen.id)} -->${name === "" ? "" : `|${name}|`} ${target}`];
      }),
  );
  return ["flowchart LR", ...boxes, ...arrows].join("\n");
}

/** The needs that no other need implies; the other arrows would only repeat them. */
function directNeeds(steps: readonly Step[], step: Step): readonly string[] {
  const implied = new Set(step.needs.flatMap((need) => [...allNeeds(steps, need)]));
  return step.needs.filter((need) => !implied.has(need));
}

function waysOf(screen: Screen): readonly { readonly name: string; readonly go: Target }[] {
  if (screen.kind === "form") return [{ name: "", go: screen.next }];
  return screen.options.flatMap((option) => ("go" in option ? [{ name: option.id, go: option.go }] : []));
}

/** The node that an arrow points to; targets that leave the case unchanged are not drawn. */
function targetOf(go: Target): string | undefined {
  if (go.to === "screen") return node(go.screen);
  if (go.to === "done") return "finished([step done])";
  return go.to === "alternative" ? "alternative([finished another way])" : undefined;
}

function shape(screen: Screen): string {
  if (screen.kind === "info") return `["${screen.id}"]`;
  const name = `${screen.id}<br>${screen.kind}: ${screen.form}`;
  return screen.kind === "form" ? `[/"${name}"/]` : `[["${name}"]]`;
}

/** A node id: the prefix avoids Mermaid's reserved words such as `end`, and the underscores its arrows. */
function node(id: string): string {
  return `n_${id.replaceAll("-", "_")}`;
}

function quoted(title: string): string {
  return title.replaceAll('"', "#quot;");
}
