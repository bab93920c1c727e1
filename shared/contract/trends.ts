import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";
import { CHARTS_TO_ASK_FOR } from "../scoring/chart/chart-type.ts";
import { Day, Label } from "./field.ts";
import { listOf } from "./list.ts";
import { pointColumn } from "./point-column.ts";

/** Series of one request, and points of one series: a calendar of more is a mistyped year. */
const MAX_SERIES = 500;
const MAX_POINTS = 1_200;
const MAX_DATES = 100;

export const Frequency = z.enum(["day", "week", "month", "quarter", "year"]);

/** Which way is an improvement; `neutral` when neither is. */
export const Direction = z.enum(["increase", "decrease", "neutral"]);
export type Direction = z.infer<typeof Direction>;

/**
 * What the values are: `count` events; `rate` events set against an exposure; `proportion` cases of those in the
 * exposure; `money` amounts; `measure` anything else.
 */
export const SeriesKind = z.enum(["count", "rate", "proportion", "money", "measure"]);
export type SeriesKind = z.infer<typeof SeriesKind>;

export const RuleProfileId = z.enum([
  "mdc2023",
  "nhsr022",
  "anhoej",
  "wheeler",
  "western-electric",
]);
export type RuleProfileId = z.infer<typeof RuleProfileId>;

/** A chart that a caller may ask for; `auto` lets the data decide and says why. */
export const ChartRequest = z.enum(["auto", ...CHARTS_TO_ASK_FOR]);
export type ChartRequest = z.infer<typeof ChartRequest>;

const PeriodText = z
  .string()
  .check(z.minLength(4), z.maxLength(10))
  .register(z.globalRegistry, { id: "PeriodText" });

/** A target that holds from a period on, that period included. */
export const DatedTarget = z
  .strictObject({ from: PeriodText, value: z.number() })
  .register(z.globalRegistry, { id: "DatedTarget" });

/** A new baseline from a date on, and who decided it, when, and why. */
export const Rebase = z.strictObject({
  date: PeriodText,
  who: z.optional(Label),
  when: z.optional(Day),
  why: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});

/** The date alone will do. */
const NewBaseline = z.union([PeriodText, Rebase]).register(z.globalRegistry, { id: "NewBaseline" });

/**
 * One series to trend. `points` are in any order, each period once; `value` null is a missing period, and so is a period
 * that is absent unless `absentMeansZero`. With an `exposure` the chart shows value ÷ exposure × `per`. `rebase` dates begin
 * a new baseline; `baseline` lets the first so many points of each decide the limits; `exclude` keeps periods out of them.
 */
export const TrendInput = z
  .strictObject({
    id: Label,
    frequency: withDefault(Frequency, "month"),
    direction: withDefault(Direction, "neutral"),
    kind: SeriesKind,
    chart: withDefault(ChartRequest, "auto"),
    screen: z.optional(z.enum(["guarded", "always", "never"])),
    target: z.optional(
      z.nullable(z.union([z.number(), listOf(DatedTarget, { most: MAX_DATES, least: 1 })])),
    ),
    rebase: withDefault(listOf(NewBaseline, { most: MAX_DATES }), []),
    baseline: z.optional(z.int().check(z.minimum(8), z.maximum(MAX_POINTS))),
    exclude: withDefault(listOf(PeriodText, { most: MAX_DATES }), []),
    absentMeansZero: withDefault(z.boolean(), false),
    per: withDefault(z.number().check(z.positive()), 1),
    points: pointColumn(MAX_POINTS),
  })
  .register(z.globalRegistry, { id: "TrendInput" });
export type TrendInput = z.infer<typeof TrendInput>;

/**
 * Series to trend, up to a day: a period that ends after it is shown and not tested. `runLength` is the number of points
 * of a shift and of a trend; `strictLaney` lets Laney's limits be closer than chance; `yearStart` is the month in which
 * quarters and years begin.
 */
export const TrendsRequest = z
  .strictObject({
    contract: z.optional(z.literal(1)),
    profile: withDefault(RuleProfileId, "mdc2023"),
    runLength: z.optional(z.union([z.literal(6), z.literal(7), z.literal(8)])),
    strictLaney: withDefault(z.boolean(), false),
    yearStart: withDefault(z.int().check(z.minimum(1), z.maximum(12)), 1),
    asOf: Day,
    series: listOf(TrendInput, { most: MAX_SERIES, least: 1, noun: "series" }),
  })
  .check(
    z.refine(({ series }) => new Set(series.map(({ id }) => id)).size === series.length, {
      path: ["series"],
      error: "must have a different id each",
    }),
  )
  .register(z.globalRegistry, { id: "TrendsRequest" });
export type TrendsRequest = z.infer<typeof TrendsRequest>;
