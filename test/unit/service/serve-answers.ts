import { createServer } from "node:http";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

/** What the server got. */
export interface Heard {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: number;
}

export interface AnswerServer {
  readonly baseUrl: string;
  readonly heard: Heard[];
  readonly close: () => Promise<void>;
}

/** A real HTTP server on this machine that gives one answer after another, the last one for ever. */
export async function serveAnswers(
  ...answers: readonly [Answer, ...Answer[]]
): Promise<AnswerServer> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const sent = await buffer(request);
    const packed = request.headers["content-encoding"] === "gzip";
    heard.push({
      url: request.url ?? "",
      headers: request.headers,
      body: (packed ? gunzipSync(sent) : sent).toString("utf8"),
      bytes: sent.byteLength,
    });
    (answers[heard.length - 1] ?? answers.at(-1))?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Answer = (response: ServerResponse) => void;

export const answerJson =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };

/** The connection breaks before a byte is answered. */
export const breakOff: Answer = (response) => {
  response.destroy();
};

/** Nothing is ever answered. */
export const staySilent: Answer = () => {};
