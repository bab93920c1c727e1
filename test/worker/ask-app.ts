import { createApp } from "../../worker/app.ts";
import type { LogLine } from "../../worker/http/log-requests.ts";

/** A small request that the contract allows; each case changes one thing of it. */
export const REQUEST = {
  contract: 1,
  asOf: "2026-10-31",
  complaints: {
    periods: ["2026-08", "2026-09", "2026-10"],
    categories: ["Billing", "Delivery"],
    counts: [4, 7, 5, 2, 0, 1],
    grouping: "category",
  },
  targets: [],
};

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly lines: readonly LogLine[];
}

/** Sends a request to the app and keeps what it answered and logged. */
export async function ask(path: string, init: RequestInit = {}): Promise<Asked> {
  const lines: LogLine[] = [];
  const app = createApp((line) => lines.push(line));
  const response = await app.request(path, init);
  return {
    status: response.status,
    headers: response.headers,
    text: await response.text(),
    lines,
  };
}

/** Posts a body as JSON. */
export function post(
  path: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  return ask(path, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** Posts a value as JSON. */
export const postJson = (path: string, value: unknown): Promise<Asked> =>
  post(path, JSON.stringify(value));

/** Bytes as gzip. */
export async function gzip(bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
