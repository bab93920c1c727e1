import * as z from "zod/mini";
import { Month } from "../field.ts";

const Count = z
  .int({ error: "must be a whole number from 0" })
  .check(z.minimum(0, { error: "must be a whole number from 0" }));

const Amount = z.number().check(z.minimum(0, { error: "must be 0 or more" }));

const sumsOf = <T extends z.core.$ZodType>(part: T) =>
  z.strictObject({
    opening: part,
    lost: part,
    contraction: part,
    expansion: part,
    new: part,
    reactivated: part,
    closing: part,
  });

/**
 * What became of every customer between the start of one month and the end of another, added up customer by customer: netted
 * totals would let one customer's growth hide another's loss. Customers of `valueUnknown` are in the counts alone; those of
 * `withinPeriod` came and left in between and are in none.
 */
export const Movements = z
  .strictObject({
    from: Month,
    to: Month,
    count: sumsOf(Count),
    value: sumsOf(Amount),
    valueUnknown: Count,
    withinPeriod: Count,
  })
  .check(z.refine(({ from, to }) => from <= to, { path: ["to"], error: "must not be before from" }))
  .register(z.globalRegistry, { id: "Movements" });
export type Movements = z.infer<typeof Movements>;

/** What was planned for one month; null where nothing was. `value` is the yearly value of all customers at its end. */
export const PlannedMonth = z
  .strictObject({
    period: Month,
    came: z.nullable(Count),
    left: z.nullable(Count),
    value: z.nullable(z.number()),
  })
  .register(z.globalRegistry, { id: "PlannedMonth" });
export type PlannedMonth = z.infer<typeof PlannedMonth>;

/** Customers who recommended, of those who were asked. */
export const Referrers = z
  .strictObject({ recommended: Count, asked: Count })
  .check(
    z.refine(({ recommended, asked }) => recommended <= asked, {
      path: ["recommended"],
      error: "must not be more than asked",
    }),
  )
  .register(z.globalRegistry, { id: "Referrers" });
export type Referrers = z.infer<typeof Referrers>;
