/**
 * The answer of the trends route against NHSRplotthedots 0.2.2 on 61 series, through the public function; only where the
 * data are.
 */
import { describe, expect, it } from "vitest";
import type { TrendSeries } from "../../shared/contract/trend-series.ts";
import type { TrendInput } from "../../shared/contract/trends.ts";
import {
  agrees,
  inputOf,
  readPeers,
  seriesFor,
  trended,
  withExposure,
  type Numbers,
} from "./peer-trends.ts";
import { hasVectors } from "./read-vectors.ts";

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

interface Line {
  readonly label: string | undefined;
  readonly center: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const lineAt = ({ points }: NhsrChart, at: number): Line => {
  const { special_cause_type: labels, mean, lpl, upl } = points;
  const [center = null, lower = null, upper = null] = [mean[at], lpl[at], upl[at]];
  return { label: LABELS[labels[at] ?? ""], center, lower, upper };
};

/** Where label or limit of a point are not the peer's; a peer's limit that is no number is not compared. */
const nhsrDifferences = (id: string, chart: NhsrChart, ours: TrendSeries): readonly string[] =>
  ours.points.flatMap((point, at) => {
    const { label, center, lower, upper } = lineAt(chart, at);
    if (lower === null || center === null || point.value === null) return [];
    const [rule] = point.rules;
    const spoken = rule === undefined ? "" : `${rule.rule} ${rule.direction}`;
    const isSame =
      spoken === label &&
      agrees(point.center, center) &&
      agrees(point.lower, lower, center) &&
      agrees(point.upper, upper, center);
    return isSame ? [] : [`${id} ${point.period}: ${spoken} and ${label}`];
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
    expect(charts.flatMap(({ id, chart, ours }) => nhsrDifferences(id, chart, ours))).toEqual([]);
  });

  it("so many series and points were compared, with new baselines and fixed ones among them", () => {
    const points = charts.flatMap(
      ({
        chart: {
          points: { y, lpl },
        },
      }) => y.filter((value, at) => value !== null && (lpl[at] ?? null) !== null),
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
    const short = [...nhsr].filter(([, { default: chart }]) => {
      const n = chart.error === undefined ? (chart.summary.at(-1)?.n ?? 0) : 0;
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
