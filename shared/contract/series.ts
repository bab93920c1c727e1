import * as z from "zod/mini";
import { TrendSeries } from "./trend-series.ts";

/**
 * A measure of the scorecard over time: everything that the trend engine says of it, with what it counts. `label` is the
 * category, null for the total; `id` is `total`, `category:…` or `losses`.
 */
export const Series = z
  .extend(TrendSeries, { label: z.nullable(z.string()), unit: z.string() })
  .register(z.globalRegistry, { id: "Series" });
export type Series = z.infer<typeof Series>;
