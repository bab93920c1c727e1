/** The main job as a person does it: in a browser, with Microsoft's client, the built pane and the Worker in workerd. */
import { readFile } from "node:fs/promises";
import AxeSource from "axe-core";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from "vitest";
import { launchBrowser } from "./find-browser.ts";
import {
  checkRows,
  openDemo,
  readSheet,
  refresh,
  sheetNames,
  showPane,
  type DemoPage,
} from "./open-demo.ts";

const SOURCES = ["Read me", "Complaints", "Lost customers", "Customers", "Targets", "Baselines"];
const OURS = ["Board", "Complaint trends", "Loss review", "Data quality", "Method"];

let browser: Browser;
let demo: DemoPage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  demo = await openDemo(browser, inject("pageUrl"));
});
afterEach(() => demo.context.close());

/** The cell below the first cell with this text. */
function below(rows: readonly (readonly unknown[])[], label: string): unknown {
  const row = rows.findIndex((cells) => cells.includes(label));
  return rows[row + 1]?.[rows[row]?.indexOf(label) ?? -1];
}

const rowOf = (rows: readonly (readonly unknown[])[], label: string): readonly unknown[] =>
  rows.find((cells) => cells.some((cell) => String(cell).trim() === label)) ?? [];

it("a refresh writes five sheets whose Board shows the figures of the result", async () => {
  await checkRows(demo);
  const { customers, complaints, losses } = await refresh(demo);
  expect(await sheetNames(demo)).toEqual([...SOURCES, ...OURS]);
  const board = await readSheet(demo, "Board");
  expect(below(board, "Customers who came")).toBe(customers?.window.came);
  expect(below(board, "Customers who left")).toBe(customers?.window.left);
  expect(below(board, "Net")).toBe(customers?.window.net);
  expect(below(board, "Yearly value lost")).toBe(losses?.window.value);
  const billing = complaints?.categories.find(({ label }) => label === "Billing");
  const latest = billing?.points.find(({ period }) => period === billing.latest);
  expect(rowOf(board, "Billing")).toContain(latest?.value);
  expect(rowOf(board, "Billing")).toContain("▲ worse, special cause");
  await demo.page.getByRole("tab", { name: "Board" }).click();
  await demo.page.getByText(String(customers?.window.came), { exact: true }).first().waitFor();
  expect(demo.errors).toEqual([]);
});

it("a second refresh changes nothing and says so", async () => {
  await checkRows(demo);
  await refresh(demo);
  const before = await readSheet(demo, "Board");
  await refresh(demo, "Refresh again");
  await demo.pane.getByRole("heading", { name: "Nothing has changed" }).waitFor();
  expect(await demo.pane.getByText("unchanged").count()).toBe(OURS.length);
  expect(await readSheet(demo, "Board")).toEqual(before);
});

it("what a column means can be changed, and the figures follow", async () => {
  await showPane(demo);
  await demo.pane.getByRole("button", { name: "Find my tables" }).click();
  await demo.pane.getByLabel("Category").first().selectOption("Received via");
  await demo.pane.getByRole("button", { name: "Check the rows" }).click();
  const { complaints } = await refresh(demo);
  expect(complaints?.categories.map(({ label }) => label).toSorted()).toEqual([
    "E-mail",
    "Letter",
    "Phone",
    "Shop",
    "Web form",
  ]);
});

it("cancel in the middle leaves the workbook as it was, and the next refresh works", async () => {
  await checkRows(demo);
  await demo.page.evaluate(() => globalThis.upstreamHost.faults.setLatency(300));
  await demo.pane.getByRole("button", { name: "Refresh the scorecard" }).click();
  await demo.pane.getByRole("progressbar").waitFor();
  await demo.pane.getByRole("button", { name: "Cancel" }).click();
  await demo.pane.getByText("The refresh was cancelled.").first().waitFor();
  expect(await sheetNames(demo)).toEqual(SOURCES);
  await demo.page.evaluate(() => globalThis.upstreamHost.faults.clear());
  await refresh(demo);
  expect(await sheetNames(demo)).toEqual([...SOURCES, ...OURS]);
});

