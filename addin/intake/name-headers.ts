import { trimText } from "./fold-text.ts";
import type { CellValue } from "./source.ts";

/**
 * Headers that name each column once: blanks become `Column 3`, the second `Date` becomes `Date #2`; all others stay as they are.
 *
 * @param cells The header row from left to right. @returns As many headers, no two the same when trimmed.
 * @example nameHeaders(["Date", "", "Date ", "Date #2"]) // => ["Date", "Column 2", "Date #3", "Date #2"]
 */
export function nameHeaders(cells: readonly CellValue[]): readonly string[] {
  const written = new Set(cells.map((cell) => trimText(String(cell))));
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const text = String(cell);
    const trimmed = trimText(text);
    const wanted = trimmed === "" ? `Column ${index + 1}` : trimmed;
    const isFree = trimmed === "" ? !written.has(wanted) : !taken.has(wanted);
    const name = isFree
      ? wanted
      : nextFree(wanted, (other) => taken.has(other) || written.has(other));
    taken.add(name);
    return name === trimmed ? text : name;
  });
}

function nextFree(name: string, isTaken: (name: string) => boolean): string {
  let count = 2;
  while (isTaken(`${name} #${count}`)) count += 1;
  return `${name} #${count}`;
}
