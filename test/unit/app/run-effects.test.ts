import { expect, test } from "vitest";
import { addEffects, patchCase, runEffects } from "../../../src/app/run-effects.ts";
import type { Case, Effect } from "../../../src/domain/case/case.ts";
import { desk, helloDone } from "./support.ts";

const said: Effect = { do: "say", text: "contact-noted", removeKeyboard: true };
const pendingEffects: readonly Effect[] = [said, { do: "refresh-status" }, { do: "show" }];

test("debts are carried out in order, each struck off before the next, an edit together with the next", async () => {
  const { begin, deps } = await desk();
  const seen: [Effect, number | undefined][] = [];
  const settled = await runEffects(deps, await begin({ pendingEffects }), async (effect) => {
    seen.push([effect, (await deps.loadCase(501))?.pendingEffects.length]);
    return {};
  });
  expect(seen).toEqual([
    [pendingEffects[0], 3],
    [pendingEffects[1], 2],
    [pendingEffects[2], 2],
  ]);
  expect(settled.pendingEffects).toEqual([]);
  expect(await deps.loadCase(501)).toEqual(settled);
});

test("what an edit taught is there for the next debt, and kept with it", async () => {
  const { begin, deps } = await desk();
  const seen: (number | undefined)[] = [];
  await runEffects(deps, await begin({ pendingEffects, statusMessage: 7 }), async ({ do: what }, current) => {
    seen.push(current.statusMessage);
    return what === "refresh-status" ? { statusMessage: undefined } : {};
  });
  expect(seen).toEqual([7, 7, undefined]);
  expect((await deps.loadCase(501))?.statusMessage).toBeUndefined();
});

test("an edit is made again when somebody else saved before it was struck off", async () => {
  const { begin, deps } = await desk();
  const seen: string[] = [];
  const settled = await runEffects(deps, await begin({ pendingEffects }), async ({ do: what }) => {
    seen.push(what);
    if (seen.length === 3)
      await patchCase(deps, await stored(deps), (latest) => ({ ...latest, promptMessage: 4 }));
    return {};
  });
  expect(seen).toEqual(["say", "refresh-status", "show", "refresh-status"]);
  expect(settled).toMatchObject({ pendingEffects: [], promptMessage: 4 });
});

test("what carrying out taught is kept", async () => {
  const { begin, deps } = await desk();
  await runEffects(deps, await begin({ pendingEffects }), async ({ do: what }) =>
    what === "show" ? { promptMessage: 9 } : {},
  );
  expect(await deps.loadCase(501)).toMatchObject({ promptMessage: 9, pendingEffects: [] });
});

test("a debt that could not be carried out is still owed, with all that follow it", async () => {
  const { begin, deps } = await desk();
  const current = await begin({ pendingEffects });
  const broken = runEffects(deps, current, async ({ do: what }) => {
    if (what === "refresh-status") throw new Error("no line to Telegram");
    return {};
  });
  await expect(broken).rejects.toThrow("no line");
  expect((await deps.loadCase(501))?.pendingEffects).toEqual(pendingEffects.slice(1));
});

test("the same words twice are said twice", async () => {
  const { begin, deps } = await desk();
  let times = 0;
  await runEffects(deps, await begin({ pendingEffects: [said, said] }), async () => {
    times += 1;
    return {};
  });
  expect(times).toBe(2);
});

test("debts that come up while one is carried out are paid too", async () => {
  const { begin, deps, happens } = await desk();
  const seen: string[] = [];
  const settled = await runEffects(deps, await begin({ pendingEffects: [said] }), async ({ do: what }) => {
    seen.push(what);
    if (what === "say") await happens(await stored(deps), helloDone, 71);
    return {};
  });
  expect(seen).toEqual(["say", "refresh-status", "show"]);
  expect(settled).toMatchObject({ pendingEffects: [], at: { step: "collect" } });
});

test("a place that took too long to be shown is not taken for the one to which a later update has led", async () => {
  const { begin, deps, happens } = await desk();
  const shown: string[] = [];
  const settled = await runEffects(
    deps,
    await begin({ pendingEffects: [{ do: "show" }] }),
    async (effect, current) => {
      if (effect.do !== "show") return {};
      shown.push(current.at.step);
      if (shown.length === 1) await happens(current, helloDone, 71);
      return { promptMessage: shown.length };
    },
  );
  expect(shown.at(-1)).toBe("collect");
  expect(settled).toMatchObject({ pendingEffects: [], promptMessage: shown.length, at: { step: "collect" } });
});

test("settling for somebody who erased everything meanwhile ends quietly", async () => {
  const { begin, deps, store } = await desk();
  const seen: string[] = [];
  await runEffects(deps, await begin({ pendingEffects }), async ({ do: what }) => {
    seen.push(what);
    await store.people.forget(501);
    return {};
  });
  expect(seen).toEqual(["say"]);
  expect(await deps.loadCase(501)).toBeUndefined();
});

test("a note is written on top of whatever was saved meanwhile", async () => {
  const { begin, deps, happens } = await desk();
  const old: Case = await begin();
  await happens(old, helloDone, 71);
  const patch = await patchCase(deps, old, (latest) => ({ ...latest, statusMessage: 4 }));
  expect(patch).toMatchObject({ revision: 3, statusMessage: 4, at: { step: "collect" } });
});

test("what answers an update is owed once, however often the update comes", async () => {
  const { begin, deps } = await desk();
  const current = await begin();
  const once = await addEffects(deps, current, [said], 71);
  expect(once).toMatchObject({ revision: 2, appliedUpdate: 71, pendingEffects: [said] });
  expect(await addEffects(deps, once ?? current, [said], 71)).toEqual(once);
  expect(await deps.loadCase(501)).toEqual(once);
});

test("nothing is owed to somebody who erased everything meanwhile", async () => {
  const { begin, deps, store } = await desk();
  const current = await begin();
  await store.people.forget(501);
  expect(await addEffects(deps, current, [said], 71)).toBeUndefined();
  expect(await deps.loadCase(501)).toBeUndefined();
});

async function stored(deps: { loadCase: (personId: number) => Promise<Case | undefined> }): Promise<Case> {
  const current = await deps.loadCase(501);
  if (!current) throw new Error("there is no case");
  return current;
}
