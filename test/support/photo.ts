/** The smallest image that shows its size: the head of a PNG and nothing to look at. */
export function aPhoto(width = 90, height = 60): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(32);
  bytes.writeUInt32BE(0x89504e47, 0);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}
