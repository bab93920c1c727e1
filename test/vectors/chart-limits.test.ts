/** Limits against NHSRplotthedots 0.2.2, qicharts2 0.8.1 and PowerBI-SPC (478773a) on 61 series; only where the data are. */
import { describe, expect, it } from "vitest";
import type { Band } from "../../shared/scoring/chart/band.ts";
import type { ChartType } from "../../shared/scoring/chart/chart-type.ts";
import { type DrawOptions } from "../../shared/scoring/chart/draw-limits.ts";
import { UNROUNDED_FACTOR, WHEELER_FACTOR } from "../../shared/scoring/chart/xmr-limits.ts";
import { nhsrCases, powerBiCases, qicCases, type Case, type PeerBand } from "./peer-charts.ts";
import { hasVectors } from "./read-vectors.ts";
import { drawLimits, runCenter } from "../lists/charts.ts";

const PEERS: DrawOptions = {
  floor: 0,
  cap: null,
  factor: UNROUNDED_FACTOR,
  screen: "always",
  laney: "strict",
};
const NHSR: DrawOptions = { ...PEERS, floor: null, factor: WHEELER_FACTOR };
const RAW = { floor: null };
const UNSCREENED = { screen: "never" } as const;

const NINE_DIGITS = 1e-9;
const LINES = ["center", "lower", "upper", "lower2", "upper2"] as const;

/** The peers cut the inner limits of these charts too; ours are not cut, so that sigmas can be counted. */
const asPeer = (band: Band | null, type: ChartType): Band | null => {
  if (band === null || type === "xmr") return band;
  const upper2 = type === "p" || type === "pprime" ? Math.min(1, band.upper2) : band.upper2;
  return { ...band, lower2: Math.max(0, band.lower2), upper2 };
};

const differing = (ours: Band | null, peer: PeerBand): readonly string[] =>
  LINES.filter((line) => {
    const expected = peer[line];
    if (expected === null) return false;
    const least = NINE_DIGITS * Math.max(Math.abs(expected), Math.abs(peer.center ?? 0));
    return ours === null || Math.abs(ours[line] - expected) > least;
  });

/** @returns How many series were compared, and where a finite limit of the peer differs in the ninth digit. */
const compare = (cases: readonly Case[], type: ChartType, options: DrawOptions) => {
  const drawn = cases.filter(({ peer }) => peer.some(({ upper }) => upper !== null));
  const differ = drawn.flatMap(({ id, points, peer }) => {
    const bands = drawLimits(type, points, options)?.bands ?? [];
    return peer.flatMap((expected, at) =>
      expected.upper === null
        ? []
        : differing(asPeer(bands[at] ?? null, type), expected).map((line) => `${id} ${at} ${line}`),
    );
  });
  return { differ, series: new Set(drawn.map(({ id }) => id)).size };
};

interface Row {
  readonly name: string;
  readonly type: ChartType;
  readonly options: Partial<DrawOptions>;
  /** Series with finite limits of the peer: all of that chart but those without variation or without two neighbours. */
  readonly compared: number;
}

describe.runIf(hasVectors)("limits against qicharts2 0.8.1", () => {
  it.each<Row>([
    { name: "i", type: "xmr", options: RAW, compared: 49 },
    { name: "i_unscreened", type: "xmr", options: { ...RAW, ...UNSCREENED }, compared: 51 },
    { name: "c", type: "c", options: {}, compared: 47 },
    { name: "u", type: "u", options: {}, compared: 6 },
    { name: "up", type: "uprime", options: {}, compared: 6 },
    { name: "up_unscreened", type: "uprime", options: UNSCREENED, compared: 6 },
    { name: "p", type: "p", options: {}, compared: 6 },
    { name: "pp", type: "pprime", options: {}, compared: 6 },
    { name: "pp_unscreened", type: "pprime", options: UNSCREENED, compared: 6 },
    { name: "g", type: "g", options: {}, compared: 1 },
    { name: "t", type: "t", options: {}, compared: 1 },
  ])("$name charts agree to nine digits, by part, frozen and with a point excluded", (row) => {
    const { name, type, options, compared } = row;
    const excluded = type === "uprime" || type === "pprime" ? "left-out" : "not-base";
    const { differ, series } = compare(qicCases(name, type, excluded), type, {
      ...PEERS,
      ...options,
    });
    expect(differ).toEqual([]);
    expect(series).toBe(compared);
  });

  it("the center of run charts agrees", () => {
    const cases = qicCases("run", "run", "not-base");
    for (const { points, peer } of cases)
      expect(runCenter(points)).toBeCloseTo(peer[0]?.center ?? Number.NaN, 9);
    expect(cases.length).toBe(58);
  });
});

