import type { InputPoint } from "../../contract/point-column.ts";
import type { ChartRequest, SeriesKind, TrendInput } from "../../contract/trends.ts";
import type { FieldError } from "../../problem.ts";

/** Most errors told of one series. */
const MOST_ERRORS = 5;

/** Charts that set events against an exposure, and those of plain events. */
const NEEDS_EXPOSURE: ReadonlySet<ChartRequest> = new Set(["u", "p", "pprime", "binomial"]);
const NEEDS_EVENTS: ReadonlySet<ChartRequest> = new Set([
  ...NEEDS_EXPOSURE,
  "c",
  "uprime",
  "poisson",
]);
const PROPORTIONS: ReadonlySet<ChartRequest> = new Set(["p", "pprime", "binomial"]);
const WHOLE: ReadonlySet<ChartRequest> = new Set(["c", "uprime", "poisson"]);
const NEEDS_POSITIVE: ReadonlySet<ChartRequest> = new Set(["xmr-log", "t"]);

const isEvents = (kind: SeriesKind): boolean =>
  kind === "count" || kind === "rate" || kind === "proportion";

const hasExposure = ({ points }: TrendInput): boolean =>
  points.some(({ exposure }) => typeof exposure === "number");

/** Rates and proportions without an exposure are figures that somebody worked out already, not events. */
const isCounted = (input: TrendInput): boolean => input.kind === "count" || hasExposure(input);

/** An exposure that is no number of anything; 0 is a period without any. */
const LEAST_EXPOSURE = 1e-9;

/** Beyond these a rate is no longer a figure that anybody reads, and may be no number at all. */
const [LEAST_PER, MOST_PER] = [1e-9, 1e9];

const wrongExposure = (exposure: number, kind: SeriesKind): string | null => {
  if (!isEvents(kind)) return `is for counts, rates and proportions: “${kind}” takes none`;
  if (exposure > Number.MAX_SAFE_INTEGER) return "is too large to be exact";
  return exposure > 0 && exposure < LEAST_EXPOSURE
    ? `must be 0, or at least ${LEAST_EXPOSURE}`
    : null;
};

const wrongWith = (
  { value, exposure }: InputPoint,
  input: { readonly kind: SeriesKind; readonly isCounted: boolean; readonly isPositive: boolean },
): string | null => {
  if (value === null) return null;
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return "is too large to be exact";
  if (input.isPositive && value <= 0) return "must be above 0 for this chart";
  if (!isEvents(input.kind)) return null;
  if (value < 0) return `must be 0 or more for a ${input.kind}`;
  if (input.isCounted && !Number.isInteger(value)) return `must be a whole number of events`;
  if (input.kind !== "proportion") return null;
  const most = typeof exposure === "number" ? exposure : 1;
  if (value <= most || (input.isCounted && typeof exposure !== "number")) return null;
  return input.isCounted ? "must not be above its exposure" : "must lie between 0 and 1";
};

const checkChart = (input: TrendInput): string | null => {
  const { chart, kind } = input;
  if (NEEDS_EVENTS.has(chart) && !isEvents(kind))
    return `“${chart}” needs a count, rate or proportion`;
  if (NEEDS_EXPOSURE.has(chart) && !hasExposure(input)) return `“${chart}” needs an exposure`;
  if (chart === "c" && hasExposure(input)) return "“c” takes no exposure; “u” does";
  if (WHOLE.has(chart) && !isCounted(input)) return `“${chart}” needs whole events`;
  if (PROPORTIONS.has(chart) && kind !== "proportion") return `“${chart}” needs a proportion`;
  if ((chart === "g" || chart === "t") && hasExposure(input))
    return `“${chart}” takes no exposure: its values are what lies between two events`;
  return null;
};

/**
 * Whether the values of a series are what its kind and chart say: whole events from 0, proportions not above 1, an exposure
 * where the chart divides and none where nothing is divided, and sizes that give finite figures.
 *
 * @param input The series of a request. @returns At most five errors, pointers from the series on; none when all is well.
 * @example checkInput({ kind: "count", chart: "auto", per: 1, points: [{ period: "2026-10", value: 3.5 }] }) // => [{ pointer: "/points/0/value", detail: "must be a whole number of events" }]
 * @example checkInput({ kind: "count", chart: "u", per: 1, points: [] }) // => [{ pointer: "/chart", detail: "“u” needs an exposure" }]
 */
export function checkInput(input: TrendInput): readonly FieldError[] {
  const chart = checkChart(input);
  const errors: FieldError[] = chart === null ? [] : [{ pointer: "/chart", detail: chart }];
  if (input.per < LEAST_PER || input.per > MOST_PER)
    errors.push({ pointer: "/per", detail: `must lie between ${LEAST_PER} and ${MOST_PER}` });
  const facts = {
    kind: input.kind,
    isCounted: isCounted(input),
    isPositive: NEEDS_POSITIVE.has(input.chart),
  };
  for (let index = 0; index < input.points.length; index += 1) {
    const point = input.points[index];
    if (point === undefined) continue;
    const detail = wrongWith(point, facts);
    if (detail !== null) errors.push({ pointer: `/points/${index}/value`, detail });
    const { exposure } = point;
    const wrong = typeof exposure === "number" ? wrongExposure(exposure, input.kind) : null;
    if (wrong !== null) errors.push({ pointer: `/points/${index}/exposure`, detail: wrong });
    if (errors.length >= MOST_ERRORS) return errors.slice(0, MOST_ERRORS);
  }
  return errors;
}
