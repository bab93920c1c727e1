import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { WrittenSheet } from "../ports.ts";
import type { Box, SheetPlan } from "../sheets/plan.ts";
import type { Before, Filters, SheetThere } from "./check-before-write.ts";
import type { OwnedSheet } from "./claim-sheet.ts";
import type { CellChange, Standing } from "./compare-cells.ts";
import { allCells, compareCells } from "./compare-cells.ts";
import type { Room } from "./make-room.ts";
import { NO_ROOM, roomFor } from "./make-room.ts";
import { wroteTo } from "./sheet-record.ts";
import type { StructurePart } from "./structure.ts";
import { REBUILDING, STRUCTURE_PARTS } from "./structure.ts";
import type { ChartThere } from "./write-charts.ts";
import type { TableThere } from "./write-tables.ts";

/** All that is to be done to one sheet, in plain values. */
export interface SheetChange {
  readonly plan: SheetPlan;
  readonly change: WrittenSheet["change"];
  /** Id of a sheet that is there, else the name of the one to be made. */
  readonly sheet: string;
  readonly name: string;
  /** The cells that we own so far; null for a new sheet. */
  readonly owned: Box | null;
  /** Whether a marker of this key is there, be it of a sheet that was deleted. */
  readonly marked: boolean;
  /** Ids of the sheets that were there before; whatever fails, none of them is taken away. */
  readonly sheetsBefore: ReadonlySet<string>;
  readonly stale: ReadonlySet<StructurePart>;
  readonly room: Room;
  readonly cells: readonly CellChange[];
  readonly cellsChanged: number;
  readonly tables: readonly TableThere[];
  readonly charts: readonly ChartThere[];
  readonly filters: Filters;
  readonly is1904: boolean;
}

/** What each plan changes, in the order of the plans. Fails with `cells-in-the-way`, every sheet's at once. */
export function planChanges(before: Before): Result<readonly SheetChange[]> {
  const changes: SheetChange[] = [];
  const problems: Problem[] = [];
  for (const plan of before.plans) {
    const there = before.there.find((sheet) => sheet.plan.key === plan.key);
    const change =
      there === undefined ? succeed(newSheet(plan, before)) : changedSheet(there, before);
    if (change.ok) changes.push(change.value);
    else problems.push(...change.problems);
  }
  const [first, ...others] = problems;
  return first === undefined ? succeed(changes) : fail(first, ...others);
}

function newSheet(plan: SheetPlan, { is1904, marked, sheetIds }: Before): SheetChange {
  const { changes, cellsChanged } = allCells(plan, is1904);
  return {
    plan,
    change: "created",
    sheet: plan.name,
    name: plan.name,
    owned: null,
    marked: marked.has(plan.key),
    sheetsBefore: sheetIds,
    stale: new Set(STRUCTURE_PARTS),
    room: NO_ROOM,
    cells: changes,
    cellsChanged,
    tables: [],
    charts: [],
    filters: { tables: [], sheet: false },
    is1904,
  };
}

function changedSheet(there: SheetThere, { is1904, sheetIds }: Before): Result<SheetChange> {
  const { plan, owned, cells, stale, name, tables, charts, filters } = there;
  const standing = { cells, owned: owned.box, wrote: wroteOf(owned), is1904 };
  const room = roomFor(there, standing);
  if (!room.ok) return room;
  const { changes, cellsChanged } = compareCells(plan, standing);
  return succeed({
    plan,
    change: cellsChanged === 0 && stale.size === 0 ? "unchanged" : "updated",
    sheet: owned.sheetId,
    name,
    owned: owned.box,
    marked: true,
    sheetsBefore: sheetIds,
    stale,
    room: room.value,
    cells: changes,
    cellsChanged,
    tables,
    charts,
    filters,
    is1904,
  });
}

/** A run that was broken off may have written where its record does not say it yet. */
const wroteOf = ({ record, box, structure }: OwnedSheet): Standing["wrote"] =>
  structure === REBUILDING ? () => true : (row, column) => wroteTo(record, box, { row, column });
