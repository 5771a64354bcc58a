import { expect, test } from "vitest";
import type { App } from "../../../../src/app/app.ts";
import { runEffects } from "../../../../src/app/effects/run-effects.ts";
import type { CasePatch } from "../../../../src/app/messenger.ts";
import { addEffects, patchCase } from "../../../../src/app/patch-case.ts";
import type { Case, Effect } from "../../../../src/domain/case/case.ts";
import { desk, helloDone } from "../support.ts";

const said: Effect = { do: "say", text: "contact-noted", removeKeyboard: true };
const pendingEffects: readonly Effect[] = [said, { do: "refresh-status" }, { do: "show" }];
const ask: Effect = { do: "ask" };

type Perform = (effect: Effect, current: Case) => Promise<CasePatch>;

/** Runs the effects of a case with a function of the test's own in the place of Telegram. */
function run(app: App, current: Case, perform: Perform, updateId: number | "none" = current.appliedUpdate) {
  const person = { id: 501, locale: "vi", consent: { version: "1", at: "", purpose: "" }, createdAt: "" };
  const chat = { person, case: current, updateId: updateId === "none" ? undefined : updateId };
  return runEffects(app, chat, { run: (_, { case: latest }, effect) => perform(effect, latest) });
}

test("effects run in order, each saved as done before the next, an edit together with the next", async () => {
  const { app, begin, load } = await desk();
  const seen: [Effect, number | undefined][] = [];
  const after = await run(app, await begin({ pendingEffects }), async (effect) => {
    seen.push([effect, (await load(501))?.pendingEffects.length]);
    return {};
  });
  expect(seen).toEqual([
    [pendingEffects[0], 3],
    [pendingEffects[1], 2],
    [pendingEffects[2], 2],
  ]);
  expect(after.pendingEffects).toEqual([]);
  expect(await load(501)).toEqual(after);
});

test("what an edit taught is there for the next effect, and saved with it", async () => {
  const { app, begin, load } = await desk();
  const seen: (number | undefined)[] = [];
  await run(app, await begin({ pendingEffects, statusMessage: 7 }), async ({ do: what }, current) => {
    seen.push(current.statusMessage);
    return what === "refresh-status" ? { statusMessage: undefined } : {};
  });
  expect(seen).toEqual([7, 7, undefined]);
  expect((await load(501))?.statusMessage).toBeUndefined();
});

test("an edit is made again when somebody else saved before it was saved as done", async () => {
  const { app, begin, load } = await desk();
  const seen: string[] = [];
  const after = await run(app, await begin({ pendingEffects }), async ({ do: what }) => {
    seen.push(what);
    if (seen.length === 3)
      await patchCase(app, await found(load(501)), (latest) => ({ ...latest, promptMessage: 4 }));
    return {};
  });
  expect(seen).toEqual(["say", "refresh-status", "show", "refresh-status"]);
  expect(after).toMatchObject({ pendingEffects: [], promptMessage: 4 });
});

test("what an effect taught is saved", async () => {
  const { app, begin, load } = await desk();
  await run(app, await begin({ pendingEffects }), async ({ do: what }) =>
    what === "show" ? { promptMessage: 9 } : {},
  );
  expect(await load(501)).toMatchObject({ promptMessage: 9, pendingEffects: [] });
});

test("an effect that failed is still pending, with all that follow it", async () => {
  const { app, begin, load } = await desk();
  const broken = run(app, await begin({ pendingEffects }), async ({ do: what }) => {
    if (what === "refresh-status") throw new Error("no line to Telegram");
    return {};
  });
  await expect(broken).rejects.toThrow("no line");
  expect((await load(501))?.pendingEffects).toEqual(pendingEffects.slice(1));
});

test("the same words twice are said twice", async () => {
  const { app, begin } = await desk();
  let times = 0;
  await run(app, await begin({ pendingEffects: [said, said] }), async () => {
    times += 1;
    return {};
  });
  expect(times).toBe(2);
});

