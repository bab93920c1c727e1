import { monthNumber } from "../../shared/scoring/month.ts";
import type { Exclusion, SourceColumn, TableQuality } from "../intake/tallied.ts";
import { formula } from "./cells.ts";
import type { Check } from "./check.ts";
import type { FigurePlaces } from "./check-sheets.ts";
import { lossCriteria, lossesAreNumbers } from "./check-losses.ts";
import { COUNT_FORMAT, moneyFormat } from "./number-format.ts";
import { referTo } from "./quote-sheet.ts";
import { referToSource } from "./refer-source.ts";
import type { SheetInput } from "./sheet-input.ts";
import { windowLabel } from "./day-words.ts";

/** First and last month, `YYYY-MM`. */
interface Months {
  readonly from: string;
  readonly to: string;
}

/** Rows left out for these reasons have no date within months that are over, so a count by date leaves them out too. */
const OUTSIDE: readonly Exclusion[] = ["blank-row", "no-date", "date-unreadable", "after-as-of"];
/** A customer without a start may have an end: only these have neither. */
const WITHOUT_END: readonly Exclusion[] = ["blank-row", "after-as-of"];
const WITHOUT_START: readonly Exclusion[] = ["blank-row", "no-date", "after-as-of"];

const isExact = ({ excluded }: TableQuality, allowed: readonly Exclusion[]): boolean =>
  excluded.every(({ reason }) => allowed.includes(reason));

const firstDay = (months: number): string =>
  `DATE(${Math.floor(months / 12)},${(months % 12) + 1},1)`;

/**
 * The criteria by which COUNTIFS and SUMIFS find the rows of some months: dates are compared as numbers, so that neither
 * the language nor the date format of the reader matters.
 *
 * @param column Of dates. @param months First and last. @returns Two pairs of range and criterion.
 * @example withinMonths({ sheet: "S", table: "Churn", header: "Lost", area: { sheet: "S", row: 1, column: 0, rows: 2, columns: 1 } }, { from: "2025-12", to: "2025-12" }) // => "Churn[Lost],\">=\"&DATE(2025,12,1),Churn[Lost],\"<\"&DATE(2026,1,1)"
 */
export function withinMonths(column: SourceColumn, { from, to }: Months): string {
  const dates = referToSource(column);
  const after = monthNumber(to) + 1;
  return `${dates},">="&${firstDay(monthNumber(from))},${dates},"<"&${firstDay(after)}`;
}

/** A figure of our sheets beside the formula that finds it in the source. */
interface Found {
  readonly name: string;
  readonly sheet: "Complaint trends" | "Loss review";
  readonly key: string;
  readonly source: string;
  readonly isAmount: boolean;
}

const inWords = (window: NonNullable<SheetInput["scorecard"]["window"]>): string =>
  window.months === 1 ? windowLabel(window) : `in the ${windowLabel(window)}`;

const found = (name: string, [sheet, key]: readonly [Found["sheet"], string], source: string) => ({
  name,
  sheet,
  key,
  source,
  isAmount: false,
});

const findComplaints = ({ intake: { complaints }, scorecard }: SheetInput): readonly Found[] => {
  const latest = scorecard.complaints?.total.latest ?? null;
  if (complaints === null || latest === null || complaints.datesAreNumbers !== true) return [];
  if (!isExact(complaints.quality, OUTSIDE)) return [];
  const months = withinMonths(complaints.dateColumn, { from: latest, to: latest });
  const name = `${complaints.quality.table}: rows dated ${windowLabel({ from: latest, to: latest, months: 1 })}`;
  return [found(name, ["Complaint trends", `month:${latest}`], `=COUNTIFS(${months})`)];
};

const findLosses = ({
  intake: { losses },
  scorecard: { window },
}: SheetInput): readonly Found[] => {
  if (losses === null || losses.dateColumn === null || losses.datesAreNumbers !== true) return [];
  const criteria = lossCriteria(losses, OUTSIDE);
  if (criteria === null || window === null) return [];
  const within = withinMonths(losses.dateColumn, window);
  const sumOver = (head: string): string =>
    criteria.map((criterion) => `${head}${within}${criterion})`).join("+");
  const when = inWords(window);
  const volume = found(
    `${losses.quality.table}: rows dated ${when}`,
    ["Loss review", "reasons-volume"],
    `=${sumOver("COUNTIFS(")}`,
  );
  if (losses.valueColumn === null || !lossesAreNumbers(losses)) return [volume];
  const value = `=(${sumOver(`SUMIFS(${referToSource(losses.valueColumn)},`)})*${losses.valueFactor}`;
  const name = `${losses.quality.table}: yearly value of the rows dated ${when}`;
  return [volume, { ...found(name, ["Loss review", "reasons-value"], value), isAmount: true }];
};

const findCustomers = ({ intake, scorecard: { window } }: SheetInput): readonly Found[] => {
  const { customers } = intake;
  if (customers === null || window === null || customers.datesAreNumbers !== true) return [];
  const { quality, startColumn, endColumn } = customers;
  const count = (
    key: string,
    column: SourceColumn | undefined,
    allowed: readonly Exclusion[],
  ): readonly Found[] =>
    column === undefined || !isExact(quality, allowed)
      ? []
      : [
          found(
            `${quality.table}: “${column.header.trim()}” ${inWords(window)}`,
            ["Loss review", key],
            `=COUNTIFS(${withinMonths(column, window)})`,
          ),
        ];
  return [
    ...count("customers-came", startColumn, WITHOUT_START),
    ...count("customers-left", endColumn, WITHOUT_END),
  ];
};

/**
 * The figures of the board's months, each beside a formula that finds the rows of those months in the source by their
 * date. Written only where all dates are numbers and no row that is left out can have a date in those months.
 *
 * @param input Scorecard and intake. @param places Where the figures of our sheets stand. @returns Checks.
 */
export function checkMonths(input: SheetInput, places: FigurePlaces): readonly Check[] {
  const anchors = { "Complaint trends": places.trends, "Loss review": places.losses };
  const all = [...findComplaints(input), ...findLosses(input), ...findCustomers(input)];
  return all.flatMap(({ name, sheet, key, source, isAmount }): readonly Check[] => {
    const place = anchors[sheet].get(key);
    if (place === undefined) return [];
    const here = `=${referTo(input.names[sheet], { ...place, rows: 1, columns: 1 })}`;
    const format = isAmount ? moneyFormat(input.intake.currency) : COUNT_FORMAT;
    return [{ name, here: formula(here, format, { role: "body" }), source, isAmount }];
  });
}
