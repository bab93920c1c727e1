/**
 * The answer of the trends route against NHSRplotthedots 0.2.2, qicharts2 0.8.1, R 4.2.2 (stats; trend 1.1.6),
 * pyMannKendall (ec2e3ab) and scipy 1.17.1 on 61 series, through the public function; only where the data are.
 */
import { describe, expect, it } from "vitest";
import type { Comparison, SeriesPoint, TrendSeries } from "../../shared/contract/trend-series.ts";
import type { TrendInput } from "../../shared/contract/trends.ts";
import { PERIODS_PER_YEAR } from "../../shared/scoring/calendar/frequency.ts";
import {
  agrees,
  hasVectors,
  inputs,
  readPeers,
  seriesFor,
  trended,
  withExposure,
  type Input,
  type Numbers,
} from "./peer-trends.ts";

const inputOf = (id: string): Input => {
  const found = inputs.find((input) => input.id === id);
  if (found === undefined) throw new Error(`no series ${id}`);
  return found;
};

const pointsWithout = (dates: readonly string[], y: Numbers): TrendInput["points"] =>
  dates.map((period, at) => ({ period, value: y[at] ?? null }));

interface NhsrChart {
  readonly error?: string;
  readonly options: {
    readonly improvement_direction: "increase" | "decrease" | "neutral";
    readonly target: number | null;
    readonly rebase: string | readonly string[] | null;
    readonly fix_after_n_points: number | null;
  };
  readonly points: {
    readonly date: readonly string[];
    readonly y: Numbers;
    readonly mean: Numbers;
    readonly lpl: Numbers;
    readonly upl: Numbers;
    readonly special_cause_type: readonly string[];
  };
  readonly summary: readonly {
    readonly n: number;
    readonly variation_type: string;
    readonly assurance_type?: string;
  }[];
}
type NhsrSeries = Readonly<Record<"default" | "unscreened", NhsrChart>>;

/** The peer's one label for a point, and the rule of ours that speaks there. */
const LABELS: Readonly<Record<string, string>> = {
  "Common Cause": "",
  "Above UCL": "beyond-limits high",
  "Below LCL": "beyond-limits low",
  "7 Point Trend (Increasing)": "trend high",
  "7 Point Trend (Decreasing)": "trend low",
  "2 in 3 Above CL": "two-of-three high",
  "2 in 3 Below CL": "two-of-three low",
  "7 Points Above CL": "shift high",
  "7 Points Below CL": "shift low",
};

const VARIATIONS: Readonly<Record<string, string>> = {
  common_cause: "no-signal",
  special_cause_improvement: "better",
  special_cause_concern: "worse",
  special_cause_neutral_high: "higher",
  special_cause_neutral_low: "lower",
};

/** Its assurance, where ours promises anything: a signal at the latest point, or in the runs, and we promise nothing. */
const ASSURANCES: Readonly<Record<string, string>> = {
  consistent_pass: "will-meet",
  consistent_fail: "will-miss",
  inconsistent: "hit-or-miss",
};

const nhsrRequest = (id: string, { options, points }: NhsrChart): TrendInput => {
  const { rebase, target, fix_after_n_points: baseline } = options;
  const dates = typeof rebase === "string" ? [rebase] : [...(rebase ?? [])];
  return seriesFor(inputOf(id), {
    direction: options.improvement_direction,
    target,
    rebase: dates,
    points: pointsWithout(points.date, points.y),
    ...(baseline === null ? {} : { baseline }),
  });
};

/** Where label or limit of a point are not the peer's; a peer's limit that is no number is not compared. */
const nhsrDifferences = (id: string, chart: NhsrChart, ours: TrendSeries): readonly string[] =>
  ours.points.flatMap((point, at) => {
    const { special_cause_type: labels, mean, lpl, upl } = chart.points;
    if ((lpl[at] ?? null) === null || point.value === null) return [];
    const [rule] = point.rules;
    const label = rule === undefined ? "" : `${rule.rule} ${rule.direction}`;
    const center = mean[at] ?? null;
    const isSame =
      label === LABELS[labels[at] ?? ""] &&
      agrees(point.center, center, center ?? 0) &&
      agrees(point.lower, lpl[at] ?? null, center ?? 0) &&
      agrees(point.upper, upl[at] ?? null, center ?? 0);
    return isSame ? [] : [`${id} ${point.period}: ${label} and ${labels[at]}`];
  });

