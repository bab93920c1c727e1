import { readFileSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { build } from "vite";

const ORIGIN = "https://pane.test";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** The policy under which the pane is served: the views must hold under it too. */
const policy =
  /Content-Security-Policy: (.*)/.exec(readFileSync("addin/public/_headers", "utf8"))?.[1] ?? "";

/** Builds the page that shows any state of the pane into a folder of its own; gives back the folder. */
export async function buildGallery(): Promise<string> {
  const outDir = await mkdtemp(path.join(tmpdir(), "upstream-gallery-"));
  await build({
    configFile: false,
    root: path.resolve("test/e2e/gallery"),
    logLevel: "error",
    build: { outDir, modulePreload: { polyfill: false } },
  });
  return outDir;
}

/** Serves the built page from memory, without a server, at an origin that does not exist. */
export async function serveGallery(context: BrowserContext, built: string): Promise<void> {
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(built, pathname === "/" ? "index.html" : pathname);
    await route.fulfill({
      body: await readFile(file),
      contentType: TYPES[path.extname(file)] ?? "application/octet-stream",
      headers: { "Content-Security-Policy": policy },
    });
  });
}

/** Opens one state in a page. A state is in the part of the address that alone would not load the page anew. */
export async function openState(page: Page, name: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${ORIGIN}/#${name}`);
  await page.locator("h1").first().waitFor();
}
