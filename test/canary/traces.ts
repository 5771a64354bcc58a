/** A value that must not be found, in one of the shapes in which it could be written. */
type Shape = { readonly of: string; readonly as: string; readonly bytes: Buffer };

/** Which of the marked values are found in these bytes, and how they are written there. */
export function tracesOf(values: Readonly<Record<string, string>>, bytes: Buffer): string[] {
  return Object.entries(values)
    .flatMap(([name, value]) => textShapes(name, value))
    .filter((shape) => bytes.includes(shape.bytes))
    .map(({ of, as }) => `${of} as ${as}`);
}

/** Whether these bytes, sent as they are, are found: whole, or as text in base64 or hex. */
export function traceOfBytes(name: string, marked: Buffer, bytes: Buffer): string[] {
  return [{ of: name, as: "bytes", bytes: marked }, ...written(name, marked)]
    .filter((shape) => bytes.includes(shape.bytes))
    .map(({ of, as }) => `${of} as ${as}`);
}

/** Whether a number is found: in figures, or as databases and drivers write numbers. */
export function tracesOfId(id: number, bytes: Buffer): string[] {
  const big = Buffer.alloc(8);
  big.writeBigInt64BE(BigInt(id));
  const double = Buffer.alloc(8);
  double.writeDoubleBE(id);
  // SQLite leaves out leading zero bytes in steps; a row's own number stands as a varint.
  const shapes: Shape[] = [
    { of: "the id", as: "integer", bytes: big.subarray(big.findIndex((byte) => byte !== 0)) },
    { of: "the id", as: "little-endian integer", bytes: Buffer.from(big).reverse().subarray(0, 5) },
    { of: "the id", as: "double", bytes: double },
    { of: "the id", as: "little-endian double", bytes: Buffer.from(double).reverse() },
    { of: "the id", as: "varint", bytes: varint(BigInt(id)) },
  ];
  const found = shapes.filter((shape) => bytes.includes(shape.bytes)).map(({ of, as }) => `${of} as ${as}`);
  return [...tracesOf({ "the id": String(id) }, bytes), ...found];
}

function textShapes(name: string, value: string): Shape[] {
  return ["NFC", "NFD"].flatMap((form) => {
    const text = value.normalize(form);
    const escaped = text.replace(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    const bigEndian = Buffer.from(text, "utf16le").swap16();
    return [
      { of: name, as: "UTF-8", bytes: Buffer.from(text) },
      { of: name, as: "UTF-16LE", bytes: Buffer.from(text, "utf16le") },
      { of: name, as: "UTF-16BE", bytes: bigEndian },
      { of: name, as: "escaped JSON", bytes: Buffer.from(escaped) },
      { of: name, as: "a part of an address", bytes: Buffer.from(encodeURIComponent(text)) },
      ...written(name, Buffer.from(text)),
      ...written(name, Buffer.from(text, "utf16le")),
    ];
  });
}

/** Bytes as text: in hex, and in base64 wherever in a longer text they begin. */
function written(name: string, bytes: Buffer): Shape[] {
  const hex = bytes.toString("hex");
  return [
    { of: name, as: "hex", bytes: Buffer.from(hex) },
    { of: name, as: "HEX", bytes: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].map((before) => ({
      of: name,
      as: "base64",
      bytes: Buffer.from(base64Within(bytes, before)),
    })),
  ];
}

/** The letters of base64 that depend on these bytes alone, with so many others before them. */
function base64Within(bytes: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const first = Math.ceil((before * 8) / 6);
  const last = Math.floor(((before + bytes.length) * 8) / 6);
  return whole.slice(first, last);
}

function varint(value: bigint): Buffer {
  const groups: number[] = [];
  for (let rest = value; rest > 0n; rest >>= 7n) groups.unshift(Number(rest & 0x7fn));
  return Buffer.from(groups.map((group, at) => (at === groups.length - 1 ? group : group | 0x80)));
}
