import type { Content } from "../domain/procedure/content.ts";
import {
  formOf,
  type Option,
  type Procedure,
  type Screen,
  type Step,
  type Target,
} from "../domain/procedure/procedure.ts";

/** Everything that is wrong with a procedure's navigation: each screen must be reachable, and must lead on. */
export function checkNavigation({ procedure, troubles }: Pick<Content, "procedure" | "troubles">): string[] {
  return [
    ...duplicates("step", procedure.steps),
    ...procedure.steps.flatMap((step) => checkStep(procedure, step)),
    ...checkNeeds(procedure.steps),
    ...checkMoved(procedure),
    ...duplicates("trouble", troubles),
    ...checkTroubles(procedure, troubles),
  ];
}

/** Every target of a screen. */
function targetsOf(screen: Screen): readonly Target[] {
  if (screen.kind === "form") return [screen.next];
  return screen.options.flatMap((option) => ("go" in option ? [option.go] : []));
}

function checkStep(procedure: Procedure, step: Step): string[] {
  const first = step.screens[0];
  if (!first) return [`step "${step.id}" has no screens`];
  const isFarewell = step === procedure.steps.at(-1);
  const reached = screensFrom(step, first.id);
  const finishes = step.screens
    .filter(({ id }) => reached.has(id))
    .some((screen) => targetsOf(screen).some(({ to }) => to === "done" || to === "alternative"));
  return [
    ...duplicates(`screen in step "${step.id}"`, step.screens),
    ...step.screens
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => `screen "${step.id}.${id}" is reached by no way`),
    ...(finishes || isFarewell ? [] : [`step "${step.id}" can be finished by no way`]),
    ...step.screens.flatMap((screen) => checkScreen(procedure, step, screen)),
  ];
}

function screensFrom(step: Step, first: string): ReadonlySet<string> {
  const reached = new Set<string>([first]);
  for (const id of reached) {
    const screen = step.screens.find((each) => each.id === id);
    for (const go of screen ? targetsOf(screen) : []) if (go.to === "screen") reached.add(go.screen);
  }
  return reached;
}

function checkScreen(procedure: Procedure, step: Step, screen: Screen): string[] {
  const name = `screen "${step.id}.${screen.id}"`;
  const foreign = targetsOf(screen)
    .filter((go) => go.to === "screen")
    .filter((go) => !step.screens.some(({ id }) => id === go.screen))
    .map((go) => `${name} leads to "${go.screen}", which step "${step.id}" does not have`);
  const deadEnd = targetsOf(screen).every(({ to }) => to === "troubles") ? [`${name} is a dead end`] : [];
  if (screen.kind === "info")
    return [...deadEnd, ...foreign, ...checkOptions(procedure, name, screen.options)];
  const form = procedure.forms.find(({ id }) => id === screen.form);
  if (!form) return [...deadEnd, ...foreign, `${name} uses the form "${screen.form}", which does not exist`];
  const named =
    screen.kind === "form" ? (screen.fresh?.keep ?? []) : screen.kind === "sheet" ? screen.lines : [];
  const unknown = named
    .filter((field) => !form.fields.some(({ id }) => id === field))
    .map((field) => `${name} names the field "${field}", which form "${form.id}" does not have`);
  const options = screen.kind === "form" ? [] : checkOptions(procedure, name, screen.options);
  return [...deadEnd, ...foreign, ...unknown, ...options];
}

function checkOptions(procedure: Procedure, name: string, options: readonly Option[]): string[] {
  const sets = options.flatMap((option) => ("set" in option && option.set ? [option.set] : []));
  return [
    ...duplicates(`option on ${name}`, options),
    ...sets
      .filter(({ form, field }) => !hasField(procedure, form, field))
      .map(({ form, field }) => `${name} answers "${form}.${field}", which does not exist`),
  ];
}

/** True if the procedure has the form and the form has the field. */
export function hasField(procedure: Procedure, form: string, field: string): boolean {
  if (!procedure.forms.some(({ id }) => id === form)) return false;
  return formOf(procedure, form).fields.some(({ id }) => id === field);
}

/** A step is reachable if all steps that it needs can be done before it. */
function checkNeeds(steps: readonly Step[]): string[] {
  const unknown = steps.flatMap((step) =>
    step.needs
      .filter((need) => !steps.some(({ id }) => id === need))
      .map((need) => `step "${step.id}" needs "${need}", which does not exist`),
  );
  const doable = new Set<string>();
  for (let before = -1; before !== doable.size; ) {
    before = doable.size;
    for (const step of steps) if (step.needs.every((need) => doable.has(need))) doable.add(step.id);
  }
  const blocked = steps.filter(({ id }) => !doable.has(id));
  return [
    ...unknown,
    ...blocked.map(({ id }) => `step "${id}" can never be opened: its needs wait for each other`),
  ];
}

function checkMoved({ steps, moved }: Procedure): string[] {
  const exists = (address: string) => {
    const [step, screen] = address.split(".");
    const found = steps.find(({ id }) => id === step);
    return found !== undefined && (screen === undefined || found.screens.some(({ id }) => id === screen));
  };
  return Object.entries(moved).flatMap(([from, to]) => [
    ...(exists(to) ? [] : [`"${from}" has moved to "${to}", which does not exist`]),
    ...(exists(from) ? [`"${from}" is said to have moved, but it is still there`] : []),
  ]);
}

function checkTroubles({ steps }: Procedure, troubles: Content["troubles"]): string[] {
  const unknown = troubles.flatMap((trouble) =>
    trouble.steps
      .filter((id) => !steps.some((step) => step.id === id))
      .map((id) => `trouble "${trouble.id}" belongs to step "${id}", which does not exist`),
  );
  const withoutTroubles = steps
    .filter((step) => step.screens.some((screen) => targetsOf(screen).some(({ to }) => to === "troubles")))
    .filter((step) => !troubles.some((trouble) => trouble.steps.includes(step.id)))
    .map((step) => `step "${step.id}" offers help but has no troubles`);
  return [...unknown, ...withoutTroubles];
}

/** One line for each duplicate id. */
export function duplicates(what: string, things: readonly { readonly id: string }[]): string[] {
  const ids = things.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...repeated].map((id) => `${what} "${id}" is there twice`);
}
