/** The Worker goes away in the middle of a refresh and comes back: nothing is lost, and the pane says what to do. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { findFreePort, serveDemo, type Demo } from "../../scripts/serve-demo.ts";
import { launchBrowser } from "./find-browser.ts";
import { checkRows, openDemo, readSheet, refresh } from "./open-demo.ts";
import { DEMO_FOLDER } from "./start-demo.ts";

let browser: Browser;
let server: Demo;
let port: number;

beforeAll(async () => {
  browser = await launchBrowser();
  port = await findFreePort();
  server = await serveDemo(DEMO_FOLDER, port);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

it("the old scorecard stays, the message is clear, and Try again works", async () => {
  const demo = await openDemo(browser, server.pageUrl);
  await checkRows(demo);
  await refresh(demo);
  const before = await readSheet(demo, "Board");
  await demo.page.evaluate(() => {
    const sheet = globalThis.upstreamHost.book.sheets.find(({ name }) => name === "Complaints");
    const cell = sheet?.cells.get(16_384 * 3 + 3);
    if (cell) cell.value = "Pricing";
  });
  await demo.page.evaluate(() => globalThis.upstreamHost.faults.setLatency(250));
  await demo.pane.getByRole("button", { name: "Refresh again" }).click();
  await demo.pane.getByRole("progressbar").waitFor();
  await server.stop();
  await demo.pane.getByText("The scoring service could not be reached.").first().waitFor();
  await demo.pane.getByText("you still see the last scorecard").first().waitFor();
  await demo.pane.getByText("Check the connection, then try again.").first().waitFor();
  expect(await readSheet(demo, "Board")).toEqual(before);
  await demo.page.evaluate(() => globalThis.upstreamHost.faults.clear());
  server = await serveDemo(DEMO_FOLDER, port);
  await refresh(demo, "Try again");
  expect(await demo.pane.getByText("updated").count()).toBeGreaterThan(0);
});
