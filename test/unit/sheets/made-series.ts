/** Series as the scoring gives them, made up: what the sheets show of a figure does not depend on how it is worked out. */
import type { Series } from "../../../shared/contract/series.ts";
import type { Comparison } from "../../../shared/contract/trend-figures.ts";
import type { SeriesPoint } from "../../../shared/contract/trend-series.ts";

/** September 2025 to October 2026. */
export const MONTHS: readonly string[] = [
  ...["09", "10", "11", "12"].map((month) => `2025-${month}`),
  ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"].map((month) => `2026-${month}`),
];

export const madePoint = (period: string, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period,
  value: 10,
  num: 10,
  den: null,
  state: "ok",
  center: 10,
  lower: 4,
  upper: 16,
  target: null,
  rules: [],
  ...more,
});

const NOTHING: Comparison = {
  now: null,
  before: null,
  difference: null,
  ratio: null,
  lower: null,
  upper: null,
  p: null,
};

export const stretch = (value: number) => ({
  from: "2026-10",
  to: "2026-10",
  value,
  exposure: null,
});

export const compared = (more: Partial<Comparison>): Series["comparisons"] => ({
  previous: NOTHING,
  lastYear: { ...NOTHING, ...more },
  rolling3: NOTHING,
  rolling12: NOTHING,
});

const UNTRENDED: Series["trend"] = {
  leads: null,
  p: null,
  mannKendall: null,
  seasonal: null,
  theilSen: null,
  rate: null,
  autocorrelation: null,
};

/** A trend of the rate in percent a year, with its interval. */
export const rateTrend = (
  percentPerYear: number,
  lower: number,
  upper: number,
): Series["trend"] => ({
  ...UNTRENDED,
  leads: "rate",
  p: 0.01,
  rate: { percentPerYear, lower, upper, p: 0.01, dispersion: 1 },
});

/** A calm category: 14 months around 10, no target, no signal. */
export const madeSeries = (label: string | null, more: Partial<Series> = {}): Series => ({
  id: label === null ? "total" : `category:${label}`,
  label,
  unit: "complaints a month",
  direction: "decrease",
  chart: { type: "poisson", reason: "Few, so the limits are those of chance." },
  n: MONTHS.length,
  gaps: null,
  points: MONTHS.map((period) => madePoint(period)),
  latest: "2026-10",
  limits: { kind: "firm", center: 10, lower: 4, upper: 16, points: MONTHS.length },
  segments: [{ from: "2025-09", to: "2026-10", points: MONTHS.length, runs: null }],
  seasonality: null,
  target: null,
  attainment: "no-target",
  variation: "no-signal",
  assurance: "none",
  trend: UNTRENDED,
  comparisons: compared({}),
  suggestedRebase: null,
  improvement: null,
  detectable: null,
  rolledUp: null,
  sentence: `October 2026: 10 ${label ?? "complaints"}.`,
  ...more,
});
