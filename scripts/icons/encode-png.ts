import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BYTES_PER_PIXEL = 4;

/** 8 bits a channel, red green blue alpha, no interlace (PNG specification, 11.2.2). */
const HEADER_TAIL = [8, 6, 0, 0, 0];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A square image as PNG; `pixels` are red, green, blue, alpha from 0 to 255, row by row from the top. */
export function encodePng(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const stride = size * BYTES_PER_PIXEL;
  // Every row starts with its filter; 0 is none, and an icon of this kind packs well without one.
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(row * stride, (row + 1) * stride)]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([header, Buffer.from(HEADER_TAIL)])),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Width and height that a PNG says it has; null for another kind of file. */
export function readPngSize(
  file: Buffer,
): { readonly width: number; readonly height: number } | null {
  const isPng = file.length >= 24 && file.subarray(0, 8).equals(SIGNATURE);
  return isPng ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20) } : null;
}
