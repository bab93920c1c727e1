/** A page of the demo in a browser context of its own: Office.js keeps state in the session of a tab. */
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type { Scorecard } from "../../shared/contract/scorecard.ts";
import { Scorecard as ScorecardSchema } from "../../shared/contract/scorecard.ts";
import type { Faults } from "../excel-host/faults.ts";
import type { HostBook } from "../excel-host/model/book.ts";

declare global {
  // oxlint-disable-next-line no-var -- a global of the host page, which only `var` declares
  var upstreamHost: { readonly book: HostBook; readonly faults: Faults };
}

export interface DemoPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The pane's document. */
  readonly pane: FrameLocator;
  /** What went wrong in any frame, by the browser's account. */
  readonly errors: readonly string[];
}

/** Opens the demo with its sample; the pane is beside it. */
export async function openDemo(browser: Browser, url: string): Promise<DemoPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(url);
  await page.getByRole("status").filter({ hasText: "Ready." }).waitFor();
  return { context, page, pane: page.frameLocator('iframe[src*="taskpane"]'), errors };
}

/** The pane of the demo is open from the start. */
export async function showPane({ pane }: DemoPage): Promise<void> {
  await pane.getByRole("button", { name: "Find my tables" }).waitFor();
}

/** From the first screen to the one before the refresh. */
export async function checkRows(demo: DemoPage): Promise<void> {
  await showPane(demo);
  await demo.pane.getByRole("button", { name: "Find my tables" }).click();
  await demo.pane.getByRole("button", { name: "Check the rows" }).click();
  await demo.pane.getByRole("button", { name: "Refresh the scorecard" }).waitFor();
}

/** Refreshes, and gives the Worker's answer as it came over the wire. */
export async function refresh(
  demo: DemoPage,
  button = "Refresh the scorecard",
): Promise<Scorecard> {
  const answered = demo.page.waitForResponse((response) => response.url().endsWith("/scorecard"));
  await demo.pane.getByRole("button", { name: button }).click();
  const scorecard = ScorecardSchema.parse(await (await answered).json());
  await demo.pane
    .getByRole("heading", { name: /The scorecard is up to date|Nothing has changed/ })
    .waitFor();
  return scorecard;
}

/** Values of a sheet, row by row, as the host holds them. */
export function readSheet({ page }: DemoPage, name: string): Promise<unknown[][]> {
  return page.evaluate((wanted) => {
    const rows: unknown[][] = [];
    const sheet = globalThis.upstreamHost.book.sheets.find((one) => one.name === wanted);
    for (const [key, { value }] of sheet?.cells ?? []) {
      const row = Math.floor(key / 16_384);
      (rows[row] ??= [])[key % 16_384] = value;
    }
    return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? ""));
  }, name);
}

export const sheetNames = ({ page }: DemoPage): Promise<string[]> =>
  page.evaluate(() => globalThis.upstreamHost.book.sheets.map(({ name }) => name));
