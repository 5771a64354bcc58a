import { readFile } from "node:fs/promises";
import { GrammyError, InputFile } from "grammy";
import sharp from "sharp";

/** The pictures of a procedure, rendered and ready to send. */
export type Pictures = {
  /**
   * Sends a picture: its bytes the first time, later the file id under which Telegram keeps it. If Telegram refuses the
   * id, the bytes are sent again.
   */
  readonly send: <Sent extends SentPicture>(
    name: string,
    call: (picture: InputFile | string) => Promise<Sent>,
  ) => Promise<Sent>;
};

/** The file id in the result of a call, if Telegram reports it. */
type SentPicture = { readonly fileId: string | undefined };

/** Twice the width of a bubble on a phone: sharp on dense screens, about 60 kB. */
const WIDTH = 1200;

/** Renders the SVG pictures of a folder as PNG, each once. */
export function createPictures(folder: URL): Pictures {
  const rendered = new Map<string, Promise<Buffer>>();
  const fileIds = new Map<string, string>();
  function startRendering(name: string): Promise<Buffer> {
    const bytes = render(new URL(`${name}.svg`, folder));
    rendered.set(name, bytes);
    // A failed rendering is tried again at the next call.
    bytes.catch(() => rendered.delete(name));
    return bytes;
  }
  async function bytesOf(name: string): Promise<InputFile> {
    return new InputFile(await (rendered.get(name) ?? startRendering(name)), `${name}.png`);
  }
  return {
    async send(name, call) {
      const fileId = fileIds.get(name);
      const sent = await call(fileId ?? (await bytesOf(name))).catch(async (error: unknown) => {
        if (fileId === undefined || !isRefused(error)) throw error;
        fileIds.delete(name);
        return call(await bytesOf(name));
      });
      if (sent.fileId) fileIds.set(name, sent.fileId);
      return sent;
    },
  };
}

/** Any bad request counts, because the descriptions vary; one with another reason fails with the bytes, too. */
function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400;
}

async function render(file: URL): Promise<Buffer> {
  // A palette would save two thirds of the bytes but take ten times as long, while the person waits.
  return sharp(await readFile(file))
    .resize({ width: WIDTH })
    .png()
    .toBuffer();
}
