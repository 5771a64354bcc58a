import { expect, test } from "vitest";
import { desk, helloDone } from "./support.ts";

test("what happens is saved with its pending effects, one revision further", async () => {
  const { begin, happens, load } = await desk();
  const applied = await happens(await begin(), helloDone, 71);
  expect(applied.outcome).toBe("applied");
  expect(applied.case).toMatchObject({
    revision: 2,
    appliedUpdate: 71,
    pendingEffects: [{ do: "refresh-status" }, { do: "show" }],
  });
  expect(await load(501)).toEqual(applied.case);
});

test("an update that comes a second time changes nothing", async () => {
  const { begin, happens, load } = await desk();
  const { case: once } = await happens(await begin(), { kind: "opened", step: "intro" }, 71);
  const again = await happens(once, { kind: "opened", step: "intro" }, 71);
  expect(again).toEqual({ outcome: "applied", case: once });
  expect((await load(501))?.revision).toBe(2);
});

test("an update with a lower number than the last one counts: Telegram may begin anew anywhere", async () => {
  const { begin, happens } = await desk();
  const current = await begin({ appliedUpdate: 900_000_000 });
  expect((await happens(current, helloDone, 5)).case).toMatchObject({
    appliedUpdate: 5,
    at: { step: "collect" },
  });
});

test("a tick leaves the last update's number as it is", async () => {
  const { begin, happens, clock } = await desk();
  const current = await begin({
    at: { step: "sign", screen: "way" },
    deadline: { startedOn: "2026-03-02" as never, lastDay: "2026-03-12" as never },
    appliedUpdate: 71,
  });
  clock.goTo("2026-03-13T00:00:00+07:00");
  expect((await happens(current, { kind: "tick" })).case).toMatchObject({
    status: "expired",
    appliedUpdate: 71,
  });
});

test("nothing is saved of what changes nothing", async () => {
  const { begin, happens, load } = await desk();
  const current = await begin();
  const again = { kind: "restarted", attempt: 1 } as const;
  expect(await happens(current, again, 72)).toEqual({ outcome: "stale", case: current });
  expect(await load(501)).toEqual(current);
});

test("whoever decided on an old state decides once more on the new one", async () => {
  const { begin, happens } = await desk();
  const old = await begin({ done: { intro: "2026-03-01T02:00:00.000Z" } });
  await happens(old, { kind: "opened", step: "collect" });
  const late = await happens(old, { kind: "opened", step: "app" }, 72);
  expect(late.outcome).toBe("applied");
  expect(late.case).toMatchObject({
    revision: 3,
    at: { step: "app", screen: "install" },
    resumeAt: { collect: "ask", app: "install" },
  });
});

test("a second tap decided on an old state finds that it was an old button", async () => {
  const { begin, happens } = await desk();
  const old = await begin();
  const { case: newer } = await happens(old, helloDone);
  expect(await happens(old, helloDone, 72)).toEqual({ outcome: "stale", case: newer });
});

test("an answer whose handler hung until the person had answered anew does not come in a second time", async () => {
  const { begin, happens, load } = await desk();
  const asked = await begin({ at: { step: "collect", screen: "ask" }, done: { intro: "x" } });
  const name = (value: string) => ({ kind: "answered", form: "papers", field: "name", value }) as const;
  await happens(asked, name("Ann"), 71);
  const { case: corrected } = await happens(await latest(), name("An"), 72);
  expect(await happens(asked, name("Ann"), 71)).toEqual({ outcome: "applied", case: corrected });
  expect((await latest()).answers["papers"]).toEqual({ name: "An" });

  async function latest() {
    const current = await load(501);
    if (!current) throw new Error("there is no case");
    return current;
  }
});

test("the very update that another process took in meanwhile is not applied twice", async () => {
  const { begin, happens, load } = await desk();
  const old = await begin();
  const first = await happens(old, helloDone, 71);
  expect(await happens(old, helloDone, 71)).toEqual(first);
  expect(await load(501)).toEqual(first.case);
});

test("somebody who erased everything meanwhile does not come back to life", async () => {
  const { begin, happens, store, load } = await desk();
  const old = await begin();
  await store.people.forget(501);
  expect((await happens(old, helloDone, 71)).outcome).toBe("gone");
  expect(await load(501)).toBeUndefined();
});

test("effects add up: everything that was to be said, but the place and the progress only once, at the end", async () => {
  const { begin, happens } = await desk();
  const said = { do: "say", text: "contact-noted" } as const;
  const current = await begin({ pendingEffects: [said, { do: "show" }, said] });
  const { case: next } = await happens(current, helloDone, 71);
  expect(next.pendingEffects).toEqual([said, said, { do: "refresh-status" }, { do: "show" }]);
});