describe.runIf(hasVectors)("limits against PowerBI-SPC", () => {
  it.each<Row>([
    { name: "i", type: "xmr", options: RAW, compared: 55 },
    { name: "i_keep_outliers", type: "xmr", options: { ...RAW, ...UNSCREENED }, compared: 57 },
    { name: "c", type: "c", options: {}, compared: 47 },
    { name: "u", type: "u", options: {}, compared: 6 },
    { name: "up", type: "uprime", options: {}, compared: 6 },
    { name: "up_keep_outliers", type: "uprime", options: UNSCREENED, compared: 6 },
    { name: "p", type: "p", options: {}, compared: 6 },
    { name: "pp", type: "pprime", options: {}, compared: 6 },
    { name: "pp_keep_outliers", type: "pprime", options: UNSCREENED, compared: 6 },
    { name: "g", type: "g", options: {}, compared: 1 },
    { name: "t", type: "t", options: {}, compared: 1 },
  ])("$name charts agree to nine digits", ({ name, type, options, compared }) => {
    const { differ, series } = compare(powerBiCases(name, type), type, { ...PEERS, ...options });
    expect(differ).toEqual([]);
    expect(series).toBe(compared);
  });
});

describe.runIf(hasVectors)("limits against NHSRplotthedots 0.2.2", () => {
  it.each([
    { name: "default", screen: "always", compared: 56 },
    { name: "unscreened", screen: "never", compared: 58 },
  ] as const)("$name limits agree to nine digits, by rebase group and fixed", (row) => {
    const { name, screen, compared } = row;
    const { differ, series } = compare(nhsrCases(name), "xmr", { ...NHSR, screen });
    expect(differ).toEqual([]);
    expect(series).toBe(compared);
  });
});

const GUARDED: DrawOptions = { ...NHSR, screen: "guarded" };

const only = (cases: readonly Case[], id: string): Case =>
  cases.find((each) => each.id === id) ?? { id, points: [], peer: [] };

describe.runIf(hasVectors)("where the peers misbehave, our own rule", () => {
  const nhsr = nhsrCases("default");
  const without = nhsr.filter(({ peer }) => peer.every(({ upper }) => upper === null));

  it("without variation the limits are the value; theirs are not a number", () => {
    const constant = without.filter(({ points }) => points.length > 6);
    expect(constant.map(({ id }) => id)).toEqual(["const_0", "const_with_target"]);
    for (const { points } of constant) {
      const band = drawLimits("xmr", points, GUARDED)?.bands[0];
      expect([band?.lower, band?.upper]).toEqual([points[0]?.value, points[0]?.value]);
    }
  });

  it("one value has no limits and so no verdict", () => {
    const single = without.filter(({ points }) => points.length <= 6);
    expect(single.map(({ id }) => id)).toEqual(["short_01", "gap_single_value"]);
    for (const { points } of single) expect(drawLimits("xmr", points, GUARDED)).toBeNull();
  });

  it("guarded limits are the screened ones where a range is far beyond chance, else the unscreened ones", () => {
    const screenings = nhsr.map(({ id, points }) => {
      const drawn = drawLimits("xmr", points, GUARDED);
      const screen = drawn?.screening === "screened" ? "always" : "never";
      expect(drawn?.bands).toEqual(drawLimits("xmr", points, { ...NHSR, screen })?.bands);
      return `${id} ${drawn?.screening}`;
    });
    expect(screenings.filter((text) => text.endsWith(" screened")).length).toBe(6);
    expect(screenings.filter((text) => text.endsWith(" kept-all"))).toEqual([
      "trend_down_strong kept-all",
      "R_JohnsonJohnson kept-all",
    ]);
  });

  it("a month without customers has no band; the others keep theirs", () => {
    const { points } = only(qicCases("up", "uprime", "not-base"), "rate_zero_denominator");
    const bands = drawLimits("uprime", points, PEERS)?.bands ?? [];
    expect(bands.length).toBe(30);
    expect(bands.flatMap((band, at) => (band === null ? [at] : []))).toEqual([5, 21]);
  });

  it("rates steadier than chance keep the limits of chance; theirs are closer", () => {
    const steady = only(qicCases("up", "uprime", "not-base"), "rate_underdispersed");
    const floored = drawLimits("uprime", steady.points, { ...PEERS, laney: "floored" });
    expect(floored?.sigmaZ).toBe(1);
    expect(floored?.bands).toEqual(drawLimits("u", steady.points, PEERS)?.bands);
    expect(floored?.bands[0]?.upper).toBeGreaterThan(steady.peer[0]?.upper ?? Infinity);
  });

  it("no range bridges an excluded point; theirs does, and Laney's sigma differs by a little", () => {
    const { points, peer } = only(qicCases("up", "uprime", "not-base"), "rate_exclude");
    const reach = (band: PeerBand | null | undefined): number =>
      (band?.upper ?? Number.NaN) - (band?.center ?? Number.NaN);
    const drawn = drawLimits("uprime", points, PEERS);
    const ratio = reach(drawn?.bands[0]) / reach(peer[0]);
    expect(ratio).not.toBe(1);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
  });
});