it("the ribbon refreshes without the pane where every column is sure", async () => {
  await demo.page.getByRole("button", { name: "Scorecard" }).click();
  await demo.page.getByRole("button", { name: "Refresh" }).click();
  await demo.page.getByRole("status").filter({ hasText: "Refresh is done." }).waitFor();
  expect(await sheetNames(demo)).toEqual([...SOURCES, ...OURS]);
});

it("the ribbon refreshes by what was chosen in the pane before", async () => {
  await checkRows(demo);
  await refresh(demo);
  await demo.page.evaluate(() => {
    const sheet = globalThis.upstreamHost.book.sheets.find(({ name }) => name === "Lost customers");
    const cell = sheet?.cells.get(16_384 + 2);
    if (cell) cell.value = "Price";
  });
  const before = await readSheet(demo, "Loss review");
  await demo.page.getByRole("button", { name: "Scorecard" }).click();
  await demo.page.getByRole("button", { name: "Refresh" }).click();
  await demo.page.getByRole("status").filter({ hasText: "Refresh is done." }).waitFor();
  expect(await readSheet(demo, "Loss review")).not.toEqual(before);
});

it("a refresh from the ribbon that cannot work is told in a window, and changes nothing", async () => {
  await demo.page.evaluate(() => {
    for (const sheet of globalThis.upstreamHost.book.sheets) sheet.cells.clear();
  });
  await demo.page.getByRole("button", { name: "Refresh" }).click();
  const notice = demo.page.frameLocator('iframe[src*="notice"]');
  await notice.getByText("This workbook has no data.").waitFor();
  await notice.getByText("What to do:").waitFor();
  expect(await sheetNames(demo)).toEqual(SOURCES);
});

it("a workbook of one's own is opened from disk, and saved with the new sheets", async () => {
  const rows = [
    ["Date received", "Complaint category"],
    ...Array.from({ length: 60 }, (_, index) => [
      `2025-${String(1 + (index % 12)).padStart(2, "0")}-15`,
      index % 4 === 0 ? "Delivery" : "Billing",
    ]),
  ];
  const bytes = await writeXlsx({ sheets: [{ name: "Log", rows }] });
  const chooser = demo.page.waitForEvent("filechooser");
  await demo.page.getByRole("button", { name: "Open…" }).click();
  await (
    await chooser
  ).setFiles({
    name: "own.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
  await demo.page.getByText("own.xlsx is open.").waitFor();
  await checkRows(demo);
  await refresh(demo);
  const downloaded = demo.page.waitForEvent("download");
  await demo.page.getByRole("button", { name: "Save" }).click();
  const saved = await readXlsx(await readFile(await (await downloaded).path()));
  expect(saved.sheets.map(({ name }) => name)).toEqual(["Log", ...OURS]);
  expect(saved.sheets[0]?.rows).toEqual(rows);
});

it("the whole way can be gone with the keyboard alone", async () => {
  await showPane(demo);
  const press = async (name: string): Promise<void> => {
    const button = demo.pane.getByRole("button", { name });
    await button.waitFor();
    const isThere = (): Promise<boolean> =>
      button.evaluate((element) => element.ownerDocument.activeElement === element);
    for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) {
      await demo.page.keyboard.press("Tab");
    }
    expect(await isThere(), name).toBe(true);
    await demo.page.keyboard.press("Enter");
  };
  await demo.pane.getByRole("heading").first().click();
  await press("Find my tables");
  await press("Check the rows");
  await press("Refresh the scorecard");
  await demo.pane.getByRole("heading", { name: "The scorecard is up to date" }).waitFor();
});

it("axe finds nothing in the pane inside the page, before and after a refresh", async () => {
  await checkRows(demo);
  const frame = demo.page.frames().find((one) => one.url().includes("taskpane"));
  const violations = async (): Promise<unknown> => {
    await frame?.evaluate(AxeSource.source);
    return frame?.evaluate(async () => {
      const axe = Reflect.get(globalThis, "axe") as {
        run: () => Promise<{ violations: { id: string }[] }>;
      };
      return (await axe.run()).violations.map(({ id }) => id);
    });
  };
  expect(await violations()).toEqual([]);
  await refresh(demo);
  expect(await violations()).toEqual([]);
});
