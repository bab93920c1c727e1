/** Rates, intervals and distributions against R 4.2.2 (stats, MASS); only where the reference figures are. */
import { describe, expect, it } from "vitest";
import { normalUpper, Z_975 } from "../../shared/scoring/statistics/normal.ts";
import { poissonInterval } from "../../shared/scoring/statistics/poisson-interval.ts";
import { poissonAtMost } from "../../shared/scoring/statistics/poisson-limits.ts";
import { rateRatio } from "../../shared/scoring/statistics/rate-ratio.ts";
import { gammaTail } from "../../shared/scoring/statistics/gamma-tail.ts";
import { studentTwoSided } from "../../shared/scoring/statistics/student.ts";
import { hasVectors, readVectors } from "./read-vectors.ts";
import { rateTrend } from "../lists/statistics.ts";

type Pair = readonly [number, number];
type Figure = number | null;

interface Garwood {
  readonly x: number;
  readonly lo95: number;
  readonly hi95: number;
  readonly lo998: number;
  readonly hi998: number;
}
interface Ratio {
  readonly x: Pair;
  readonly T: Pair;
  readonly ratio?: Figure;
  readonly rate_ratio?: Figure;
  readonly lo95: number;
  readonly hi95: Figure;
  readonly p: number;
}
interface Fit {
  readonly slope: number;
  readonly se: number;
  readonly stat: number;
  readonly p: number;
  readonly intercept: number;
  readonly dispersion: number;
}
type Fits = Readonly<Record<string, unknown>> & { readonly glm_quasipoisson: Fit };
interface Series {
  readonly id: string;
  readonly y: readonly Figure[];
  readonly n?: readonly Figure[];
}
interface Distributions {
  readonly pnorm: readonly { readonly z: number; readonly upper: number }[];
  readonly qnorm: readonly { readonly p: number; readonly q: number }[];
  readonly ppois: readonly {
    readonly lambda: number;
    readonly q: number;
    readonly lower: number;
  }[];
  readonly qpois: readonly { readonly lambda: number; readonly p: number; readonly q: number }[];
  readonly qgamma: readonly { readonly shape: number; readonly p: number; readonly q: number }[];
  readonly pt: readonly { readonly t: number; readonly df: number; readonly p2: number }[];
}

/** Relative difference, absolute where the reference is 0; null agrees with null alone. */
const differenceOf = (ours: Figure | undefined, peer: Figure | undefined): number => {
  if (ours === null || peer === null || ours === undefined || peer === undefined)
    return ours === peer ? 0 : Number.POSITIVE_INFINITY;
  return peer === 0 ? Math.abs(ours) : Math.abs(ours / peer - 1);
};

const expectRatio = (peer: Ratio): void => {
  const [x, y] = peer.x;
  const ours = rateRatio({ count: x, exposure: peer.T[0] }, { count: y, exposure: peer.T[1] });
  if (x + y === 0) {
    expect(ours).toMatchObject({ ratio: null, lower: null, upper: null, p: null });
    return;
  }
  const ratio = peer.ratio === undefined ? peer.rate_ratio : peer.ratio;
  expect(differenceOf(ours.ratio, ratio)).toBeLessThan(1e-9);
  expect(differenceOf(ours.lower, peer.lo95)).toBeLessThan(1e-9);
  expect(differenceOf(ours.upper, peer.hi95)).toBeLessThan(1e-9);
  expect(differenceOf(ours.p, peer.p)).toBeLessThan(1e-9);
};

