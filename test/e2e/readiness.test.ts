import type { Browser, FrameLocator } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "./find-browser.ts";
import { openDemo, showPane } from "./open-demo.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const press = (pane: FrameLocator, name: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name }).first().click();
const see = (pane: FrameLocator, name: string): Promise<void> =>
  pane.getByRole("heading", { name }).first().waitFor();

async function answerAll(pane: FrameLocator): Promise<void> {
  await pane.getByRole("radio", { name: "Manager" }).check();
  await press(pane, "Start the quiz");
  for (let step = 0; step < 35; step += 1) {
    await pane
      .getByRole("radio")
      .nth(step % 6)
      .check();
    await press(pane, "Next");
  }
}

it("from empty input tables by way of the quiz and a refresh to tasks in the list", async () => {
  const demo = await openDemo(browser, inject("pageUrl"));
  const { pane } = demo;
  await showPane(demo);
  await press(pane, "Insert input tables");
  await see(pane, "Which tables do you want to fill in?");
  await press(pane, /^Preview/);
  await press(pane, /^Insert \d+ tables/);
  await see(pane, "The tables are ready");
  await press(pane, "Back to the scorecard");
  await press(pane, "Answer the quiz");
  await answerAll(pane);
  await see(pane, "Your answers by area");
  await press(pane, "Add my answers to the quiz table");
  await press(pane, "Add 29 rows");
  await see(pane, "Your answers are in the workbook");
  await press(pane, "Back to the scorecard");
  await press(pane, "Find my tables");
  await press(pane, "Check the rows");
  await press(pane, "Refresh the scorecard");
  await press(pane, "See how ready you are");
  await see(pane, "How ready is the company?");
  await press(pane, "Start tasks");
  await press(pane, /^Preview/);
  await press(pane, /^Add \d+ tasks/);
  await see(pane, "The tasks are on the list");
  expect(demo.errors).toEqual([]);
  await demo.context.close();
});
