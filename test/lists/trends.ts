/** The points of a series as tests have them: one by one, null where a period has no such figure. */
import type { SeriesPoint } from "../../shared/contract/trend-series.ts";
import { columnOf, figureAt } from "../../shared/scoring/statistics/column.ts";
import type { ShownPoints } from "../../shared/scoring/trend/shown-points.ts";
import {
  EXCLUDED,
  knowPoints,
  MISSING,
  OK,
  PARTIAL,
  type SourcePoints,
  stateOf,
} from "../../shared/scoring/trend/source-points.ts";

const CODES = { missing: MISSING, ok: OK, excluded: EXCLUDED, partial: PARTIAL };

/** The points of a source, before anything is judged. */
export const listSource = ({ labels, states, values, nums, dens }: SourcePoints) =>
  labels.map((period, at) => ({
    period,
    state: stateOf(states[at]),
    value: figureAt(values, at),
    num: figureAt(nums, at),
    den: figureAt(dens, at),
  }));

/** Points of the contract, in columns. */
export const inColumns = (points: readonly SeriesPoint[]): ShownPoints => {
  const columnAt = (name: "value" | "num" | "den" | "center" | "lower" | "upper"): Float64Array =>
    columnOf(points.map((point) => point[name]));
  return {
    ...knowPoints({
      labels: points.map(({ period }) => period),
      states: Uint8Array.from(points, ({ state }) => CODES[state]),
      values: columnAt("value"),
      nums: columnAt("num"),
      dens: columnAt("den"),
    }),
    center: columnAt("center"),
    lower: columnAt("lower"),
    upper: columnAt("upper"),
    targets: points.map(({ target }) => target),
    rules: points.map(({ rules }) => rules),
  };
};
