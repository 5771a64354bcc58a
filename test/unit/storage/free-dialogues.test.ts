import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openFreeDialogues } from "../../../src/storage/free/free-dialogues.ts";
import { openDialogues } from "../../../src/storage/open-dialogues.ts";
import { handClock } from "../../support/clock.ts";
import { embeddedPlace } from "../../support/stores.ts";
import { freeService } from "./free-service.ts";

const TOKEN = "7000000001:synthetic-token-of-a-test";
const PERSON = 501_777_333;
const KIND = "answer:vssid";
const RECORD = JSON.stringify({ form: "details", heard: "Nguyễn Văn An, 079199912345" });

async function hosted() {
  const service = await freeService(TOKEN);
  const clock = handClock();
  const troubles: string[] = [];
  const options = {
    root: service.root,
    token: TOKEN,
    dataKey: randomBytes(32),
    now: clock.now,
    onTrouble: (reason: string) => troubles.push(reason),
    timeoutMs: 1_000,
  };
  const open = () => openFreeDialogues(options);
  const inAnHour = () => new Date(clock.now().getTime() + 3_600_000);
  return { service, clock, troubles, options, open, dialogues: open(), inAnHour };
}

describe("a dialogue kept at the hosted service", () => {
  test("is read again as it was written, also by a bot that was started anew", async () => {
    const { dialogues, open, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    expect(await dialogues.read(PERSON, KIND)).toBe(RECORD);
    expect(await open().read(PERSON, KIND)).toBe(RECORD);
    expect(await dialogues.read(PERSON + 1, KIND)).toBeUndefined();
  });

  test("leaves as ciphertext under a name that is nobody's", async () => {
    const { service, dialogues, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    await dialogues.delete(PERSON, KIND);
    const told = service.seen
      .filter(({ path }) => path !== "/api/login")
      .map(({ path, body }) => path + body);
    expect(told).toHaveLength(3);
    for (const each of told) {
      const opened = each + Buffer.from(each, "base64").toString("latin1");
      for (const secret of [String(PERSON), "Nguy", "079199912345", "details", "form"])
        expect(opened).not.toContain(secret);
    }
    expect(told[0]).not.toBe(told[1]);
  });

  test("is gone once it is removed, and once its time is over", async () => {
    const { dialogues, service, clock, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    clock.advance({ minutes: 60 });
    expect(await dialogues.read(PERSON, KIND)).toBeUndefined();
    await dialogues.delete(PERSON, KIND);
    expect(service.sessions.size).toBe(0);
  });

  test("is not opened under another person's name", async () => {
    const { dialogues, service, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    await dialogues.write(PERSON + 1, KIND, "other", inAnHour());
    const [mine = "", theirs = ""] = service.sessions.keys();
    service.sessions.set(theirs, service.sessions.get(mine) ?? "");
    expect(await dialogues.read(PERSON + 1, KIND)).toBeUndefined();
  });

  test("survives a pass that is no longer worth anything", async () => {
    const { dialogues, service, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    service.forgetPasses();
    expect(await dialogues.read(PERSON, KIND)).toBe(RECORD);
  });

  test("that is too large stays here, and the one before it is gone", async () => {
    const { dialogues, service, troubles, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    await dialogues.write(PERSON, KIND, randomBytes(12_000).toString("hex"), inAnHour());
    expect(troubles).toEqual(["too-large"]);
    expect(await dialogues.read(PERSON, KIND)).toBeUndefined();
    expect(service.sessions.size).toBe(0);
    await dialogues.write(PERSON, KIND, "answer ".repeat(20_000), inAnHour());
    expect(Math.max(...service.seen.map(({ body }) => body.length))).toBeLessThan(16 * 1024);
    expect(await dialogues.read(PERSON, KIND)).toHaveLength(140_000);
  });
});

describe("when the service does not serve", () => {
  test.each([
    ["fails", "failing", "failed"],
    ["hangs", "hanging", "late"],
    ["talks nonsense", "babbling", "failed"],
  ] as const)("and %s, the dialogue is gone and nobody waits", async (_, mood, trouble) => {
    const { dialogues, service, troubles, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    service.be(mood);
    expect(await dialogues.read(PERSON, KIND)).toBeUndefined();
    expect(troubles).toEqual([trouble]);
  });

  test("it is asked once and then left alone for a minute", async () => {
    const { dialogues, service, clock, inAnHour, troubles } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    service.be("failing");
    const before = service.seen.length;
    for (let times = 0; times < 5; times++) await dialogues.read(PERSON, KIND);
    expect(service.seen.length - before).toBe(1);
    service.be("well");
    clock.advance({ minutes: 1 });
    expect(await dialogues.read(PERSON, KIND)).toBe(RECORD);
    expect(troubles).toEqual(["failed"]);
  });

  test("because it never knows the bot, asking ends by itself", async () => {
    const { dialogues, service, troubles } = await hosted();
    service.be("never-knows-us");
    expect(await dialogues.read(PERSON, KIND)).toBeUndefined();
    expect(troubles).toEqual(["late"]);
    // The pass that is on its way when the time is over is the last one.
    const { length } = service.seen;
    expect(await dialogues.read(PERSON, KIND)).toBeUndefined();
    expect(service.seen.length - length).toBeLessThanOrEqual(1);
  });

  test("because the token is not the bot's, it has failed", async () => {
    const { options, troubles } = await hosted();
    expect(await openFreeDialogues({ ...options, token: "7:not-ours" }).read(PERSON, KIND)).toBeUndefined();
    expect(troubles).toEqual(["failed"]);
  });

  test("what should have been removed does not come back", async () => {
    const { dialogues, service, clock, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, RECORD, inAnHour());
    service.be("failing");
    await dialogues.delete(PERSON, KIND);
    service.be("well");
    clock.advance({ minutes: 2 });
    expect(await dialogues.read(PERSON, KIND)).toBeUndefined();
    await dialogues.write(PERSON, KIND, "new", inAnHour());
    expect(await dialogues.read(PERSON, KIND)).toBe("new");
  });

  test("what could not be written is not mistaken for what was there before, nor written later", async () => {
    const { dialogues, service, clock, inAnHour } = await hosted();
    await dialogues.write(PERSON, KIND, "first", inAnHour());
    service.be("failing");
    await dialogues.write(PERSON, KIND, "second", inAnHour());
    service.be("well");
    clock.advance({ minutes: 2 });
    expect(await dialogues.read(PERSON, KIND)).toBeUndefined();
    await dialogues.write(PERSON, KIND, "third", inAnHour());
    expect(await dialogues.read(PERSON, KIND)).toBe("third");
    expect(
      service.seen.filter(({ method, path }) => method === "POST" && path !== "/api/login"),
    ).toHaveLength(3);
  });
});

describe("where dialogues are kept", () => {
  const watch = { now: () => new Date(), onTrouble: () => {} };

  test("is the store itself unless somebody chose otherwise", async () => {
    const place = await embeddedPlace();
    const store = await place.open();
    expect(openDialogues({ kind: "store" }, store.dialogues, place.options, watch)).toBe(store.dialogues);
    await store.close();
    await place.remove();
  });

  test("elsewhere, they are sealed with the key of the data folder", async () => {
    const service = await freeService(TOKEN);
    const place = await embeddedPlace();
    const store = await place.open();
    const choice = { kind: "free", root: service.root, token: TOKEN } as const;
    const open = () => openDialogues(choice, store.dialogues, place.options, watch);
    await open().write(PERSON, KIND, RECORD, new Date(Date.now() + 60_000));
    expect(await open().read(PERSON, KIND)).toBe(RECORD);
    expect(await store.dialogues.read(PERSON, KIND)).toBeUndefined();
    await store.close();
    await place.remove();
  });

  test("elsewhere and without a key, it is said what is missing", () => {
    const choice = { kind: "free", root: "http://127.0.0.1:9/api", token: TOKEN } as const;
    const store = { kind: "mongodb", uri: "mongodb://127.0.0.1:9/none" } as never;
    expect(() => openDialogues(choice, {} as never, store, watch)).toThrow("DATA_KEY is missing");
  });
});
