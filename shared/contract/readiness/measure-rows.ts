import * as z from "zod/mini";
import { Month } from "../field.ts";
import {
  Code,
  MaybeAmount,
  MaybeCode,
  MaybeCount,
  MaybeDay,
  MaybeFlag,
  MaybeNumber,
  Row,
} from "./fields.ts";
import { ContactType } from "./words.ts";

const Better = z.nullable(z.enum(["increase", "decrease"]));

/** A moment of truth: a contact with customers, who owns it, and what it is measured by. */
export const MomentRow = z
  .strictObject({
    row: Row,
    moment: Code,
    contact: z.nullable(ContactType),
    isPriority: MaybeFlag,
    hasDefinition: z.boolean(),
    hasMetric: z.boolean(),
    direction: Better,
    target: MaybeNumber,
    owner: MaybeCode,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "MomentRow" });
export type MomentRow = z.infer<typeof MomentRow>;

/** One month of a moment's operational metric: numerator ÷ denominator, or the numerator alone. */
export const MomentResultRow = z
  .strictObject({
    row: Row,
    moment: Code,
    period: Month,
    num: MaybeNumber,
    den: MaybeAmount,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "MomentResultRow" });
export type MomentResultRow = z.infer<typeof MomentResultRow>;

/**
 * A metric of the register. Two rows with the same `metric` and different `definition` (codes of name and text) contradict each other.
 * `moment` is the moment of truth whose operational metric drives it.
 */
export const MetricRow = z
  .strictObject({
    row: Row,
    metric: Code,
    definition: MaybeCode,
    hasUnit: z.boolean(),
    direction: Better,
    target: MaybeNumber,
    tolerance: MaybeAmount,
    owner: MaybeCode,
    frequency: z.nullable(z.enum(["daily", "weekly", "monthly", "quarterly", "yearly"])),
    kind: z.nullable(z.enum(["customer", "sales", "other"])),
    isOnScorecard: MaybeFlag,
    moment: MaybeCode,
    latest: MaybeNumber,
    lastUpdate: MaybeDay,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "MetricRow" });
export type MetricRow = z.infer<typeof MetricRow>;

/** The plan for customers as an asset, one month. */
export const AssetPlanRow = z
  .strictObject({
    row: Row,
    period: Month,
    plannedNew: MaybeCount,
    plannedLost: MaybeCount,
    plannedValue: MaybeNumber,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "AssetPlanRow" });
export type AssetPlanRow = z.infer<typeof AssetPlanRow>;

/** A failure that customers felt; each step in hours since it began, null while it has not been taken. */
export const IncidentRow = z
  .strictObject({
    row: Row,
    began: MaybeDay,
    customersAffected: MaybeCount,
    acknowledgedHours: MaybeAmount,
    explainedHours: MaybeAmount,
    painRemovedHours: MaybeAmount,
    accountable: MaybeCode,
    causeFixed: MaybeDay,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "IncidentRow" });
export type IncidentRow = z.infer<typeof IncidentRow>;

/** One answer to "would you recommend us", 0 to 10, and what was done about it. */
export const FeedbackRow = z
  .strictObject({
    row: Row,
    given: MaybeDay,
    score: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
    followedUpHours: MaybeAmount,
    isLoopClosed: MaybeFlag,
    theme: MaybeCode,
    action: MaybeCode,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "FeedbackRow" });
export type FeedbackRow = z.infer<typeof FeedbackRow>;
