import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSealer, isKeyOf, keyCheck } from "../../../src/storage/seal.ts";

const sealer = createSealer(randomBytes(32));

describe("a sealed text", () => {
  it.each(["", "x", "Nguyễn Văn Thử 👋", "\u0000\n", "long ".repeat(50_000)])(
    "opens to what it was",
    (text) => {
      expect(sealer.open(sealer.seal(text, "cases:501:vssid"), "cases:501:vssid")).toBe(text);
    },
  );

  it("shows neither the text nor that two texts are the same", () => {
    const one = sealer.seal("0402030000", "cases:501:vssid");
    const other = sealer.seal("0402030000", "cases:501:vssid");
    expect(Buffer.from(one).includes("0402030000")).toBe(false);
    expect(Buffer.from(one)).not.toEqual(Buffer.from(other));
  });

  it("does not open in another person's row, and the error names no person", () => {
    const sealed = sealer.seal("secret", "cases:501:vssid");
    expect(() => sealer.open(sealed, "cases:502:vssid")).toThrow(
      /^A stored record \(cases\) cannot be decrypted/,
    );
    expect(() => sealer.open(sealed, "cases:502:vssid")).not.toThrow(/50\d/);
  });

  it("does not open with another key", () => {
    const sealed = sealer.seal("secret", "people:501");
    expect(() => createSealer(randomBytes(32)).open(sealed, "people:501")).toThrow("another data key");
  });

  it("does not open when any byte of it was changed or cut", () => {
    const sealed = sealer.seal("secret", "people:501");
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => sealer.open(changed, "people:501"), `byte ${at}`).toThrow("cannot be decrypted");
      expect(() => sealer.open(sealed.subarray(0, at), "people:501"), `cut at ${at}`).toThrow(
        "cannot be decrypted",
      );
    }
  });
});

describe("a data key", () => {
  it("must have 32 bytes", () => {
    expect(() => createSealer(randomBytes(16))).toThrow("The data key has 16 bytes, but it must have 32.");
  });

  it("is known again by a check value", () => {
    const check = keyCheck(sealer);
    expect(isKeyOf(sealer, check)).toBe(true);
    expect(isKeyOf(createSealer(randomBytes(32)), check)).toBe(false);
    expect(isKeyOf(sealer, new Uint8Array())).toBe(false);
  });
});
