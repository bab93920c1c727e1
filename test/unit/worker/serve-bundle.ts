import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTestHarness } from "wrangler";
import type { TestHarness } from "wrangler";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** Stand-ins for what the build makes: one file of each kind that has a rule in `_headers`. */
const PAGES: Readonly<Record<string, string>> = {
  "taskpane.html": "<!doctype html><title>Upstream</title>",
  "assets/taskpane-4f2a.js": "export {};",
  "icons/icon-32.png": "png",
};

export interface ServedBundle {
  readonly server: TestHarness;
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/** The Worker as it is deployed: bundled by wrangler, run by the real workerd, with pages and their headers beside it. */
export async function serveBundle(): Promise<ServedBundle> {
  const folder = await mkdtemp(path.join(tmpdir(), "upstream-bundle-"));
  for (const [name, text] of Object.entries(PAGES)) {
    await mkdir(path.dirname(path.join(folder, "pages", name)), { recursive: true });
    await writeFile(path.join(folder, "pages", name), text);
  }
  await cp(path.join(ROOT, "addin/public/_headers"), path.join(folder, "pages/_headers"));
  await cp(path.join(ROOT, ".env"), path.join(folder, ".env"));
  await cp(path.join(ROOT, ".dev.vars.example"), path.join(folder, ".dev.vars"));
  const settings = await readFile(path.join(ROOT, "wrangler.toml"), "utf8");
  await writeFile(
    path.join(folder, "wrangler.toml"),
    settings
      .replace("worker/index.ts", path.join(ROOT, "worker/index.ts"))
      .replace("addin/dist", path.join(folder, "pages")),
  );
  const server = createTestHarness({ root: folder, workers: [{ configPath: "wrangler.toml" }] });
  const { url } = await server.listen();
  const close = async (): Promise<void> => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { server, baseUrl: url.origin, close };
}
