import type {
  Exclusion,
  Intake,
  SourceColumn,
  TableQuality,
  TalliedLosses,
} from "../intake/tallied.ts";
import { number } from "./cells.ts";
import type { Check } from "./check.ts";
import { checkLabels } from "./check-labels.ts";
import { COUNT_FORMAT, moneyFormat } from "./number-format.ts";
import { referTo } from "./quote-sheet.ts";
import { referToSource } from "./refer-source.ts";
import { writeCriteria } from "./write-criteria.ts";

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
        `${table}: no formula can count ${labels.map((label) => `“${label}”`).join(", ")} again, because programs read such a text differently, or it is too long.`,
      ];

const howToCount = ({ table, excluded }: TableQuality) => ({
  nameOf: (label: string): string => `${table}: rows of “${label}”, used and left out`,
  hasErrors: excluded.some(({ reason }) => reason === "cell-error"),
});

const checkComplaints = ({ complaints }: Intake): SourceChecks => {
  if (complaints === null) return { checks: [], notes: [] };
  const { quality, categories, categoryColumn, dateColumn } = complaints;
  const rows = checkRows(quality, dateColumn);
  if (categoryColumn === null) return { checks: rows, notes: [] };
  const labels = checkLabels(categories, categoryColumn, howToCount(quality));
  return {
    checks: [...rows, ...labels.checks],
    notes: noteUncounted(quality.table, labels.uncounted),
  };
};

/** Rows that a formula can leave out too: by their status, or because there is nothing in them. */
const BY_STATUS: ReadonlySet<Exclusion> = new Set(["not-a-loss", "no-status", "blank-row"]);

/** The statuses that mean a loss, as criteria; null when a formula cannot count the losses. */
const lossCriteria = (losses: TalliedLosses): readonly string[] | null => {
  const { quality, statusColumn, lossWhen, lossSpellings = lossWhen } = losses;
  if (statusColumn === null || !quality.excluded.every(({ reason }) => BY_STATUS.has(reason)))
    return null;
  const [criteria] = writeCriteria([
    { label: "", spellings: lossSpellings, used: quality.used, excluded: 0 },
  ]);
  return criteria == null || criteria.blanks || criteria.equals.length > 0
    ? null
    : criteria.literals;
};

const checkStatus = (losses: TalliedLosses): readonly Check[] => {
  const criteria = lossCriteria(losses);
  if (criteria === null || losses.statusColumn === null) return [];
  const status = referToSource(losses.statusColumn);
  return [
    {
      name: `${losses.quality.table}: rows whose status is a loss`,
      here: countHere(losses.quality.used),
      source: `=${criteria.map((criterion) => `COUNTIF(${status},${criterion})`).join("+")}`,
      isAmount: false,
    },
  ];
};

/** The sum of the value column over the losses; null when rows are left out that a formula cannot tell. */
const sumOfLosses = (losses: TalliedLosses, value: string): string | null => {
  if (losses.quality.used === losses.quality.rows) return `SUM(${value})`;
  const criteria = lossCriteria(losses);
  if (criteria === null || losses.statusColumn === null) return null;
  const status = referToSource(losses.statusColumn);
  return `(${criteria.map((criterion) => `SUMIFS(${value},${status},${criterion})`).join("+")})`;
};

const checkValue = (losses: TalliedLosses, currency: string | null): readonly Check[] => {
  const { quality, tallies, valueColumn, valueFactor, valuesAreNumbers } = losses;
  if (valueColumn === null || tallies.values === undefined || valuesAreNumbers !== true) return [];
  const sum = sumOfLosses(losses, referToSource(valueColumn));
  if (sum === null) return [];
  return [
    {
      name: `${quality.table}: yearly value lost`,
      here: number(
        tallies.values.reduce((all, value) => all + value, 0),
        moneyFormat(currency),
        { role: "body" },
      ),
      source: valueFactor === 1 ? `=${sum}` : `=${sum}*${valueFactor}`,
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
      : checkLabels(reasons, reasonColumn, howToCount(quality));
  return {
    checks: [
      ...rows,
      ...checkStatus(losses),
      ...labels.checks,
      ...checkValue(losses, intake.currency),
    ],
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
