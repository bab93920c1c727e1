/** `Range.copyFrom`: values, formats or both; formulas are not moved along and therefore refused. */
import type { HostCell } from "../model/book.ts";
import { blankCell, cellAt, makeCell, mapCells } from "../model/cells.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { invalidArgument, invalidOperation } from "../protocol/refusal.ts";
import { optionalFlag, placed, placeOf, wordOf } from "./arguments.ts";

const COPYABLE = ["All", "Formulas", "Values", "Formats"] as const;
type Copied = (typeof COPYABLE)[number];

const copyCell = (target: HostCell, source: HostCell, what: Copied): void => {
  const { value, isError, numberFormat, style } = source;
  if (source.formula !== null && (what === "All" || what === "Formulas"))
    throw invalidOperation("This host doesn't move the references of copied formulas.");
  if (what !== "Formats") Object.assign(target, { value, formula: null, isError });
  if (what === "All" || what === "Formats") Object.assign(target, { numberFormat, style });
};

/** The source is laid over the target from its first cell on; the target has at least its size. */
export const copyFrom = (place: Place, args: readonly unknown[], core: Core): null => {
  permitSheetChange(core, place.sheet);
  const from = placeOf(core, place.sheet, args[0]);
  const what = wordOf(args[1] ?? "All", COPYABLE);
  if (optionalFlag(args[2]) || optionalFlag(args[3])) throw invalidArgument();
  const { row, column } = place.area;
  placed(place.sheet, { ...from.area, row, column });
  const cells = mapCells(from.sheet, from.area, (cell) => ({ ...blankCell(), ...cell }));
  for (const [down, line] of cells.entries())
    for (const [across, cell] of line.entries())
      if (cellAt(place.sheet, row + down, column + across) !== undefined || cell.value !== "")
        copyCell(makeCell(place.sheet, row + down, column + across), cell, what);
  return null;
};
