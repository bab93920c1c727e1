import { MAX_COLUMNS, formatArea } from "../model/address.ts";
import type { HostSheet } from "../model/book.ts";
import { placeOfKey, usedArea } from "../model/cells.ts";
import { MAX_ROWS } from "../model/address.ts";
import { writtenColor } from "./colors.ts";
import { widthInCharacters } from "./measures.ts";
import { OFFICE_RELATIONS, type Package, partText, relate, relationsOf } from "./package.ts";
import { splitCells } from "./read-cells.ts";
import { isSame } from "./same.ts";
import { writeCells } from "./write-cells.ts";
import { writeDrawing } from "./write-drawing.ts";
import { writeValidations } from "./validations.ts";
import { isFitted, writePage } from "./write-page.ts";
import type { StyleNumber } from "./write-styles.ts";
import { writeTables } from "./write-tables.ts";
import {
  type Element,
  childOf,
  childrenOf,
  element,
  localName,
  parseXml,
  prefixOf,
  writeXml,
} from "./xml.ts";

/** The order that the standard wants of a sheet's parts (ECMA-376 part 1, 18.3.1.99). */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection " +
  "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells " +
  "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
  "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing " +
  "legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface SheetJob {
  readonly sheet: HostSheet;
  /** The same sheet as the file has it; null for a new one. */
  readonly before: HostSheet | null;
  readonly part: string;
  readonly styleNumber: StyleNumber;
  /** Whether it is the sheet that opens. */
  readonly isSelected: boolean;
}

/** Writes one sheet with its tables and charts; what the model does not know of it stays as it was. */
export async function writeSheet(file: Package, job: SheetJob): Promise<void> {
  const { sheet, before, part } = job;
  const text = await partText(file, part);
  const { frame, rows } = splitCells(text === "" ? `<worksheet xmlns="${SPREADSHEET}"/>` : text);
  const root = parseXml(frame);
  const put = (name: string, part_: Element | null): void => putPart(root, name, part_);
  writeProperties(root, sheet);
  writeView(root, job);
  const area = usedArea(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, false);
  const prefix = prefixOf(root);
  put("dimension", element(`${prefix}dimension`, { ref: area === null ? "A1" : formatArea(area) }));
  if (childOf(root, "sheetFormatPr") === undefined) {
    put("sheetFormatPr", element(`${prefix}sheetFormatPr`, { defaultRowHeight: 15 }));
  }
  if (before === null || !isSame(columnsOf(before), columnsOf(sheet))) {
    put("cols", writeColumns(sheet, prefix));
  }
  put("sheetData", element(`${prefix}sheetData`, {}, [CELLS]));
  put("mergeCells", writeMerges(sheet, prefix));
  for (const [name, made] of changedParts(job, prefix)) put(name, made);
  await writeLinked(file, root, job);
  const cells = writeCells(
    sheet,
    before === null ? null : { sheet: before, rows },
    job.styleNumber,
  );
  file.changed.set(
    part,
    writeXml(root).replace(CELLS, () => withPrefix(cells, prefix)),
  );
}

/** Page and rules, where they are not as the file has them. */
function changedParts(
  { sheet, before }: SheetJob,
  prefix: string,
): readonly (readonly [string, Element | null])[] {
  const isPageKept = before !== null && isSame(before.page, sheet.page);
  const areRulesKept = before !== null && isSame(before.validations, sheet.validations);
  return [
    ...(isPageKept ? [] : Object.entries(writePage(sheet.page, prefix))),
    ...(areRulesKept
      ? []
      : [["dataValidations", writeValidations(sheet.validations, prefix)] as const]),
  ];
}

/** Stands for the cells while the rest is put together: no text of a sheet can have a bare control sign. */
const CELLS = "\u0001cells\u0001";

/** Kept and new cells have to say the same prefix; files with one are rare. */
function withPrefix(cells: string, prefix: string): string {
  if (prefix === "") return cells;
  return cells.replaceAll(/<(\/?)(row|c|f|v|is|t)(?=[\s/>])/g, `<$1${prefix}$2`);
}

/** Puts a part where the standard wants it, in place of the one that is there. */
function putPart(root: Element, name: string, part: Element | null): void {
  root.children = root.children.filter(
    (child) => typeof child !== "string" && localName(child.tag) !== name,
  );
  if (part === null) return;
  const rank = ORDER.indexOf(name);
  const at = childrenOf(root).findIndex((child) => ORDER.indexOf(localName(child.tag)) > rank);
  root.children.splice(at < 0 ? root.children.length : at, 0, part);
}

const columnsOf = ({ columnWidths, hiddenColumns }: HostSheet): unknown => ({
  columnWidths,
  hiddenColumns,
});

function writeProperties(root: Element, sheet: HostSheet): void {
  const prefix = prefixOf(root);
  const properties = childOf(root, "sheetPr") ?? element(`${prefix}sheetPr`);
  const rest = childrenOf(properties).filter(
    ({ tag }) => !["tabColor", "pageSetUpPr"].includes(localName(tag)),
  );
  const color =
    sheet.tabColor === ""
      ? []
      : [element(`${prefix}tabColor`, { rgb: writtenColor(sheet.tabColor) })];
  const fitted = isFitted(sheet.page) ? [element(`${prefix}pageSetUpPr`, { fitToPage: 1 })] : [];
  properties.children = [...color, ...rest, ...fitted];
  const isEmpty = properties.children.length === 0 && properties.attributes.size === 0;
  putPart(root, "sheetPr", isEmpty ? null : properties);
}

