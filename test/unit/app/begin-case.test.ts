import { expect, test } from "vitest";
import { beginCase } from "../../../src/app/begin-case.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import { tiny } from "../../support/tiny-procedure.ts";
import { desk, helloDone } from "./support.ts";

const content: Content = {
  procedure: tiny,
  consent: { version: "2026-03", purpose: "to be guided" },
  faq: [],
  troubles: [],
  facts: () => ({}),
  address: () => "you",
  guide: [],
  pictures: new URL("file:///nowhere/"),
};

async function office() {
  const { store, deps, ...rest } = await desk();
  const people = { savePerson: store.people.save, loadPerson: store.people.get };
  const agree = (updateId: number) => beginCase({ ...deps, ...people, content }, 501, "vi", updateId);
  return { store, deps, ...rest, agree };
}

test("whoever agrees is at the first step, and the consent is recorded: which text, when, what for", async () => {
  const { agree, store, deps } = await office();
  const begun = await agree(71);
  expect(begun.person).toEqual({
    id: 501,
    locale: "vi",
    consent: { version: "2026-03", purpose: "to be guided", at: "2026-03-02T01:30:00.000Z" },
    createdAt: "2026-03-02T01:30:00.000Z",
  });
  expect(begun.case).toMatchObject({
    revision: 1,
    status: "active",
    at: { step: "intro", screen: "hello" },
    appliedUpdate: 71,
    pendingEffects: [{ do: "show" }],
  });
  expect(await store.people.get(501)).toEqual(begun.person);
  expect(await deps.loadCase(501)).toEqual(begun.case);
});

test("agreeing twice changes nothing: neither the moment of the consent nor the place", async () => {
  const { agree, clock, store, happens } = await office();
  const first = await agree(71);
  const { case: further } = await happens(first.case, helloDone, 72);
  clock.advance({ days: 3 });
  expect(await agree(73)).toEqual({ person: first.person, case: further });
  expect(await store.people.get(501)).toEqual(first.person);
});

test("a stop between consent and case is healed by the same tap once more", async () => {
  const { agree, store, deps, clock } = await office();
  const stopped = beginCase(
    {
      ...deps,
      content,
      loadPerson: store.people.get,
      savePerson: store.people.save,
      saveCase: () => Promise.reject(new Error("stopped")),
    },
    501,
    "vi",
    71,
  );
  await expect(stopped).rejects.toThrow("stopped");
  clock.advance({ minutes: 1 });
  const begun = await agree(71);
  expect(begun.person.consent.at).toBe("2026-03-02T01:30:00.000Z");
  expect(begun.case.createdAt).toBe("2026-03-02T01:31:00.000Z");
});
