import type { SourceColumn } from "../intake/tallied.ts";
import { boxAddress } from "../intake/cell-address.ts";
import { referTo } from "./quote-sheet.ts";

/** Names that Excel gives tables without quotes; anything else is reached by its address. */
const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/**
 * Headers that a structured reference takes in single brackets on every spreadsheet. Others (a comma, a line break,
 * outer spaces, quotes) are read differently by different programs, so those columns are reached by their address.
 */
const PLAIN_HEADER =
  /^[\p{L}\p{N}_.'#[\]@](?:[\p{L}\p{N}_.'#[\]@()/%&$€£?! -]*[\p{L}\p{N}_.'#[\]@()/%?!])?$/u;

/** Excel's own escape: an apostrophe before these five. */
const ESCAPED = /['#[\]@]/g;

/**
 * A column of the source as a formula names it: `Table[Column]` where it is an Excel table, so that it grows with the
 * table, else its address.
 *
 * @param source Where the column stands, header not included. @returns A reference made of quoted identifiers.
 * @example referToSource({ sheet: "Tickets", table: "Calls", header: "Type #2", area: { sheet: "Tickets", row: 1, column: 5, rows: 3, columns: 1 } }) // => "Calls[Type '#2]"
 */
export function referToSource({ sheet, table, header, area }: SourceColumn): string {
  if (table === null || !TABLE_NAME.test(table) || !PLAIN_HEADER.test(header)) {
    const reference = referTo(sheet, area);
    // A column of one cell is still a column: not every program counts in a bare cell.
    return area.rows > 1 ? reference : `${reference}:${boxAddress(area)}`;
  }
  return `${table}[${header.replace(ESCAPED, "'$&")}]`;
}
