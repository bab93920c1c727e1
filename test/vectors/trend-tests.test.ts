/**
 * Trend tests, Sen's line, change points and q values against the peers of 61 series: R (trend 1.1.6, Kendall 2.2.1,
 * changepoint 2.3), pyMannKendall (ec2e3ab), scipy 1.17.1 and ruptures (ee1c8ff); only where the data are.
 */
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../shared/scoring/statistics/benjamini-hochberg.ts";
import { hasVectors, readVectors } from "./read-vectors.ts";
import {
  lagOneAutocorrelation,
  serialDependence,
  whitenedP,
  changePoints,
  mannKendall,
  pairwiseTrend,
  seasonalTrend,
  theilSen,
} from "../lists/statistics.ts";

type Numbers = Readonly<Partial<Record<string, number | null>>>;
type PeerOf<Key extends string> = Readonly<
  Partial<Record<string, Readonly<Partial<Record<Key, Numbers>>>>>
>;

interface Series {
  readonly id: string;
  readonly period: number;
  readonly y: readonly (number | null)[];
  readonly n: readonly (number | null)[] | null;
}

/** The peers were given events divided by exposure where there is one; without exposure the period is missing. */
const valuesOf = ({ y, n }: Series): readonly (number | null)[] =>
  y.map((value, index) => {
    const exposure = n === null ? 1 : (n[index] ?? 0);
    return value === null || exposure === 0 ? null : value / exposure;
  });

const inputs = Object.values(readVectors("series")) as readonly Series[];
const all = inputs.map((series) => ({ ...series, values: valuesOf(series) }));

type PythonKey =
  | "original_test"
  | "seasonal_test"
  | "seasonal_sens_slope"
  | "pre_whitening"
  | "scipy_theilslopes_separate"
  | "scipy_kendalltau_b";
type RKey =
  | "trend_mk_test"
  | "Kendall_MannKendall"
  | "trend_sens_slope"
  | "trend_smk_test"
  | "trend_sea_sens_slope"
  | "Kendall_SeasonalMannKendall";
const python = readVectors("pymannkendall") as PeerOf<PythonKey>;
const r = readVectors("mannkendall_r") as PeerOf<RKey>;

const known = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null);
const isConstant = (values: readonly (number | null)[]): boolean => new Set(known(values)).size < 2;

/** Which number of ours is which of the peer's. Ours named `p` may differ by 1e-7, the others by 1e-9 of the peer's. */
type Names = Readonly<Record<string, string>>;

/** Compares where the peer has a number. @returns How many it compared. */
const compare = (id: string, ours: object | null, [peer, names]: [Numbers | undefined, Names]) => {
  const found: ReadonlyMap<string, unknown> = new Map(Object.entries(ours ?? {}));
  const pairs = Object.entries(names).flatMap(([name, theirs]) => {
    const value = peer?.[theirs] ?? null;
    return value === null ? [] : [{ name, value }];
  });
  for (const { name, value } of pairs) {
    const allowed = name === "p" || name === "whitenedP" ? 1e-7 : 1e-9 * Math.abs(value) + 1e-15;
    expect(Math.abs(Number(found.get(name)) - value), `${id} ${name}`).toBeLessThanOrEqual(allowed);
  }
  return pairs.length;
};

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const NO_TREND = { s: 0, varS: 0, z: 0, p: 1, tau: 0 };

