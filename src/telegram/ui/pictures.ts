import { readFile } from "node:fs/promises";
import { GrammyError, InputFile } from "grammy";
import sharp from "sharp";

/** The drawn pictures of a procedure, ready to send. */
export type Pictures = {
  /**
   * Sends a picture: its bytes the first time, later the file id under which Telegram keeps it. An id that is
   * refused is forgotten, and the bytes are sent at once: nobody else is to meet it.
   */
  readonly send: <Sent extends Kept>(
    name: string,
    call: (picture: InputFile | string) => Promise<Sent>,
  ) => Promise<Sent>;
};

/** What a call tells of where Telegram keeps the picture, if it does. */
type Kept = { readonly fileId: string | undefined };

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
  async function bytesOf(name: string): Promise<InputFile> {
    return new InputFile(await (drawn.get(name) ?? begin(name)), `${name}.png`);
  }
  return {
    async send(name, call) {
      const known = kept.get(name);
      const sent = await call(known ?? (await bytesOf(name))).catch(async (error: unknown) => {
        if (known === undefined || !isRefused(error)) throw error;
        kept.delete(name);
        return call(await bytesOf(name));
      });
      if (sent.fileId) kept.set(name, sent.fileId);
      return sent;
    },
  };
}

/** The words differ, and what is refused for another reason is refused with its bytes, too. */
function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400;
}

async function draw(file: URL): Promise<Buffer> {
  // A palette would save two thirds of the bytes and cost ten times the time, while somebody waits.
  return sharp(await readFile(file))
    .resize({ width: WIDTH })
    .png()
    .toBuffer();
}
