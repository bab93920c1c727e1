/** Starts the demo once for all browser tests: the built pane, the host page and the Worker in workerd, on one origin. */
import type { TestProject } from "vitest/node";
import { layDemo } from "../../scripts/lay-demo.ts";
import { findFreePort, serveDemo } from "../../scripts/serve-demo.ts";
import { findBrowser } from "./find-browser.ts";

/** Apart from the folder of `npm start`, so that a running demo is not pulled from under its user. */
export const DEMO_FOLDER = ".demo-test";

declare module "vitest" {
  interface ProvidedContext {
    readonly pageUrl: string;
  }
}

export default async function startDemo(project: TestProject): Promise<() => Promise<void>> {
  findBrowser();
  await layDemo(DEMO_FOLDER);
  const demo = await serveDemo(DEMO_FOLDER, await findFreePort());
  project.provide("pageUrl", demo.pageUrl);
  return demo.stop;
}
