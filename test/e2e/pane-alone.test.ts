import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { noticeAddress } from "../../addin/shell/notice-address.ts";
import { noticeOf } from "../../shared/problem.ts";
import { launchBrowser } from "./find-browser.ts";

const CLIENT = path.resolve("node_modules/@microsoft/office-js/dist");
const ORIGIN = "https://localhost:3000";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted";
/** From where the policy allows no picture. */
const LAST_BREACH = "https://forbidden.invalid";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** What a first screen may cost: half a second on a slow line. Microsoft asks for a pane within that. */
const FIRST_SCREEN_BYTES = 45_000;
/** What all pages may cost together. What was reached with 2 kB of room, so that a library or a table is not added unseen. */
const ALL_PAGES_BYTES = 192_000;

let browser: Browser;
let built: string;

beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), "upstream-pane-"));
  buildPages(built);
  browser = await launchBrowser();
});

/** As it is shipped: within a test, vite would build the pages for development, larger and with paths of the machine. */
function buildPages(folder: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--outDir", folder, "--logLevel", "error"],
    { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (status !== 0) throw new Error(stderr);
}

afterAll(async () => {
  await browser.close();
  await rm(built, { recursive: true, force: true });
});

const policy =
  /Content-Security-Policy: (.*)/.exec(readFileSync("addin/public/_headers", "utf8"))?.[1] ?? "";

/** The built pages under their own headers, with Microsoft's client from the package, or without any. */
async function openPage(address: string, hasClient: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 350, height: 640 } });
  const serve = (folder: string, prefix: string) =>
    context.route(`${prefix}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = path.join(
        folder,
        pathname.slice(new URL(prefix).pathname.replace(/\/$/, "").length),
      );
      const contentType = TYPES[path.extname(file)] ?? "application/octet-stream";
      const headers = { "Content-Security-Policy": policy };
      await route.fulfill({ body: await readFile(file), contentType, headers });
    });
  await serve(built, ORIGIN);
  if (hasClient) await serve(CLIENT, CDN);
  else await context.route(`${CDN}/**`, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/${address}`);
  return page;
}

const headingOf = (page: Page): Promise<string> => page.locator("h2").innerText();

it("opened in a browser without Excel, the pane says so", async () => {
  const page = await openPage("taskpane.html", true);
  expect(await headingOf(page)).toBe("Upstream works inside Excel.");
  await page.context().close();
});

it("without Microsoft's library, the pane says so", async () => {
  const page = await openPage("taskpane.html", false);
  expect(await headingOf(page)).toBe("Excel's library could not be loaded.");
  await page.context().close();
});

it("a failed refresh from the ribbon is told in full in its own window", async () => {
  const notice = noticeOf({ code: "sheet-protected", sheet: "Board & <b>more</b>" });
  const page = await openPage(noticeAddress("notice.html", notice), true);
  expect(await headingOf(page)).toBe("The sheet “Board & <b>more</b>” is protected.");
  expect(await page.locator("main").innerText()).toContain(notice.remedy);
  await page.context().close();
});

it("nothing of the add-in breaks its own policy: no text is run as code, no style stands in the page", async () => {
  const page = await openPage("taskpane.html", true);
  await headingOf(page);
  const tools = readdirSync(path.join(built, "assets")).find((file) =>
    /^open-tools.*\.js$/.test(file),
  );
  // Breaches are told in order, so that one of our own at the end says that all before it were told.
  const broken: unknown = await page.evaluate(
    `new Promise((resolve) => { const broken = []; document.addEventListener("securitypolicyviolation", (event) => event.blockedURI.startsWith("${LAST_BREACH}") ? resolve(broken) : broken.push(event.violatedDirective + " " + event.blockedURI)); import("/assets/${tools}").then(() => { new Image().src = "${LAST_BREACH}/end.png"; }, (error) => resolve([String(error)])); })`,
  );
  expect(broken).toEqual([]);
  await page.context().close();
});

const packedBytes = (scripts: readonly string[]): number =>
  scripts
    .map((file) => gzipSync(readFileSync(path.join(built, file))).length)
    .reduce((sum, bytes) => sum + bytes, 0);

it("the first screen needs at most 45 kB of script, packed", () => {
  const html = readFileSync(path.join(built, "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    ([, file = ""]) => file,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(packedBytes(scripts)).toBeLessThan(FIRST_SCREEN_BYTES);
});

it("all pages together need at most 192 kB of script, packed", () => {
  const scripts = readdirSync(path.join(built, "assets")).filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  expect(packedBytes(scripts.map((file) => `assets/${file}`))).toBeLessThan(ALL_PAGES_BYTES);
});

it("no page has a script or a style in its text, so that the strict policy holds", () => {
  const pages = readdirSync(built).filter((file) => file.endsWith(".html"));
  expect(pages.toSorted()).toEqual([
    "commands.html",
    "notice.html",
    "support.html",
    "taskpane.html",
  ]);
  for (const file of pages) {
    const html = readFileSync(path.join(built, file), "utf8");
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  }
});
