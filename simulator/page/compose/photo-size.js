const LONGEST_SIDE_PX = 1280;
const JPEG_QUALITY = 0.87;

/**
 * Makes of a picture what Telegram's apps send as a photo: a JPEG with at most 1280 pixels on its longer side.
 * The bot would otherwise be tried with pictures it never gets from a phone.
 * @param {Blob} picture
 * @returns {Promise<Blob>} rejected where the browser cannot read the picture
 */
export async function asPhoto(picture) {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext("2d");
  if (!drawing) throw new Error("this browser draws no pictures");
  // JPEG has no transparency: without a ground it would turn black.
  drawing.fillStyle = "white";
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return await canvas.convertToBlob({ type: "image/jpeg", quality: JPEG_QUALITY });
}
