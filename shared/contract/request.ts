import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";
import { Movements, Referrers } from "./asset/movements.ts";
import { CaseTallies } from "./cases/case-tallies.ts";
import { amountColumn, countColumn, labelColumn, monthColumn } from "./column.ts";
import { Day, Label, Month } from "./field.ts";
import { listOf } from "./list.ts";
import { LossDetail } from "./losses/loss-detail.ts";
import { GovernanceTables } from "./readiness/request.ts";

/** Bounds of a request: far above any workbook of ours, far below what would hurt a Worker of 128 MB. */
const MAX_PERIODS = 1_200;
const MAX_LABELS = 2_000;
const MAX_CELLS = 200_000;

const Count = z
  .int({ error: "must be a whole number from 0" })
  .check(z.minimum(0, { error: "must be a whole number from 0" }));

interface Grid {
  readonly periods: readonly string[];
  readonly counts: readonly number[];
}

const isAscending = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? "") < value);

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Losses without a date stand in one column of counts. */
const columnsOf = ({ periods }: Grid): number => Math.max(1, periods.length);

/**
 * Complaints counted by category and month of receipt.
 * `periods` are the months that were observed, ascending; a month between them that is absent is missing, not zero.
 * `counts` is row by row: all periods of the first category, then of the second.
 * `grouping` is `none` when the rows have no usable category; then there is one category.
 */
export const ComplaintTallies = z
  .strictObject({
    periods: monthColumn(MAX_PERIODS),
    categories: labelColumn(MAX_LABELS),
    counts: countColumn(MAX_CELLS),
    grouping: z.enum(["category", "none"]),
  })
  .check(
    z.refine(({ periods }) => isAscending(periods), {
      path: ["periods"],
      error: "must ascend, each month once",
    }),
    z.refine(({ categories }) => isDistinct(categories), {
      path: ["categories"],
      error: "must be distinct",
    }),
    z.refine(
      ({ periods, categories, counts }) => counts.length === periods.length * categories.length,
      {
        path: ["counts"],
        error: "must have one count for each category and period",
      },
    ),
  )
  .register(z.globalRegistry, { id: "ComplaintTallies" });
export type ComplaintTallies = z.infer<typeof ComplaintTallies>;

/**
 * Losses counted by reason and month of loss, with the yearly value lost where the rows have one.
 * `periods` is empty when the rows have no date; then each reason has one count.
 * `explained[i]` says whether reason i explains anything: `false` for blank, unknown, other.
 * `values` are sums of yearly value over the rows whose value is known; `valueUnknown` counts the others.
 */
export const LossTallies = z
  .strictObject({
    periods: monthColumn(MAX_PERIODS),
    reasons: labelColumn(MAX_LABELS),
    explained: listOf(z.boolean(), { most: MAX_LABELS, entry: { type: "boolean" } }),
    counts: countColumn(MAX_CELLS),
    values: z.optional(amountColumn(MAX_CELLS)),
    valueUnknown: z.optional(countColumn(MAX_CELLS)),
  })
  .check(
    z.refine(({ periods }) => isAscending(periods), {
      path: ["periods"],
      error: "must ascend, each month once",
    }),
    z.refine(({ reasons }) => isDistinct(reasons), {
      path: ["reasons"],
      error: "must be distinct",
    }),
    z.refine(({ reasons, explained }) => reasons.length === explained.length, {
      path: ["explained"],
      error: "must have one entry for each reason",
    }),
    z.refine((tallies) => tallies.counts.length === tallies.reasons.length * columnsOf(tallies), {
      path: ["counts"],
      error: "must have one count for each reason and period",
    }),
    z.refine(({ counts, values }) => values === undefined || values.length === counts.length, {
      path: ["values"],
      error: "must be as long as counts",
    }),
    z.refine(
      ({ values, valueUnknown, counts }) =>
        values === undefined ? valueUnknown === undefined : valueUnknown?.length === counts.length,
      {
        path: ["valueUnknown"],
        error: "must be there exactly when values is, and be as long as counts",
      },
    ),
  )
  .register(z.globalRegistry, { id: "LossTallies" });
export type LossTallies = z.infer<typeof LossTallies>;

/**
 * Customers (or contracts, where one customer has several rows) in and out, month by month.
 * `opening` is the number at the start of the first period; the periods follow each other without a gap.
 * `values` are yearly.
 */
