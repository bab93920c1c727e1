import { describe, expect, it, vi } from "vitest";
import { MAX_BODY_BYTES } from "../../worker/http/limit-body.ts";
import { ask, gzip, post, REQUEST } from "./ask-app.ts";
import { problemOf } from "./read-problem.ts";

// A machine that is busy with other tests is slower, not wrong.
vi.setConfig({ testTimeout: 60_000 });

const PATH = "/api/v1/scorecard";
const TEXT = JSON.stringify(REQUEST);
const encode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(new TextEncoder().encode(text));

describe("the type", () => {
  it.each(["application/json", "Application/JSON; charset=utf-8", "application/json ;x=1"])(
    "%s is taken",
    async (type) => {
      expect((await post(PATH, TEXT, { "content-type": type })).status).toBe(200);
    },
  );

  it.each([
    ["text/csv", "text/csv"],
    ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded"],
    ["application/json+x", "application/json+x"],
    ["<script>alert(1)</script>", "something else"],
    ["a".repeat(100), "something else"],
  ])("%s is refused", async (type, told) => {
    const problem = problemOf(await post(PATH, TEXT, { "content-type": type }));
    expect(problem).toMatchObject({ status: 415, code: "body-type-unsupported" });
    expect(problem.detail).toBe(`The request says “${told}”.`);
  });

  it("must be there", async () => {
    const answer = await ask(PATH, { method: "POST", body: encode(TEXT) });
    expect(problemOf(answer)).toMatchObject({ status: 415, code: "body-type-unsupported" });
  });
});

describe("the encoding", () => {
  it.each(["", "identity"])("may be “%s”", async (encoding) => {
    expect((await post(PATH, TEXT, { "content-encoding": encoding })).status).toBe(200);
  });

  it.each(["gzip", "GZIP", "x-gzip"])("may be %s", async (encoding) => {
    const packed = await gzip(encode(TEXT));
    expect((await post(PATH, packed, { "content-encoding": encoding })).status).toBe(200);
  });

  it.each(["br", "deflate", "gzip, gzip", "zstd"])("may not be %s", async (encoding) => {
    const answer = await post(PATH, TEXT, { "content-encoding": encoding });
    expect(problemOf(answer)).toMatchObject({ status: 415, code: "body-encoding-unsupported" });
  });
});

describe("what is not JSON", () => {
  it.each([
    ["nothing", ""],
    ["half an object", TEXT.slice(0, -5)],
    ["two objects", `${TEXT}${TEXT}`],
    ["a comma too many", "[1,]"],
    ["a word", "hello"],
    ["NaN", "NaN"],
  ])("%s is refused", async (_, text) => {
    expect(problemOf(await post(PATH, text))).toMatchObject({ status: 400, code: "body-not-json" });
  });

  it("bytes that are not UTF-8 are refused", async () => {
    const bytes = new Uint8Array([0x22, 0xc3, 0x28, 0x22]);
    expect(problemOf(await post(PATH, bytes))).toMatchObject({
      status: 400,
      code: "body-not-json",
    });
  });

  it.each([
    ["cut short", async () => (await gzip(encode(TEXT))).slice(0, -9)],
    ["cut to its header", async () => (await gzip(encode(TEXT))).slice(0, 10)],
    ["changed in one byte", async () => (await gzip(encode(TEXT))).with(30, 0)],
    ["not gzip at all", async () => encode(TEXT)],
  ])("gzip that is %s is refused", async (_, make) => {
    const answer = await post(PATH, await make(), { "content-encoding": "gzip" });
    expect(problemOf(answer)).toMatchObject({ status: 400, code: "body-not-json" });
  });

  it("nesting of a million brackets does not break the service", async () => {
    const { status } = await post(PATH, "[".repeat(1_000_000) + "]".repeat(1_000_000));
    expect([400, 422]).toContain(status);
  });
});

describe("the size", () => {
  const TOO_LARGE = { status: 413, code: "body-too-large" };
  const padded = (bytes: number): string => TEXT.padEnd(bytes, " ");

  it("a body of exactly 8 MB is read", async () => {
    expect((await post(PATH, padded(MAX_BODY_BYTES))).status).toBe(200);
  });

  it("one byte more is refused", async () => {
    expect(problemOf(await post(PATH, padded(MAX_BODY_BYTES + 1)))).toMatchObject(TOO_LARGE);
  });

  it("a body that says that it is too large is refused unread", async () => {
    const body = new ReadableStream({
      pull: () => {
        throw new Error("read");
      },
    });
    const headers = { "content-length": String(MAX_BODY_BYTES + 1) };
    expect(problemOf(await post(PATH, body, headers))).toMatchObject(TOO_LARGE);
  });

  it("a body without a length is read no further than the limit", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(0x20));
      },
    });
    expect(problemOf(await post(PATH, body))).toMatchObject(TOO_LARGE);
    expect(sent).toBeLessThan(MAX_BODY_BYTES + 1_000_000);
  });

  it("a packed body of exactly 8 MB is read", async () => {
    const packed = await gzip(encode(padded(MAX_BODY_BYTES)));
    expect((await post(PATH, packed, { "content-encoding": "gzip" })).status).toBe(200);
  });

  it("a packed body of one byte more is refused", async () => {
    const packed = await gzip(encode(padded(MAX_BODY_BYTES + 1)));
    const answer = await post(PATH, packed, { "content-encoding": "gzip" });
    expect(problemOf(answer)).toMatchObject(TOO_LARGE);
  });

  it("a bomb of a gigabyte is unpacked no further than the limit", async () => {
    const zeros = new Uint8Array(1_000_000);
    let left = 1_000;
    const source = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (left === 0) controller.close();
        else controller.enqueue(zeros);
        left -= 1;
      },
    });
    const packed = source.pipeThrough(new CompressionStream("gzip"));
    const bomb = new Uint8Array(await new Response(packed).arrayBuffer());
    expect(bomb.byteLength).toBeLessThan(1_500_000);
    const start = Date.now();
    const answer = await post(PATH, bomb, { "content-encoding": "gzip" });
    expect(problemOf(answer)).toMatchObject(TOO_LARGE);
    // Unpacking all of it takes seconds, unpacking 8 MB some 20 ms.
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  it("packing that unpacks to little is limited too", async () => {
    // A gzip header with a name that never ends: bytes come in and none come out.
    const header = new Uint8Array([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(header),
      pull: (controller) => {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(0x61));
      },
    });
    const answer = await post(PATH, body, { "content-encoding": "gzip" });
    expect(problemOf(answer)).toMatchObject(TOO_LARGE);
    expect(sent).toBeLessThan(MAX_BODY_BYTES + 1_000_000);
  });
});
