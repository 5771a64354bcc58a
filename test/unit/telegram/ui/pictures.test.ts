import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { CallRecord } from "../../../../simulator/call-log.ts";
import type { Person } from "../../../../simulator/person.ts";
import { createPictures } from "../../../../src/telegram/ui/pictures.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { says, setDown, somebody, taps, testBot } from "../support.ts";

it("a picture is uploaded once, whether it comes in a new message or in place of another", async () => {
  const bot = await testBot();
  await looksAtThePhotos(bot);
  const uploads = bot.simulator.calls.filter(isUpload).length;
  expect(uploads).toBe(3);
  await looksAtThePhotos(bot);
  expect(bot.simulator.calls.filter(isUpload)).toHaveLength(uploads);
});

it("a picture that could not be drawn once is drawn the next time", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pictures = createPictures(pathToFileURL(`${folder}/`));
  const sending = () => pictures.send("front", async (picture) => ({ fileId: undefined, picture }));
  await expect(sending()).rejects.toThrow("front.svg");
  writeFileSync(join(folder, "front.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await expect(sending()).resolves.toBeDefined();
});

it.each([
  ["sendPhoto", (bot: TestBot, an: Person) => says(bot, an, "/start")],
  [
    "editMessageMedia",
    (bot: TestBot, an: Person) => taps(bot, an, "s1:photos.portrait.back", "s1:photos.back-side.done"),
  ],
])(
  "a picture whose file id Telegram refuses is uploaded anew, at once and once (%s)",
  async (method, again) => {
    const bot = await testBot();
    await looksAtThePhotos(bot);
    const an = await looksAtThePhotos(bot);
    const uploads = () => bot.simulator.calls.filter(isUpload).length;
    const before = uploads();
    const description = "Bad Request: wrong file_id or the file is temporarily unavailable";
    bot.simulator.faults.add({ method, fault: { kind: "refused", code: 400, description } });
    await again(bot, an);
    expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
    await again(bot, an);
    expect(uploads()).toBe(before + 1);
  },
);

async function looksAtThePhotos(bot: TestBot): Promise<Person> {
  const person = await somebody(bot);
  await setDown(bot, person, { at: { step: "photos", screen: "intro" }, resumeAt: { photos: "intro" } });
  await person.pressesOld(1, "s1:photos.intro.done");
  await bot.idle();
  await taps(bot, person, "s1:photos.front.done", "s1:photos.back-side.done");
  return person;
}

function isUpload({ params }: CallRecord): boolean {
  return JSON.stringify(params).includes('"attach://');
}
