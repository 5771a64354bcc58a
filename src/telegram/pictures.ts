import { readFile } from "node:fs/promises";
import { InputFile } from "grammy";
import sharp from "sharp";

/** The drawn pictures of a procedure, ready to send. */
export type Pictures = {
  /** What to send: the file id once Telegram has the picture, else its bytes. */
  readonly get: (name: string) => Promise<InputFile | string>;
  /** Remembers under which id Telegram keeps the picture, so that it is uploaded once. */
  readonly keep: (name: string, fileId: string | undefined) => void;
};

/** Twice the width of a bubble on a phone: sharp on dense screens, about 60 kB. */
const WIDTH = 1200;

/** Draws SVG pictures of a folder as PNG, each once. */
export function createPictures(folder: URL): Pictures {
  const drawn = new Map<string, Promise<Buffer>>();
  const kept = new Map<string, string>();
  function begin(name: string): Promise<Buffer> {
    const bytes = draw(new URL(`${name}.svg`, folder));
    drawn.set(name, bytes);
    // One that could not be drawn is tried again.
    bytes.catch(() => drawn.delete(name));
    return bytes;
  }
  return {
    async get(name) {
      const fileId = kept.get(name);
      if (fileId) return fileId;
      return new InputFile(await (drawn.get(name) ?? begin(name)), `${name}.png`);
    },
    keep(name, fileId) {
      if (fileId) kept.set(name, fileId);
    },
  };
}

async function draw(file: URL): Promise<Buffer> {
  // A palette would save two thirds of the bytes and cost ten times the time, while somebody waits.
  return sharp(await readFile(file))
    .resize({ width: WIDTH })
    .png()
    .toBuffer();
}
