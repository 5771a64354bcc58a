const MAX_SIDE_PX = 1280;
const JPEG_QUALITY = 0.87;

/**
 * Converts a picture as Telegram's apps do before they send a photo: to a JPEG with at most 1280 pixels on its
 * longer side, so that the bot gets photos as from a phone.
 * @param {Blob} picture
 * @returns {Promise<Blob>} rejected where the browser cannot read the picture
 */
export async function asPhoto(picture) {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, MAX_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext("2d");
  if (!drawing) throw new Error("this browser draws no pictures");
  // JPEG has no transparency: without a background it would become black.
  drawing.fillStyle = "white";
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return await canvas.convertToBlob({ type: "image/jpeg", quality: JPEG_QUALITY });
}
