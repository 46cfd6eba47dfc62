/** As large as a logo is ever drawn, on the sharpest screens: four times 176 × 36 pixels. */
const WIDE = 704;
const HIGH = 144;
const MOST_BYTES = 512 * 1024;

/**
 * The file as a picture that the server takes. A small PNG, JPEG or WebP goes as it is; a larger one is drawn smaller, and an SVG is
 * drawn here, where its scripts never run, so that no one else has to trust it. Null for what no browser can draw.
 */
export async function toLogo(file: Blob): Promise<Blob | null> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const isDrawing = file.type === 'image/svg+xml';
    const width = image.naturalWidth || WIDE;
    const height = image.naturalHeight || HIGH;
    const plain = /^image\/(png|jpeg|webp)$/.test(file.type);
    if (plain && file.size <= MOST_BYTES && width <= 2 * WIDE && height <= 2 * WIDE) return file;
    const scale = Math.min(WIDE / width, HIGH / height, isDrawing ? Number.POSITIVE_INFINITY : 1);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
