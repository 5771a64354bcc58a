import { Api, InputFile } from "grammy";
import { expect, test } from "vitest";
import { call, png, simulator } from "../support.ts";

async function withAn(options: Parameters<typeof simulator>[0] = {}) {
  const sim = await simulator(options);
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  return { sim, an, api: new Api(sim.token, { apiRoot: sim.url }) };
}

test("a person's photo comes in sizes, and its file can be fetched byte for byte", async () => {
  const { sim, an, api } = await withAn();
  const bytes = png(600, 1000);
  const { message } = await an.sendsPhoto(bytes, { caption: "mine" });
  expect(message?.caption).toBe("mine");
  expect(message?.photo?.map(({ width, height }) => [width, height])).toEqual([
    [54, 90],
    [192, 320],
    [480, 800],
    [600, 1000],
  ]);
  const file = await api.getFile(message?.photo?.at(-1)?.file_id ?? "");
  expect(file.file_size).toBe(bytes.byteLength);
  const fetched = await fetch(`${sim.url}/file/bot${sim.token}/${file.file_path}`);
  expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(bytes);
  expect((await fetch(`${sim.url}/file/bot1:wrong/${file.file_path}`)).status).toBe(401);
});

test("an album arrives as several updates with one group", async () => {
  const { an } = await withAn();
  const sent = await an.sendsAlbum([png(100, 100), png(200, 100)], "both");
  expect(new Set(sent.map(({ message }) => message?.media_group_id)).size).toBe(1);
  expect(sent.map(({ message }) => message?.caption)).toEqual(["both", undefined]);
  expect(sent[0]?.update_id).toBeLessThan(sent[1]?.update_id ?? 0);
});

test("grammY uploads photos and documents, and sends them again by id", async () => {
  const { sim, an, api } = await withAn();
  const photo = await api.sendPhoto(an.id, new InputFile(png(300, 200), "a.png"), {
    caption: "<b>front</b>",
    parse_mode: "HTML",
    reply_markup: { inline_keyboard: [[{ text: "Good", callback_data: "good" }]] },
  });
  const again = await api.sendPhoto(an.id, photo.photo.at(-1)?.file_id ?? "");
  expect(again.photo).toHaveLength(1);
  const document = await api.sendDocument(an.id, new InputFile(Buffer.from("a,b"), "the list.csv"));
  expect(document.document).toMatchObject({ file_name: "the list.csv", mime_type: "text/csv", file_size: 3 });
  expect(an.chat.slice(1).map(({ media, text, html }) => [media?.kind, text, html])).toEqual([
    ["photo", "front", "<b>front</b>"],
    ["photo", "", ""],
    ["document", "", ""],
  ]);
  expect(sim.refused).toEqual([]);
});

test("an album of the bot and a change of its pictures", async () => {
  const { an, api } = await withAn();
  const album = await api.sendMediaGroup(an.id, [
    { type: "photo", media: new InputFile(png(10, 10)), caption: "one" },
    { type: "photo", media: new InputFile(png(20, 10)) },
  ]);
  expect(album).toMatchObject([{ media_group_id: an.chat[1]?.album }, { media_group_id: an.chat[2]?.album }]);
  const text = await api.sendMessage(an.id, "soon a picture");
  await api.editMessageMedia(an.id, text.message_id, {
    type: "photo",
    media: new InputFile(png(30, 10)),
    caption: "here",
  });
  await api.editMessageCaption(an.id, text.message_id, { caption: "there" });
  expect(an.chat.at(-1)).toMatchObject({ text: "there", media: { kind: "photo" } });
  await expect(api.editMessageText(an.id, text.message_id, "x")).rejects.toThrow(
    "there is no text in the message to edit",
  );
});

test.each([
  ["bytes that are no image", Buffer.alloc(100), "IMAGE_PROCESS_FAILED"],
  ["an image as long as a ribbon", png(2100, 100), "PHOTO_INVALID_DIMENSIONS"],
  ["an image beyond 10 MB", png(100, 100, 10 * 1024 * 1024), "file is too big"],
])("%s are not taken as a photo", async (_what, bytes, reason) => {
  const { sim, an, api } = await withAn();
  await expect(api.sendPhoto(an.id, new InputFile(bytes))).rejects.toThrow(reason);
  expect(sim.refused).toHaveLength(1);
});

test("ids, addresses and albums that cannot be sent", async () => {
  const { sim, an, api } = await withAn();
  const reason = async (method: string, params: object) =>
    (await call(sim, method, { chat_id: an.id, ...params })).description?.replace("Bad Request: ", "");
  expect(await reason("sendPhoto", { photo: "made-up" })).toBe("wrong file identifier/HTTP URL specified");
  expect(await reason("sendPhoto", { photo: "attach://x" })).toBe("wrong file identifier/HTTP URL specified");
  expect(await reason("sendPhoto", { photo: "https://example.org/a.png" })).toBe(
    "failed to get HTTP URL content",
  );
  const { document } = await api.sendDocument(an.id, new InputFile(Buffer.from("x"), "x.txt"));
  expect(await reason("sendPhoto", { photo: document.file_id })).toBe(
    "can't use file of type Document as Photo",
  );
  const one = [{ type: "document", media: document.file_id }];
  expect(await reason("sendMediaGroup", { media: one })).toBe("too few messages to send as an album");
  const eleven = Array.from({ length: 11 }, () => one[0]);
  expect(await reason("sendMediaGroup", { media: eleven })).toBe("too many messages to send as an album");
  expect(await reason("sendPhoto", { photo: "x", caption: "x".repeat(1025) })).toBe(
    "message caption is too long",
  );
  expect((await call(sim, "getFile", { file_id: "made-up" })).description).toBe(
    "Bad Request: wrong file_id or the file is temporarily unavailable",
  );
});

test("a file beyond 20 MB can be seen but not fetched", async () => {
  const { an, api } = await withAn();
  const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
  const { message } = await an.sendsDocument(bytes, { fileName: "big.bin", mimeType: "application/x-big" });
  expect(message?.document?.file_size).toBe(bytes.byteLength);
  await expect(api.getFile(message?.document?.file_id ?? "")).rejects.toThrow("file is too big");
});

test("beyond the memory for files the ones unused for longest are forgotten", async () => {
  const { an, api } = await withAn({ keepFileBytes: 1000 });
  const file = { fileName: "a.bin", mimeType: "application/x-a" };
  const first = await an.sendsDocument(new Uint8Array(600), file);
  const second = await an.sendsDocument(new Uint8Array(600), file);
  await expect(api.getFile(first.message?.document?.file_id ?? "")).rejects.toThrow("wrong file_id");
  expect((await api.getFile(second.message?.document?.file_id ?? "")).file_size).toBe(600);
});
