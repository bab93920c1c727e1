import { fail, succeed, type Result } from "../../shared/result.ts";
import { columnsOfLosses } from "./columns-to-read.ts";
import { countStatuses, type StatusCounter } from "./count-statuses.ts";
import { listExcluded } from "./excluded-rows.ts";
import { groupReasons } from "./group-reasons.ts";
import type { LossesMapping } from "./mapping.ts";
import { coverMonths, placeInCells } from "./month-table.ts";
import { groupRows, type GroupedRows } from "./row-groups.ts";
import { settleTable, type SettledTable } from "./settle-table.ts";
import type { Source } from "./source.ts";
import { placeColumn } from "./source-column.ts";
import { setTotalAside } from "./set-total-aside.ts";
import { stopAtNextTable, type OwnRows } from "./stop-at-next-table.ts";
import { sumValues } from "./sum-values.ts";
import { readRows, type RowColumns } from "./table-rows.ts";
import type { SourceColumn, TalliedLosses, Tally } from "./tallied.ts";

/**
 * Counts losses by reason and month, with the yearly value lost, in one pass. Where a status column is mapped only its loss
 * values are losses, and the others give the customers by status.
 *
 * @param source The table. @param mapping Its columns. @param latestDay Rows after this day do not count.
 * @returns A tally; `finish` fails with `table-without-rows`, `column-missing`, `dates-unreadable`, `date-order-unknown`, `no-row-usable`.
 * @example tallyLosses({ name: "Losses", headers: ["Why"], area: { column: 0 } }, { source: "Losses", date: null, reason: "Why", value: null, valuePer: "year", status: null, lossWhen: [], cameWhen: [], id: null, dateOrder: "auto" }, "2024-12-31").finish().ok // => false
 */
export function tallyLosses(
  source: Source,
  mapping: LossesMapping,
  latestDay: string,
): Tally<Result<TalliedLosses>> {
  const columns = columnsOfLosses(source, mapping);
  const own = stopAtNextTable(source, { all: columns.all, anchor: columns.date });
  const grouper = groupRows();
  const keeper = setTotalAside(columns, grouper.add);
  const statuses = countStatuses(mapping);
  return {
    add: (chunk) => {
      for (const facts of readRows(own.take(chunk), columns, statuses.judge)) keeper.add(facts);
    },
    finish: () => {
      if (mapping.date !== null && columns.date === null)
        return fail({ code: "column-missing", table: source.name, column: mapping.date });
      const totals = keeper.finish();
      const grouped = grouper.finish();
      const date =
        columns.date === null
          ? null
          : { header: mapping.date ?? "", column: columns.date, order: mapping.dateOrder };
      const id = columns.id === null ? null : { header: mapping.id ?? "", column: columns.id };
      const table = settleTable({ table: source.name, grouped, date, id, latestDay });
      if (!table.ok) return table;
      const read = {
        other: own.finish(),
        totals,
        mapping,
        columns,
        grouped,
        statuses,
        ...table.value,
      };
      return succeed(countLosses(read));
    },
  };
}

interface ReadLosses extends SettledTable {
  readonly other: ReturnType<OwnRows["finish"]>;
  readonly mapping: LossesMapping;
  readonly columns: RowColumns;
  readonly grouped: GroupedRows;
  readonly statuses: StatusCounter;
}

function countLosses(read: ReadLosses): TalliedLosses {
  const { other, mapping, columns, grouped, settled, statuses } = read;
  const { source } = other;
  const reasons = groupReasons(grouped, settled, columns.label === null ? null : mapping.reason);
  const months = coverMonths(settled.counted);
  const cells = placeInCells(settled.counted, months.periods, reasons.rowOf);
  const size = reasons.reasons.length * Math.max(1, months.periods.length);
  const factor = mapping.valuePer === "month" ? 12 : 1;
  const values = sumValues(cells, {
    size,
    factor,
    header: mapping.value,
    isMapped: columns.value !== null,
  });
  return {
    tallies: {
      periods: months.periods,
      reasons: reasons.reasons.map(({ label }) => label),
      explained: [...reasons.explained],
      counts: countCells(cells, size),
      ...values.tallies,
    },
    statuses: statuses.finish(settled.used),
    quality: {
      role: "losses",
      table: source.name,
      rows: settled.rows + other.rows,
      used: settled.used,
      excluded: listExcluded([...settled.faults, ...other.faults]),
      notes: [
        ...other.notes,
        ...statuses.notes(),
        ...read.notes,
        ...months.notes,
        ...reasons.notes,
        ...values.notes,
      ],
    },
    reasons: reasons.reasons,
    ...placesOf(source, columns),
    datesAreNumbers: read.datesAreNumbers,
    reasonColumn: reasons.isByColumn ? placeIn(source, columns.label) : null,
    valueFactor: factor,
    valuesAreNumbers: values.areNumbers,
    lossWhen: mapping.lossWhen,
    lossSpellings: statuses.lossSpellings(),
    firstDay: months.firstDay,
    lastDay: months.lastDay,
  };
}

function countCells(cells: ReturnType<typeof placeInCells>, size: number): number[] {
  const counts = Array.from({ length: size }, () => 0);
  for (const { cell, rows } of cells) counts[cell] = (counts[cell] ?? 0) + rows.rows;
  return counts;
}

const placesOf = (source: Source, { date, value, status }: RowColumns) => ({
  dateColumn: placeIn(source, date),
  valueColumn: placeIn(source, value),
  statusColumn: placeIn(source, status),
});

function placeIn(source: Source, column: number | null): SourceColumn | null {
  return column === null ? null : placeColumn(source, column);
}
