import { gunzipSync } from "node:zlib";

/** What is left of a body: its bytes, or why there are none. */
export type UnpackedBody =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "broken" };

/** A body piece by piece, or the whole of it at once where the sender said how long it is. */
export type SentBody = ReadableStream<Uint8Array> | Promise<ArrayBuffer>;

/**
 * Reads a body to its end, or to the byte that is one too many.
 *
 * @param body As sent. @param isGzip Whether it must be unpacked. @param limit Most bytes, as sent and unpacked.
 */
export async function unpackBody(
  body: SentBody,
  isGzip: boolean,
  limit: number,
): Promise<UnpackedBody> {
  try {
    const sent =
      body instanceof Promise ? await takeWhole(body, limit) : await collect(body, limit);
    if (sent === null) return { kind: "too-large" };
    return { kind: "bytes", bytes: isGzip ? unpack(sent, limit) : sent };
  } catch (error) {
    return { kind: error instanceof RangeError ? "too-large" : "broken" };
  }
}

/**
 * Not by DecompressionStream: workerd's unpacks all that it is given before anybody has read the first byte, so that
 * counting what comes out does not stop 8 MB from becoming 8 GB. This one stops at the limit, with a RangeError.
 */
const unpack = (bytes: Uint8Array, limit: number): Uint8Array =>
  gunzipSync(bytes, { maxOutputLength: limit });

async function takeWhole(body: Promise<ArrayBuffer>, limit: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(await body);
  return bytes.byteLength > limit ? null : bytes;
}

/** All bytes in one piece, or null at the first that goes over the limit; the rest is then never read. */
async function collect(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
