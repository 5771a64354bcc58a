import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { CallRecord } from "../../../src/simulator/call-log.ts";
import { createPictures } from "../../../src/telegram/pictures.ts";
import type { Town } from "../../support/town.ts";
import { setDown, somebody, taps, town } from "./support.ts";

it("a picture is uploaded once, whether it comes in a new message or in place of another", async () => {
  const vinh = await town();
  await looksAtThePhotos(vinh);
  const uploads = vinh.simulator.calls.filter(isUpload).length;
  expect(uploads).toBe(3);
  await looksAtThePhotos(vinh);
  expect(vinh.simulator.calls.filter(isUpload)).toHaveLength(uploads);
});

it("a picture that could not be drawn once is drawn the next time", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pictures = createPictures(pathToFileURL(`${folder}/`));
  await expect(pictures.get("front")).rejects.toThrow("front.svg");
  writeFileSync(join(folder, "front.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await expect(pictures.get("front")).resolves.toBeDefined();
});

async function looksAtThePhotos(vinh: Town): Promise<void> {
  const person = await somebody(vinh);
  await setDown(vinh, person, { at: { step: "photos", screen: "intro" }, left: { photos: "intro" } });
  await person.pressesOld(1, "s1:photos.intro.done");
  await vinh.quiet();
  await taps(vinh, person, "s1:photos.front.done", "s1:photos.back-side.done");
}

function isUpload({ params }: CallRecord): boolean {
  return JSON.stringify(params).includes('"attach://');
}
