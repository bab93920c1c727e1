import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";
import { Day } from "../field.ts";
import { listOf } from "../list.ts";
import { CustomerMonths, CustomerStatuses } from "../request.ts";
import { Movements, PlannedMonth, Referrers } from "./movements.ts";

/** Everything that a review of customers as an asset needs. */
export const AssetRequest = z
  .strictObject({
    contract: z.literal(1),
    asOf: Day,
    customers: z.discriminatedUnion("kind", [CustomerMonths, CustomerStatuses]),
    movements: z.optional(Movements),
    plan: withDefault(listOf(PlannedMonth, { most: 1_200, noun: "months" }), []),
    referrers: z.optional(Referrers),
  })
  .register(z.globalRegistry, { id: "AssetRequest" });
export type AssetRequest = z.infer<typeof AssetRequest>;
