import { parseArea, splitAddress } from "../model/address.ts";
import type { HostArea } from "../model/book.ts";

/** Cells that a formula names, on the sheet it says or on its own. */
export interface Reference extends HostArea {
  readonly sheet: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELLS = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?`;
const WHOLE = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])(?:${SHEET})?(?:${WHOLE}|${CELLS})(?![\p{L}\p{N}_.(])`,
  "giu",
);

/** Addresses written out in a formula; texts in quotes are none. */
export function referencesOf(formula: string, ownSheet: string): Reference[] {
  return [...formula.matchAll(PIECE)].flatMap(([piece]) => {
    if (piece.startsWith('"')) return [];
    const { sheet, cells } = splitAddress(piece);
    const area = parseArea(cells);
    return area === null ? [] : [{ ...area, sheet: sheet ?? ownSheet }];
  });
}

/** Functions that make addresses while they run: nobody can say beforehand which cells they want. */
export const namesCellsAtRunTime = (formula: string): boolean =>
  /\b(?:INDIRECT|OFFSET)\s*\(/i.test(formula);
