import { spawn, type ChildProcess } from "node:child_process";
import { get } from "node:https";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { DEMO_PAGE } from "./lay-demo.ts";
import { PROJECT_ENV, SHELL } from "./run-command.ts";

/** A running demo: host page, pane and API on one origin. */
export interface Demo {
  readonly origin: string;
  readonly pageUrl: string;
  /** Settles when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** A first start makes a certificate and may be on a busy machine. */
const START_LIMIT_MS = 90_000;
const ASK_EVERY_MS = 150;

/** Serves a laid demo over https with a certificate made on the spot; settles when it answers. */
export async function serveDemo(folder: string, port: number): Promise<Demo> {
  const child = spawn(
    "wrangler",
    [
      "dev",
      "--local-protocol=https",
      "--ip=localhost",
      `--port=${port}`,
      "--inspector-port=0",
      `--assets=${folder}`,
      "--log-level=warn",
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: PROJECT_ENV, shell: SHELL, detached: !SHELL },
  );
  passOn(child.stdout, process.stdout);
  passOn(child.stderr, process.stderr);
  const ended = new Promise<number | null>((resolve) => {
    child.on("exit", resolve);
    child.on("error", () => resolve(1));
  });
  const origin = `https://localhost:${port}`;
  const stop = async (): Promise<void> => {
    endGroup(child);
    await ended;
  };
  if (!(await answersInTime(`${origin}/health`, ended))) {
    await stop();
    throw new Error(
      `The demo did not start on port ${port}. Is the port taken? The lines above say more.`,
    );
  }
  return { origin, pageUrl: origin + DEMO_PAGE, ended, stop };
}

/** A browser that has not yet been told to trust the certificate looks like a failure to the server; it is none. */
const NOISE = /TLS handshake failed|Logs were written to|^\s*$/u;

function passOn(from: Readable, to: Writable): void {
  createInterface({ input: from }).on("line", (line) => {
    if (!NOISE.test(line)) to.write(`${line}\n`);
  });
}

/** A port that nobody listens on just now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** wrangler starts workerd below itself: the whole group has to end. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(SHELL ? child.pid : -child.pid, "SIGTERM");
  } catch {
    child.kill();
  }
}

async function answersInTime(url: string, ended: Promise<number | null>): Promise<boolean> {
  const deadline = Date.now() + START_LIMIT_MS;
  const isOver = ended.then(() => true);
  while (Date.now() < deadline) {
    if (await answers(url)) return true;
    if (await Promise.race([isOver, pause()])) return false;
  }
  return false;
}

const pause = (): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), ASK_EVERY_MS);
  });

/** The certificate is our own, made for this run: nothing could vouch for it. */
function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => resolve(false));
  });
}
