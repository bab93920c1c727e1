import * as z from "zod/mini";

/**
 * The trend over all known points at their true positions. Slopes are in the unit of the values; `slope` by period.
 * `leads` names the one that the sentence tells. `percentPerYear` of Theil–Sen is in percent of the median.
 */
export const Trend = z
  .strictObject({
    leads: z.nullable(z.enum(["seasonal", "rate", "mann-kendall"])),
    p: z.nullable(z.number()),
    mannKendall: z.nullable(
      z.strictObject({
        s: z.number(),
        varS: z.number(),
        z: z.number(),
        p: z.number(),
        tau: z.number(),
      }),
    ),
    seasonal: z.nullable(
      z.strictObject({
        s: z.number(),
        varS: z.number(),
        z: z.number(),
        p: z.number(),
        slopePerYear: z.number(),
      }),
    ),
    theilSen: z.nullable(
      z.strictObject({
        slope: z.number(),
        intercept: z.number(),
        lower: z.number(),
        upper: z.number(),
        perYear: z.number(),
        percentPerYear: z.nullable(z.number()),
      }),
    ),
    rate: z.nullable(
      z.strictObject({
        percentPerYear: z.number(),
        lower: z.number(),
        upper: z.number(),
        p: z.number(),
        dispersion: z.number(),
      }),
    ),
    autocorrelation: z.nullable(
      z.strictObject({
        lag1: z.number(),
        caution: z.boolean(),
        prewhitenedP: z.nullable(z.number()),
      }),
    ),
  })
  .register(z.globalRegistry, { id: "Trend" });
export type Trend = z.infer<typeof Trend>;

const Stretch = z.strictObject({
  from: z.string(),
  to: z.string(),
  value: z.number(),
  exposure: z.nullable(z.number()),
});

/**
 * Two stretches of the same length. `ratio` is the later over the earlier with its exact 95 % interval (conditional
 * Poisson); null where the earlier is 0 or the values are no counts, and `note` says so.
 */
export const Comparison = z
  .strictObject({
    now: z.nullable(Stretch),
    before: z.nullable(Stretch),
    difference: z.nullable(z.number()),
    ratio: z.nullable(z.number()),
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
    p: z.nullable(z.number()),
    note: z.optional(z.string()),
  })
  .register(z.globalRegistry, { id: "Comparison" });
export type Comparison = z.infer<typeof Comparison>;

export const Comparisons = z
  .strictObject({
    previous: Comparison,
    lastYear: z.nullable(Comparison),
    rolling3: Comparison,
    rolling12: Comparison,
  })
  .register(z.globalRegistry, { id: "Comparisons" });
export type Comparisons = z.infer<typeof Comparisons>;
