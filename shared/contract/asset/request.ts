import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";
import { Day, Month } from "../field.ts";
import { CustomerMonths, CustomerStatuses } from "../request.ts";

const Count = z
  .int({ error: "must be a whole number from 0" })
  .check(z.minimum(0, { error: "must be a whole number from 0" }));

/** Customers and their yearly value: one line of a roll-forward. */
export const MovementLine = z.strictObject({ count: Count, value: z.number() });
export type MovementLine = z.infer<typeof MovementLine>;

/**
 * What became of every customer between the start of one month and the end of another, added up customer by customer: netting
 * totals instead would let one customer's growth hide another's loss. `contracted` and `expanded` are those who stayed; their
 * value is the change, from 0. `returned` are among no one else: they had been customers before the start and were none then.
 */
export const Movements = z
  .strictObject({
    from: Month,
    to: Month,
    opening: MovementLine,
    lost: MovementLine,
    contracted: MovementLine,
    expanded: MovementLine,
    came: MovementLine,
    returned: MovementLine,
    closing: MovementLine,
    /** Rows whose value was not known or in another currency; they are in no line. */
    left: Count,
  })
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

/** Everything that a review of customers as an asset needs. */
export const AssetRequest = z
  .strictObject({
    contract: z.literal(1),
    asOf: Day,
    customers: z.discriminatedUnion("kind", [CustomerMonths, CustomerStatuses]),
    movements: z.optional(Movements),
    plan: withDefault(z.array(PlannedMonth).check(z.maxLength(1_200)), []),
    /** Customers who recommended, of those who were asked. */
    referrers: z.optional(
      z
        .strictObject({ recommended: Count, asked: Count })
        .check(
          z.refine(({ recommended, asked }) => recommended <= asked, {
            path: ["recommended"],
            error: "must not be more than asked",
          }),
        ),
    ),
  })
  .register(z.globalRegistry, { id: "AssetRequest" });
export type AssetRequest = z.infer<typeof AssetRequest>;
