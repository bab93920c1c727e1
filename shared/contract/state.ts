import * as z from "zod/mini";

/** How a figure stands: `no-data` is unknown with a reason, never 0. */
export const State = z.enum(["ok", "no-data", "not-applicable", "insufficient", "partial"]);
export type State = z.infer<typeof State>;
