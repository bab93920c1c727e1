import type { MomentLine, MomentReview } from "../../contract/readiness/governance.ts";
import type {
  MetricRow,
  MomentResultRow,
  MomentRow,
} from "../../contract/readiness/measure-rows.ts";
import { CONTACT_TYPES } from "../../contract/readiness/words.ts";
import { daysApart, lastDayOf } from "./days-apart.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { refsOf, shareOf, tallyMarks, type Tally } from "./tally.ts";

/** The latest month of a moment's operational metric. */
export interface LatestResult {
  readonly period: string;
  /** Σ numerator ÷ Σ denominator, or Σ numerator where no row has a denominator. */
  readonly value: number;
  /** The month ended not too long before the as-of day. */
  readonly isCurrent: boolean;
  readonly rows: readonly MomentResultRow[];
}

const valueOfMonth = (rows: readonly MomentResultRow[]): number | null => {
  const counted = rows.filter(({ num }) => num !== null);
  const parts = counted.filter(({ den }) => den !== null);
  const sum = (of: readonly MomentResultRow[]): number =>
    of.reduce((total, { num }) => total + (num ?? 0), 0);
  if (counted.length === 0) return null;
  if (parts.length === 0) return sum(counted);
  const den = parts.reduce((total, row) => total + (row.den ?? 0), 0);
  return den > 0 ? sum(parts) / den : null;
};

/**
 * The latest month with a value, by moment. Months after that of the as-of day are not looked at.
 *
 * @param input Moment results and thresholds. @returns By the code of the moment; one without a value is not in it.
 * @see design: metrics M50 and M51
 * @example latestResults({ asOf: "2026-10-31", thresholds: { "current-days": 62 }, tables: { momentResults: [{ row: 2, moment: 1, period: "2026-09", num: 9, den: 10 }] } }).get(1).value // => 0.9
 */
export function latestResults({
  asOf,
  tables,
  thresholds,
}: Pick<GovernanceInput, "asOf" | "tables" | "thresholds">): ReadonlyMap<number, LatestResult> {
  const known = (tables.momentResults ?? []).filter(({ period }) => period <= asOf.slice(0, 7));
  const latest = new Map<number, LatestResult>();
  for (const rows of Map.groupBy(known, ({ moment, period }) => `${moment} ${period}`).values()) {
    const value = valueOfMonth(rows);
    const [first] = rows;
    if (first === undefined || value === null) continue;
    const { moment, period } = first;
    if (period <= (latest.get(moment)?.period ?? "")) continue;
    const isCurrent = daysApart(lastDayOf(period), asOf) <= thresholds["current-days"];
    latest.set(moment, { period, value, isCurrent, rows });
  }
  return latest;
}

const isMet = ({ direction, target }: MomentRow, value: number | null): boolean | null => {
  if (direction === null || target === null || value === null) return null;
  const room = 1e-9 * Math.max(Math.abs(target), Math.abs(value));
  return direction === "increase" ? value >= target - room : value <= target + room;
};

const missingOf = (row: MomentRow, result: LatestResult | undefined): string[] => [
  ...(row.hasDefinition ? [] : ["definition"]),
  ...(row.owner === null ? ["owner"] : []),
  ...(row.hasMetric ? [] : ["metric"]),
  ...(row.target === null ? ["target"] : []),
  ...(result?.isCurrent === true ? [] : ["current data"]),
];

/**
 * S76, S77 (M50, M51): each moment of truth in its latest month. Equal to the target is met.
 *
 * @param input Moments and their results. @returns In the order of the sheet; values in the unit of the target.
 * @see Bliss, file 004: moments of truth; design: metrics M50 and M51
 * @example momentLines({ asOf: "2026-10-31", thresholds: {}, tables: {} }) // => []
 */
export function momentLines(
  input: Pick<GovernanceInput, "asOf" | "tables" | "thresholds">,
): readonly MomentLine[] {
  const results = latestResults(input);
  return (input.tables.moments ?? []).map((row) => {
    const result = results.get(row.moment);
    return {
      row: row.row,
      moment: row.moment,
      contact: row.contact,
      isPriority: row.isPriority === true,
      missing: missingOf(row, result),
      period: result?.period ?? null,
      value: result?.value ?? null,
      target: row.target,
      isMet: isMet(row, result?.value ?? null),
    };
  });
}

/**
 * M50, S17, S76, S78: priority moments with definition, owner, metric, target and current data, of all priority moments.
 *
 * @param lines As {@link momentLines} gives. @returns Counts of moments.
 * @see design: metrics M50
 * @example tallyCovered([]).den // => 0
 */
export function tallyCovered(lines: readonly MomentLine[]): Tally {
  return tallyMarks(
    "moments",
    lines.filter(({ isPriority }) => isPriority),
    ({ missing }) => missing.length === 0,
  );
}

/** Working days, weeks, months, quarters of a year. */
const UPDATES_PER_YEAR = { daily: 260, weekly: 52, monthly: 12, quarterly: 4, yearly: 1 } as const;

const updatesOf = (rows: readonly MetricRow[], kind: MetricRow["kind"]): number =>
  rows.reduce(
    (sum, row) =>
      sum + (row.kind === kind && row.frequency !== null ? UPDATES_PER_YEAR[row.frequency] : 0),
    0,
  );

/**
 * M52, S17: updates of customer metrics in a year, over those of sales metrics, as often as each says it is reported.
 *
 * @param rows The register of metrics. @returns Updates in a year; a daily one has 260. Metrics without kind or frequency are left out.
 * @see Bliss, file 000: which the CEO tracks as fervently as sales
 * @example tallyParity([{ row: 2, kind: "customer", frequency: "monthly" }, { row: 3, kind: "sales", frequency: "weekly" }]).num // => 12
 */
export function tallyParity(rows: readonly MetricRow[]): Tally {
  const counted = rows.filter(
    ({ kind, frequency }) => (kind === "customer" || kind === "sales") && frequency !== null,
  );
  return {
    num: updatesOf(counted, "customer"),
    den: updatesOf(counted, "sales"),
    rows: counted.length,
    unknown: 0,
    refs: refsOf("metrics", counted),
  };
}

/** A moment without a target is neither met nor missed. */
const isJudged = (line: MomentLine): boolean =>
  line.isMet !== null && !line.missing.includes("current data");

/**
 * S17, S76, S77, S78 (M50 to M52): moments of truth by the four types of contact: first what is covered, then what is met.
 *
 * @param input Moments, results and metrics. @returns Counts; `covered` is of the priority moments; null without rows of moments.
 * @see Bliss, file 004: rescue, revenue, respond, relationship
 * @example reviewMoments({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }) // => null
 */
export function reviewMoments(input: GovernanceInput): MomentReview | null {
  if (absenceOf(input, "moments") !== null) return null;
  const lines = momentLines(input);
  return {
    coverage: shareOf(tallyCovered(lines)),
    contacts: CONTACT_TYPES.map((contact) => {
      const own = lines.filter((line) => line.contact === contact);
      return {
        contact,
        moments: own.length,
        priority: own.filter(({ isPriority }) => isPriority).length,
        covered: tallyCovered(own).num,
        measured: own.filter(({ missing }) => !missing.includes("current data")).length,
        judged: own.filter((line) => isJudged(line)).length,
        met: own.filter((line) => isJudged(line) && line.isMet === true).length,
      };
    }),
    parity: shareOf(tallyParity(input.tables.metrics ?? [])),
    moments: [...lines],
  };
}
