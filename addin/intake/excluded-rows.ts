import { cellAddress } from "./cell-address.ts";
import type { Exclusion, ExcludedRows } from "./tallied.ts";

/** As many cells as the Check view lists for a reason; the number of rows says how many more there are. */
const MAX_CELLS = 5;

/** A cell by sheet row and column, both counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows left out for one reason as they are being counted. */
export interface Fault {
  readonly reason: Exclusion;
  readonly rows: number;
  /** The first few cells, by row. */
  readonly places: readonly CellPlace[];
}

/** The order in which the reasons are listed: those to correct first, those that are as they should be last. */
const ORDER: readonly Exclusion[] = [
  "no-date",
  "date-unreadable",
  "date-far-off",
  "cell-error",
  "no-status",
  "no-target",
  "negative-target",
  "repeated-target",
  "repeated-baseline",
  "ends-before-start",
  "same-id",
  "after-as-of",
  "not-a-loss",
  "other-table",
  "total-row",
  "blank-row",
];

/**
 * The places that come first, by row then column; the same for any order of arrival.
 *
 * @param places Some cells. @returns At most five of them.
 * @example firstPlaces([{ row: 9, column: 0 }, { row: 2, column: 0 }]) // => [{ row: 2, column: 0 }, { row: 9, column: 0 }]
 */
export function firstPlaces(places: readonly CellPlace[]): readonly CellPlace[] {
  return places
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
    .slice(0, MAX_CELLS);
}

/**
 * The first places with one more, which costs nothing when it comes after them.
 *
 * @param places At most five, by row. @param place Another cell. @returns At most five, by row.
 * @example addPlace([{ row: 9, column: 0 }], { row: 2, column: 0 }) // => [{ row: 2, column: 0 }, { row: 9, column: 0 }]
 */
export function addPlace(places: readonly CellPlace[], place: CellPlace): readonly CellPlace[] {
  const last = places.at(-1);
  const isLater = last !== undefined && place.row > last.row;
  return isLater && places.length >= MAX_CELLS ? places : firstPlaces([...places, place]);
}

/**
 * Faults put together by reason, with the addresses of the first cells.
 *
 * @param faults In any order, several for one reason. @returns One entry a reason, in the order of the list.
 * @example listExcluded([{ reason: "no-date", rows: 2, places: [{ row: 4, column: 0 }] }]) // => [{ reason: "no-date", rows: 2, cells: ["A5"] }]
 */
export function listExcluded(faults: readonly Fault[]): readonly ExcludedRows[] {
  return ORDER.flatMap((reason) => {
    const same = faults.filter((fault) => fault.reason === reason);
    const rows = same.reduce((sum, fault) => sum + fault.rows, 0);
    const cells = firstPlaces(same.flatMap(({ places }) => places)).map(({ row, column }) =>
      cellAddress(row, column),
    );
    return rows === 0 ? [] : [{ reason, rows, cells }];
  });
}
