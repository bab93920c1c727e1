import type { Finding, Scorecard } from "../contract/scorecard.ts";
import type { Series } from "../contract/series.ts";
import { figuresOf } from "./find-signals.ts";
import { MIN_MARKS } from "./chart/minimum-points.ts";
import { quoteLabel } from "./name-label.ts";
import { unsteadyRuns } from "./trend/tell-segments.ts";
import { writeNumber, writeSmallCount } from "./write-number.ts";

/** A series without a mark, with its name within a sentence. */
interface Unmarked {
  readonly name: "complaints" | "losses";
  readonly series: Series;
}

const tellAlone = ({ name, series }: Unmarked): string => {
  if (series.variation === "no-variation")
    return `Month by month, nothing stands out in ${name}: they are the same in all ${series.limits?.points ?? 0} months.`;
  return `Month by month, nothing stands out in ${name} (${figuresOf(series)}).`;
};

const tellTooFew = ({ name, series }: Unmarked): string => {
  const known = series.points.filter(({ state }) => state === "ok").length;
  return `It is too early to tell signal from noise in ${name}: ${known} of ${MIN_MARKS} complete months.`;
};

const tellAll = (tested: number): string =>
  tested === 1
    ? "Nothing stands out: the one measure tested moved within its usual range."
    : `Nothing stands out: all ${writeNumber(tested)} measures tested moved within their usual range.`;

const isMarked = ({ variation }: Series): boolean =>
  variation === "better" || variation === "worse";

/** The latest month is as usual, but the months before it are not those of one level. */
const isUnsteady = (series: Series): boolean => unsteadyRuns(series) !== null;

/** The first by name, so that the order of the categories does not matter. */
const firstByName = (unsteady: readonly Series[]): string => {
  let first = unsteady[0]?.label ?? "";
  for (const { label } of unsteady) if (label !== null && label < first) first = label;
  return first;
};

const tellUnsteady = (total: Series, unsteady: readonly Series[]): string => {
  const name = unsteady.includes(total) ? "all complaints" : quoteLabel(firstByName(unsteady));
  const more = unsteady.length > 1 ? ` and ${writeSmallCount(unsteady.length - 1)} more` : "";
  return `No measure of complaints has a signal in its latest month, but the level of ${name}${more} has not been steady: see the runs on Complaint trends.`;
};

/**
 * What is said of complaints when there is nothing to point at: that nothing stands out, or that it is too early.
 *
 * @param complaints Trends of complaints. @param multiplicity How many series were tested and marked, losses included.
 * @returns The finding; null when one of the complaints has a mark, which is told.
 * @example findQuietComplaints({ grouping: "none", categories: [], total: { label: null, unit: "", points: [], latest: null, limits: null, target: null, attainment: "no-target", variation: "too-few", assurance: "none" } }, { tested: 0, flagged: 0, expectedByChance: 0 }).code // => "too-few-months"
 */
export function findQuietComplaints(
  { total, categories }: NonNullable<Scorecard["complaints"]>,
  multiplicity: Scorecard["multiplicity"],
): Finding | null {
  const place = { tone: "neutral", sheet: "Complaint trends", key: "total" } as const;
  const unmarked = { name: "complaints", series: total } as const;
  if (total.variation === "too-few")
    return { code: "too-few-months", text: tellTooFew(unmarked), ...place };
  if ([total, ...categories].some(isMarked)) return null;
  const unsteady = [total, ...categories].filter(isUnsteady);
  if (unsteady.length > 0)
    return { code: "unsteady", text: tellUnsteady(total, unsteady), ...place };
  const isCalm = multiplicity.flagged === 0 && multiplicity.tested > 0;
  return {
    code: "no-signal",
    text: isCalm ? tellAll(multiplicity.tested) : tellAlone(unmarked),
    ...place,
  };
}

/**
 * The same for losses.
 *
 * @param losses Losses. @returns The finding; null when losses have a mark, or rows without dates, which are told.
 * @example findQuietLosses({ monthly: null, monthlyValue: null, reasons: [], all: { count: 0, value: null, valueUnknown: 0, explainedCount: 0, explainedValue: null }, window: { count: 0, value: null, valueUnknown: 0, explainedCount: 0, explainedValue: null } }).text // => "Nothing stands out: the list has no losses."
 */
export function findQuietLosses({
  monthly: series,
  all,
}: NonNullable<Scorecard["losses"]>): Finding | null {
  const place = { tone: "neutral", sheet: "Loss review", key: "losses" } as const;
  if (series === null)
    return all.count > 0
      ? null
      : { code: "no-losses", text: "Nothing stands out: the list has no losses.", ...place };
  if (isMarked(series)) return null;
  const unmarked = { name: "losses", series } as const;
  return series.variation === "too-few"
    ? { code: "too-few-months", text: tellTooFew(unmarked), ...place }
    : { code: "no-signal", text: tellAlone(unmarked), ...place };
}
