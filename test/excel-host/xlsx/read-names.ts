import { MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress } from "../model/address.ts";
import type { HostName, HostSheet } from "../model/book.ts";
import { type Element, attributeOf, childOf, childrenOf, flagOf, numberOf, textOf } from "./xml.ts";

/** Names that Excel keeps for itself. */
export const isReserved = (name: string): boolean => name.toLowerCase().startsWith("_xlnm.");

/** The workbook's names. Print areas and titles are put into the sheets they belong to; `tabs` has undefined for a chart's. */
export function readNames(workbook: Element, tabs: readonly (HostSheet | undefined)[]): HostName[] {
  const names: HostName[] = [];
  for (const entry of childrenOf(childOf(workbook, "definedNames"), "definedName")) {
    const name = attributeOf(entry, "name") ?? "";
    const sheet = tabs[numberOf(entry, "localSheetId") ?? -1];
    if (isReserved(name)) {
      if (sheet !== undefined) readPrintName(name, textOf(entry), sheet);
      continue;
    }
    names.push({
      name,
      formula: `=${textOf(entry)}`,
      visible: !flagOf(entry, "hidden"),
      comment: attributeOf(entry, "comment") ?? "",
      scope: sheet?.id ?? null,
    });
  }
  return names;
}

function readPrintName(name: string, text: string, sheet: HostSheet): void {
  const areas = text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => {
    return parseArea(splitAddress(part).cells);
  });
  if (name === "_xlnm.Print_Area" && areas.length === 1) sheet.page.printArea = areas[0] ?? null;
  if (name !== "_xlnm.Print_Titles") return;
  for (const area of areas) {
    if (area?.columns === MAX_COLUMNS) {
      sheet.page.titleRows = [area.row, area.row + area.rows - 1];
    } else if (area?.rows === MAX_ROWS) {
      sheet.page.titleColumns = [area.column, area.column + area.columns - 1];
    }
  }
}
