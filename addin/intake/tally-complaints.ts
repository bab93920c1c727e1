import { fail, succeed, type Result } from "../../shared/result.ts";
import { columnsOfComplaints } from "./columns-to-read.ts";
import { listExcluded } from "./excluded-rows.ts";
import { groupCategories } from "./group-categories.ts";
import type { ComplaintsMapping } from "./mapping.ts";
import { coverMonths, placeInCells } from "./month-table.ts";
import { groupRows, type GroupedRows } from "./row-groups.ts";
import { settleTable, type SettledTable } from "./settle-table.ts";
import type { Source } from "./source.ts";
import { placeColumn } from "./source-column.ts";
import { setTotalAside } from "./set-total-aside.ts";
import { stopAtNextTable, type OwnRows } from "./stop-at-next-table.ts";
import type { TalliedComplaints, Tally } from "./tallied.ts";
import { readRows, type RowColumns } from "./table-rows.ts";

/**
 * Counts complaints by category and month of receipt, in one pass.
 *
 * @param source The table. @param mapping Its columns. @param latestDay Rows after this day do not count.
 * @returns A tally; `finish` fails with `table-without-rows`, `dates-unreadable`, `date-order-unknown`, `no-row-usable`.
 * @example tallyComplaints({ name: "Complaints", headers: ["Date"], area: { column: 0 } }, { source: "Complaints", date: "Date", category: null, id: null, dateOrder: "auto" }, "2024-12-31").finish().ok // => false
 */
export function tallyComplaints(
  source: Source,
  mapping: ComplaintsMapping,
  latestDay: string,
): Tally<Result<TalliedComplaints>> {
  const columns = columnsOfComplaints(source, mapping);
  const own = stopAtNextTable(source, { all: columns.all, anchor: columns.date });
  const grouper = groupRows();
  const keeper = setTotalAside(columns, grouper.add);
  return {
    add: (chunk) => {
      for (const facts of readRows(own.take(chunk), columns, () => null)) keeper.add(facts);
    },
    finish: () => {
      if (columns.date === null)
        return fail({ code: "column-missing", table: source.name, column: mapping.date });
      const totals = keeper.finish();
      const grouped = grouper.finish();
      const id = columns.id === null ? null : { header: mapping.id ?? "", column: columns.id };
      const date = { header: mapping.date, column: columns.date, order: mapping.dateOrder };
      const table = settleTable({ table: source.name, grouped, date, id, latestDay });
      if (!table.ok) return table;
      const other = own.finish(totals);
      return succeed(countComplaints({ other, mapping, columns, grouped, ...table.value }));
    },
  };
}

interface ReadComplaints extends SettledTable {
  readonly other: ReturnType<OwnRows["finish"]>;
  readonly mapping: ComplaintsMapping;
  readonly columns: RowColumns;
  readonly grouped: GroupedRows;
}

function countComplaints(read: ReadComplaints): TalliedComplaints {
  const { other, mapping, columns, grouped, settled, notes } = read;
  const { source } = other;
  const { label } = columns;
  const groups = groupCategories(grouped, settled, label === null ? null : mapping.category);
  const { categories } = groups;
  const months = coverMonths(settled.counted);
  const counts = categories.flatMap(() => months.periods.map(() => 0));
  const cells = placeInCells(settled.counted, months.periods, groups.rowOf);
  for (const { cell, rows } of cells) counts[cell] = (counts[cell] ?? 0) + rows.rows;
  return {
    tallies: {
      periods: months.periods,
      categories: categories.map((category) => category.label),
      counts,
      grouping: groups.isByColumn ? "category" : "none",
    },
    quality: {
      role: "complaints",
      table: source.name,
      rows: settled.rows + other.rows,
      used: settled.used,
      excluded: listExcluded([...settled.faults, ...other.faults]),
      notes: [...other.notes, ...notes, ...months.notes, ...groups.notes],
    },
    categories,
    dateColumn: placeColumn(source, columns.date ?? source.area.column),
    datesAreNumbers: read.datesAreNumbers,
    categoryColumn: groups.isByColumn && label !== null ? placeColumn(source, label) : null,
    firstDay: months.firstDay ?? "",
    lastDay: months.lastDay ?? "",
  };
}
