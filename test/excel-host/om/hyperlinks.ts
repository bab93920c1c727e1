/** `Range.hyperlink`. */
import type { HostCell, HostSheet } from "../model/book.ts";
import { cellAt, cellKey, makeCell } from "../model/cells.ts";
import { enterValue } from "../model/enter.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { invalidArgument } from "../protocol/refusal.ts";
import { calendarOf } from "./range-values.ts";

export const readHyperlink = ({ sheet, area }: Place): unknown => {
  const link = sheet.hyperlinks.get(cellKey(area.row, area.column));
  if (link === undefined) return null;
  return { ...link, textToDisplay: String(cellAt(sheet, area.row, area.column)?.value ?? "") };
};

const KEYS = new Set(["address", "documentReference", "screenTip", "textToDisplay"]);

/** Excel's own look of a link. */
const LINK_STYLE = { fontColor: "#0563C1", underline: "Single" } as const;

const textIn = (value: object, key: string): string | undefined => {
  const text: unknown = Reflect.get(value, key);
  if (text === undefined || text === null || text === "") return undefined;
  if (typeof text !== "string") throw invalidArgument();
  return text;
};

type Link = HostSheet["hyperlinks"] extends Map<number, infer L> ? L : never;

/** Either to an address or to a place in the workbook. */
const linkOf = (value: object): Link => {
  const [address, documentReference] = [
    textIn(value, "address"),
    textIn(value, "documentReference"),
  ];
  if ((address === undefined) === (documentReference === undefined)) throw invalidArgument();
  const screenTip = textIn(value, "screenTip");
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
};

/** An empty cell shows where the link leads. */
const showLink = (cell: HostCell, link: Link, shown: string | undefined): string | undefined =>
  shown ?? (cell.value === "" ? (link.address ?? link.documentReference) : undefined);

export const writeHyperlink = ({ sheet, area }: Place, value: unknown, core: Core): void => {
  permitSheetChange(core, sheet);
  if (typeof value !== "object" || value === null) throw invalidArgument();
  if (Object.keys(value).some((key) => !KEYS.has(key))) throw invalidArgument();
  const link = linkOf(value);
  const shown = textIn(value, "textToDisplay");
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      sheet.hyperlinks.set(cellKey(row, column), link);
      const cell = makeCell(sheet, row, column);
      const text = showLink(cell, link, shown);
      if (text !== undefined) enterValue(cell, text, calendarOf(core));
      cell.style = { ...cell.style, ...LINK_STYLE };
    }
};
