import { describe, expect, it } from "vitest";
import { traceOfBytes, tracesOf, tracesOfId } from "./traces.ts";

const text = "Chim Yến Vàng 7719";
const around = (bytes: Buffer) => Buffer.concat([Buffer.from("vor "), bytes, Buffer.from(" nach")]);

describe("a marked text is found", () => {
  it.each<[string, Buffer]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8", Buffer.from(text.normalize("NFD"))],
    ["UTF-16LE", Buffer.from(text, "utf16le")],
    ["hex", Buffer.from(Buffer.from(text).toString("hex"))],
    ["escaped JSON", Buffer.from('"Chim Y\\u1ebfn V\\u00e0ng 7719"')],
    ["base64", Buffer.from(Buffer.from(text).toString("base64"))],
    ["base64", Buffer.from(Buffer.from(`{"a":"${text}"}`).toString("base64"))],
    ["base64", Buffer.from(Buffer.from(`{"ab":"${text}"}`).toString("base64"))],
    ["base64", Buffer.from(Buffer.from(`{"abc":"${text}"}`).toString("base64"))],
  ])("as %s", (as, bytes) => {
    expect(tracesOf({ text }, around(bytes))).toContain(`text as ${as}`);
  });
});

it("marked bytes and numbers are found however they are written", () => {
  const id = 5_377_195_531;
  const integer = Buffer.alloc(8);
  integer.writeBigInt64LE(BigInt(id));
  const double = Buffer.alloc(8);
  double.writeDoubleLE(id);

  expect(tracesOfId(id, around(Buffer.from(`{"id":${id}}`)))).toContain("the id as UTF-8");
  expect(tracesOfId(id, around(integer))).toContain("the id as little-endian integer");
  expect(tracesOfId(id, around(double))).toContain("the id as little-endian double");
  expect(tracesOfId(id, around(Buffer.from("948485fc0b", "hex")))).toEqual(["the id as varint"]);
  expect(traceOfBytes("photo", integer, around(integer))).toEqual(["photo as bytes"]);
});

it("nothing is found where nothing is", () => {
  const nothing = around(Buffer.from("Chim Yến Xanh 7718"));
  expect([...tracesOf({ text }, nothing), ...tracesOfId(5_377_195_531, nothing)]).toEqual([]);
});