describe.runIf(hasVectors)("against R and Python", () => {
  const testable = all.filter(({ values }) => known(values).length >= 3);
  const constant = testable.filter(({ values }) => isConstant(values));
  const moving = testable.filter(({ values }) => !isConstant(values));

  it("S, its variance and z are those of pyMannKendall, and p within 1e-7", () => {
    const names = { s: "s", varS: "var_s", z: "z", p: "p" };
    const counts = testable.map(({ id, values }) =>
      compare(id, mannKendall(values), [python[id]?.original_test, names]),
    );
    expect(total(counts)).toBeGreaterThanOrEqual(58 * 4);
  });

  it("S, its variance, z and p are those of R's trend::mk.test", () => {
    const names = { s: "S", varS: "varS", z: "z", p: "p" };
    const counts = testable.map(({ id, values }) =>
      compare(id, mannKendall(values), [r[id]?.trend_mk_test, names]),
    );
    expect(total(counts)).toBeGreaterThanOrEqual(228);
  });

  it("constants are no trend: z 0, p 1 and tau 0, where R has no z and Kendall::MannKendall says tau 1", () => {
    expect(constant.length).toBeGreaterThanOrEqual(2);
    for (const { id, values } of constant) expect(mannKendall(values), id).toEqual(NO_TREND);
  });

  it("S is that of R's Kendall::MannKendall, and tau as far as its single precision goes", () => {
    const counts = moving.map(({ id, values }) => {
      const peer = r[id]?.Kendall_MannKendall;
      const ours = mannKendall(values);
      expect(ours?.tau, id).toBeCloseTo(peer?.["tau"] ?? Number.NaN, 5);
      return compare(id, ours, [peer, { s: "S" }]);
    });
    expect(total(counts)).toBeGreaterThanOrEqual(56);
  });

  it("tau is scipy's tau-b; scipy has none for constants", () => {
    const counts = testable.map(({ id, values }) =>
      compare(id, mannKendall(values), [python[id]?.scipy_kendalltau_b, { tau: "tau_b" }]),
    );
    expect(total(counts)).toBeGreaterThanOrEqual(56);
  });

  it("Sen's line and both ends of its interval are those of scipy, periods in their true places", () => {
    const names = {
      slope: "slope",
      intercept: "intercept",
      lower: "low_slope",
      upper: "high_slope",
    };
    const counts = all.map(({ id, values }) => {
      const line = theilSen(values);
      expect(pairwiseTrend(values)).toMatchObject({ test: mannKendall(values), line });
      return compare(id, line, [python[id]?.scipy_theilslopes_separate, names]);
    });
    expect(total(counts)).toBeGreaterThanOrEqual(59 * 4);
  });

  it("Sen's line is that of R's trend::sens.slope where nothing is missing; R counts ranks, not places", () => {
    const names = { slope: "slope", lower: "lo95", upper: "hi95" };
    const counts = all
      .filter(({ values }) => !values.includes(null))
      .map(({ id, values }) => compare(id, theilSen(values), [r[id]?.trend_sens_slope, names]));
    expect(total(counts)).toBeGreaterThanOrEqual(163);
  });
});

describe.runIf(hasVectors)("seasons against R and Python", () => {
  const long = all
    .filter(({ values, period }) => period > 1 && values.length >= 2 * period)
    .map(({ id, values, period }) => {
      const seasons = values.map((_, index) => index % period);
      return { id, trend: seasonalTrend(values, seasons, period) };
    });

  it("seasonal S, variance, z and p are those of pyMannKendall", () => {
    const names = { s: "s", varS: "var_s", z: "z", p: "p" };
    const counts = long.map(({ id, trend }) =>
      compare(id, trend, [python[id]?.seasonal_test, names]),
    );
    expect(total(counts)).toBeGreaterThanOrEqual(50 * 4);
  });

  it("the slope a year is that of pyMannKendall", () => {
    const names = { slopePerCycle: "slope" };
    const counts = long.map(({ id, trend }) =>
      compare(id, trend, [python[id]?.seasonal_sens_slope, names]),
    );
    expect(total(counts)).toBeGreaterThanOrEqual(50);
  });

  it("seasonal S, variance, z, p and slope are those of R's trend where it has numbers", () => {
    const names = { s: "S", varS: "varS", z: "z", p: "p" };
    const counts = long.flatMap(({ id, trend }) => [
      compare(id, trend, [r[id]?.trend_smk_test, names]),
      compare(id, trend, [r[id]?.trend_sea_sens_slope, { slopePerCycle: "slope" }]),
    ]);
    expect(total(counts)).toBeGreaterThanOrEqual(166);
  });

  it("seasonal S is that of R's Kendall, whose p has no correction for continuity and is not ours", () => {
    const counts = long.map(({ id, trend }) =>
      compare(id, trend, [r[id]?.Kendall_SeasonalMannKendall, { s: "S" }]),
    );
    expect(total(counts)).toBeGreaterThanOrEqual(38);
  });
});