describe.runIf(hasVectors).each([
  { name: "default", screen: undefined, series: 56, points: 2304 },
  { name: "unscreened", screen: "never", series: 58, points: 2348 },
] as const)("NHSRplotthedots, $name", ({ name, screen, ...counted }) => {
  const charts = [...readPeers<NhsrSeries>("nhsr_plotthedots")]
    .map(([id, series]) => ({ id, chart: series[name] }))
    .filter(({ chart }) => chart.error === undefined)
    .map(({ id, chart }) => {
      const series = nhsrRequest(id, chart);
      const asked = screen === undefined ? series : { ...series, screen };
      return { id, chart, ours: trended(asked, { profile: "nhsr022" }) };
    })
    .filter(({ chart }) => chart.points.lpl.some((lower) => lower !== null));

  it("every point has the label and the limits of the peer, new baselines and fixed ones too", () => {
    expect(
      charts.flatMap(({ id, chart, ours }) => nhsrDifferences(id, chart, ours)),
    ).toEqual([]);
  });

  it("so many series and points were compared, with new baselines and fixed ones among them", () => {
    const points = charts.flatMap(({ chart: { points: { y, lpl } } }) =>
      y.filter((value, at) => value !== null && (lpl[at] ?? null) !== null),
    );
    expect({ series: charts.length, points: points.length }).toEqual(counted);
    expect(charts.filter(({ chart }) => chart.options.rebase !== null)).toHaveLength(2);
    expect(charts.filter(({ chart }) => chart.options.fix_after_n_points !== null)).toHaveLength(2);
  });

  it("the mark of the latest point is the peer's icon where 13 points stand behind it", () => {
    const marked = charts.filter(
      ({ ours }) => ours.limits?.kind === "firm" && ours.variation !== "no-variation",
    );
    expect(marked.length).toBeGreaterThanOrEqual(50);
    for (const { id, chart, ours } of marked)
      expect(ours.variation, id).toBe(VARIATIONS[chart.summary.at(-1)?.variation_type ?? ""]);
  });

  it("the promise about a target is the peer's, where we make one", () => {
    const promised = charts.filter(
      ({ ours }) => ours.assurance !== "none" && ours.variation !== "no-variation",
    );
    expect(promised.map(({ id }) => id)).toEqual(["short_13", "target_decrease_50"]);
    for (const { id, chart, ours } of promised)
      expect(ours.assurance, id).toBe(ASSURANCES[chart.summary.at(-1)?.assurance_type ?? ""]);
  });
});

describe.runIf(hasVectors)("where NHSRplotthedots misbehaves, our own rule", () => {
  const nhsr = readPeers<NhsrSeries>("nhsr_plotthedots");
  const [fewest, most] = [2, 12];

  it("equal points have their value for limits and no variation; its limits are not a number", () => {
    for (const id of ["const_0", "const_with_target"]) {
      expect(nhsr.get(id)?.default.points.lpl.every((lower) => lower === null)).toBe(true);
      const { points, variation } = trended(seriesFor(inputOf(id)), { profile: "nhsr022" });
      expect(variation).toBe("no-variation");
      expect(points.every(({ value, lower, upper }) => lower === value && upper === value)).toBe(
        true,
      );
    }
  });

  it("two to 12 points have no mark; it shows an icon", () => {
    const short = [...nhsr].filter(([, { default: { summary } = {} }]) => {
      const n = summary?.at(-1)?.n ?? 0;
      return n >= fewest && n <= most;
    });
    expect(short.length).toBeGreaterThanOrEqual(4);
    for (const [id, { default: chart }] of short)
      expect(trended(nhsrRequest(id, chart), { profile: "nhsr022" }).variation, id).toBe("too-few");
  });

  it("a month without customers is a gap; it breaks off", () => {
    expect(nhsr.get("rate_zero_denominator")?.default.error).toBeDefined();
    const input = inputOf("rate_zero_denominator");
    const series = seriesFor(input, { kind: "rate", points: withExposure(input) });
    const { points, limits } = trended(series);
    expect(points.filter(({ value }) => value === null)).toHaveLength(2);
    expect(limits?.points).toBe(28);
  });
});

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

type Figures = Readonly<Partial<Record<string, number | null>>>;
type Tests = Readonly<Partial<Record<string, Figures>>>;

describe.runIf(hasVectors)("trend tests of R and Python", () => {
  const python = readPeers<Tests>("pymannkendall");
  const r = readPeers<Tests>("mannkendall_r");
  const rates = readPeers<Tests>("rates_glm_r");

  const shown = inputs.map((input) => {
    const kind = input.n === null ? ("measure" as const) : ("rate" as const);
    const points = input.n === null ? {} : { points: withExposure(input) };
    return { input, trend: trended(seriesFor(input, { kind, ...points })).trend };
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
    const names = { slope: "slope", intercept: "intercept", lower: "low_slope", upper: "high_slope" };
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
    let compared = 0;
    for (const input of inputs) {
      const peer = rates.get(input.id)?.["glm_quasipoisson"];
      if (peer === undefined || input.freq !== "month") continue;
      if (input.y.some((value) => value !== null && !Number.isInteger(value))) continue;
      const points = input.n === null ? {} : { points: withExposure(input) };
      const kind = input.n === null ? ("count" as const) : ("rate" as const);
      const { rate } = trended(seriesFor(input, { kind, ...points })).trend;
      if (rate === null) continue;
      const expected = 100 * Math.expm1((peer["slope"] ?? Number.NaN) * PERIODS_PER_YEAR.month);
      expect(Math.abs(rate.percentPerYear / expected - 1), input.id).toBeLessThan(1e-6);
      expect(Math.abs(rate.p - (peer["p"] ?? Number.NaN)), input.id).toBeLessThan(1e-5);
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
      const kind = input.n === null ? ("count" as const) : ("rate" as const);
      const points = input.n === null ? {} : { points: withExposure(input) };
      const { comparisons } = trended(seriesFor(input, { kind, ...points }));
      for (const [theirs, ours] of Object.entries(KEYS)) {
        const peer = peers[theirs];
        if (peer === undefined) continue;
        // The peer was given what is known; ours compares neighbouring periods and says so where one is missing.
        if (comparisons[ours].now === null) {
          gaps += 1;
          continue;
        }
        compared += 1;
        differ.push(...differing(comparisons[ours], peer).map((name) => `${input.id} ${ours} ${name}`));
      }
    }
    expect(differ).toEqual([]);
    expect({ compared, gaps }).toEqual({ compared: 144, gaps: 0 });
  });
});
