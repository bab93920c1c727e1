/** `Excel.PageLayout` with headers and footers. */
import type { HostArea, HostPage, HostSheet } from "../model/book.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import { permitSheetChange, type Core } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument } from "../protocol/refusal.ts";
import { flagOf, numberOf, placeOf, textOf, wordOf } from "./arguments.ts";
import { bagObject } from "./bag.ts";

type Write = (sheet: HostSheet, value: unknown, core: Core) => void;

const change =
  (apply: (page: HostPage, value: unknown) => void): Write =>
  (sheet, value, core) => {
    permitSheetChange(core, sheet);
    apply(sheet.page, value);
  };

const bag = (sheet: HostSheet, core: Core, at: { type: string; path: string }) =>
  bagObject(core, {
    ...at,
    store: sheet.page.properties,
    permit: () => {
      permitSheetChange(core, sheet);
    },
  });

const part = (side: "header" | "footer", place: "left" | "center" | "right") => ({
  read: ({ page }: HostSheet) => page[side][place],
  write: change((page, value) => {
    page[side][place] = textOf(value);
  }),
});

const [leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter] = [
  part("header", "left"),
  part("header", "center"),
  part("header", "right"),
  part("footer", "left"),
  part("footer", "center"),
  part("footer", "right"),
] as const;

const allPages = defineObject<HostSheet>("HeaderFooter", {
  read: {
    leftHeader: leftHeader.read,
    centerHeader: centerHeader.read,
    rightHeader: rightHeader.read,
    leftFooter: leftFooter.read,
    centerFooter: centerFooter.read,
    rightFooter: rightFooter.read,
  },
  write: {
    leftHeader: leftHeader.write,
    centerHeader: centerHeader.write,
    rightHeader: rightHeader.write,
    leftFooter: leftFooter.write,
    centerFooter: centerFooter.write,
    rightFooter: rightFooter.write,
  },
});

const headersFooters = defineObject<HostSheet>("HeaderFooterGroup", {
  go: { defaultForAllPages: (sheet, core) => allPages(core, sheet) },
  rest: (sheet, core) => bag(sheet, core, { type: "HeaderFooterGroup", path: "headersFooters." }),
});

const margin = (name: string) => ({
  read: ({ page }: HostSheet) => page.margins.get(name) ?? 0,
  write: change((page, value) => {
    page.margins.set(name, numberOf(value));
  }),
});

const [topMargin, rightMargin, bottomMargin, leftMargin, headerMargin, footerMargin] = [
  margin("top"),
  margin("right"),
  margin("bottom"),
  margin("left"),
  margin("header"),
  margin("footer"),
] as const;

const pagesOf = (value: unknown): number | null =>
  value === undefined || value === null ? null : numberOf(value);

const ZOOM_KEYS = new Set(["scale", "horizontalFitToPages", "verticalFitToPages"]);

/** Excel takes a scale of 10 to 400 percent, or pages to fit to. */
const setZoom = (page: HostPage, value: unknown): void => {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  if (Object.keys(value).some((key) => !ZOOM_KEYS.has(key))) throw invalidArgument();
  const zoom = new Map<string, unknown>(Object.entries(value));
  const scale = pagesOf(zoom.get("scale"));
  if (scale !== null && (scale < 10 || scale > 400)) throw invalidArgument();
  page.scale = scale;
  page.fitWidth = pagesOf(zoom.get("horizontalFitToPages"));
  page.fitHeight = pagesOf(zoom.get("verticalFitToPages"));
};

const readZoom = ({ page }: HostSheet): unknown => ({
  ...(page.scale === null ? {} : { scale: page.scale }),
  ...(page.fitWidth === null ? {} : { horizontalFitToPages: page.fitWidth }),
  ...(page.fitHeight === null ? {} : { verticalFitToPages: page.fitHeight }),
});

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const setMargins = (sheet: HostSheet, [unit, options]: readonly unknown[], core: Core): null => {
  permitSheetChange(core, sheet);
  const factor = POINTS[wordOf(unit, ["Points", "Inches", "Centimeters"] as const)];
  if (typeof options !== "object" || options === null) throw invalidArgument();
  for (const [name, value] of Object.entries(options)) {
    if (!sheet.page.margins.has(name)) throw invalidArgument();
    sheet.page.margins.set(name, numberOf(value) * factor);
  }
  return null;
};

const areaObject = (sheet: HostSheet, core: Core, area: HostArea | null): HostObject | null =>
  area === null ? null : core.make.range(core, { sheet, area });

const rowsArea = (rows: readonly [number, number] | null): HostArea | null =>
  rows === null
    ? null
    : { row: rows[0], rows: rows[1] - rows[0] + 1, column: 0, columns: MAX_COLUMNS };

export const pageLayoutObject = defineObject<HostSheet>("PageLayout", {
  read: {
    orientation: ({ page }) => page.orientation,
    paperSize: ({ page }) => page.paperSize,
    zoom: readZoom,
    centerHorizontally: ({ page }) => page.centerHorizontally,
    printGridlines: ({ page }) => page.printGridlines,
    topMargin: topMargin.read,
    rightMargin: rightMargin.read,
    bottomMargin: bottomMargin.read,
    leftMargin: leftMargin.read,
    headerMargin: headerMargin.read,
    footerMargin: footerMargin.read,
  },
  write: {
    orientation: change((page, value) => {
      page.orientation = wordOf(value, ["Portrait", "Landscape"] as const);
    }),
    paperSize: change((page, value) => {
      page.paperSize = textOf(value);
    }),
    zoom: change(setZoom),
    centerHorizontally: change((page, value) => {
      page.centerHorizontally = flagOf(value);
    }),
    printGridlines: change((page, value) => {
      page.printGridlines = flagOf(value);
    }),
    topMargin: topMargin.write,
    rightMargin: rightMargin.write,
    bottomMargin: bottomMargin.write,
    leftMargin: leftMargin.write,
    headerMargin: headerMargin.write,
    footerMargin: footerMargin.write,
  },
  call: {
    setPrintMargins: setMargins,
    setPrintArea: (sheet, [range], core) => {
      permitSheetChange(core, sheet);
      sheet.page.printArea = placeOf(core, sheet, range).area;
      return null;
    },
    setPrintTitleRows: (sheet, [range], core) => {
      permitSheetChange(core, sheet);
      const { row, rows } = placeOf(core, sheet, range).area;
      sheet.page.titleRows = [row, row + rows - 1];
      return null;
    },
    setPrintTitleColumns: (sheet, [range], core) => {
      permitSheetChange(core, sheet);
      const { column, columns } = placeOf(core, sheet, range).area;
      sheet.page.titleColumns = [column, column + columns - 1];
      return null;
    },
    getPrintAreaOrNullObject: (sheet, _args, core) => {
      const area = sheet.page.printArea;
      return area === null ? null : core.make.areas(core, [{ sheet, area }]);
    },
    getPrintTitleRowsOrNullObject: (sheet, _args, core) =>
      areaObject(sheet, core, rowsArea(sheet.page.titleRows)),
    getPrintTitleColumnsOrNullObject: (sheet, _args, core) => {
      const columns = sheet.page.titleColumns;
      if (columns === null) return null;
      const [from, to] = columns;
      const area = { row: 0, rows: MAX_ROWS, column: from, columns: to - from + 1 };
      return areaObject(sheet, core, area);
    },
  },
  go: { headersFooters: (sheet, core) => headersFooters(core, sheet) },
  rest: (sheet, core) => bag(sheet, core, { type: "PageLayout", path: "" }),
});
