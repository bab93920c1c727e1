import { monthOf } from "../../shared/scoring/month.ts";
import { chanceFrom } from "../calibration/random.ts";

/** Means of the invented counts, from rare to many. */
const MEANS = [0.15, 0.5, 3, 8, 20, 60, 200];

/** Every third series has customers beside its counts, every fifth a season, every seventh a step. */
const levelAt = (mean: number, index: number, month: number): number => {
  const season = index % 5 === 0 ? 1 + 0.3 * Math.sin((2 * Math.PI * month) / 12) : 1;
  const step = index % 7 === 0 && month >= 90 ? 1.4 : 1;
  return mean * season * step;
};

/**
 * An invented request for the trends route, the same in every run.
 *
 * @param series How many. @param points Months of each.
 */
export function inventTrendRequest(series: number, points: number) {
  const chance = chanceFrom(20_261_124);
  const first = 2026 * 12 + 10 - points;
  return {
    profile: "mdc2023" as const,
    asOf: "2026-10-31",
    series: Array.from({ length: series }, (_, index) => ({
      id: `Category ${index + 1}`,
      frequency: "month" as const,
      direction: "decrease" as const,
      kind: index % 3 === 0 ? ("rate" as const) : ("count" as const),
      points: Array.from({ length: points }, (__, month) => ({
        period: monthOf(first + month),
        value: chance.poisson(levelAt(MEANS[index % MEANS.length] ?? 1, index, month)),
        ...(index % 3 === 0 ? { exposure: 1000 + Math.floor(400 * chance.uniform()) } : {}),
      })),
    })),
  };
}
