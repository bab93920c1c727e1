import { mkdir, rm } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./find-browser.ts";
import { buildGallery, openState, serveGallery } from "./gallery/open-gallery.ts";
import { focusedText, listViolations, listWide, tabTo, THEMES } from "./gallery/look-at-page.ts";
import { STATES } from "./gallery/states.ts";

const names = Object.keys(STATES);
const SCREENS = ".screens/pane";
const HEIGHT = 640;
let browser: Browser;
let built: string;

beforeAll(async () => {
  built = await buildGallery();
  await mkdir(SCREENS, { recursive: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(built, { recursive: true, force: true });
});

async function openPage(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  await serveGallery(context, built);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

describe.each(Object.keys(THEMES))("in the %s theme", (theme) => {
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    page = await openPage({ ...THEMES[theme], viewport: { width: 350, height: HEIGHT } });
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
  });

  afterAll(() => page.context().close());

  it.each(names)("axe finds nothing wrong with the screen “%s”", async (name) => {
    await openState(page, name);
    if (theme === "dark") await page.evaluate("document.documentElement.dataset.theme = 'dark'");
    await page.screenshot({ path: `${SCREENS}/${name}-350-${theme}.png` });
    // A control that is half behind the foot is only scrolled there: axe sees the whole screen at once.
    await page.setViewportSize({ width: 350, height: 1600 });
    expect(await listViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 350, height: HEIGHT });
    expect(complaints).toEqual([]);
  });
});

it.each([300, 350, 600])("nothing is wider than a pane of %i pixels", async (width) => {
  const page = await openPage({ viewport: { width, height: HEIGHT } });
  for (const name of names) {
    await openState(page, name);
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.screenshot({ path: `${SCREENS}/${name}-${width}.png`, fullPage: true });
    expect({ name, wide: await listWide(page) }).toEqual({ name, wide: [] });
  }
  await page.context().close();
});

it("the corner that belongs to Excel's menu stays free", async () => {
  const page = await openPage({ viewport: { width: 300, height: HEIGHT } });
  await openState(page, "check");
  const inCorner: unknown = await page.evaluate(
    "[...document.querySelectorAll('button, a, select, input, h1, p')].filter((one) => { const box = one.getBoundingClientRect(); return box.right > document.documentElement.clientWidth - 34 && box.top < 32 && box.height > 1; }).length",
  );
  expect(inCorner).toBe(0);
  await page.context().close();
});

it("the whole way from Welcome to Done can be gone with the keyboard alone", async () => {
  const page = await openPage({ viewport: { width: 350, height: HEIGHT } });
  await openState(page, "welcome");
  await tabTo(page, "Find my tables");
  await page.keyboard.press("Enter");
  expect(await focusedText(page)).toBe("What did I find?");
  await tabTo(page, "Check the rows");
  await page.keyboard.press("Enter");
  expect(await focusedText(page)).toBe("2,563 of 2,600 rows will be used");
  await tabTo(page, "14 rows");
  await page.keyboard.press("Enter");
  expect(await page.locator("[role=status]").textContent()).toBe("Tickets!B14");
  await tabTo(page, "Refresh the scorecard");
  await page.keyboard.press("Enter");
  expect(await focusedText(page)).toBe("The scorecard is up to date");
  await page.context().close();
});

it("a cell of an input table that cannot be read is one press away", async () => {
  const page = await openPage({ viewport: { width: 350, height: HEIGHT } });
  await openState(page, "check-inputs");
  await page.getByRole("button", { name: "Show E9 on Forums" }).click();
  expect(await page.locator("[role=status]").textContent()).toBe("Forums!E9");
  await page.getByRole("button", { name: "Insert input tables" }).click();
  await page.getByRole("heading", { name: "Which tables do you want to fill in?" }).waitFor();
  await page.context().close();
});

it("a workbook with input tables alone is checked and refreshed like any other", async () => {
  const page = await openPage({ viewport: { width: 350, height: HEIGHT } });
  await openState(page, "sources-inputs-alone");
  expect(await page.getByRole("button", { name: "Check the rows" }).isEnabled()).toBe(true);
  await openState(page, "check-inputs-alone");
  expect(await page.locator("h1").textContent()).toBe(
    "632 of 664 rows of the input tables will be used",
  );
  expect(await page.getByText("Board").count()).toBe(0);
  await page.context().close();
});

it("what has the focus is never hidden behind the buttons at the foot", async () => {
  const page = await openPage({ viewport: { width: 350, height: 500 } });
  await openState(page, "sources");
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    const isSeen: unknown = await page.evaluate(
      "(() => { const one = document.activeElement; const box = one.getBoundingClientRect(); const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); return one === document.body || one === top || one.contains(top); })()",
    );
    expect({ focused: await focusedText(page), isSeen }).toMatchObject({ isSeen: true });
  }
  await page.context().close();
});

it("Esc closes What is sent, and the focus goes back to where it was", async () => {
  const page = await openPage({ viewport: { width: 350, height: HEIGHT } });
  await openState(page, "check");
  await tabTo(page, "What is sent");
  await page.keyboard.press("Enter");
  expect(await page.locator("dialog pre").textContent()).toContain('"contract":1');
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(await focusedText(page)).toContain("What is sent");
  await page.context().close();
});

it("choosing another column takes the doubt about it away", async () => {
  const page = await openPage({ viewport: { width: 350, height: HEIGHT } });
  await openState(page, "sources");
  expect(await page.getByText("Two columns fit").count()).toBe(1);
  await page.getByLabel("Category").selectOption("topic");
  expect(await page.getByText("Two columns fit").count()).toBe(0);
  await page.context().close();
});

it("another as-of date asks for another check before the scorecard can be refreshed", async () => {
  const page = await openPage({ viewport: { width: 350, height: HEIGHT } });
  await openState(page, "check");
  await page.getByLabel("Rows count up to").fill("2026-09-30");
  expect(await page.getByRole("button", { name: "Refresh the scorecard" }).count()).toBe(0);
  await page.getByRole("button", { name: "Check again" }).click();
  expect(await page.getByRole("button", { name: "Refresh the scorecard" }).count()).toBe(1);
  await page.context().close();
});
