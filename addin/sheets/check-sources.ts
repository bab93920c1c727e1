import type {
  Exclusion,
  Intake,
  SourceColumn,
  TableQuality,
  TalliedLosses,
} from "../intake/tallied.ts";
import type { Place } from "./block.ts";
import { formula, number } from "./cells.ts";
import type { Check } from "./check.ts";
import { checkLabels } from "./check-labels.ts";
import { lossCriteria, lossesAreNumbers } from "./check-losses.ts";
import { cellAddress } from "../intake/cell-address.ts";
import { COUNT_FORMAT, moneyFormat } from "./number-format.ts";
import { referTo } from "./quote-sheet.ts";
import { referToSource } from "./refer-source.ts";

/** Last row of a sheet, counted from 0: nothing can be added below it. */
const LAST_ROW = 1_048_575;

/** Columns of the table of what was read, from its first. */
const [USED, LEFT_OUT] = [2, 3] as const;

/** The row of each table in what was read, by its role. */
type RowPlaces = ReadonlyMap<string, Place>;

/** Checks against the source tables, and sentences about what no formula can check. */
export interface SourceChecks {
  readonly checks: readonly Check[];
  readonly notes: readonly string[];
}

const countHere = (value: number): Check["here"] => number(value, COUNT_FORMAT, { role: "body" });

/** Rows below another row of headers: they are left out, and the columns of the source end above them. */
const rowsBeyond = ({ excluded }: TableQuality): number =>
  excluded.find(({ reason }) => reason === "other-table")?.rows ?? 0;

/** Used and left out stand side by side on the sheet; without their place their sum is written. */
const sumHere = (quality: TableQuality, places: RowPlaces): Check["here"] => {
  const place = places.get(quality.role);
  const beyond = rowsBeyond(quality);
  if (place === undefined) return countHere(quality.rows - beyond);
  const at = (column: number): string => cellAddress(place.row, place.column + column);
  const sum = `=${at(USED)}+${at(LEFT_OUT)}`;
  return formula(beyond === 0 ? sum : `${sum}-${beyond}`, COUNT_FORMAT, { role: "body" });
};

/** A table grows by itself; below a plain range, the next cell tells whether rows were added. */
const checkRows = (
  quality: TableQuality,
  column: SourceColumn,
  places: RowPlaces,
): readonly Check[] => {
  const { area, sheet, table } = column;
  const below = area.row + area.rows;
  const next = { row: below, column: area.column, rows: 1, columns: 1 };
  return [
    {
      name: `${quality.table}: rows used and left out, and all rows of the source`,
      here: sumHere(quality, places),
      source: `=ROWS(${referToSource(column)})`,
      isAmount: false,
    },
    ...(table === null && below <= LAST_ROW && rowsBeyond(quality) === 0
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

const checkComplaints = ({ complaints }: Intake, places: RowPlaces): SourceChecks => {
  if (complaints === null) return { checks: [], notes: [] };
  const { quality, categories, categoryColumn, dateColumn } = complaints;
  const rows = checkRows(quality, dateColumn, places);
  if (categoryColumn === null) return { checks: rows, notes: [] };
  const labels = checkLabels(categories, categoryColumn, howToCount(quality));
  return {
    checks: [...rows, ...labels.checks],
    notes: noteUncounted(quality.table, labels.uncounted),
  };
};

/** Rows in which there is nothing that a formula could count. */
const NOTHING_THERE: readonly Exclusion[] = ["blank-row"];

const checkStatus = (losses: TalliedLosses): readonly Check[] => {
  const criteria = lossCriteria(losses, NOTHING_THERE);
  if (criteria === null || losses.statusColumn === null) return [];
  return [
    {
      name: `${losses.quality.table}: rows whose status is a loss`,
      here: countHere(losses.quality.used),
      source: `=${criteria.map((criterion) => `COUNTIF(${criterion.slice(1)})`).join("+")}`,
      isAmount: false,
    },
  ];
};

/** The sum of the value column over the losses; null when rows are left out that a formula cannot tell. */
const sumOfLosses = (losses: TalliedLosses, value: string): string | null => {
  if (losses.quality.used === losses.quality.rows) return `SUM(${value})`;
  const criteria = lossCriteria(losses, NOTHING_THERE);
  if (criteria === null || losses.statusColumn === null) return null;
  return `(${criteria.map((criterion) => `SUMIFS(${value}${criterion})`).join("+")})`;
};

const checkValue = (losses: TalliedLosses, currency: string | null): readonly Check[] => {
  const { quality, tallies, valueColumn, valueFactor } = losses;
  if (valueColumn === null || !lossesAreNumbers(losses)) return [];
  const sum = sumOfLosses(losses, referToSource(valueColumn));
  if (sum === null) return [];
  return [
    {
      name: `${quality.table}: yearly value lost`,
      here: number(
        (tallies.values ?? []).reduce((all, value) => all + value, 0),
        moneyFormat(currency),
        { role: "body" },
      ),
      source: valueFactor === 1 ? `=${sum}` : `=${sum}*${valueFactor}`,
      isAmount: true,
    },
  ];
};

const checkLosses = (intake: Intake, places: RowPlaces): SourceChecks => {
  const { losses } = intake;
  if (losses === null) return { checks: [], notes: [] };
  const { quality, reasons, reasonColumn } = losses;
  const anchor =
    losses.dateColumn ?? losses.statusColumn ?? reasonColumn ?? losses.valueColumn ?? null;
  const rows = anchor === null ? [] : checkRows(quality, anchor, places);
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

const checkCustomers = ({ customers }: Intake, places: RowPlaces): readonly Check[] =>
  customers?.startColumn === undefined
    ? []
    : checkRows(customers.quality, customers.startColumn, places);

/**
 * Checks of what was read against the source as it is now: they go false when somebody changes it after a refresh.
 *
 * @param intake What was read. @param places Where each table stands in the list of what was read, by its role.
 * @returns Checks in reading order, and what cannot be checked.
 * @example checkSources({ asOf: "2026-10-31", complaints: null, losses: null, customers: null, targets: null, currency: null }, new Map()) // => { checks: [], notes: [] }
 */
export function checkSources(intake: Intake, places: RowPlaces): SourceChecks {
  const [complaints, losses] = [checkComplaints(intake, places), checkLosses(intake, places)];
  return {
    checks: [...complaints.checks, ...losses.checks, ...checkCustomers(intake, places)],
    notes: [...complaints.notes, ...losses.notes],
  };
}