describe.runIf(hasVectors)("neighbours that resemble each other", () => {
  it("the lag-1 autocorrelation is that of R's acf", () => {
    const peers = readVectors("stl_forecast_r") as Record<
      string,
      { acf?: { acf?: readonly number[] } }
    >;
    const counts = all
      .filter(({ values }) => known(values).length >= 3)
      .map(({ id, values }) => {
        const peer = { lag: peers[id]?.acf?.acf?.[1] ?? null };
        return compare(id, { lagOne: lagOneAutocorrelation(values) }, [peer, { lagOne: "lag" }]);
      });
    expect(total(counts)).toBeGreaterThanOrEqual(47);
  });

  it("the p of the pre-whitened series is that of pyMannKendall where nothing is missing", () => {
    const counts = all.flatMap(({ id, values }) => {
      const line = theilSen(values);
      // Where the distances from the line do not vary we ask for no second p.
      return line === null || serialDependence(values, line) === null
        ? []
        : [
            compare(id, { whitenedP: whitenedP(values) }, [
              python[id]?.pre_whitening,
              { whitenedP: "p" },
            ]),
          ];
    });
    expect(total(counts)).toBeGreaterThanOrEqual(51);
  });
});

type Breaks = Readonly<Partial<Record<string, unknown>>>;
const ruptures = readVectors("ruptures") as Readonly<
  Partial<Record<string, { pelt_l2_minsize2_jump1?: { pen_3logn: readonly number[] } }>>
>;
const changepoint = readVectors("changepoint_r") as Readonly<
  Partial<Record<string, { cpt_meanvar_poisson_PELT?: { cpts?: readonly number[] } & Breaks }>>
>;
/** Peers count known points and name the last of a segment from 1, which is the first of the next from 0. */
const startsOf = (
  values: readonly (number | null)[],
  lasts: readonly number[],
): readonly number[] => {
  const places = values.flatMap((value, index) => (value === null ? [] : [index]));
  return lasts.flatMap((last) => places[last] ?? []);
};

describe.runIf(hasVectors)("change points", () => {
  it("of values are those of ruptures' PELT (l2, minimum size 2, penalty 3 log n) in 48 of 48 series", () => {
    let agreed = 0;
    for (const { id, y } of all) {
      const lasts = ruptures[id]?.pelt_l2_minsize2_jump1?.pen_3logn;
      if (lasts === undefined) continue;
      expect(changePoints({ kind: "gaussian", points: y }, 2).starts, id).toEqual(
        startsOf(y, lasts),
      );
      agreed += 1;
    }
    expect(agreed).toBeGreaterThanOrEqual(48);
  });

  it("of counts are those of R's Poisson PELT in 43 of 45; it also charges short segments: two series have more here", () => {
    const differ: string[] = [];
    let compared = 0;
    for (const { id, y } of all) {
      const lasts = changepoint[id]?.cpt_meanvar_poisson_PELT?.cpts;
      if (lasts === undefined) continue;
      compared += 1;
      const points = y.map((events) => (events === null ? null : { events, exposure: 1 }));
      const { starts } = changePoints({ kind: "poisson", points }, 2);
      const peer = startsOf(y, lasts);
      expect(starts, id).toEqual(expect.arrayContaining([...peer]));
      if (starts.length > peer.length) differ.push(id);
    }
    expect(compared).toBeGreaterThanOrEqual(45);
    expect(differ.length, differ.join()).toBeLessThanOrEqual(2);
  });
});

describe.runIf(hasVectors)("q values", () => {
  it("are those of R's p.adjust, which leaves missing ones out", () => {
    const sets = readVectors("p_adjust_r") as readonly Record<
      "p" | "BH",
      readonly (number | null)[]
    >[];
    const counts = sets.map(({ p, BH }, index) => {
      const ours = benjaminiHochberg(p);
      expect(ours.map((q) => q === null)).toEqual(BH.map((q) => q === null));
      const named = (qs: readonly (number | null)[]) =>
        Object.fromEntries(qs.map((q, order) => [`q${order}`, q]));
      const names = Object.fromEntries(BH.map((_, order) => [`q${order}`, `q${order}`]));
      return compare(`set ${index}`, named(ours), [named(BH), names]);
    });
    expect(total(counts)).toBeGreaterThanOrEqual(58);
  });
});
