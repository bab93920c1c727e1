import type { TrendInput } from "../../shared/contract/trends.ts";
import { namePeriods } from "../../shared/scoring/calendar/name-periods.ts";
import { monthOf } from "../../shared/scoring/month.ts";
import type { Reading } from "../../shared/scoring/trend/draw-segment.ts";
import { layCalendar } from "../../shared/scoring/trend/lay-calendar.ts";
import { readingOf } from "../../shared/scoring/trend/score-trends.ts";
import { scoreTrend, seriesOf } from "../../shared/scoring/trend/score-trend.ts";
import type { TrendSeries } from "../../shared/contract/trend-series.ts";
import type { Drawn, Process } from "./processes.ts";
import { chanceFrom } from "./random.ts";

/** Series of each process: at 2 % the share is known to 0.14 points. */
export const SERIES = 10_000;
/** Series of each step. */
export const STEP_SERIES = 1_000;
/** Any number; the same one gives the same table. */
export const SEED = 20_261_124;

/** What became of so many stable series: shares between 0 and 1. */
export interface FalseMarks {
  readonly latest: number;
  readonly anyPoint: number;
  readonly points: number;
  /** Series on whose runs the Anhøj verdict is a signal, of all series. */
  readonly runs: number;
}

const FIRST_MONTH = 2020 * 12;
const AS_OF = "2099-12-31";
const SIGNALS: ReadonlySet<string> = new Set(["better", "worse", "higher", "lower"]);

const name = namePeriods()({ frequency: "month", yearStart: 1 });

/** The default reading, and that of the best-known peer. */
export const READINGS: Readonly<Record<"auto" | "nhsr022", Reading>> = {
  auto: readingOf({ profile: "mdc2023", strictLaney: false }),
  nhsr022: readingOf({ profile: "nhsr022", strictLaney: false }),
};

/** How a series is drawn and read. */
interface Drawing {
  readonly reading: Reading;
  readonly chart?: TrendInput["chart"];
  readonly screen?: "never";
}

/** Scores one drawn series as a request would be. */
export function scoreDrawn(
  kind: Process["kind"],
  { values, exposures, rebaseAt }: Drawn,
  { reading, chart = "auto", screen }: Drawing,
): TrendSeries {
  const input: TrendInput = {
    id: "series",
    frequency: "month",
    direction: "decrease",
    kind,
    chart,
    ...(screen === undefined ? {} : { screen }),
    rebase: rebaseAt === undefined ? [] : [monthOf(FIRST_MONTH + rebaseAt)],
    exclude: [],
    absentMeansZero: false,
    per: 1,
    points: values.map((value, month) => ({
      period: monthOf(FIRST_MONTH + month),
      value,
      ...(exposures === undefined ? {} : { exposure: exposures[month] ?? null }),
    })),
  };
  const laid = layCalendar(
    input,
    { asOf: AS_OF, yearStart: 1 },
    { nouns: { one: "", many: "" }, name },
  );
  if (!laid.ok) throw new Error(JSON.stringify(laid.errors));
  return seriesOf(scoreTrend(laid.read(), reading));
}

/**
 * False marks of a process.
 *
 * @param process A stable process. @param run Months of a series, how many series, the seed and the reading.
 */
export function countFalseMarks(
  process: Process,
  run: {
    readonly months: number;
    readonly series: number;
    readonly seed: number;
    readonly reading: Reading;
  },
): FalseMarks {
  const chance = chanceFrom(run.seed);
  let [latest, anyPoint, points, runs] = [0, 0, 0, 0];
  for (let at = 0; at < run.series; at += 1) {
    const drawn = process.draw(chance, run.months);
    const scored = scoreDrawn(process.kind, drawn, { reading: run.reading });
    const flagged = scored.points.filter(({ rules }) => rules.length > 0).length;
    if (SIGNALS.has(scored.variation)) latest += 1;
    if (flagged > 0) anyPoint += 1;
    points += flagged / scored.points.length;
    const verdict = scored.segments.at(-1)?.runs?.signal ?? "none";
    if (verdict !== "none") runs += 1;
  }
  const share = (count: number): number => count / run.series;
  return {
    latest: share(latest),
    anyPoint: share(anyPoint),
    points: share(points),
    runs: share(runs),
  };
}
