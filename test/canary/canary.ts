import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { vssid } from "../../flows/index.ts";
import type { Person } from "../../simulator/person.ts";
import type { Content } from "../../src/domain/procedure/content.ts";
import { aPhoto } from "../support/photo.ts";
import type { StorePlace } from "../support/stores.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";
import { goOn } from "./full-way.ts";
import { answers, marks, PERSON_ID, photoMark, profile, said } from "./marked.ts";
import { traceOfBytes, tracesOf, tracesOfId } from "./traces.ts";

/** Sends a person with marked values all the way, and looks for them in everything that is stored or logged. */
export function canary(name: string, newPlace: (() => Promise<StorePlace>) | undefined): void {
  describe.skipIf(!newPlace)(name, () => {
    let place: StorePlace;
    let bot: TestBot;
    let an: Person;
    let log = "";

    beforeEach(async () => {
      if (!newPlace) return;
      place = await newPlace();
      log = "";
      bot = await startTestBot({
        openStore: place.open,
        content: withExplodingUnit(vssid),
        limits: { pausesMs: [] },
        onLog: (line) => {
          log += line;
        },
      });
      an = bot.simulator.person(profile);
    });

    afterEach(async () => {
      await bot.close();
      await place.remove();
    });

    it("nothing a person says is readable in what is stored or logged, and after /forget nothing is there", async () => {
      await says(said.beforeConsent, "/start");
      await tap("w:vi.look", /^w:vi\.agree/);
      await somethingFails();
      await everythingElse();
      await goOn(bot, an, { answers, arrived: ({ step }) => step === "portal" });
      expect(await stored()).toEqual(expect.arrayContaining(toBeStored));
      expect(readable(await place.raw())).toEqual([]);
      await goOn(bot, an, { answers, ways: ["post"], arrived: ({ status }) => status === "done" });
      await says("/status", "/mydata");
      expect(readable(await place.raw())).toEqual([]);

      await says("/forget");
      await an.taps(/Xoá hết/);
      await bot.idle();

      expect([...readable(await place.raw()), ...tracesOfId(PERSON_ID, await place.raw())]).toEqual([]);
      await bot.restart();
      await bot.tick();
      expect([...readable(await place.raw()), ...tracesOfId(PERSON_ID, await place.raw())]).toEqual([]);
      expect([...readable(Buffer.from(log)), ...tracesOfId(PERSON_ID, Buffer.from(log))]).toEqual([]);
    });

    async function stored(): Promise<string[]> {
      const current = await bot.store().cases.get(an.id, vssid.procedure.id);
      return Object.values(current?.answers ?? {}).flatMap((form) => Object.values(form));
    }

    async function says(...texts: string[]): Promise<void> {
      for (const text of texts) {
        await an.says(text);
        await bot.idle();
      }
    }

    async function tap(...buttons: (string | RegExp)[]): Promise<void> {
      for (const data of buttons) {
        await an.taps({ data });
        await bot.idle();
      }
    }

    /** A handler that throws with the value in its message, refusals that quote it, broken connections. */
    async function somethingFails(): Promise<void> {
      const { faults } = bot.simulator;
      await says(said.unreadable);
      const quoting = {
        kind: "refused",
        code: 400,
        description: `Bad Request: no ${said.wrongAnswer}`,
      } as const;
      faults.add({ method: "sendMessage", fault: quoting, times: 2 });
      await says(said.freeText);
      faults.add({ method: "sendMessage", fault: { kind: "dropped" } });
      await says(said.command);
      faults.add({ method: "sendMessage", fault: { kind: "answer-lost" } });
      await says("x");
      expect((await bot.store().inbox.counts()).dead).toBeGreaterThan(1);
      expect(log.match(/"dead-letter"/g)?.length).toBeGreaterThan(1);
    }

    async function everythingElse(): Promise<void> {
      await says(said.wrongNumber);
      const { message } = await an.says(said.wrongAnswer);
      await an.edits(message?.message_id ?? 0, said.edited);
      await says(said.secret);
      const bytes = new Uint8Array([...aPhoto(), ...photoMark]);
      await an.sendsPhoto(bytes, { caption: said.caption });
      await an.sendsDocument(bytes, {
        fileName: said.fileName,
        mimeType: "application/pdf",
        caption: said.caption,
      });
      await bot.idle();
    }
  });
}

/** Answers that are kept as they are typed: that they are there shows that the way was gone with them. */
const toBeStored = [
  "who.unit",
  "who.fullName",
  "who.code",
  "details.idNumber",
  "details.address",
  "details.email",
].map((question) => answers[question]);

function readable(bytes: Buffer): string[] {
  const { id: _, ...texts } = marks;
  return [...tracesOf(texts, bytes), ...traceOfBytes("the photo", photoMark, bytes)];
}

/** The procedure with one field that cannot be read when it says so. */
function withExplodingUnit(content: Content): Content {
  const forms = content.procedure.forms.map((form) => ({
    ...form,
    fields: form.fields.map((field) => ({
      ...field,
      validate: (...[text, context]: Parameters<typeof field.validate>) => {
        if (text === said.unreadable) throw new Error(`cannot read ${text}`, { cause: new Error(text) });
        return field.validate(text, context);
      },
    })),
  }));
  return { ...content, procedure: { ...content.procedure, forms } };
}
