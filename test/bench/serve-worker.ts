import { spawn } from "node:child_process";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.resolve(import.meta.dirname, "../..");
const BIN = path.join(ROOT, "node_modules/.bin");
const COMPATIBILITY_DATE = "2026-10-23";

/** The deployed bundle in a workerd of its own, without the proxies of a development server before it. */
export interface ServedWorker {
  readonly url: string;
  readonly pid: number;
  readonly close: () => Promise<void>;
}

const freePort = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === "object" && address !== null ? address.port : 0),
      );
    });
  });

const configOf = (port: number): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "index.js", esModule = embed "index.js")],
    compatibilityDate = "${COMPATIBILITY_DATE}"))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
`;

const isUp = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
};

const wait = async (ms: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, ms));
};

/** Bundles the Worker as a deployment does, and runs it in workerd alone. */
export async function serveWorker(): Promise<ServedWorker> {
  const folder = await mkdtemp(path.join(tmpdir(), "upstream-bench-"));
  const bundle = ["deploy", "--dry-run", "--outdir", folder];
  await promisify(execFile)(path.join(BIN, "wrangler"), bundle, { cwd: ROOT });
  const port = await freePort();
  await writeFile(path.join(folder, "config.capnp"), configOf(port));
  const workerd = path.join(ROOT, "node_modules/@cloudflare/workerd-linux-64/bin/workerd");
  const child = spawn(workerd, ["serve", path.join(folder, "config.capnp")], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50 && !(await isUp(url)); tries += 1) await wait(100);
  const close = async (): Promise<void> => {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, pid: child.pid ?? 0, close };
}
