import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { unpackBody } from "../../../worker/http/unpack-body.ts";

const LIMIT = 1_000;

/** A body that arrives in pieces, as bodies do. */
const inPieces = (bytes: Uint8Array, size: number): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.byteLength; at += size)
        controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });

/** A body whose length was declared. */
const atOnce = async (bytes: Uint8Array): Promise<ArrayBuffer> => new Uint8Array(bytes).buffer;

it("what was packed comes out again, in however many pieces it arrives", async () => {
  const bytes = fc.uint8Array({ maxLength: LIMIT / 2 });
  const size = fc.integer({ min: 1, max: 100 });
  await fc.assert(
    fc.asyncProperty(bytes, size, fc.boolean(), async (sent, piece, isGzip) => {
      const body = inPieces(isGzip ? gzipSync(sent) : sent, piece);
      const unpacked = await unpackBody(body, isGzip, LIMIT);
      expect(unpacked.kind === "bytes" ? [...unpacked.bytes] : unpacked.kind).toEqual([...sent]);
    }),
  );
});

it.each([
  ["as large as the limit", LIMIT, "bytes"],
  ["one byte larger", LIMIT + 1, "too-large"],
  ["a thousand times larger", LIMIT * 1_000, "too-large"],
])("a body %s (%i bytes), plain or packed, ends as %s", async (_, length, kind) => {
  const bytes = new Uint8Array(length);
  expect((await unpackBody(inPieces(bytes, 300), false, LIMIT)).kind).toBe(kind);
  expect((await unpackBody(inPieces(gzipSync(bytes), 300), true, LIMIT)).kind).toBe(kind);
  expect((await unpackBody(atOnce(bytes), false, LIMIT)).kind).toBe(kind);
  expect((await unpackBody(atOnce(gzipSync(bytes)), true, LIMIT)).kind).toBe(kind);
});

it("packing larger than the limit is refused, whatever it would become", async () => {
  const members = Buffer.concat(Array.from({ length: 100 }, () => gzipSync("")));
  expect((await unpackBody(inPieces(members, 300), true, LIMIT)).kind).toBe("too-large");
});

it("a connection that breaks leaves a broken body", async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new TypeError("gone")),
  });
  expect((await unpackBody(body, false, LIMIT)).kind).toBe("broken");
  const gone = Promise.reject<ArrayBuffer>(new TypeError("gone"));
  expect((await unpackBody(gone, false, LIMIT)).kind).toBe("broken");
});
