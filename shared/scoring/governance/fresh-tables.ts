import type { FreshTable } from "../../contract/readiness/figure.ts";
import { monthInWords } from "../month.ts";
import { countWords, writeSmallCount } from "../write-number.ts";
import { daysApart } from "./days-apart.ts";
import { TABLE_NAMES, type GovernanceInput, type RowTable } from "./input.ts";

/** One row that is new says nothing; two of People decide gates. Ours. */
const FEWEST_ROWS = 2;

/** A few old rows below many new ones do not make a table old. Ours. */
const MOSTLY = 0.8;

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

/** What was written after the as-of day was written for the report all the more. */
const isFresh = (day: string, asOf: string, within: number): boolean =>
  day > asOf || daysApart(day, asOf) <= within;

const countOf = ({ fresh, dated, all }: Readonly<Record<"fresh" | "dated" | "all", number>>) =>
  fresh === dated
    ? `All ${countWords(dated, dated === all ? "row" : "dated row")}`
    : `${fresh} of ${countWords(dated, "dated row")}`;

const freshOf = (
  table: RowTable,
  rows: readonly Dated[],
  { asOf, thresholds }: Pick<GovernanceInput, "asOf" | "thresholds">,
): FreshTable[] => {
  const within = thresholds["fresh-days"];
  const dated = rows.filter((row) => dayOfRow(row) !== null);
  const fresh = dated.filter((row) => isFresh(dayOfRow(row) ?? "", asOf, within));
  const days = fresh.flatMap((row) => dayOfRow(row) ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined || fresh.length < FEWEST_ROWS) return [];
  if (fresh.length < MOSTLY * dated.length) return [];
  const count = countOf({ fresh: fresh.length, dated: dated.length, all: rows.length });
  const when =
    from > asOf
      ? "after the day of the report"
      : `within ${writeSmallCount(within)} ${within === 1 ? "day" : "days"} of the report${to > asOf ? " or after it" : ""}`;
  const words = `${count} of ${TABLE_NAMES[table]} were ${verbOf(table, fresh)} ${tellStretch(from, to)}, ${when}.`;
  return [{ table, rows: fresh.length, from, to, sentence: words }];
};

/**
 * S41: tables of which all rows, or four fifths of them, were entered, or last touched, just before the as-of day or after
 * it: written for the report, it may be. Rows without a date are not counted.
 *
 * @param input All tables. @returns In the order of the tables; each with at least two such rows.
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