export const CustomerMonths = z
  .strictObject({
    kind: z.literal("months"),
    unit: z.enum(["customers", "contracts"]),
    periods: monthColumn(MAX_PERIODS),
    opening: Count,
    came: countColumn(MAX_PERIODS),
    left: countColumn(MAX_PERIODS),
    values: z.optional(
      z.strictObject({
        opening: z.number(),
        came: amountColumn(MAX_PERIODS),
        left: amountColumn(MAX_PERIODS),
      }),
    ),
  })
  .check(
    z.refine(({ periods }) => isAscending(periods), {
      path: ["periods"],
      error: "must ascend, each month once",
    }),
    z.refine(
      ({ periods, came, left, values }) =>
        [came, left, values?.came ?? came, values?.left ?? left].every(
          (column) => column.length === periods.length,
        ),
      { path: ["came"], error: "must have one entry for each period, as must left and the values" },
    ),
  )
  .register(z.globalRegistry, { id: "CustomerMonths" });
export type CustomerMonths = z.infer<typeof CustomerMonths>;

/** Customers by status in a list without dates: how many are listed, how many of them came, how many left. */
export const CustomerStatuses = z
  .strictObject({
    kind: z.literal("statuses"),
    listed: Count,
    came: z.nullable(Count),
    left: Count,
  })
  .check(
    z.refine(({ listed, came, left }) => listed >= (came ?? 0) + left, {
      path: ["listed"],
      error: "must be at least came + left",
    }),
  )
  .register(z.globalRegistry, { id: "CustomerStatuses" });
export type CustomerStatuses = z.infer<typeof CustomerStatuses>;

/**
 * A target for complaints: at most so many a month, or so many per 1,000 customers; `category` null is the total. `from` is
 * the month from which it holds; without it, it holds throughout.
 */
export const ComplaintTarget = z
  .strictObject({
    category: z.nullable(Label),
    atMost: z.number().check(z.minimum(0)),
    basis: z.enum(["count", "rate"]),
    from: z.optional(Month),
    /** Whether somebody is named for it; the name stays in the workbook. */
    hasOwner: z.optional(z.boolean()),
  })
  .register(z.globalRegistry, { id: "ComplaintTarget" });
export type ComplaintTarget = z.infer<typeof ComplaintTarget>;

/** A new baseline for the limits of a category from a month on; `category` null is the total. Who decided it stays behind. */
export const ComplaintRebase = z
  .strictObject({ category: z.nullable(Label), from: Month })
  .register(z.globalRegistry, { id: "ComplaintRebase" });
export type ComplaintRebase = z.infer<typeof ComplaintRebase>;

/** Everything that leaves the workbook: tallies, no rows; of the tables of governance the rows, without names and texts. */
export const ScorecardRequest = z
  .strictObject({
    contract: z.literal(1),
    asOf: Day,
    complaints: z.optional(ComplaintTallies),
    losses: z.optional(LossTallies),
    customers: z.optional(z.discriminatedUnion("kind", [CustomerMonths, CustomerStatuses])),
    targets: withDefault(listOf(ComplaintTarget, { most: MAX_LABELS }), []),
    rebases: withDefault(listOf(ComplaintRebase, { most: MAX_LABELS }), []),
    governance: z.optional(GovernanceTables),
    /** What more the columns say of each complaint, each loss and the customers. */
    cases: z.optional(CaseTallies),
    lossDetail: z.optional(LossDetail),
    movements: z.optional(Movements),
    referrers: z.optional(Referrers),
  })
  .check(
    z.refine(({ losses, lossDetail }) => losses !== undefined || lossDetail === undefined, {
      path: ["lossDetail"],
      error: "must come with losses",
    }),
    z.refine(({ complaints, cases }) => complaints !== undefined || cases === undefined, {
      path: ["cases"],
      error: "must come with complaints",
    }),
    z.refine(({ customers, movements }) => customers !== undefined || movements === undefined, {
      path: ["movements"],
      error: "must come with customers",
    }),
    z.refine(
      ({ complaints, losses, governance }) =>
        complaints !== undefined || losses !== undefined || governance !== undefined,
      { error: "must have complaints, losses or tables of governance" },
    ),
  )
  .register(z.globalRegistry, { id: "ScorecardRequest" });
export type ScorecardRequest = z.infer<typeof ScorecardRequest>;
