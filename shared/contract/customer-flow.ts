import * as z from "zod/mini";

/** Customers in, out and net. Unknown parts are null, with the reason in `note`. */
export const CustomerFlow = z
  .strictObject({
    unit: z.enum(["customers", "contracts"]),
    opening: z.nullable(z.int()),
    came: z.nullable(z.int()),
    left: z.int(),
    net: z.nullable(z.int()),
    closing: z.nullable(z.int()),
    valueCame: z.nullable(z.number()),
    valueLeft: z.nullable(z.number()),
    note: z.optional(z.string()),
  })
  .register(z.globalRegistry, { id: "CustomerFlow" });
export type CustomerFlow = z.infer<typeof CustomerFlow>;

/** One month of customers in and out, opening + came − left = closing. */
export const CustomerMonth = z
  .extend(z.omit(CustomerFlow, { note: true, unit: true }), {
    period: z.string(),
    state: z.enum(["ok", "partial"]),
  })
  .register(z.globalRegistry, { id: "CustomerMonth" });
export type CustomerMonth = z.infer<typeof CustomerMonth>;
