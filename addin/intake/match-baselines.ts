import type { Problem } from "../../shared/problem.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { cellAddress } from "./cell-address.ts";
import type { Baseline, ExcludedRows, Intake, ReadBaselines } from "./tallied.ts";

/** The days that decide: `asOf` is the one that the user named, or null. */
interface Days {
  readonly today: string;
  readonly asOf: string | null;
}

/**
 * Baselines that begin in a month of the complaints. Any other is a problem, since its limits would not be those that
 * somebody decided on; but one that was decided later than the as-of date that the user named is left out and listed, as
 * any later row is: the scorecard of that day did not know it.
 *
 * @param intake Complaints and baselines as read. @param days Today and the user's as-of date.
 * @returns The baselines, null where there are none. Fails with `baseline-without-month` for each that has no month.
 * @example matchBaselines({ complaints: null, baselines: null }, { today: "2026-11-22", asOf: null }) // => { ok: true, value: null }
 */
export function matchBaselines(
  { complaints, baselines: read }: Pick<Intake, "complaints" | "baselines">,
  { today, asOf }: Days,
): Result<ReadBaselines | null> {
  if (read === null || complaints === null) return succeed(read);
  const { periods } = complaints.tallies;
  const [first = "", last = ""] = [periods[0], periods.at(-1)];
  const isLater = ({ day }: Baseline): boolean => asOf !== null && day > asOf && day <= today;
  const later = read.baselines.filter((baseline) => baseline.from > last && isLater(baseline));
  const others = read.baselines.filter((baseline) => !later.includes(baseline));
  const problems = others
    .filter(({ from }) => from < first || from > last)
    .map(({ row, found }): Problem => ({
      code: "baseline-without-month",
      table: read.quality.table,
      row,
      column: read.column.header.trim(),
      found,
      first,
      last,
    }));
  const [problem, ...more] = problems;
  if (problem !== undefined) return fail(problem, ...more);
  return succeed(later.length === 0 ? read : leaveOut(read, others, later));
}

function leaveOut(
  read: ReadBaselines,
  baselines: readonly Baseline[],
  later: readonly Baseline[],
): ReadBaselines {
  const { quality, column } = read;
  const excluded: ExcludedRows = {
    reason: "after-as-of",
    rows: later.length,
    cells: later.map(({ row }) => cellAddress(row - 1, column.area.column)),
  };
  return {
    ...read,
    baselines,
    quality: { ...quality, used: baselines.length, excluded: [...quality.excluded, excluded] },
  };
}
