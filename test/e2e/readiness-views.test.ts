import { mkdir, rm } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./find-browser.ts";
import { buildGallery, openState, serveGallery } from "./gallery/open-gallery.ts";
import { focusedText, listViolations, listWide, tabTo, THEMES } from "./gallery/look-at-page.ts";
import { READINESS_STATES } from "./gallery/readiness-states.ts";

const names = Object.keys(READINESS_STATES);
const SCREENS = ".screens/readiness";
const VIEWPORT = { width: 340, height: 640 };
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

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, ...options });
  await serveGallery(context, built);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

describe.each(Object.keys(THEMES))("in the %s theme", (theme) => {
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    page = await openPage(THEMES[theme]);
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
  });

  afterAll(() => page.context().close());

  it.each(names)("axe finds nothing wrong with the screen “%s”", async (name) => {
    await openState(page, name);
    if (theme === "dark") await page.evaluate("document.documentElement.dataset.theme = 'dark'");
    await page.screenshot({ path: `${SCREENS}/${name}-340-${theme}.png` });
    // A control that is half behind the foot is only scrolled there: axe sees the whole screen at once.
    await page.setViewportSize({ ...VIEWPORT, height: 1600 });
    expect(await listViolations(page)).toEqual([]);
    await page.setViewportSize(VIEWPORT);
    expect(complaints).toEqual([]);
  });
});

it.each([300, 320, 600])("nothing is wider than a pane of %i pixels", async (width) => {
  const page = await openPage({ viewport: { width, height: VIEWPORT.height } });
  for (const name of names) {
    await openState(page, name);
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.screenshot({ path: `${SCREENS}/${name}-${width}.png`, fullPage: true });
    expect({ name, wide: await listWide(page) }).toEqual({ name, wide: [] });
  }
  await page.context().close();
});

const headingOf = (page: Page): Promise<string> => page.locator("h1").innerText();
const statusOf = (page: Page): Promise<string> => page.locator("[role=status]").innerText();

/** From the heading, which has the focus on a new screen, into the answers. */
async function choose(page: Page, label: string): Promise<void> {
  await page.keyboard.press("Tab");
  for (let presses = 0; presses < 8; presses += 1) {
    if ((await checkedLabel(page)).includes(label)) return;
    await page.keyboard.press(presses === 0 ? "Space" : "ArrowDown");
  }
  throw new Error(`No answer “${label}” on ${await headingOf(page)}`);
}

const checkedLabel = (page: Page): Promise<string> =>
  page.evaluate("document.querySelector('input:checked')?.closest('label')?.textContent ?? ''");

it("the whole quiz can be answered with the keyboard alone, and its rows are added after a preview", async () => {
  const page = await openPage();
  await openState(page, "welcome-offered");
  await tabTo(page, "Answer the quiz");
  await page.keyboard.press("Enter");
  await page.getByText("Which group do you answer for?").waitFor();
  expect(await focusedText(page)).toBe("Which group do you answer for?");
  await choose(page, "Manager");
  await page.keyboard.press("Enter");
  for (let step = 0; step < 35; step += 1) {
    const heading = await headingOf(page);
    expect(await focusedText(page)).toBe(heading);
    expect(await statusOf(page)).toContain(
      step < 23 ? `${step + 1} of 23` : `condition ${Math.floor((step - 23) / 2) + 1} of 6`,
    );
    await choose(
      page,
      ["No", "Sometimes", "It is established practice", "Don’t know"][step % 4] ?? "",
    );
    await page.keyboard.press("Enter");
    await page.locator("h1").getByText(heading, { exact: true }).waitFor({ state: "detached" });
  }
  expect(await focusedText(page)).toBe("Your answers by area");
  await tabTo(page, "Add my answers");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "29 rows will be added" }).waitFor();
  await tabTo(page, "Add 29 rows");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Your answers are in the workbook" }).waitFor();
  await tabTo(page, "Quiz");
  await page.keyboard.press("Enter");
  expect(await statusOf(page)).toBe("Quiz!A48");
  await tabTo(page, "Back to the scorecard");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("button", { name: "Answer the quiz" }).count()).toBe(1);
  await page.context().close();
});

