import type { HostPage } from "../model/book.ts";
import { POINTS_PER_INCH } from "./measures.ts";
import { PAPERS } from "./read-page.ts";
import { type Element, element, escapeXml } from "./xml.ts";

/** What a sheet says of its printing, by the name of the element; null takes the element away. */
export function writePage(page: HostPage, prefix: string): Record<string, Element | null> {
  return {
    printOptions: writeOptions(page, prefix),
    pageMargins: element(`${prefix}pageMargins`, writeMargins(page.margins)),
    pageSetup: writeSetup(page, prefix),
    headerFooter: writeHeaders(page, prefix),
  };
}

function writeOptions(page: HostPage, prefix: string): Element | null {
  const isCentered = page.properties.get("centerVertically") === true;
  const options = element(`${prefix}printOptions`, {
    horizontalCentered: page.centerHorizontally ? 1 : undefined,
    verticalCentered: isCentered ? 1 : undefined,
    gridLines: page.printGridlines ? 1 : undefined,
  });
  return options.attributes.size === 0 ? null : options;
}

function writeSetup(page: HostPage, prefix: string): Element {
  const papers = new Map([...PAPERS].map(([number, name]) => [name.toLowerCase(), number]));
  const fit = isFitted(page)
    ? { fitToWidth: page.fitWidth ?? 0, fitToHeight: page.fitHeight ?? 0 }
    : { scale: page.scale ?? undefined };
  return element(`${prefix}pageSetup`, {
    paperSize: papers.get(page.paperSize?.toLowerCase() ?? ""),
    ...fit,
    orientation: page.orientation.toLowerCase(),
  });
}

export const isFitted = (page: HostPage): boolean =>
  page.fitWidth !== null || page.fitHeight !== null;

/** All six are required. */
function writeMargins(points: ReadonlyMap<string, number>): Record<string, number> {
  const sides = ["left", "right", "top", "bottom", "header", "footer"];
  return Object.fromEntries(
    sides.map((side) => [
      side,
      Math.round(((points.get(side) ?? 0) / POINTS_PER_INCH) * 1e4) / 1e4,
    ]),
  );
}

function writeHeaders(page: HostPage, prefix: string): Element | null {
  const parts = [
    ["oddHeader", joinSections(page.header)],
    ["oddFooter", joinSections(page.footer)],
  ].filter(([, text]) => text !== "");
  if (parts.length === 0) return null;
  return element(
    `${prefix}headerFooter`,
    {},
    parts.map(([name = "", text = ""]) => element(`${prefix}${name}`, {}, [escapeXml(text)])),
  );
}

function joinSections({ left, center, right }: HostPage["header"]): string {
  const section = (mark: string, text: string): string => (text === "" ? "" : `&${mark}${text}`);
  return section("L", left) + section("C", center) + section("R", right);
}
