import { expect, test } from "vitest";
import { procedureDiagram, stepDiagram } from "../../src/domain/procedure/diagram.ts";
import { begin, end, handIn, tinyContent } from "../unit/content-check/tiny-content.ts";

test("the checklist is drawn with its deadline, and without arrows that others imply", () => {
  const { procedure } = tinyContent({ steps: [begin, handIn, { ...end, needs: ["begin", "hand-in"] }] });
  expect(procedureDiagram(procedure, (id) => `The "${id}"`)).toBe(`flowchart TD
  n_begin["1. The #quot;begin#quot;"]
  n_hand_in["2. The #quot;hand-in#quot;"]
  n_end["3. The #quot;end#quot;"]
  n_begin --> n_hand_in
  n_hand_in --> n_end
  n_hand_in -. 10 days are over: next attempt .-> n_begin
  classDef timed stroke-width:3px
  class n_begin,n_hand_in timed`);
});

test("a step that ends the procedure another way shows it", () => {
  const shortcut = { id: "has-one", go: { to: "alternative" as const } };
  const step = { ...begin, screens: [{ kind: "info" as const, id: "hello", options: [shortcut] }] };
  const { procedure } = tinyContent({ steps: [step, handIn, end] });
  expect(procedureDiagram(procedure)).toContain(
    'n_begin -. an account is there already .-> alternative(["finished another way"])',
  );
  expect(stepDiagram(step)).toContain("n_hello -->|has-one| alternative([finished another way])");
});

test("the screens of a step are drawn with their buttons, without those that change nothing", () => {
  expect(stepDiagram(begin)).toBe(`flowchart LR
  n_hello["hello"]
  n_ask[/"ask<br>form: form"/]
  n_hello -->|done| n_ask
  n_ask --> finished([step done])`);
  expect(stepDiagram(handIn)).not.toContain("stuck");
});