describe.runIf(hasVectors)("against R 4.2.2", () => {
  const fits = hasVectors ? (readVectors("rates_glm_r") as Readonly<Record<string, Fits>>) : {};
  const inputs = hasVectors ? (readVectors("series") as readonly Series[]) : [];
  const distributions = (
    hasVectors ? readVectors("distributions_r") : null
  ) as Distributions | null;
  const ratios = Object.values(fits).flatMap((fit) =>
    Object.entries(fit).flatMap(([name, value]) =>
      name.startsWith("poisson_last") ? [value as Ratio] : [],
    ),
  );

  it("the exact interval of 12 counts at two levels is that of poisson.test", () => {
    const all = readVectors("poisson_exact_ci_r") as readonly Garwood[];
    expect(all).toHaveLength(12);
    for (const peer of all) {
      const [usual, wide] = [poissonInterval(peer.x), poissonInterval(peer.x, 0.998)];
      expect(differenceOf(usual?.lower, peer.lo95)).toBeLessThan(1e-9);
      expect(differenceOf(usual?.upper, peer.hi95)).toBeLessThan(1e-9);
      expect(differenceOf(wide?.lower, peer.lo998)).toBeLessThan(1e-9);
      expect(differenceOf(wide?.upper, peer.hi998)).toBeLessThan(1e-9);
    }
  });

  it("the ratio of two rates, its bounds and its p are those of poisson.test, 16 pairs", () => {
    const all = readVectors("poisson_rate_ratio_r") as readonly Ratio[];
    expect(all).toHaveLength(16);
    for (const peer of all) expectRatio(peer);
  });

  it("so are those of the last 1, 3 and 12 periods of 50 series against the ones before", () => {
    expect(ratios).toHaveLength(144);
    expect(ratios.filter(({ x }) => x[0] + x[1] === 0)).toHaveLength(2);
    for (const peer of ratios) expectRatio(peer);
  });

  it("the quasi-Poisson slope of 49 series is that of glm; R's errors are of the step before its last", () => {
    // glm stops when the deviance stands still and works se and dispersion from the weights before its last step, ours
    // from those of the line itself: where R stopped early they differ by up to 5e-6 (dispersion 7e-5).
    const closest = { slope: 1e-7, intercept: 1e-7, se: 1e-5, dispersion: 1e-4, t: 1e-5, p: 1e-5 };
    let compared = 0;
    let alike = 0;
    for (const [id, { glm_quasipoisson: peer }] of Object.entries(fits)) {
      const input = inputs.find((one) => one.id === id);
      const ours = rateTrend(input?.y ?? [], input?.n ?? null, 12);
      if (ours === null) continue;
      compared += 1;
      const told = { ...peer, t: peer.stat };
      for (const name of ["slope", "intercept", "se", "dispersion", "t", "p"] as const)
        expect(differenceOf(ours[name], told[name]), `${id} ${name}`).toBeLessThan(closest[name]);
      if (differenceOf(ours.se, peer.se) < 1e-6) alike += 1;
    }
    expect(compared).toBe(49);
    expect(alike).toBe(46);
  });

  it("two series have no trend: one without events, one the same in every month", () => {
    const without = Object.keys(fits).filter((id) => {
      const input = inputs.find((one) => one.id === id);
      return rateTrend(input?.y ?? [], input?.n ?? null, 12) === null;
    });
    expect(without).toEqual(["const_0", "const_with_target"]);
  });

  it("15 tails of the normal curve and the quantile used are those of pnorm and qnorm", () => {
    expect(distributions?.pnorm).toHaveLength(15);
    for (const { z, upper } of distributions?.pnorm ?? [])
      expect(differenceOf(normalUpper(z), upper)).toBeLessThan(1e-12);
    expect(distributions?.qnorm.find(({ p }) => p === 0.975)?.q).toBeCloseTo(Z_975, 12);
  });

  it("4 two-sided p of Student's t are those of pt", () => {
    expect(distributions?.pt).toHaveLength(4);
    for (const { t, df, p2 } of distributions?.pt ?? [])
      expect(differenceOf(studentTwoSided(t, df), p2)).toBeLessThan(1e-11);
  });

  it("Poisson chances up to a mean of 100 are those of ppois, 15 cases", () => {
    const all = (distributions?.ppois ?? []).filter(({ lambda }) => lambda <= 100);
    expect(all).toHaveLength(15);
    for (const { lambda, q, lower } of all)
      expect(differenceOf(poissonAtMost(q, lambda), lower)).toBeLessThan(1e-12);
  });

  it("Poisson quantiles up to a mean of 100 are those of qpois, 35 cases", () => {
    const all = (distributions?.qpois ?? []).filter(({ lambda }) => lambda <= 100);
    expect(all).toHaveLength(35);
    for (const { lambda, p, q } of all) {
      expect(poissonAtMost(q, lambda)).toBeGreaterThanOrEqual(p);
      expect(q > 0 && poissonAtMost(q - 1, lambda) >= p).toBe(false);
    }
  });

  it("both gamma tails at 25 quantiles of qgamma hold the chance asked for", () => {
    expect(distributions?.qgamma).toHaveLength(25);
    for (const { shape, p, q } of distributions?.qgamma ?? []) {
      expect(gammaTail(shape, "lower")(Math.log(q)).chance).toBeCloseTo(p, 9);
      expect(gammaTail(shape, "upper")(Math.log(q)).chance).toBeCloseTo(1 - p, 9);
    }
  });
});
