/** The runs test of Anhøj against qicharts2 0.8.1, as its authors' code answered; only where the data are. */
import { describe, expect, it } from "vitest";
import { runLimits } from "../../shared/scoring/rules/anhoej.ts";
import { groupsOf, hasVectors, readVectors } from "./read-vectors.ts";
import { anhoejVerdict } from "../lists/statistics.ts";

type Numbers = readonly (number | null)[];

interface QiChart {
  readonly error?: string;
  readonly y: Numbers;
  readonly cl: Numbers;
  readonly part: readonly number[];
  readonly include: readonly boolean[];
  readonly n_useful: Numbers;
  readonly longest_run: Numbers;
  readonly longest_run_max: Numbers;
  readonly n_crossings: Numbers;
  readonly n_crossings_min: Numbers;
  readonly runs_signal: readonly boolean[];
}

/** Useful points, crossings, longest run, and whether they are a signal. */
interface Decision {
  readonly n: number;
  readonly c: number;
  readonly l: number;
  readonly anhoej: boolean;
}

interface Critical {
  readonly n: number;
  readonly anhoej: { readonly c_min: number; readonly l_max_at_high_c: number };
}

interface QiPart {
  readonly name: string;
  readonly verdict: ReturnType<typeof anhoejVerdict>;
  readonly peer: {
    readonly useful: number | null;
    readonly longestRun: number | null;
    readonly crossings: number | null;
    readonly limits: { readonly longestRun: unknown; readonly crossings: unknown };
    readonly isSignal: boolean;
  };
}

const qiParts = (name: string, chart: QiChart): QiPart[] =>
  groupsOf(chart.part).flatMap(([start, end]) => {
    const center = chart.cl[start] ?? null;
    if (center === null) return [];
    const values = chart.y
      .map((value, index) => (chart.include[index] === false ? null : value))
      .slice(start, end);
    const peer = {
      useful: chart.n_useful[start] ?? null,
      longestRun: chart.longest_run[start] ?? null,
      crossings: chart.n_crossings[start] ?? null,
      limits: {
        longestRun: chart.longest_run_max[start],
        // The peer writes -0 where it means 0.
        crossings: (chart.n_crossings_min[start] ?? Number.NaN) + 0,
      },
      isSignal: chart.runs_signal[start] === true,
    };
    return [{ name, verdict: anhoejVerdict(values, center), peer }];
  });

const isSignal = ({ limits, longestRun, crossings }: QiPart["verdict"]): boolean =>
  limits !== null && (longestRun > limits.longestRun || crossings < limits.crossings);

describe.runIf(hasVectors)("the runs test against qicharts2", () => {
  const charts = Object.entries(
    readVectors("qicharts2") as Record<string, Record<string, QiChart>>,
  ).flatMap(([id, all]) =>
    Object.entries(all).flatMap(([type, chart]) =>
      // The peer tests no runs of moving ranges; two of its three methods for run charts are others than Anhøj's.
      chart.error !== undefined || ["mr", "run_bestbox", "run_cutbox"].includes(type)
        ? []
        : qiParts(`${id} ${type}`, chart),
    ),
  );
  const tested = charts.filter(({ verdict }) => verdict.useful > 0);
  const runCharts = tested.filter(({ name }) => name.endsWith(" run"));

  it("compares 54 parts of run charts and more than 150 of charts about a mean", () => {
    expect(runCharts).toHaveLength(54);
    expect(tested.length - runCharts.length).toBeGreaterThan(150);
    expect(tested.filter(({ peer }) => peer.isSignal).length).toBeGreaterThan(50);
  });

  it("useful points, longest run, crossings, both limits and the decision agree in every part", () => {
    const ours = tested.map(({ name, verdict }) => {
      const { useful, longestRun, crossings, limits } = verdict;
      return { name, useful, longestRun, crossings, limits, isSignal: isSignal(verdict) };
    });
    expect(ours).toEqual(tested.map(({ name, peer }) => ({ name, ...peer })));
  });

  it("where there is no useful point neither has a figure", () => {
    const empty = charts.filter(({ verdict }) => verdict.useful === 0);
    expect(empty.length).toBeGreaterThan(5);
    for (const { verdict, peer } of empty) {
      expect(verdict).toMatchObject({ limits: null, hasLongRun: false, hasFewCrossings: false });
      expect(peer).toMatchObject({ longestRun: null, isSignal: false });
    }
  });

  it("our signals are the peer's but for two run charts whose points mostly lie on the median", () => {
    const others = tested.filter(
      ({ verdict, peer }) => (verdict.hasLongRun || verdict.hasFewCrossings) !== peer.isSignal,
    );
    expect(others.map(({ name }) => name)).toEqual([
      "weekly_small_counts run",
      "ties_many_zeros run",
    ]);
    for (const { verdict } of others) expect(verdict.applies).toBe(false);
  });

  it("all decisions for given figures agree", () => {
    const decisions = readVectors("qicharts2_crsignal") as readonly Decision[];
    expect(decisions.length).toBeGreaterThanOrEqual(160);
    for (const { n, c, l, anhoej } of decisions) {
      const { longestRun, crossings } = runLimits(n);
      expect(l > longestRun || c < crossings).toBe(anhoej);
    }
  });

  it("all critical values agree", () => {
    const rows = readVectors("qicharts2_runs_table") as readonly Critical[];
    expect(rows.length).toBeGreaterThanOrEqual(31);
    for (const { n, anhoej } of rows)
      expect(runLimits(n)).toEqual({
        longestRun: anhoej.l_max_at_high_c,
        crossings: anhoej.c_min,
      });
  });
});
