import * as z from "zod/mini";
import { CHARTS_TO_ASK_FOR } from "../scoring/chart/chart-type.ts";
import { Comparisons, Trend } from "./trend-figures.ts";

/** A rule that fired at a point, with the direction of the movement. */
export const RuleHit = z
  .strictObject({
    rule: z.enum([
      "beyond-limits",
      "shift",
      "trend",
      "two-of-three",
      "three-of-four",
      "four-of-five",
      "long-run",
    ]),
    direction: z.enum(["high", "low"]),
  })
  .register(z.globalRegistry, { id: "RuleHit" });
export type RuleHit = z.infer<typeof RuleHit>;

/**
 * One period of a series. `missing`: nothing was seen; `partial`: it was not over at the as-of date; `excluded`: kept out
 * of the limits on request, shown and tested. `num` events over `den` exposure where the value is a rate. Limits are null
 * where there are none; they follow exposure and season. `target` is the one that held then.
 */
export const SeriesPoint = z
  .strictObject({
    period: z.string(),
    value: z.nullable(z.number()),
    num: z.nullable(z.number()),
    den: z.nullable(z.number()),
    state: z.enum(["ok", "missing", "partial", "excluded"]),
    center: z.nullable(z.number()),
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
    target: z.nullable(z.number()),
    rules: z.array(RuleHit),
  })
  .register(z.globalRegistry, { id: "SeriesPoint" });
export type SeriesPoint = z.infer<typeof SeriesPoint>;

export const ChartType = z.enum(["none", "constant", ...CHARTS_TO_ASK_FOR]);
export type ChartType = z.infer<typeof ChartType>;

/** Limits at the latest tested point; `trial` below 13 points. A run chart has a center alone. */
export const Limits = z
  .strictObject({
    kind: z.enum(["trial", "firm"]),
    center: z.number(),
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
    points: z.int(),
    note: z.optional(z.string()),
  })
  .register(z.globalRegistry, { id: "Limits" });
export type Limits = z.infer<typeof Limits>;

/** `higher` and `lower` are changes of a series that has no favourable direction. */
export const Variation = z.enum([
  "better",
  "worse",
  "higher",
  "lower",
  "no-signal",
  "no-variation",
  "too-few",
]);
export type Variation = z.infer<typeof Variation>;
export const Assurance = z.enum(["will-meet", "will-miss", "hit-or-miss", "none"]);
export type Assurance = z.infer<typeof Assurance>;
export const Attainment = z.enum(["met", "missed", "no-target", "no-data"]);
export type Attainment = z.infer<typeof Attainment>;

/**
 * A stretch with one baseline, and the verdict on its runs about its median (Anhøj): whether the longest run is longer, or
 * the crossings fewer, than chance allows. `runs` is null where ties at the median or too few points make it untrue.
 */
export const Segment = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    points: z.int(),
    runs: z.nullable(
      z.strictObject({
        useful: z.int(),
        longestRun: z.int(),
        longestRunLimit: z.int(),
        crossings: z.int(),
        crossingsLimit: z.int(),
        signal: z.enum(["none", "long-run", "few-crossings", "both"]),
      }),
    ),
    rebase: z.optional(
      z.strictObject({
        date: z.string(),
        who: z.optional(z.string()),
        when: z.optional(z.string()),
        why: z.optional(z.string()),
      }),
    ),
  })
  .register(z.globalRegistry, { id: "Segment" });
export type Segment = z.infer<typeof Segment>;

/** A yearly pattern: whether one was found, and whether the limits follow it. */
export const Seasonality = z
  .strictObject({
    p: z.number(),
    adjusted: z.boolean(),
    /** One factor a season of the cycle, their mean 1; null when the limits do not follow the season. */
    factors: z.nullable(z.array(z.number())),
    note: z.string(),
  })
  .register(z.globalRegistry, { id: "Seasonality" });
export type Seasonality = z.infer<typeof Seasonality>;

/** A place where the level seems to have changed. It is a suggestion: nothing changes until somebody decides. */
export const SuggestedRebase = z
  .strictObject({
    from: z.string(),
    before: z.number(),
    after: z.number(),
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "SuggestedRebase" });
export type SuggestedRebase = z.infer<typeof SuggestedRebase>;

/** Smallest rise, in percent, that a comparison of the next periods with the baseline would show in 4 of 5 cases. */
export const Detectable = z
  .strictObject({ periods: z.int(), percent: z.nullable(z.number()) })
  .register(z.globalRegistry, { id: "Detectable" });
export type Detectable = z.infer<typeof Detectable>;

/** What became of the measure since its target was set. `claimed` only where a shift rule says so. */
export const Improvement = z
  .strictObject({
    since: z.string(),
    before: z.nullable(z.number()),
    after: z.nullable(z.number()),
    ratio: z.nullable(z.number()),
    claim: z.enum(["improved", "worsened", "no-claim", "too-early"]),
    note: z.string(),
  })
  .register(z.globalRegistry, { id: "Improvement" });
export type Improvement = z.infer<typeof Improvement>;

/** A rare series in quarters, where a change shows sooner; limits are exact. */
export const RolledUp = z
  .strictObject({
    frequency: z.literal("quarter"),
    n: z.int(),
    latest: z.string(),
    value: z.number(),
    center: z.number(),
    lower: z.number(),
    upper: z.number(),
    rules: z.array(RuleHit),
  })
  .register(z.globalRegistry, { id: "RolledUp" });
export type RolledUp = z.infer<typeof RolledUp>;

/**
 * A series with everything that the engine says of it. Three separate marks: attainment (the latest period against the
 * target), variation (signal or noise) and assurance (what the limits promise about the target).
 */
export const TrendSeries = z
  .strictObject({
    id: z.string(),
    direction: z.enum(["increase", "decrease", "neutral"]),
    chart: z.strictObject({ type: ChartType, reason: z.string() }),
    n: z.int(),
    gaps: z.nullable(z.string()),
    points: z.array(SeriesPoint),
    latest: z.nullable(z.string()),
    limits: z.nullable(Limits),
    segments: z.array(Segment),
    seasonality: z.nullable(Seasonality),
    target: z.nullable(z.number()),
    attainment: Attainment,
    variation: Variation,
    assurance: Assurance,
    trend: Trend,
    comparisons: Comparisons,
    suggestedRebase: z.nullable(SuggestedRebase),
    improvement: z.nullable(Improvement),
    detectable: z.nullable(z.array(Detectable)),
    rolledUp: z.nullable(RolledUp),
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "TrendSeries" });
export type TrendSeries = z.infer<typeof TrendSeries>;

/**
 * How many of the series that were tested have a mark, how many chance alone would give, and for each series the share
 * of false discoveries among those whose trend is at least as clear (Benjamini–Hochberg); null without a trend test.
 */
export const Multiplicity = z
  .strictObject({
    tested: z.int(),
    flagged: z.int(),
    expectedByChance: z.nullable(z.number()),
    q: z.record(z.string(), z.nullable(z.number())),
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "Multiplicity" });
export type Multiplicity = z.infer<typeof Multiplicity>;

export const TrendsAnswer = z
  .strictObject({
    contract: z.literal(1),
    method: z.string(),
    profile: z.string(),
    series: z.array(TrendSeries),
    multiplicity: Multiplicity,
  })
  .register(z.globalRegistry, { id: "TrendsAnswer" });
export type TrendsAnswer = z.infer<typeof TrendsAnswer>;
