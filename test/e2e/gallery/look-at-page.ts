import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";

/** What axe finds against WCAG 2.2 A and AA; the rules run in the page by way of the debugger, past its policy. */
export async function listViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))",
  );
  return Array.isArray(found) ? found.map(String) : ["axe gave no answer"];
}

/** Elements that reach beyond the right edge of the pane. */
export function listWide(page: Page): Promise<unknown> {
  return page.evaluate(
    "[...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth && !one.closest('.unseen')).map((one) => one.outerHTML.slice(0, 80))",
  );
}

/** Ways in which a page can be coloured. */
export const THEMES: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
};

/** The text of what has the focus. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement?.textContent?.trim() ?? ''");

/** Presses Tab until something that begins with the text has the focus. */
export async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focusedText(page)).startsWith(text)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches “${text}”`);
}
