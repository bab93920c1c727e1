/** Ranges that are got from a range. */
import { bound, intersect, MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import type { HostArea } from "../model/book.ts";
import { usedArea } from "../model/cells.ts";
import type { Core, Place } from "../protocol/core.ts";
import type { HostObject } from "../protocol/object.ts";
import { invalidArgument, itemNotFound } from "../protocol/refusal.ts";
import { integerOf, optionalFlag, placed, placeOf } from "./arguments.ts";

type Args = readonly unknown[];
type Move = (place: Place, args: Args, core: Core) => HostObject | null;

const moved =
  (move: (area: HostArea, args: Args) => HostArea): Move =>
  ({ sheet, area }, args, core) =>
    core.make.range(core, placed(sheet, move(area, args)));

const common = (place: Place, args: Args, core: Core): HostObject | null => {
  const other = placeOf(core, place.sheet, args[0]);
  const area = other.sheet === place.sheet ? intersect(place.area, other.area) : null;
  return area === null ? null : core.make.range(core, { sheet: place.sheet, area });
};

const used = (place: Place, args: Args, core: Core): HostObject | null => {
  const area = usedArea(place.sheet, place.area, optionalFlag(args[0]));
  return area === null ? null : core.make.range(core, { sheet: place.sheet, area });
};

const mergedAreas = ({ sheet, area }: Place, _args: Args, core: Core): HostObject | null => {
  const merged = sheet.merges.filter((merge) => intersect(merge, area) !== null);
  return merged.length === 0
    ? null
    : core.make.areas(
        core,
        merged.map((one) => ({ sheet, area: one })),
      );
};

const within = (place: Place): HostArea => ({ ...place.area });

export const rangeMoves: Readonly<Record<string, Move>> = {
  getCell: moved((area, [row, column]) => ({
    row: area.row + integerOf(row),
    column: area.column + integerOf(column),
    rows: 1,
    columns: 1,
  })),
  getRow: moved((area, [row]) => ({ ...area, row: area.row + integerOf(row), rows: 1 })),
  getColumn: moved((area, [column]) => ({
    ...area,
    column: area.column + integerOf(column),
    columns: 1,
  })),
  getLastRow: moved((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: moved((area) => ({
    ...area,
    column: area.column + area.columns - 1,
    columns: 1,
  })),
  getLastCell: moved((area) => ({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  })),
  getEntireRow: moved((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: moved((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  getOffsetRange: moved((area, [rows, columns]) => ({
    ...area,
    row: area.row + integerOf(rows),
    column: area.column + integerOf(columns),
  })),
  getResizedRange: moved((area, [rows, columns]) => ({
    ...area,
    rows: area.rows + integerOf(rows),
    columns: area.columns + integerOf(columns),
  })),
  getAbsoluteResizedRange: moved((area, [rows, columns]) => ({
    ...area,
    rows: integerOf(rows),
    columns: integerOf(columns),
  })),
  getRowsBelow: moved((area, [count]) => ({
    ...area,
    row: area.row + area.rows,
    rows: integerOf(count ?? 1),
  })),
  getBoundingRect: (place, args, core) => {
    const other = placeOf(core, place.sheet, args[0]);
    if (other.sheet !== place.sheet) throw invalidArgument();
    return core.make.range(core, placed(place.sheet, bound(within(place), other.area)));
  },
  getIntersection: (place, args, core) => {
    const found = common(place, args, core);
    if (found === null) throw itemNotFound();
    return found;
  },
  getIntersectionOrNullObject: common,
  /** Without anything used it is the first cell. */
  getUsedRange: (place, args, core) =>
    used(place, args, core) ??
    core.make.range(core, { sheet: place.sheet, area: { ...place.area, rows: 1, columns: 1 } }),
  getUsedRangeOrNullObject: used,
  getMergedAreasOrNullObject: mergedAreas,
};
