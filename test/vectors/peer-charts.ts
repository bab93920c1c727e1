/** What the peers drew on the 61 series, as points and bands; null where a peer gave nothing finite. */
import type { Band } from "../../shared/scoring/chart/band.ts";
import type { ChartType } from "../../shared/scoring/chart/chart-type.ts";
import { readVectors } from "./read-vectors.ts";
import { type ChartPoint } from "../lists/charts.ts";

type Numbers = readonly (number | null)[];

const read = <Content>(name: string): Readonly<Record<string, Content>> =>
  readVectors(name) as Readonly<Record<string, Content>>;

/** What a peer drew at each point of one segment; null where it gave nothing finite. */
export type PeerBand = { readonly [Line in keyof Band]: number | null };

/** One segment of a series, ours to draw and as the peer drew it. */
export interface Case {
  readonly id: string;
  readonly points: readonly ChartPoint[];
  readonly peer: readonly PeerBand[];
}

/** The points of a series cut where the group changes. */
const cutByGroup = <Item>(items: readonly Item[], groups: readonly number[]): Item[][] => {
  const parts: Item[][] = [];
  for (const [at, item] of items.entries()) {
    if (at === 0 || groups[at] !== groups[at - 1]) parts.push([]);
    parts.at(-1)?.push(item);
  }
  return parts;
};

const cutCase = (whole: Case, groups: readonly number[]): readonly Case[] => {
  const points = cutByGroup(whole.points, groups);
  const peer = cutByGroup(whole.peer, groups);
  return points.map((part, at) => ({ id: whole.id, points: part, peer: peer[at] ?? [] }));
};

interface QicChart {
  readonly error?: string;
  readonly y: Numbers;
  readonly n: Numbers;
  readonly y_sum: Numbers;
  readonly cl: Numbers;
  readonly lcl: Numbers;
  readonly ucl: Numbers;
  readonly lcl_95: Numbers;
  readonly ucl_95: Numbers;
  readonly part: readonly number[];
  readonly baseline: readonly boolean[];
  readonly include: readonly boolean[];
}

const HAS_EXPOSURE: ReadonlySet<ChartType> = new Set(["u", "uprime", "p", "pprime"]);

const pointOf = (type: ChartType, num: number | null, n: number | null): ChartPoint => {
  if (!HAS_EXPOSURE.has(type)) return { value: num, num, den: null, isBase: true };
  const den = n === null || n === 0 ? null : n;
  return { value: num === null || den === null ? null : num / den, num, den, isBase: true };
};

/** An excluded point is bridged by the peer; ours is a hole. Without its row both do the same. */
const withoutExcluded = ({ id, points, peer }: Case, include: readonly boolean[]): Case => ({
  id,
  points: points.filter((_, at) => include[at]),
  peer: peer.filter((_, at) => include[at]),
});

const qicPoints = (chart: QicChart, type: ChartType): readonly ChartPoint[] =>
  chart.y_sum.map((num, at) => ({
    ...pointOf(type, num, chart.n[at] ?? null),
    isBase: chart.baseline[at] === true && chart.include[at] === true,
  }));

const qicBands = ({ cl, lcl, ucl, lcl_95: lcl2, ucl_95: ucl2 }: QicChart): readonly PeerBand[] =>
  cl.map((center, at) => ({
    center,
    lower: lcl[at] ?? null,
    upper: ucl[at] ?? null,
    lower2: lcl2[at] ?? null,
    upper2: ucl2[at] ?? null,
  }));

type QicSeries = Readonly<Record<string, QicChart>>;

/**
 * @param name The chart as the peer calls it. @param type Ours. @param excluded Whether an excluded point is left out of
 * the series or is a point that does not count.
 */
export const qicCases = (
  name: string,
  type: ChartType,
  excluded: "left-out" | "not-base",
): readonly Case[] =>
  Object.entries(read<QicSeries>("qicharts2")).flatMap(([id, charts]) => {
    const chart = charts[name];
    if (chart === undefined || chart.error !== undefined) return [];
    const whole = { id, points: qicPoints(chart, type), peer: qicBands(chart) };
    return chart.include.every(Boolean) || excluded === "not-base"
      ? cutCase(whole, chart.part)
      : [withoutExcluded(whole, chart.include)];
  });

interface PowerBiChart {
  readonly error?: string;
  readonly values: Numbers;
  readonly targets: Numbers | { readonly const: number | null };
  readonly ll99: Numbers | { readonly const: number | null };
  readonly ul99: Numbers | { readonly const: number | null };
  readonly ll95: Numbers | { readonly const: number | null };
  readonly ul95: Numbers | { readonly const: number | null };
}

type PowerBiSeries = Readonly<Record<string, PowerBiChart>> & {
  readonly kept_index: readonly number[];
};

interface Input {
  readonly id: string;
  readonly y: Numbers;
  readonly n: Numbers | null;
}

const lineAt = (line: PowerBiChart["targets"], at: number): number | null =>
  "const" in line ? line.const : (line[at] ?? null);

/** @param name The chart as the peer calls it. @param type Ours. */
export const powerBiCases = (name: string, type: ChartType): readonly Case[] => {
  const peers = read<PowerBiSeries>("powerbi_spc");
  return Object.values(read<Input>("series")).flatMap(({ id, y, n }) => {
    const chart = peers[id]?.[name];
    if (chart === undefined || chart.error !== undefined) return [];
    // This peer drops missing rows before it starts, and knows no parts and no freeze.
    const points = (peers[id]?.kept_index ?? []).map((at, kept) => {
      const point = pointOf(type, y[at] ?? null, n?.[at] ?? null);
      return HAS_EXPOSURE.has(type) ? point : { ...point, value: chart.values[kept] ?? null };
    });
    const peer = points.map((_, at) => ({
      center: lineAt(chart.targets, at),
      lower: lineAt(chart.ll99, at),
      upper: lineAt(chart.ul99, at),
      lower2: lineAt(chart.ll95, at),
      upper2: lineAt(chart.ul95, at),
    }));
    return [{ id, points, peer }];
  });
};

interface NhsrChart {
  readonly error?: string;
  readonly options: { readonly fix_after_n_points: number | null };
  readonly points: {
    readonly y: Numbers;
    readonly rebase_group: readonly number[];
    readonly mean: Numbers;
    readonly lpl: Numbers;
    readonly upl: Numbers;
  };
}

type NhsrSeries = Readonly<Record<string, NhsrChart>>;

/** @param name The options as the vectors call them. */
export const nhsrCases = (name: string): readonly Case[] =>
  Object.entries(read<NhsrSeries>("nhsr_plotthedots")).flatMap(([id, charts]) => {
    const chart = charts[name];
    if (chart === undefined || chart.error !== undefined) return [];
    const { y, rebase_group: groups, mean, lpl, upl } = chart.points;
    const fixed = chart.options.fix_after_n_points ?? Number.POSITIVE_INFINITY;
    const points = y.map((value, at) => ({ value, num: null, den: null, isBase: at < fixed }));
    const peer = mean.map((center, at) => ({
      center,
      lower: lpl[at] ?? null,
      upper: upl[at] ?? null,
      lower2: null,
      upper2: null,
    }));
    return cutCase({ id, points, peer }, groups);
  });
