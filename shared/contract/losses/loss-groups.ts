import * as z from "zod/mini";
import {
  amountColumn,
  codeColumn,
  countColumn,
  flagColumn,
  labelColumn,
  monthColumn,
  wordColumn,
} from "../column.ts";

const MAX_PERIODS = 1_200;
const MAX_LABELS = 2_000;
/** Groups of losses that are alike: a list of so many different ones is far above any that people review. */
const MAX_GROUPS = 50_000;

/** Who says why a customer left, from nobody to an executive who called. */
export const REASON_SOURCES = ["none", "form", "account", "customer", "exec-call"] as const;
export type ReasonSource = (typeof REASON_SOURCES)[number];

/** The task that a loss led to. */
export const ACTION_STATES = ["open", "closed", "cancelled"] as const;
export type ActionState = (typeof ACTION_STATES)[number];

const COLUMNS = [
  "period",
  "stated",
  "root",
  "segment",
  "source",
  "avoidable",
  "isPartial",
  "caller",
  "isCalled",
  "isWonBack",
  "action",
  "values",
  "valueUnknown",
] as const;

type Columns = Readonly<Record<(typeof COLUMNS)[number] | "counts", readonly unknown[]>>;

const isAscending = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? "") < value);

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

const within = (codes: readonly (number | null)[], labels: readonly unknown[]): boolean =>
  codes.every((code) => code === null || code < labels.length);

/**
 * Losses that are alike in all that is known of them, counted together: no customer, no name, no text. Every column has one
 * entry a group. `period`, `stated`, `root` and `segment` are places in the lists, null where the cell is blank; `caller` is
 * the code of an executive, whose name stays in the workbook. `avoidable` is what the row says, or else its reason. `counts`
 * are losses; `values` their yearly value where it is known, and `valueUnknown` counts the others.
 */
export const LossGroups = z
  .strictObject({
    periods: monthColumn(MAX_PERIODS),
    reasons: labelColumn(MAX_LABELS),
    /** Whether a reason explains anything: `false` for blank, unknown, other. */
    explained: z.array(z.boolean()).check(z.maxLength(MAX_LABELS)),
    segments: labelColumn(MAX_LABELS),
    period: codeColumn(MAX_GROUPS),
    stated: codeColumn(MAX_GROUPS),
    root: codeColumn(MAX_GROUPS),
    segment: codeColumn(MAX_GROUPS),
    source: wordColumn(REASON_SOURCES, MAX_GROUPS),
    avoidable: flagColumn(MAX_GROUPS),
    /** Yes where the customer stayed and buys less. */
    isPartial: flagColumn(MAX_GROUPS),
    caller: codeColumn(MAX_GROUPS),
    isCalled: flagColumn(MAX_GROUPS),
    isWonBack: flagColumn(MAX_GROUPS),
    action: wordColumn(ACTION_STATES, MAX_GROUPS),
    counts: countColumn(MAX_GROUPS),
    values: amountColumn(MAX_GROUPS),
    valueUnknown: countColumn(MAX_GROUPS),
  })
  .check(
    z.refine(({ periods }) => isAscending(periods), {
      path: ["periods"],
      error: "must ascend, each month once",
    }),
    z.refine(({ reasons, segments }) => isDistinct(reasons) && isDistinct(segments), {
      path: ["reasons"],
      error: "must be distinct, as must segments",
    }),
    z.refine(({ reasons, explained }) => reasons.length === explained.length, {
      path: ["explained"],
      error: "must have one entry for each reason",
    }),
    z.refine(
      (groups: Columns) => COLUMNS.every((name) => groups[name].length === groups.counts.length),
      { path: ["counts"], error: "must be as long as every other column of groups" },
    ),
    z.refine(
      ({ period, stated, root, segment, periods, reasons, segments }) =>
        within(period, periods) &&
        within(stated, reasons) &&
        within(root, reasons) &&
        within(segment, segments),
      { path: ["period"], error: "must be a place in its list, as must stated, root and segment" },
    ),
    z.refine(
      ({ counts, valueUnknown }) =>
        valueUnknown.every((unknown, group) => unknown <= (counts[group] ?? 0)),
      { path: ["valueUnknown"], error: "must not be more than counts" },
    ),
  )
  .register(z.globalRegistry, { id: "LossGroups" });
export type LossGroups = z.infer<typeof LossGroups>;
