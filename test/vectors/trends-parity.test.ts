/**
 * Trend tests and comparisons of the trends route against R 4.2.2 (stats; trend 1.1.6), pyMannKendall (ec2e3ab) and scipy
 * 1.17.1 on 61 series, through the public function; only where the data are. Charts: the two files beside this one.
 */
import { describe, expect, it } from "vitest";
import type { Comparison } from "../../shared/contract/trend-figures.ts";
import { PERIODS_PER_YEAR } from "../../shared/scoring/calendar/frequency.ts";
import { agrees, askedFor, inputs, readPeers, trended } from "./peer-trends.ts";
import { hasVectors } from "./read-vectors.ts";

type Figures = Readonly<Partial<Record<string, number | null>>>;
type Tests = Readonly<Partial<Record<string, Figures>>>;

describe.runIf(hasVectors)("trend tests of R and Python", () => {
  const python = readPeers<Tests>("pymannkendall");
  const r = readPeers<Tests>("mannkendall_r");
  const rates = readPeers<Tests>("rates_glm_r");

  const shown = inputs.map((input) => {
    return { input, trend: trended(askedFor(input, "measure")).trend };
  });

  /** Compares where the peer has a number. @returns How many it compared. */
  const compare = (
    id: string,
    ours: object | null,
    [peer, names]: readonly [Figures | undefined, Readonly<Record<string, string>>],
  ): number => {
    const found: ReadonlyMap<string, unknown> = new Map(Object.entries(ours ?? {}));
    const pairs = Object.entries(names).flatMap(([name, theirs]) => {
      const value = peer?.[theirs] ?? null;
      return value === null ? [] : [{ name, value }];
    });
    for (const { name, value } of pairs) {
      const allowed = name === "p" ? 1e-7 : 1e-9 * Math.abs(value) + 1e-15;
      expect(Math.abs(Number(found.get(name)) - value), `${id} ${name}`).toBeLessThanOrEqual(
        allowed,
      );
    }
    return pairs.length;
  };
  const total = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0);

  it("Mann–Kendall's S, variance, z and p are those of pyMannKendall and of R", () => {
    const names = { s: "s", varS: "var_s", z: "z", p: "p" };
    const upper = { s: "S", varS: "varS", z: "z", p: "p" };
    const tested = shown.filter(({ input: { y } }) => y.filter((v) => v !== null).length >= 3);
    const counts = tested.flatMap(({ input: { id }, trend: { mannKendall } }) => [
      compare(id, mannKendall, [python.get(id)?.["original_test"], names]),
      compare(id, mannKendall, [r.get(id)?.["trend_mk_test"], upper]),
      compare(id, mannKendall, [python.get(id)?.["scipy_kendalltau_b"], { tau: "tau_b" }]),
    ]);
    expect(total(counts)).toBeGreaterThanOrEqual(58 * 4 + 228 + 56);
  });

  it("Theil–Sen's slope, intercept and interval are those of scipy", () => {
    const names = {
      slope: "slope",
      intercept: "intercept",
      lower: "low_slope",
      upper: "high_slope",
    };
    const counts = shown.map(({ input: { id }, trend: { theilSen } }) =>
      compare(id, theilSen, [python.get(id)?.["scipy_theilslopes_separate"], names]),
    );
    expect(total(counts)).toBeGreaterThanOrEqual(59 * 4);
  });

  it("the seasonal test and its slope a year are those of pyMannKendall and of R", () => {
    const names = { s: "s", varS: "var_s", z: "z", p: "p" };
    const upper = { s: "S", varS: "varS", z: "z", p: "p" };
    const counts = shown.flatMap(({ input: { id }, trend: { seasonal } }) =>
      seasonal === null
        ? []
        : [
            compare(id, seasonal, [python.get(id)?.["seasonal_test"], names]),
            compare(id, seasonal, [
              python.get(id)?.["seasonal_sens_slope"],
              { slopePerYear: "slope" },
            ]),
            compare(id, seasonal, [r.get(id)?.["trend_smk_test"], upper]),
          ],
    );
    expect(total(counts)).toBeGreaterThanOrEqual(49 * 5);
  });

  it("the yearly change of a rate is that of R's quasi-Poisson glm", () => {
    // R works its errors from the step before its last, so p differs by up to 1e-5.
    const months = inputs.filter(
      ({ freq, y }) =>
        freq === "month" && y.every((value) => value === null || Number.isInteger(value)),
    );
    let compared = 0;
    for (const input of months) {
      const { slope, p } = rates.get(input.id)?.["glm_quasipoisson"] ?? {};
      const { rate } = trended(askedFor(input, "count")).trend;
      if (typeof slope !== "number" || typeof p !== "number" || rate === null) continue;
      const expected = 100 * Math.expm1(slope * PERIODS_PER_YEAR.month);
      expect(Math.abs(rate.percentPerYear / expected - 1), input.id).toBeLessThan(1e-6);
      expect(Math.abs(rate.p - p), input.id).toBeLessThan(1e-5);
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(40);
  });
});

interface RatioTest {
  readonly x: readonly [number, number];
  readonly T: readonly [number, number];
  readonly rate_ratio: number | null;
  readonly lo95: number;
  readonly hi95: number | null;
  readonly p: number;
}

describe.runIf(hasVectors)("comparisons of R's poisson.test", () => {
  const rates = readPeers<Readonly<Record<string, RatioTest>>>("rates_glm_r");
  const KEYS = {
    poisson_last1_vs_prev1: "previous",
    poisson_last3_vs_prev3: "rolling3",
    poisson_last12_vs_prev12: "rolling12",
  } as const;

  /** What differs; where both counts are 0 there is nothing to compare. */
  const differing = (ours: Comparison, peer: RatioTest): readonly string[] => {
    const [now, before] = peer.x;
    if (now + before === 0) return ours.ratio === null ? [] : ["ratio"];
    const names = [
      ["ratio", peer.rate_ratio],
      ["lower", peer.lo95],
      ["upper", peer.hi95],
      ["p", peer.p],
    ] as const;
    const figures = names.flatMap(([name, value]) => (agrees(ours[name], value) ? [] : [name]));
    const isSameCount = ours.now?.value === now && ours.before?.value === before;
    return isSameCount ? figures : [...figures, "counts"];
  };

  it("the latest against the one before, and the last 3 and 12 against those before, 9 digits each", () => {
    const differ: string[] = [];
    let compared = 0;
    let gaps = 0;
    for (const input of inputs) {
      const peers = rates.get(input.id);
      if (peers === undefined) continue;
      const { comparisons } = trended(askedFor(input, "count"));
      for (const [theirs, ours] of Object.entries(KEYS)) {
        const peer = peers[theirs];
        if (peer === undefined) continue;
        // The peer was given what is known; ours compares neighbouring periods and says so where one is missing.
        if (comparisons[ours].now === null) {
          gaps += 1;
          continue;
        }
        compared += 1;
        differ.push(
          ...differing(comparisons[ours], peer).map((name) => `${input.id} ${ours} ${name}`),
        );
      }
    }
    expect(differ).toEqual([]);
    expect({ compared, gaps }).toEqual({ compared: 144, gaps: 0 });
  });
});
