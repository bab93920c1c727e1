import * as z from "zod/mini";

/** That the Worker runs, which version, and which contract it speaks. */
export const HealthAnswer = z
  .strictObject({ status: z.literal("ok"), version: z.string(), contract: z.literal(1) })
  .register(z.globalRegistry, { id: "HealthAnswer" });
export type HealthAnswer = z.infer<typeof HealthAnswer>;
