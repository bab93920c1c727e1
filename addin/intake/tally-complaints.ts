import { fail, succeed, type Result } from "../../shared/result.ts";
import { columnsOfComplaints } from "./columns-to-read.ts";
import { listExcluded } from "./excluded-rows.ts";
import { trimText } from "./fold-text.ts";
import { findColumn } from "./header-match.ts";
import type { ComplaintsMapping } from "./mapping.ts";
import { coverMonths, placeInCells } from "./month-table.ts";
import { groupRows, type GroupedRows } from "./row-groups.ts";
import { settleTable, type SettledTable } from "./settle-table.ts";
import type { Source } from "./source.ts";
import { placeColumn } from "./source-column.ts";
import type { LabelUse, TalliedComplaints, Tally } from "./tallied.ts";
import { readRows } from "./table-rows.ts";
import { describeUse, keyOfLabel, useLabels, type UsedLabels } from "./use-labels.ts";

/** The label of all complaints when they have no category that can be used. */
export const ALL_COMPLAINTS = "All complaints";

/** The label of complaints whose category is blank. */
export const NO_CATEGORY = "No category recorded";

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
  const grouper = groupRows();
  return {
    add: (chunk) => {
      for (const facts of readRows(chunk, columns, () => null)) grouper.add(facts);
    },
    finish: () => {
      if (columns.date === null)
        return fail({ code: "column-missing", table: source.name, column: mapping.date });
      const grouped = grouper.finish();
      const table = settleTable({
        table: source.name,
        grouped,
        date: { header: mapping.date, column: columns.date, order: mapping.dateOrder },
        id: columns.id === null ? null : { header: mapping.id ?? "", column: columns.id },
        latestDay,
      });
      return table.ok
        ? succeed(countComplaints(source, mapping, { grouped, ...table.value }))
        : table;
    },
  };
}

function countComplaints(
  source: Source,
  mapping: ComplaintsMapping,
  { grouped, settled, notes }: SettledTable & { readonly grouped: GroupedRows },
): TalliedComplaints {
  const column = trimText(mapping.category ?? "");
  const used = useLabels(grouped, settled, { column, blank: NO_CATEGORY });
  const category = findColumn(source, mapping.category);
  const isGrouped = category !== null && !used.isFreeText;
  const categories: readonly LabelUse[] = isGrouped
    ? used.labels.map(describeUse)
    : [
        {
          label: ALL_COMPLAINTS,
          spellings: [],
          used: settled.used,
          excluded: settled.rows - settled.used,
        },
      ];
  const months = coverMonths(settled.counted);
  const counts = categories.flatMap(() => months.periods.map(() => 0));
  const cells = placeInCells(settled.counted, months.periods, rowFinder(isGrouped, used));
  for (const { cell, rows } of cells) counts[cell] = (counts[cell] ?? 0) + rows.rows;
  return {
    tallies: {
      periods: months.periods,
      categories: categories.map(({ label }) => label),
      counts,
      grouping: isGrouped ? "category" : "none",
    },
    quality: {
      role: "complaints",
      table: source.name,
      rows: settled.rows,
      used: settled.used,
      excluded: listExcluded(settled.faults),
      notes: [...notes, ...months.notes, ...noteCategories(mapping.category, used)],
    },
    categories,
    dateColumn: placeColumn(source, findColumn(source, mapping.date) ?? source.area.column),
    categoryColumn: category === null || !isGrouped ? null : placeColumn(source, category),
    firstDay: months.firstDay ?? "",
    lastDay: months.lastDay ?? "",
  };
}

function rowFinder(isGrouped: boolean, { labels }: UsedLabels): (label: string) => number {
  const rowOf = new Map(labels.map(({ key }, index) => [key, index]));
  return (label) => (isGrouped ? (rowOf.get(keyOfLabel(label, NO_CATEGORY)) ?? 0) : 0);
}

function noteCategories(category: string | null, { notes }: UsedLabels): readonly string[] {
  return category === null
    ? ["No category column is chosen: the complaints are counted as one."]
    : notes;
}
