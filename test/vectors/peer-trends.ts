/** The 61 series and what peers made of them, as requests of the trends route; only where the data are. */
import type { TrendSeries } from "../../shared/contract/trend-series.ts";
import type { TrendInput, TrendsRequest } from "../../shared/contract/trends.ts";
import { scoreTrends } from "../../shared/scoring/trend/score-trends.ts";
import { readVectors } from "./read-vectors.ts";

export type Numbers = readonly (number | null)[];

/** A series as the peers were given it. */
export interface Input {
  readonly id: string;
  readonly kind: "count" | "rate" | "measure" | "money" | "between";
  readonly freq: "week" | "month" | "quarter" | "year";
  readonly dates: readonly string[];
  readonly y: Numbers;
  readonly n: Numbers | null;
}

/** One file of the vectors, by series. */
export const readPeers = <Content>(name: string): ReadonlyMap<string, Content> =>
  new Map(Object.entries(readVectors(name) as Readonly<Record<string, Content>>));

export const inputs: readonly Input[] = [...readPeers<Input>("series").values()].map((input) => ({
  ...input,
  n: input.n ?? null,
}));

/** Events with their exposure where there is one, else bare values; figures of any kind as a plain measure. */
export const seriesFor = (input: Input, changes: Partial<TrendInput> = {}): TrendInput => ({
  id: input.id,
  frequency: input.freq,
  direction: "decrease",
  kind: "measure",
  chart: "auto",
  rebase: [],
  exclude: [],
  absentMeansZero: false,
  per: 1,
  points: input.dates.map((period, at) => ({ period, value: input.y[at] ?? null })),
  ...changes,
});

/** Events over exposure; a period without exposure has none. */
export const withExposure = ({ dates, y, n }: Input): TrendInput["points"] =>
  dates.map((period, at) => ({ period, value: y[at] ?? null, exposure: n?.[at] ?? null }));

/** One series through the public function, after all of its periods are over. */
export const trended = (series: TrendInput, changes: Partial<TrendsRequest> = {}): TrendSeries => {
  const result = scoreTrends({
    profile: "mdc2023",
    strictLaney: false,
    yearStart: 1,
    asOf: "2099-12-31",
    series: [series],
    ...changes,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [first] = result.value.series;
  if (first === undefined) throw new Error("one series was asked for");
  return first;
};

/** Whether two figures agree to nine digits; where the peer has none, there is nothing to compare. */
export const agrees = (ours: number | null, peer: number | null, scale = 0): boolean =>
  peer === null ||
  (ours !== null && Math.abs(ours - peer) <= 1e-9 * Math.max(Math.abs(peer), Math.abs(scale)));

/** A series of the vectors that is known to be there. */
export const inputOf = (id: string): Input => {
  const found = inputs.find((input) => input.id === id);
  if (found === undefined) throw new Error(`no series ${id}`);
  return found;
};

/** A series as events of its exposure where it has one, else as the kind given. */
export const askedFor = (input: Input, kind: "count" | "measure"): TrendInput =>
  input.n === null
    ? seriesFor(input, { kind })
    : seriesFor(input, { kind: "rate", points: withExposure(input) });
