/** What a picture truly is, by its own bytes: the name and the type that came with it say nothing. */
export interface Picture {
  readonly type: 'png' | 'jpg' | 'webp';
  readonly width: number;
  readonly height: number;
  /** The same picture, put together anew from what draws it: no place, camera, author, comment, and nothing hidden behind its end. */
  readonly bytes: Buffer;
}

/** A still PNG, JPEG or WebP; null for anything else, a broken one, and one that moves. Nothing is decoded here. */
export function readPicture(bytes: Buffer): Picture | null {
  try {
    return readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
  } catch (error) {
    // A length that points past the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
/** PNG (third edition) §11: what draws. A chunk that is not listed may be left out by its own rules. */
const pngKept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP']);

function readPng(bytes: Buffer): Picture | null {
  if (!bytes.subarray(0, 8).equals(PNG)) return null;
  const kept: Buffer[] = [PNG];
  let at = 8;
  let size: { width: number; height: number } | null = null;
  let drawn = false;
  for (;;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length || name === 'acTL') return null;
    if (size === null) {
      if (name !== 'IHDR' || length !== 13) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    if (name === 'IDAT') drawn = true;
    if (pngKept.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return drawn ? { type: 'png', ...size, bytes: Buffer.concat(kept) } : null;
    at = end;
  }
}

/** JPEG (ITU T.81 Annex B). Of the application segments only JFIF, ICC profile and Adobe's colour transform draw. */
function readJpeg(bytes: Buffer): Picture | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  let size: { width: number; height: number } | null = null;
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      kept.push(bytes.subarray(at, at + 2));
      return size ? { type: 'jpg', ...size, bytes: Buffer.concat(kept) } : null;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    const draws = marker === 0xe0 || marker === 0xe2 || marker === 0xee;
    if (marker !== 0xfe && (!isApplication || draws)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    // After a scan's header its data runs to the next marker that is neither stuffing (FF00) nor a restart.
    const start = at;
    while (bytes.readUInt8(at) !== 0xff || bytes.readUInt8(at + 1) === 0 || isRestart(bytes.readUInt8(at + 1))) at += 1;
    kept.push(bytes.subarray(start, at));
  }
}
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** WebP (RFC 9649). */
function readWebp(bytes: Buffer): Picture | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let at = 12;
  while (at + 8 <= end) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end || name === 'ANIM' || name === 'ANMF') return null;
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'VP8X') {
      const chunk = Buffer.from(bytes.subarray(at, next));
      // Only what stays: an ICC profile and alpha.
      chunk.writeUInt8(body.readUInt8(0) & 0b0011_0000, 8);
      size = { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 };
      kept.push(chunk);
    } else if (name === 'VP8 ' || name === 'VP8L' || name === 'ALPH' || name === 'ICCP') {
      size ??= name === 'VP8 ' ? lossySize(body) : name === 'VP8L' ? losslessSize(body) : null;
      kept.push(bytes.subarray(at, next));
    }
    at = next;
  }
  if (!size || !kept.some((chunk) => chunk.toString('latin1', 0, 3) === 'VP8' && chunk[3] !== 0x58)) return null;
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  const whole = Buffer.concat([head, ...kept]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return { type: 'webp', ...size, bytes: whole };
}

/** RFC 6386 §9.1. */
function lossySize(body: Buffer): { width: number; height: number } | null {
  if (body.readUIntLE(3, 3) !== 0x2a019d) return null;
  return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
}
/** RFC 9649 §3.4. */
function losslessSize(body: Buffer): { width: number; height: number } | null {
  if (body.readUInt8(0) !== 0x2f) return null;
  const bits = body.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