it("whoever leaves in the middle goes on where they stopped, with every answer", async () => {
  const page = await openPage();
  await openState(page, "welcome-begun");
  await page.getByRole("button", { name: "Go on with the quiz" }).click();
  await page.getByText("7 of 35 answers are kept").waitFor();
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  expect(await statusOf(page)).toContain("8 of 23");
  await page.getByRole("radio", { name: "No", exact: false }).first().check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Go on later" }).click();
  expect(await statusOf(page)).toBe("Kept: 8 of 35 answers.");
  await page.getByRole("button", { name: "Go on with the quiz" }).click();
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  expect(await statusOf(page)).toContain("9 of 23");
  await page.getByRole("button", { name: "Back" }).click();
  expect(await page.getByRole("radio").first().isChecked()).toBe(true);
  await page.context().close();
});

it("Next without an answer says what is missing, and stays", async () => {
  const page = await openPage();
  await openState(page, "quiz-step");
  const heading = await headingOf(page);
  await page.getByRole("button", { name: "Next" }).click();
  expect(await page.getByRole("alert").innerText()).toContain("No answer is chosen.");
  expect(await headingOf(page)).toBe(heading);
  await page.getByRole("radio", { name: "Not applicable" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  expect(await page.getByRole("alert").innerText()).toContain("without its reason");
  await page.getByLabel("Why is it not applicable?").fill("We have no shops");
  await page.keyboard.press("Enter");
  expect(await headingOf(page)).not.toBe(heading);
  await page.context().close();
});

it("input tables are inserted with the keyboard alone, after a preview", async () => {
  const page = await openPage();
  await openState(page, "welcome-offered");
  await tabTo(page, "Insert input tables");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Which tables do you want to fill in?" }).waitFor();
  await tabTo(page, "All");
  await page.keyboard.press("Enter");
  await tabTo(page, "Preview 6 tables");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "5 sheets will be made" }).waitFor();
  await tabTo(page, "Insert 5 tables, upgrade 1");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "The tables are ready" }).waitFor();
  await tabTo(page, "Roadmap");
  await page.keyboard.press("Enter");
  expect(await statusOf(page)).toBe("Roadmap!A1");
  await page.context().close();
});

it("from the finished refresh to the tasks that are added, with the keyboard alone", async () => {
  const page = await openPage();
  await openState(page, "done-assessed");
  await tabTo(page, "See how ready you are");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "How ready is the company?" }).waitFor();
  await tabTo(page, "Start tasks");
  await page.keyboard.press("Enter");
  expect(await focusedText(page)).toBe("Which tasks start now?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await tabTo(page, "Preview 2 tasks");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2 rows will be added" }).waitFor();
  await tabTo(page, "Add 2 tasks");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "The tasks are on the list" }).waitFor();
  await tabTo(page, "Schedule a customer forum");
  await page.keyboard.press("Enter");
  expect(await statusOf(page)).toBe("Actions!A14");
  await page.context().close();
});

it("what has the focus is never hidden behind the buttons at the foot", async () => {
  const page = await openPage({ viewport: { width: 340, height: 500 } });
  for (const name of ["quiz-step-high", "templates", "tasks"]) {
    await openState(page, name);
    for (let presses = 0; presses < 14; presses += 1) {
      await page.keyboard.press("Tab");
      const isSeen: unknown = await page.evaluate(
        "(() => { const one = document.activeElement; const box = one.getBoundingClientRect(); const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); return one === document.body || one === top || one.contains(top); })()",
      );
      expect({ name, focused: await focusedText(page), isSeen }).toMatchObject({ isSeen: true });
    }
  }
  await page.context().close();
});

it("the promise and What is sent stay in sight on every screen", async () => {
  const page = await openPage();
  for (const name of names) {
    await openState(page, name);
    expect(await page.getByText("Rows stay in this workbook").count()).toBe(1);
    expect(await page.getByRole("button", { name: /^What is sent/ }).count()).toBe(1);
  }
  await page.context().close();
});
