import * as z from "zod/mini";
import { amountColumn, codeColumn, countColumn, labelColumn, monthColumn } from "../column.ts";
import { Month } from "../field.ts";

const MAX_PERIODS = 1_200;
const MAX_LABELS = 200;
const MAX_GROUPS = 100_000;

const COLUMNS = ["start", "end", "segment", "band", "values", "valueUnknown"] as const;

type Columns = Readonly<Record<(typeof COLUMNS)[number] | "counts", readonly unknown[]>>;

const isAscending = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? "") < value);

/**
 * Customers (or contracts) that came in the same month and left in the same month, counted together. `start` and `end` are
 * places in `periods`; `end` is null for those who are still there. `bands` are ranges of yearly value, lowest first.
 * `observedFrom` is the month from which the list is known to name everybody who left: those who came before it are seen only
 * because they were still there then. Null: everybody since the first start is listed.
 */
export const CustomerLives = z
  .strictObject({
    unit: z.enum(["customers", "contracts"]),
    periods: monthColumn(MAX_PERIODS),
    observedFrom: z.nullable(Month),
    segments: labelColumn(MAX_LABELS),
    bands: labelColumn(MAX_LABELS),
    start: codeColumn(MAX_GROUPS),
    end: codeColumn(MAX_GROUPS),
    segment: codeColumn(MAX_GROUPS),
    band: codeColumn(MAX_GROUPS),
    counts: countColumn(MAX_GROUPS),
    values: amountColumn(MAX_GROUPS),
    valueUnknown: countColumn(MAX_GROUPS),
  })
  .check(
    z.refine(({ periods }) => isAscending(periods), {
      path: ["periods"],
      error: "must ascend, each month once",
    }),
    z.refine(
      (lives: Columns) => COLUMNS.every((name) => lives[name].length === lives.counts.length),
      { path: ["counts"], error: "must be as long as every other column of lives" },
    ),
    z.refine(
      ({ start, end, periods }) =>
        start.every((code, group) => {
          const until = end[group] ?? null;
          if (code === null || code >= periods.length) return false;
          return until === null || (until >= code && until < periods.length);
        }),
      {
        path: ["start"],
        error: "must be a place in periods, and end null or a place not before it",
      },
    ),
    z.refine(
      ({ segment, band, segments, bands }) =>
        segment.every((code) => code === null || code < segments.length) &&
        band.every((code) => code === null || code < bands.length),
      { path: ["segment"], error: "must be a place in segments, as must band in bands" },
    ),
  )
  .register(z.globalRegistry, { id: "CustomerLives" });
export type CustomerLives = z.infer<typeof CustomerLives>;
