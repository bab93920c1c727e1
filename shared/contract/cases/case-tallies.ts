import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";
import {
  amountColumn,
  codeColumn,
  countColumn,
  flagColumn,
  labelColumn,
  monthColumn,
} from "../column.ts";
import { Month } from "../field.ts";

const MAX_PERIODS = 1_200;
const MAX_LABELS = 2_000;
const MAX_GROUPS = 200_000;

const Count = z
  .int({ error: "must be a whole number from 0" })
  .check(z.minimum(0, { error: "must be a whole number from 0" }));

type Columns<Name extends string> = Readonly<Record<Name, readonly unknown[]>>;

const areAlike = <Name extends string>(columns: Columns<Name>, names: readonly Name[]): boolean =>
  new Set(names.map((name) => columns[name].length)).size <= 1;

/**
 * How long cases took, counted together by category, month of receipt and days. `days` run from receipt to the last closing,
 * or to the as-of day where the case is open. Negative durations are slips: they stay out and are counted in `slips`.
 */
export const CaseDurations = z
  .strictObject({
    category: codeColumn(MAX_GROUPS),
    received: codeColumn(MAX_GROUPS),
    days: countColumn(MAX_GROUPS),
    isClosed: flagColumn(MAX_GROUPS),
    counts: countColumn(MAX_GROUPS),
    slips: Count,
  })
  .check(
    z.refine(
      (columns) => areAlike(columns, ["category", "received", "days", "isClosed", "counts"]),
      { path: ["counts"], error: "must be as long as every other column of durations" },
    ),
  )
  .register(z.globalRegistry, { id: "CaseDurations" });
export type CaseDurations = z.infer<typeof CaseDurations>;

/** Cases by the month in which they were closed, and the days that they had taken: what a monthly report shows. */
export const CaseClosings = z
  .strictObject({
    closed: codeColumn(MAX_GROUPS),
    days: countColumn(MAX_GROUPS),
    counts: countColumn(MAX_GROUPS),
  })
  .check(
    z.refine((columns) => areAlike(columns, ["closed", "days", "counts"]), {
      path: ["counts"],
      error: "must be as long as every other column of closings",
    }),
  )
  .register(z.globalRegistry, { id: "CaseClosings" });
export type CaseClosings = z.infer<typeof CaseClosings>;

/** The cases that are open, month by month; `open` is counted case by case at each month's end, apart from the flows. */
export const CaseBacklog = z
  .strictObject({
    opening: Count,
    received: countColumn(MAX_PERIODS),
    reopened: countColumn(MAX_PERIODS),
    closed: countColumn(MAX_PERIODS),
    open: countColumn(MAX_PERIODS),
  })
  .register(z.globalRegistry, { id: "CaseBacklog" });
export type CaseBacklog = z.infer<typeof CaseBacklog>;

/** What became of closed complaints, by month of closing. `redress` is money; `causeKnown` counts upheld ones with a cause. */
export const CaseVerdicts = z
  .strictObject({
    upheld: countColumn(MAX_PERIODS),
    rejected: countColumn(MAX_PERIODS),
    pending: countColumn(MAX_PERIODS),
    redress: z.optional(amountColumn(MAX_PERIODS)),
    causeKnown: z.optional(countColumn(MAX_PERIODS)),
  })
  .register(z.globalRegistry, { id: "CaseVerdicts" });
export type CaseVerdicts = z.infer<typeof CaseVerdicts>;

/**
 * Complaints by a customer who had complained of the same category within the days of `within` before, by month of receipt.
 * `known` are the complaints that name their customer. The first `within` days of the data, up to `wholeFrom`, cannot show all.
 */
export const CaseRepeats = z
  .strictObject({
    within: z.int().check(z.minimum(1), z.maximum(3_660)),
    known: countColumn(MAX_PERIODS),
    repeats: countColumn(MAX_PERIODS),
    unnamed: countColumn(MAX_PERIODS),
    wholeFrom: z.nullable(Month),
    complainants: Count,
    repeaters: Count,
  })
  .check(
    z.refine(({ complainants, repeaters }) => repeaters <= complainants, {
      path: ["repeaters"],
      error: "must not be more than complainants",
    }),
  )
  .register(z.globalRegistry, { id: "CaseRepeats" });
export type CaseRepeats = z.infer<typeof CaseRepeats>;

type ByMonth = readonly (readonly unknown[] | undefined)[];

const ofBacklog = ({ received, reopened, closed, open }: CaseBacklog): ByMonth => [
  received,
  reopened,
  closed,
  open,
];

const ofVerdicts = ({ upheld, rejected, pending, redress, causeKnown }: CaseVerdicts): ByMonth => [
  upheld,
  rejected,
  pending,
  redress,
  causeKnown,
];

const ofRepeats = ({ known, repeats, unnamed }: CaseRepeats): ByMonth => [known, repeats, unnamed];

/** The parts that have a column by month. */
interface Parts {
  readonly backlog?: CaseBacklog | undefined;
  readonly verdicts?: CaseVerdicts | undefined;
  readonly repeats?: CaseRepeats | undefined;
}

const columnsByMonth = ({ backlog, verdicts, repeats }: Parts): ByMonth => [
  ...(backlog === undefined ? [] : ofBacklog(backlog)),
  ...(verdicts === undefined ? [] : ofVerdicts(verdicts)),
  ...(repeats === undefined ? [] : ofRepeats(repeats)),
];

const areWithin = (codes: readonly (number | null)[], labels: readonly string[]): boolean =>
  codes.every((code) => code === null || code < labels.length);

/**
 * Complaints to their end: what is open, how long they take, whether they come back, how they end, and whether their cause is
 * known. Each part needs columns of its own, and is left out without them.
 */
export const CaseTallies = z
  .strictObject({
    /** Days within which a complaint is to be resolved; 56 are the eight weeks of the British rules. */
    serviceDays: withDefault(z.int().check(z.minimum(1), z.maximum(3_660)), 56),
    periods: monthColumn(MAX_PERIODS),
    categories: labelColumn(MAX_LABELS),
    backlog: z.optional(CaseBacklog),
    durations: z.optional(CaseDurations),
    closings: z.optional(CaseClosings),
    verdicts: z.optional(CaseVerdicts),
    repeats: z.optional(CaseRepeats),
  })
  .check(
    z.refine(
      ({ periods }) => periods.every((period, at) => at === 0 || (periods[at - 1] ?? "") < period),
      { path: ["periods"], error: "must ascend, each month once" },
    ),
    z.refine(
      (tallies) =>
        columnsByMonth(tallies).every(
          (column) => column === undefined || column.length === tallies.periods.length,
        ),
      { path: ["periods"], error: "must be as long as every column by month" },
    ),
    z.refine(
      ({ durations, closings, periods, categories }) =>
        areWithin(durations?.received ?? [], periods) &&
        areWithin(closings?.closed ?? [], periods) &&
        areWithin(durations?.category ?? [], categories),
      { path: ["durations"], error: "must name places in periods and categories" },
    ),
  )
  .register(z.globalRegistry, { id: "CaseTallies" });
export type CaseTallies = z.infer<typeof CaseTallies>;