test("effects that are added while one runs are run too", async () => {
  const { app, begin, load, happens } = await desk();
  const seen: string[] = [];
  const after = await run(app, await begin({ pendingEffects: [said] }), async ({ do: what }) => {
    seen.push(what);
    if (what === "say") await happens(await found(load(501)), helloDone, 71);
    return {};
  });
  expect(seen).toEqual(["say", "refresh-status", "show"]);
  expect(after).toMatchObject({ pendingEffects: [], at: { step: "collect" } });
});

test("a place that took too long to be shown is not taken for the one to which a later update has led", async () => {
  const { app, begin, happens } = await desk();
  const shown: string[] = [];
  const after = await run(app, await begin({ pendingEffects: [{ do: "show" }] }), async (effect, current) => {
    if (effect.do !== "show") return {};
    shown.push(current.at.step);
    if (shown.length === 1) await happens(current, helloDone, 71);
    return { promptMessage: shown.length };
  });
  expect(shown.at(-1)).toBe("collect");
  expect(after).toMatchObject({ pendingEffects: [], promptMessage: shown.length, at: { step: "collect" } });
});

test("effects of somebody who erased everything meanwhile end quietly", async () => {
  const { app, begin, load, store } = await desk();
  const seen: string[] = [];
  await run(app, await begin({ pendingEffects }), async ({ do: what }) => {
    seen.push(what);
    await store.people.forget(501);
    return {};
  });
  expect(seen).toEqual(["say"]);
  expect(await load(501)).toBeUndefined();
});

test("a question is put once, by its own update, and needs no save of its own", async () => {
  const { app, begin, load } = await desk();
  const seen: string[] = [];
  const perform: Perform = async ({ do: what }) => {
    seen.push(what);
    return {};
  };
  const before = await begin({ pendingEffects: [ask], appliedUpdate: 71 });
  const after = await run(app, before, perform);
  expect([seen, after.pendingEffects]).toEqual([["ask"], []]);
  // A stop before the inbox has processed the update: it comes again, and the question with it.
  await run(app, await found(load(501)), perform);
  expect(seen).toEqual(["ask", "ask"]);
  expect((await load(501))?.revision).toBe(before.revision);
});

test("neither another update nor the bot of its own accord puts a question that was put", async () => {
  const { app, begin, load, happens } = await desk();
  const seen: string[] = [];
  const perform: Perform = async ({ do: what }) => {
    seen.push(what);
    return {};
  };
  const before = await begin({ pendingEffects: [said, ask], appliedUpdate: 71 });
  await run(app, before, perform, 72);
  expect(seen).toEqual(["say"]);
  await run(app, await found(load(501)), perform, "none");
  expect(seen).toEqual(["say"]);
  const { case: next } = await happens(await found(load(501)), helloDone, 73);
  expect(next.pendingEffects).not.toContainEqual(ask);
});

test("a patch is written on top of whatever was saved meanwhile", async () => {
  const { app, begin, happens } = await desk();
  const old: Case = await begin();
  await happens(old, helloDone, 71);
  const patched = await patchCase(app, old, (latest) => ({ ...latest, statusMessage: 4 }));
  expect(patched).toMatchObject({ revision: 3, statusMessage: 4, at: { step: "collect" } });
});

test("what answers an update is added once, however often the update comes", async () => {
  const { app, begin, load } = await desk();
  const current = await begin();
  const once = await addEffects(app, current, [said], 71);
  expect(once).toMatchObject({ revision: 2, appliedUpdate: 71, pendingEffects: [said] });
  expect(await addEffects(app, once ?? current, [said], 71)).toEqual(once);
  expect(await load(501)).toEqual(once);
});

test("nothing is added for somebody who erased everything meanwhile", async () => {
  const { app, begin, load, store } = await desk();
  const current = await begin();
  await store.people.forget(501);
  expect(await addEffects(app, current, [said], 71)).toBeUndefined();
  expect(await load(501)).toBeUndefined();
});

async function found(loading: Promise<Case | undefined>): Promise<Case> {
  const current = await loading;
  if (!current) throw new Error("there is no case");
  return current;
}
