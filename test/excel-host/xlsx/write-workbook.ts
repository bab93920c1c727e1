import { MAX_COLUMNS, MAX_ROWS, formatAbsoluteArea } from "../model/address.ts";
import type { HostBook, HostSheet } from "../model/book.ts";
import {
  OFFICE_RELATIONS,
  type Package,
  dropRelations,
  relate,
  relationsOf,
  setPart,
} from "./package.ts";
import { isReserved } from "./read-names.ts";
import { isSame } from "./same.ts";
import { type SheetEntry, sheetEntries } from "./open-book.ts";
import {
  type Element,
  attributeOf,
  childOf,
  childrenOf,
  element,
  escapeXml,
  localName,
  numberOf,
  prefixOf,
} from "./xml.ts";

/** What is to be said of the workbook as a whole. */
export interface WorkbookJob {
  readonly book: HostBook;
  /** As the file has it; null for a new one. */
  readonly before: HostBook | null;
  /** The part of each sheet, by the sheet's id. */
  readonly parts: ReadonlyMap<string, string>;
  /** The sheet to open with, by its part. */
  readonly activePart: string;
}

const ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews " +
  "sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches " +
  "smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Brings the list of sheets, the names and the first tab in line with the book. */
export async function writeWorkbook(
  file: Package,
  at: { readonly path: string; readonly root: Element },
  job: WorkbookJob,
): Promise<void> {
  const { path, root } = at;
  const old = sheetEntries(root, await relationsOf(file, path));
  const tabs = await writeTabs(file, path, { root, old, job });
  putPart(root, "definedNames", writeNames(root, { job, old, tabs }));
  const views = childOf(root, "bookViews") ?? element(`${prefixOf(root)}bookViews`);
  const view = childOf(views, "workbookView") ?? element(`${prefixOf(root)}workbookView`);
  if (childrenOf(views).length === 0) views.children.push(view);
  view.attributes.set("activeTab", String(Math.max(0, tabs.indexOf(job.activePart))));
  view.attributes.delete("firstSheet");
  putPart(root, "bookViews", views);
  const calculation = childOf(root, "calcPr") ?? element(`${prefixOf(root)}calcPr`);
  calculation.attributes.set("fullCalcOnLoad", "1");
  putPart(root, "calcPr", calculation);
  setPart(file, path, root);
}

function putPart(root: Element, name: string, part: Element | null): void {
  root.children = root.children.filter(
    (child) => typeof child !== "string" && localName(child.tag) !== name,
  );
  if (part === null) return;
  const rank = ORDER.indexOf(name);
  const at = childrenOf(root).findIndex((child) => ORDER.indexOf(localName(child.tag)) > rank);
  root.children.splice(at < 0 ? root.children.length : at, 0, part);
}

/** Returns the parts of the tabs in their new order; charts on tabs of their own stay where they were. */
async function writeTabs(
  file: Package,
  path: string,
  at: { readonly root: Element; readonly old: readonly SheetEntry[]; readonly job: WorkbookJob },
): Promise<string[]> {
  const { root, old, job } = at;
  const entries: { readonly part: string; readonly entry: Element }[] = [];
  let highest = Math.max(0, ...old.map(({ entry }) => numberOf(entry, "sheetId") ?? 0));
  for (const sheet of job.book.sheets) {
    const part = job.parts.get(sheet.id) ?? "";
    const known = old.find((each) => each.part === part)?.entry;
    if (known === undefined) highest++;
    const entry = known ?? (await newTab(file, path, { root, part, number: highest }));
    setTab(entry, sheet);
    entries.push({ part, entry });
  }
  for (const [place, { hasCells, part, entry }] of old.entries()) {
    if (!hasCells) entries.splice(place, 0, { part, entry });
  }
  const kept = new Set(entries.map(({ part }) => part));
  await dropRelations(file, path, ({ kind, target }) => kind === "worksheet" && !kept.has(target));
  putPart(
    root,
    "sheets",
    element(
      `${prefixOf(root)}sheets`,
      {},
      entries.map(({ entry }) => entry),
    ),
  );
  return entries.map(({ part }) => part);
}

async function newTab(
  file: Package,
  path: string,
  at: { readonly root: Element; readonly part: string; readonly number: number },
): Promise<Element> {
  const id = await relate(file, path, {
    type: `${OFFICE_RELATIONS}/worksheet`,
    target: at.part,
  });
  return element(`${prefixOf(at.root)}sheet`, {
    name: "",
    sheetId: at.number,
    "xmlns:r": OFFICE_RELATIONS,
    "r:id": id,
  });
}

