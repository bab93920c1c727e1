import type { Intake, SourceColumn, TableQuality } from "../intake/tallied.ts";
import { number } from "./cells.ts";
import type { Check } from "./check.ts";
import { checkLabels } from "./check-labels.ts";
import { COUNT_FORMAT, moneyFormat } from "./number-format.ts";
import { referTo } from "./quote-sheet.ts";
import { referToSource } from "./refer-source.ts";

/** Last row of a sheet, counted from 0: nothing can be added below it. */
const LAST_ROW = 1_048_575;

/** Checks against the source tables, and sentences about what no formula can check. */
export interface SourceChecks {
  readonly checks: readonly Check[];
  readonly notes: readonly string[];
}

const countHere = (value: number): Check["here"] => number(value, COUNT_FORMAT, { role: "body" });

/** A table grows by itself; below a plain range, the next cell tells whether rows were added. */
const checkRows = (quality: TableQuality, column: SourceColumn): readonly Check[] => {
  const { area, sheet, table } = column;
  const below = area.row + area.rows;
  const next = { row: below, column: area.column, rows: 1, columns: 1 };
  return [
    {
      name: `${quality.table}: rows read`,
      here: countHere(quality.rows),
      source: `=ROWS(${referToSource(column)})`,
      isAmount: false,
    },
    ...(table === null && below <= LAST_ROW
      ? [
          {
            name: `${quality.table}: filled cells below the rows read`,
            here: countHere(0),
            source: `=COUNTA(${referTo(sheet, next)})`,
            isAmount: false,
          },
        ]
      : []),
  ];
};

const noteUncounted = (table: string, labels: readonly string[]): readonly string[] =>
  labels.length === 0
    ? []
    : [
        `${table}: no formula can count ${labels.map((label) => `“${label}”`).join(", ")} again, because Excel reads such a text as something else or it is too long.`,
      ];

const checkComplaints = ({ complaints }: Intake): SourceChecks => {
  if (complaints === null) return { checks: [], notes: [] };
  const { quality, categories, categoryColumn, dateColumn } = complaints;
  const rows = checkRows(quality, dateColumn);
  if (categoryColumn === null) return { checks: rows, notes: [] };
  const labels = checkLabels(
    categories,
    categoryColumn,
    (label) => `${quality.table}: rows of “${label}”, used and left out`,
  );
  return {
    checks: [...rows, ...labels.checks],
    notes: noteUncounted(quality.table, labels.uncounted),
  };
};

/** Only where every row counts, a plain sum over the column is the same figure. */
const checkValue = ({ losses, currency }: Intake): readonly Check[] => {
  if (losses?.valueColumn == null || losses.valuesAreNumbers !== true) return [];
  const { quality, tallies, valueColumn, valueFactor } = losses;
  if (tallies.values === undefined || quality.used !== quality.rows) return [];
  const times = valueFactor === 1 ? "" : `*${valueFactor}`;
  return [
    {
      name: `${quality.table}: yearly value lost`,
      here: number(
        tallies.values.reduce((sum, value) => sum + value, 0),
        moneyFormat(currency),
        { role: "body" },
      ),
      source: `=SUM(${referToSource(valueColumn)})${times}`,
      isAmount: true,
    },
  ];
};

const checkLosses = (intake: Intake): SourceChecks => {
  const { losses } = intake;
  if (losses === null) return { checks: [], notes: [] };
  const { quality, reasons, reasonColumn } = losses;
  const anchor =
    losses.dateColumn ?? losses.statusColumn ?? reasonColumn ?? losses.valueColumn ?? null;
  const rows = anchor === null ? [] : checkRows(quality, anchor);
  const labels =
    reasonColumn === null
      ? { checks: [], uncounted: [] }
      : checkLabels(
          reasons,
          reasonColumn,
          (label) => `${quality.table}: rows of “${label}”, used and left out`,
        );
  return {
    checks: [...rows, ...labels.checks, ...checkValue(intake)],
    notes: noteUncounted(quality.table, labels.uncounted),
  };
};

/**
 * Checks of what was read against the source as it is now: they go false when somebody changes it after a refresh.
 *
 * @param intake What was read. @returns Checks in reading order, and what cannot be checked.
 * @example checkSources({ asOf: "2026-10-31", complaints: null, losses: null, customers: null, targets: null, currency: null }) // => { checks: [], notes: [] }
 */
export function checkSources(intake: Intake): SourceChecks {
  const [complaints, losses] = [checkComplaints(intake), checkLosses(intake)];
  return {
    checks: [...complaints.checks, ...losses.checks],
    notes: [...complaints.notes, ...losses.notes],
  };
}
