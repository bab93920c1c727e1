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
const BETWEEN: ReadonlySet<ChartRequest> = new Set(["g", "t"]);
const NEEDS_POSITIVE: ReadonlySet<ChartRequest> = new Set(["xmr-log", "t"]);

const isEvents = (kind: SeriesKind): boolean =>
  kind === "count" || kind === "rate" || kind === "proportion";

const hasExposure = ({ points }: TrendInput): boolean =>
  points.some(({ exposure }) => typeof exposure === "number");

const hasWholeExposure = ({ points }: TrendInput): boolean =>
  points.every(({ exposure }) => typeof exposure !== "number" || Number.isInteger(exposure));

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

interface Facts {
  readonly kind: SeriesKind;
  readonly isCounted: boolean;
  readonly isPositive: boolean;
  readonly isFromZero: boolean;
}

/** More cases than there are: of an exposure, or of 1 where the share was worked out already. */
const wrongShare = (value: number, exposure: number | null, isShareOf: boolean): string | null => {
  if (!isShareOf) return value <= 1 ? null : "must lie between 0 and 1";
  return exposure === null || value <= exposure ? null : "must not be above its exposure";
};

const wrongEvents = (value: number, exposure: number | null, facts: Facts): string | null => {
  const { kind, isCounted: isWhole } = facts;
  if (value < 0) return `must be 0 or more for a ${kind}`;
  if (isWhole && !Number.isInteger(value)) return "must be a whole number of events";
  return kind === "proportion" ? wrongShare(value, exposure, isWhole) : null;
};

const wrongValue = ({ value, exposure }: InputPoint, facts: Facts): string | null => {
  if (value === null) return null;
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return "is too large to be exact";
  if (facts.isPositive && value <= 0) return "must be above 0 for this chart";
  if (facts.isFromZero && value < 0) return "must be 0 or more for this chart";
  return isEvents(facts.kind) ? wrongEvents(value, exposure ?? null, facts) : null;
};

/** What a chart needs that a series may lack, the first that fails is told. */
const NEEDS: readonly (readonly [
  charts: ReadonlySet<ChartRequest>,
  isMet: (input: TrendInput) => boolean,
  detail: string,
])[] = [
  [NEEDS_EVENTS, ({ kind }) => isEvents(kind), "needs a count, rate or proportion"],
  [NEEDS_EXPOSURE, hasExposure, "needs an exposure"],
  [new Set(["c"]), (input) => !hasExposure(input), "takes no exposure; “u” does"],
  [WHOLE, isCounted, "needs whole events"],
  [PROPORTIONS, ({ kind }) => kind === "proportion", "needs a proportion"],
  [new Set(["binomial"]), hasWholeExposure, "needs whole numbers of cases as exposure"],
  [
    BETWEEN,
    (input) => !hasExposure(input),
    "takes no exposure: its values are what lies between two events",
  ],
];

const checkChart = (input: TrendInput): string | null => {
  const lacking = NEEDS.find(([charts, isMet]) => charts.has(input.chart) && !isMet(input));
  return lacking === undefined ? null : `“${input.chart}” ${lacking[2]}`;
};

const checkSettings = (input: TrendInput): readonly FieldError[] => {
  const errors: FieldError[] = [];
  const chart = checkChart(input);
  if (chart !== null) errors.push({ pointer: "/chart", detail: chart });
  if (input.per < LEAST_PER || input.per > MOST_PER)
    errors.push({ pointer: "/per", detail: `must lie between ${LEAST_PER} and ${MOST_PER}` });
  if (input.absentMeansZero && hasExposure(input))
    errors.push({
      pointer: "/absentMeansZero",
      detail: "is not for series with an exposure: that of an absent period is not known",
    });
  return errors;
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
  const errors: FieldError[] = [...checkSettings(input)];
  const facts = {
    kind: input.kind,
    isCounted: isCounted(input),
    isPositive: NEEDS_POSITIVE.has(input.chart),
    isFromZero: input.chart === "g",
  };
  for (let index = 0; index < input.points.length; index += 1) {
    const point = input.points[index];
    if (point === undefined) continue;
    const detail = wrongValue(point, facts);
    if (detail !== null) errors.push({ pointer: `/points/${index}/value`, detail });
    const { exposure } = point;
    const wrong = typeof exposure === "number" ? wrongExposure(exposure, input.kind) : null;
    if (wrong !== null) errors.push({ pointer: `/points/${index}/exposure`, detail: wrong });
    if (errors.length >= MOST_ERRORS) return errors.slice(0, MOST_ERRORS);
  }
  return errors;
}
