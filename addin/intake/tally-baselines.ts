import type { Problem } from "../../shared/problem.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { daySerial, monthOf } from "./calendar-day.ts";
import { listExcluded, type Fault } from "./excluded-rows.ts";
import { foldLabel } from "./fold-label.ts";
import { trimText } from "./fold-text.ts";
import { findColumn } from "./header-match.ts";
import type { BaselinesMapping } from "./mapping.ts";
import { isBlank, readCells, type ReadCell } from "./row-cells.ts";
import { settleDays, UNREADABLE, type SettledDays } from "./settle-days.ts";
import type { RowChunk, Source } from "./source.ts";
import { placeColumn } from "./source-column.ts";
import { stopAtNextTable, type OwnRows } from "./stop-at-next-table.ts";
import type { Baseline, ReadBaselines, Tally } from "./tallied.ts";
import { nameCategory } from "./total-words.ts";

const KEYS = ["category", "from", "who", "when", "why"] as const;
type Key = (typeof KEYS)[number];

interface BaselineRow extends Readonly<Record<Key, ReadCell>> {
  readonly row: number;
}

/**
 * Reads baselines that somebody decided on. A baseline moves limits, so a row is never passed over: one whose date is blank
 * or no date is a problem that names the cell.
 *
 * @param source The table. @param mapping Its columns. @returns A tally; `finish` fails with `table-without-rows`,
 *   `column-missing`, `date-order-unknown`, `baseline-date-unreadable`.
 * @example tallyBaselines({ name: "Baselines", headers: ["Category"], area: { column: 0 } }, { source: "Baselines", category: "Category", from: "From", who: null, when: null, why: null, dateOrder: "auto" }).finish().ok // => false
 */
export function tallyBaselines(
  source: Source,
  mapping: BaselinesMapping,
): Tally<Result<ReadBaselines>> {
  const columns = Object.fromEntries(
    KEYS.map((key) => [key, findColumn(source, mapping[key])]),
  ) as Readonly<Record<Key, number | null>>;
  const all = Object.values(columns).filter((column) => column !== null);
  const own = stopAtNextTable(source, { all, anchor: columns.from });
  const rows: BaselineRow[] = [];
  return {
    add: (chunk) => {
      rows.push(...readBaselineRows(own.take(chunk), columns));
    },
    finish: () => {
      if (columns.from === null)
        return fail({ code: "column-missing", table: source.name, column: mapping.from });
      const isEmpty = (row: BaselineRow): boolean => KEYS.every((key) => isBlank(row[key]));
      const filled = rows.filter((row) => !isEmpty(row));
      if (filled.length === 0) return fail({ code: "table-without-rows", table: source.name });
      const cells = filled.map(({ from }) => from);
      const { from: header, dateOrder: order } = mapping;
      const days = settleDays({ table: source.name, header, order, cells });
      if (!days.ok) return days;
      const [first, ...others] = listUnreadable(filled, days.value.days, { source, header });
      if (first !== undefined) return fail(first, ...others);
      const rest = own.finish(days.value.notes);
      const blank = rows.filter(isEmpty).map(({ row }) => row);
      const read = { blank, filled, days: days.value.days };
      return succeed(gatherBaselines(read, { source, rest, column: columns.from }));
    },
  };
}

function readBaselineRows(
  chunk: RowChunk,
  columns: Readonly<Record<Key, number | null>>,
): readonly BaselineRow[] {
  const read = KEYS.map((key) => [key, readCells(chunk, columns[key])] as const);
  return Array.from({ length: chunk.rows }, (_, offset) => ({
    row: chunk.firstRow + offset,
    ...(Object.fromEntries(read.map(([key, reader]) => [key, reader(offset)])) as Record<
      Key,
      ReadCell
    >),
  }));
}

/** A date as a person would write it down, anything else as it stands. */
function showCell({ value, isShownAsDate, isError }: ReadCell): string {
  if (isError) return "an Excel error";
  const day = typeof value === "number" && isShownAsDate ? daySerial(value) : null;
  return day ?? trimText(String(value));
}

function listUnreadable(
  rows: readonly BaselineRow[],
  days: SettledDays["days"],
  { source, header }: { readonly source: Source; readonly header: string },
): readonly Problem[] {
  return rows.flatMap(({ row, from }, at): readonly Problem[] => {
    const day = days[at] ?? null;
    if (day !== null && day !== UNREADABLE) return [];
    return [
      {
        code: "baseline-date-unreadable",
        table: source.name,
        row: row + 1,
        column: trimText(header),
        found: showCell(from),
      },
    ];
  });
}

interface ReadRows {
  /** Sheet rows with nothing in them. */
  readonly blank: readonly number[];
  readonly filled: readonly BaselineRow[];
  readonly days: SettledDays["days"];
}

function gatherBaselines(
  { blank, filled, days }: ReadRows,
  context: {
    readonly source: Source;
    readonly rest: ReturnType<OwnRows["finish"]>;
    readonly column: number;
  },
): ReadBaselines {
  const { source, rest, column } = context;
  const byKey = new Map<string, Baseline>();
  const faults: Fault[] = [];
  for (const [at, row] of filled.entries()) {
    const day = days[at] ?? "";
    const key = `${foldLabel(row.category.value)}|${monthOf(day)}`;
    if (byKey.has(key))
      faults.push({ reason: "repeated-baseline", rows: 1, places: [{ row: row.row, column }] });
    else byKey.set(key, makeBaseline(row, day));
  }
  for (const row of blank) faults.push({ reason: "blank-row", rows: 1, places: [{ row, column }] });
  const baselines = [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    baselines: baselines.map(([, baseline]) => baseline),
    column: placeColumn(source, column),
    quality: {
      role: "baselines",
      table: source.name,
      rows: blank.length + filled.length + rest.rows,
      used: byKey.size,
      excluded: listExcluded([...rest.faults, ...faults]),
      notes: rest.notes,
    },
  };
}

function makeBaseline(row: BaselineRow, day: string): Baseline {
  const words = (cell: ReadCell): string | null => {
    const shown = cell.isError ? "" : showCell(cell);
    return shown === "" ? null : shown;
  };
  const category = row.category.isError ? "" : nameCategory(row.category.value);
  return {
    category: category === "" ? null : category,
    from: monthOf(day),
    day,
    found: showCell(row.from),
    row: row.row + 1,
    who: words(row.who),
    when: words(row.when),
    why: words(row.why),
  };
}