function setTab(entry: Element, sheet: HostSheet): void {
  entry.attributes.set("name", sheet.name);
  if (sheet.visibility === "Visible") entry.attributes.delete("state");
  else entry.attributes.set("state", sheet.visibility === "Hidden" ? "hidden" : "veryHidden");
}

interface NamesJob {
  readonly job: WorkbookJob;
  readonly old: readonly SheetEntry[];
  readonly tabs: readonly string[];
}

function writeNames(root: Element, at: NamesJob): Element | null {
  const prefix = prefixOf(root);
  const names = [...bookNames(prefix, at), ...printNames(prefix, at), ...otherReserved(root, at)];
  if (names.length === 0) return null;
  const sorted = names.toSorted((one, other) =>
    (attributeOf(one, "name") ?? "").toLowerCase() <
    (attributeOf(other, "name") ?? "").toLowerCase()
      ? -1
      : 1,
  );
  return element(`${prefix}definedNames`, {}, sorted);
}

function bookNames(prefix: string, { job, tabs }: NamesJob): Element[] {
  return job.book.names.map((name) => {
    const tab = name.scope === null ? undefined : tabs.indexOf(job.parts.get(name.scope) ?? "");
    return element(
      `${prefix}definedName`,
      {
        name: name.name,
        localSheetId: tab,
        hidden: name.visible ? undefined : 1,
        comment: name.comment === "" ? undefined : name.comment,
      },
      [escapeXml(name.formula.replace(/^=/, ""))],
    );
  });
}

/** Quoted and absolute: otherwise other programs take no notice of them. */
function printNames(prefix: string, { job, tabs }: NamesJob): Element[] {
  return job.book.sheets.flatMap((sheet) => {
    if (!printsAnew(sheet, job)) return [];
    const tab = tabs.indexOf(job.parts.get(sheet.id) ?? "");
    const { printArea, titleRows, titleColumns } = sheet.page;
    const owner = `'${sheet.name.replaceAll("'", "''")}'!`;
    const titles = [
      titleColumns === null
        ? null
        : { row: 0, rows: MAX_ROWS, column: titleColumns[0], columns: width(titleColumns) },
      titleRows === null
        ? null
        : { row: titleRows[0], rows: width(titleRows), column: 0, columns: MAX_COLUMNS },
    ].filter((area) => area !== null);
    const name = (kind: string, areas: readonly HostSheet["page"]["printArea"][]): Element[] => {
      const text = areas
        .filter((area) => area !== null)
        .map((area) => owner + formatAbsoluteArea(area))
        .join(",");
      if (text === "") return [];
      const attributes = { name: `_xlnm.${kind}`, localSheetId: tab };
      return [element(`${prefix}definedName`, attributes, [escapeXml(text)])];
    };
    return [...name("Print_Area", [printArea]), ...name("Print_Titles", titles)];
  });
}

const width = ([first, last]: readonly [number, number]): number => last - first + 1;

const printsAnew = (sheet: HostSheet, { before }: WorkbookJob): boolean => {
  if (sheet.part !== null && !sheet.touched) return false;
  const was = before?.sheets.find(({ part }) => part !== null && part === sheet.part);
  return was === undefined || !isSame(printParts(was), printParts(sheet));
};

const printParts = ({ page, name }: HostSheet): unknown => [
  name,
  page.printArea,
  page.titleRows,
  page.titleColumns,
];

/** Filters, and print areas of sheets that print as before: kept word for word, under their tab's new place. */
function otherReserved(root: Element, { job, old, tabs }: NamesJob): Element[] {
  return childrenOf(childOf(root, "definedNames")).filter((entry) => {
    const name = attributeOf(entry, "name") ?? "";
    if (!isReserved(name)) return false;
    const part = old[numberOf(entry, "localSheetId") ?? -1]?.part ?? "";
    const tab = tabs.indexOf(part);
    if (tab < 0) return false;
    entry.attributes.set("localSheetId", String(tab));
    const sheet = job.book.sheets.find((each) => each.part === part);
    return !(name.startsWith("_xlnm.Print_") && sheet !== undefined && printsAnew(sheet, job));
  });
}
