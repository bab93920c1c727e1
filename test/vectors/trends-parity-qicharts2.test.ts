/**
 * The answer of the trends route against qicharts2 0.8.1 on 61 series, through the public function; only where the data are.
 */
import { describe, expect, it } from "vitest";
import type { SeriesPoint, TrendSeries } from "../../shared/contract/trend-series.ts";
import type { TrendInput } from "../../shared/contract/trends.ts";
import {
  agrees,
  inputs,
  readPeers,
  seriesFor,
  trended,
  withExposure,
  type Input,
  type Numbers,
} from "./peer-trends.ts";
import { hasVectors } from "./read-vectors.ts";

interface QicChart {
  readonly error?: string;
  readonly cl: Numbers;
  readonly lcl: Numbers;
  readonly ucl: Numbers;
  readonly part: readonly number[];
  readonly options: {
    readonly freeze: number | null;
    readonly part: number | readonly number[] | null;
    readonly exclude: number | readonly number[] | null;
  };
}

const listOf = (places: number | readonly number[] | null): readonly number[] => {
  if (places === null) return [];
  return typeof places === "number" ? [places] : places;
};

interface QicRow {
  readonly name: string;
  readonly chart: TrendInput["chart"];
  readonly kind: TrendInput["kind"];
  readonly series: number;
  readonly screen?: TrendInput["screen"];
}

const qicRequest = (input: Input, peer: QicChart, row: QicRow): TrendInput => {
  const { freeze, part, exclude } = peer.options;
  const dateAt = (at: number): string => input.dates[at] ?? "";
  return seriesFor(input, {
    kind: row.kind,
    chart: row.chart,
    screen: row.screen ?? "always",
    // The peer names the last point of a part, from 1: that is the first of the next, from 0.
    rebase: listOf(part).map(dateAt),
    exclude: listOf(exclude).map((place) => dateAt(place - 1)),
    ...(freeze === null ? {} : { baseline: freeze }),
    ...(input.n === null ? {} : { points: withExposure(input) }),
  });
};

/** Ours have no limits below 8 points, and no range across an excluded point; the peer has both. */
const isComparable = (point: SeriesPoint, ours: TrendSeries): boolean => {
  const segment = ours.segments.findLast(({ from }) => from <= point.period);
  return segment !== undefined && segment.points >= 8 && point.value !== null;
};

const qicDifferences = (peer: QicChart, ours: TrendSeries): readonly string[] =>
  ours.points.flatMap((point, at) => {
    const { cl, lcl, ucl } = peer;
    const center = cl[at] ?? null;
    if (!isComparable(point, ours) || center === null) return [];
    const isSame =
      agrees(point.center, center) &&
      agrees(point.lower, lcl[at] ?? null, center) &&
      agrees(point.upper, ucl[at] ?? null, center);
    return isSame ? [] : [`${ours.id} ${point.period}`];
  });

describe.runIf(hasVectors)("qicharts2", () => {
  const all = readPeers<Readonly<Record<string, QicChart>>>("qicharts2");
  const RANGES: ReadonlySet<string> = new Set(["xmr", "uprime", "pprime"]);

  const comparedOf = (row: QicRow) =>
    inputs.flatMap((input) => {
      const peer = all.get(input.id)?.[row.name];
      if (peer === undefined || peer.error !== undefined) return [];
      // Without its row an excluded point is bridged as the peer bridges it.
      if (peer.options.exclude !== null && RANGES.has(row.chart)) return [];
      const request = qicRequest(input, peer, row);
      const ours = trended(request, { profile: "anhoej", strictLaney: true });
      const isDrawn = ours.points.some((point) => isComparable(point, ours));
      return isDrawn ? [{ peer, ours }] : [];
    });

  it.each<QicRow>([
    { name: "i", chart: "xmr", kind: "measure", series: 49 },
    { name: "i_unscreened", chart: "xmr", kind: "measure", series: 49, screen: "never" },
    { name: "c", chart: "c", kind: "count", series: 43 },
    { name: "run", chart: "run", kind: "measure", series: 51 },
    { name: "u", chart: "u", kind: "rate", series: 6 },
    { name: "up", chart: "uprime", kind: "rate", series: 5 },
    { name: "up_unscreened", chart: "uprime", kind: "rate", series: 5, screen: "never" },
    { name: "p", chart: "p", kind: "proportion", series: 6 },
    { name: "pp", chart: "pprime", kind: "proportion", series: 5 },
    { name: "pp_unscreened", chart: "pprime", kind: "proportion", series: 5, screen: "never" },
    { name: "g", chart: "g", kind: "measure", series: 1 },
    { name: "t", chart: "t", kind: "measure", series: 1 },
  ])("$name charts have its limits to nine digits: parts, frozen and excluded", (row) => {
    const compared = comparedOf(row);
    expect(compared.flatMap(({ peer, ours }) => qicDifferences(peer, ours))).toEqual([]);
    expect(compared).toHaveLength(row.series);
  });

  it("a series with parts, a frozen one and one with an excluded point are among them", () => {
    const ids = (row: QicRow): readonly string[] => comparedOf(row).map(({ ours }) => ours.id);
    const [i, u] = [
      ids({ name: "i", chart: "xmr", kind: "measure", series: 0 }),
      ids({ name: "u", chart: "u", kind: "rate", series: 0 }),
    ];
    expect(i).toEqual(expect.arrayContaining(["shift_two_rebased", "fix_18", "fix_24_increase"]));
    expect(u).toEqual(expect.arrayContaining(["rate_freeze", "rate_exclude"]));
  });
});
