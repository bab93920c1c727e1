import type { FreshTable } from "../../contract/readiness/figure.ts";
import { monthInWords } from "../month.ts";
import { countWords, writeSmallCount } from "../write-number.ts";
import { daysApart } from "./days-apart.ts";
import { TABLE_NAMES, type GovernanceInput, type RowTable } from "./input.ts";

/** Rows below which a table that is wholly new says nothing. Ours. */
const FEWEST_ROWS = 3;

interface Dated {
  readonly row: number;
  readonly entered?: string | null;
  readonly lastUpdate?: string | null;
  readonly raised?: string | null;
  readonly day?: string | null;
}

const dayOfRow = ({ entered, day, lastUpdate, raised }: Dated): string | null =>
  entered ?? day ?? lastUpdate ?? raised ?? null;

const verbOf = (table: RowTable, rows: readonly Dated[]): string => {
  if (table === "quiz" || table === "conditions") return "answered";
  const isEntered = rows.every(({ entered }) => entered !== null && entered !== undefined);
  return isEntered ? "entered" : "entered or last touched";
};

const dateOf = (day: string): string => String(Number(day.slice(8)));

const inWords = (day: string): string => `${dateOf(day)} ${monthInWords(day.slice(0, 7))}`;

/**
 * A stretch of days in words.
 *
 * @param from `YYYY-MM-DD`. @param to `YYYY-MM-DD`. @returns With its preposition.
 * @see ours
 * @example tellStretch("2026-10-28", "2026-10-31") // => "on 28-31 October 2026"
 * @example tellStretch("2026-10-30", "2026-11-01") // => "from 30 October 2026 to 1 November 2026"
 */
export function tellStretch(from: string, to: string): string {
  if (from === to) return `on ${inWords(from)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `on ${dateOf(from)}-${inWords(to)}`;
  return `from ${inWords(from)} to ${inWords(to)}`;
}

const freshOf = (
  table: RowTable,
  rows: readonly Dated[],
  { asOf, thresholds }: Pick<GovernanceInput, "asOf" | "thresholds">,
): FreshTable[] => {
  const dated = rows.filter((row) => (dayOfRow(row) ?? "9999") <= asOf);
  const days = dated.flatMap((row) => dayOfRow(row) ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined || dated.length < FEWEST_ROWS) return [];
  if (daysApart(from, asOf) > thresholds["fresh-days"]) return [];
  const count = countWords(dated.length, dated.length === rows.length ? "row" : "dated row");
  const within = thresholds["fresh-days"];
  const words = `All ${count} of ${TABLE_NAMES[table]} were ${verbOf(table, dated)} ${tellStretch(from, to)}, within ${writeSmallCount(within)} ${within === 1 ? "day" : "days"} of the report.`;
  return [{ table, rows: dated.length, from, to, sentence: words }];
};

/**
 * S41: tables of which all rows were entered, or last touched, just before the as-of day: written for the report, it may
 * be. Rows without a date, and dates after the as-of day, are not counted.
 *
 * @param input All tables. @returns In the order of the tables; each with at least three dated rows.
 * @see ours
 * @example findFresh({ asOf: "2026-10-31", thresholds: { "fresh-days": 3 }, tables: { forums: [{ row: 2, entered: "2026-10-31" }, { row: 3, entered: "2026-10-31" }, { row: 4, entered: "2026-10-31" }] } })[0].sentence // => "All 3 rows of Forums were entered on 31 October 2026, within three days of the report."
 */
export function findFresh(
  input: Pick<GovernanceInput, "asOf" | "tables" | "thresholds">,
): readonly FreshTable[] {
  return Object.keys(TABLE_NAMES).flatMap((key) => {
    if (key === "settings") return [];
    const table = key as RowTable;
    return freshOf(table, input.tables[table] ?? [], input);
  });
}
