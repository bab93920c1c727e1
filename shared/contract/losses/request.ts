import * as z from "zod/mini";
import { Day } from "../field.ts";
import { CustomerMonths } from "../request.ts";
import { DETAIL, namesReasons, WRONG_REASON } from "./loss-detail.ts";

/** Everything that a review of losses needs. */
export const LossesRequest = z
  .strictObject({
    contract: z.literal(1),
    asOf: Day,
    customers: z.optional(CustomerMonths),
    ...DETAIL,
  })
  .check(z.refine(namesReasons, WRONG_REASON))
  .register(z.globalRegistry, { id: "LossesRequest" });
export type LossesRequest = z.infer<typeof LossesRequest>;
