/** What is left of a body: its bytes, or why there are none. */
export type UnpackedBody =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "broken" };

/**
 * The decompressor gets the body in pieces of this size. Gzip shrinks at most about 1,030 times, so one piece becomes
 * at most 4 MB before its bytes are counted.
 */
const PIECE_BYTES = 4_096;

/**
 * Reads a body to its end, or to the byte that is one too many.
 *
 * @param body As sent. @param isGzip Whether it must be unpacked. @param limit Most bytes, as sent and unpacked.
 */
export async function unpackBody(
  body: ReadableStream<Uint8Array>,
  isGzip: boolean,
  limit: number,
): Promise<UnpackedBody> {
  const meter = { sent: 0 };
  const pieces = isGzip
    ? body.pipeThrough(countPieces(meter, limit)).pipeThrough(new DecompressionStream("gzip"))
    : body;
  try {
    const bytes = await collect(pieces, limit);
    return bytes === null ? { kind: "too-large" } : { kind: "bytes", bytes };
  } catch {
    return { kind: meter.sent > limit ? "too-large" : "broken" };
  }
}

function countPieces(
  meter: { sent: number },
  limit: number,
): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, controller) {
      meter.sent += chunk.byteLength;
      if (meter.sent > limit) {
        controller.error(new RangeError("too large"));
        return;
      }
      for (let start = 0; start < chunk.byteLength; start += PIECE_BYTES) {
        controller.enqueue(chunk.subarray(start, start + PIECE_BYTES));
      }
    },
  });
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
