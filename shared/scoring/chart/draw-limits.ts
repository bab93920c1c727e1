import { countLimits, proportionLimits, rateLimits, type Laney } from "./attribute-limits.ts";
import type { ChartPoints, SegmentLimits } from "./band.ts";
import { geometricLimits, timeLimits } from "./between-limits.ts";
import type { ChartType } from "./chart-type.ts";
import { binomialChart, poissonChart } from "./exact-limits.ts";
import { logLimits } from "./log-limits.ts";
import { constantLimits, xmrLimits, type XmrOptions } from "./xmr-limits.ts";

/** How limits are drawn, whatever the chart; each takes what it needs. `laney` is for `uprime` and `pprime`. */
export interface DrawOptions extends XmrOptions {
  readonly laney: Exclude<Laney, "off">;
}

type Draw = (points: ChartPoints, options: DrawOptions) => SegmentLimits | null;

const drawNothing: Draw = () => null;

const DRAWN_BY: Readonly<Record<ChartType, Draw>> = {
  none: drawNothing,
  run: drawNothing,
  constant: constantLimits,
  xmr: xmrLimits,
  "xmr-log": logLimits,
  c: countLimits,
  u: (points, options) => rateLimits(points, { ...options, laney: "off" }),
  uprime: rateLimits,
  p: (points, options) => proportionLimits(points, { ...options, laney: "off" }),
  pprime: proportionLimits,
  poisson: poissonChart,
  binomial: binomialChart,
  g: geometricLimits,
  t: timeLimits,
};

/**
 * Limits of one segment of a chart of the given type.
 *
 * @param type As chosen by `chooseChart` or asked for. @param points One segment in order, with its gaps.
 * @param options Bounds in the unit of the values, factor and screening of moving ranges, Laney's sigma.
 * @returns A band a point; null when nothing can be drawn: too few points that count, values the chart is not for, and
 * always for `none` and for `run`, which has a center alone (`runCenter`).
 * @example drawLimits("c", { values: [9], nums: [9], dens: [Number.NaN], isBase: [1] }, { floor: 0, cap: null, factor: 2.66, screen: "guarded", laney: "floored" }).bands.upper // => Float64Array.of(18)
 */
export function drawLimits(
  type: ChartType,
  points: ChartPoints,
  options: DrawOptions,
): SegmentLimits | null {
  return DRAWN_BY[type](points, options);
}