function writeView(root: Element, { sheet, before, isSelected }: SheetJob): void {
  const prefix = prefixOf(root);
  const views = childOf(root, "sheetViews") ?? element(`${prefix}sheetViews`);
  const view = childOf(views, "sheetView") ?? element(`${prefix}sheetView`, { workbookViewId: 0 });
  if (childrenOf(views).length === 0) views.children.push(view);
  if (sheet.showGridlines) view.attributes.delete("showGridLines");
  else view.attributes.set("showGridLines", "0");
  if (isSelected) view.attributes.set("tabSelected", "1");
  else view.attributes.delete("tabSelected");
  if (before === null || !isSame(before.frozen, sheet.frozen)) {
    view.children = childrenOf(view).filter(
      ({ tag }) => !["pane", "selection"].includes(localName(tag)),
    );
    const pane = writePane(sheet, prefix);
    if (pane !== null) view.children.unshift(pane);
  }
  putPart(root, "sheetViews", views);
}

function writePane(sheet: HostSheet, prefix: string): Element | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const vertical = rows > 0 ? "bottom" : "top";
  return element(`${prefix}pane`, {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: formatArea({ row: rows, column: columns, rows: 1, columns: 1 }),
    activePane: `${vertical}${columns > 0 ? "Right" : "Left"}`,
    state: "frozen",
  });
}

function writeColumns(sheet: HostSheet, prefix: string): Element | null {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])];
  if (columns.length === 0) return null;
  const runs = columns
    .toSorted((one, other) => one - other)
    .map((column) => {
      const width = sheet.columnWidths.get(column);
      return element(`${prefix}col`, {
        min: column + 1,
        max: column + 1,
        width: width === undefined ? 9.140625 : widthInCharacters(width),
        customWidth: width === undefined ? undefined : 1,
        hidden: sheet.hiddenColumns.has(column) ? 1 : undefined,
      });
    });
  return element(`${prefix}cols`, {}, runs);
}

function writeMerges(sheet: HostSheet, prefix: string): Element | null {
  if (sheet.merges.length === 0) return null;
  const merges = sheet.merges.map((area) =>
    element(`${prefix}mergeCell`, { ref: formatArea(area) }),
  );
  return element(`${prefix}mergeCells`, { count: merges.length }, merges);
}

/** What a sheet says by relationship: links to addresses, its drawing and its tables. */
async function writeLinked(file: Package, root: Element, job: SheetJob): Promise<void> {
  const { sheet, before, part } = job;
  const prefix = prefixOf(root);
  const reference = relationPrefix(root);
  if (before === null || !isSame(before.hyperlinks, sheet.hyperlinks)) {
    putPart(root, "hyperlinks", await writeLinks(file, part, { sheet, prefix, reference }));
  }
  const drawing = await writeDrawing(file, sheet, before === null ? null : { part, sheet: before });
  if (drawing !== null) {
    const id = await relate(file, part, { type: `${OFFICE_RELATIONS}/drawing`, target: drawing });
    putPart(root, "drawing", element(`${prefix}drawing`, { [`${reference}:id`]: id }));
  }
  const tables = await writeTables(file, part, { sheet, before });
  const entries = tables.map((id) => element(`${prefix}tablePart`, { [`${reference}:id`]: id }));
  const list = element(`${prefix}tableParts`, { count: entries.length }, entries);
  putPart(root, "tableParts", entries.length === 0 ? null : list);
}

/** The prefix that this part gives to relationships, which is declared when it is missing. */
function relationPrefix(root: Element): string {
  for (const [name, value] of root.attributes) {
    if (value === OFFICE_RELATIONS && name.startsWith("xmlns:")) return name.slice(6);
  }
  root.attributes.set("xmlns:r", OFFICE_RELATIONS);
  return "r";
}

async function writeLinks(
  file: Package,
  part: string,
  at: { readonly sheet: HostSheet; readonly prefix: string; readonly reference: string },
): Promise<Element | null> {
  const known = await relationsOf(file, part);
  const links: Element[] = [];
  for (const [key, { address, documentReference, screenTip }] of at.sheet.hyperlinks) {
    const { row, column } = placeOfKey(key);
    const type = `${OFFICE_RELATIONS}/hyperlink`;
    const existing = known.find(({ target, external }) => external && target === address)?.id;
    const id =
      address === undefined
        ? undefined
        : (existing ?? (await relate(file, part, { type, target: address, external: true })));
    links.push(
      element(`${at.prefix}hyperlink`, {
        ref: formatArea({ row, column, rows: 1, columns: 1 }),
        [`${at.reference}:id`]: id,
        location: documentReference,
        tooltip: screenTip,
      }),
    );
  }
  return links.length === 0 ? null : element(`${at.prefix}hyperlinks`, {}, links);
}
