import * as z from "zod/mini";
import { LossPack } from "./losses/answer.ts";
import { Readiness } from "./readiness/answer.ts";
import { State } from "./state.ts";
import { AssetReview } from "./asset/answer.ts";
import { CaseReview } from "./cases/case-review.ts";
import { CustomerFlow, CustomerMonth } from "./customer-flow.ts";
import { Series } from "./series.ts";
import { Multiplicity } from "./trend-series.ts";

/**
 * One figure of the registry, for one combination of dimensions: `period` is one month, `window` the board's months as
 * from/to, and a figure with neither covers all the data. `value` is null unless `state` is ok or partial.
 */
export const MetricValue = z
  .strictObject({
    id: z.string(),
    dim: z.record(z.string(), z.string()),
    value: z.nullable(z.number()),
    num: z.nullable(z.number()),
    den: z.nullable(z.number()),
    unit: z.string(),
    state: State,
    note: z.optional(z.string()),
  })
  .register(z.globalRegistry, { id: "MetricValue" });
export type MetricValue = z.infer<typeof MetricValue>;

/** Losses for one reason: in the window of the board and in all the data. Values are yearly, null when unknown. */
export const LossReason = z
  .strictObject({
    reason: z.string(),
    explained: z.boolean(),
    windowCount: z.int(),
    windowValue: z.nullable(z.number()),
    count: z.int(),
    value: z.nullable(z.number()),
  })
  .register(z.globalRegistry, { id: "LossReason" });
export type LossReason = z.infer<typeof LossReason>;

/** Sums over some reasons. */
export const LossSum = z
  .strictObject({
    count: z.int(),
    value: z.nullable(z.number()),
    valueUnknown: z.int(),
    explainedCount: z.int(),
    explainedValue: z.nullable(z.number()),
  })
  .register(z.globalRegistry, { id: "LossSum" });
export type LossSum = z.infer<typeof LossSum>;

/** Losses by volume, value and reason; `monthly` is null when the rows have no dates. Reasons: largest first. */
export const LossReview = z
  .strictObject({
    monthly: z.nullable(Series),
    monthlyValue: z.nullable(z.array(z.nullable(z.number()))),
    window: LossSum,
    all: LossSum,
    reasons: z.array(LossReason),
  })
  .register(z.globalRegistry, { id: "LossReview" });
export type LossReview = z.infer<typeof LossReview>;

/** A sentence for the board, from the result alone; `sheet` and `key` say where the figure stands. */
export const Finding = z
  .strictObject({
    code: z.string(),
    tone: z.enum(["worse", "better", "neutral"]),
    text: z.string(),
    sheet: z.enum(["Complaint trends", "Loss review", "Data quality"]),
    key: z.string(),
  })
  .register(z.globalRegistry, { id: "Finding" });
export type Finding = z.infer<typeof Finding>;

/** What is high enough to stand on the board's page, and whether anybody owns it; null where the workbook does not say. */
export const CriticalIssue = z
  .strictObject({
    kind: z.enum(["complaint-category", "loss-reason"]),
    label: z.string(),
    hasOwner: z.nullable(z.boolean()),
    hasTask: z.nullable(z.boolean()),
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "CriticalIssue" });
export type CriticalIssue = z.infer<typeof CriticalIssue>;

/** Everything that a refresh writes. */
export const Scorecard = z
  .strictObject({
    contract: z.literal(1),
    method: z.string(),
    asOf: z.string(),
    /**
     * The months that the board's figures cover: the last 12 complete ones that both losses and customers have; those of
     * complaints without either; null when nothing has a date.
     */
    window: z.nullable(z.strictObject({ from: z.string(), to: z.string(), months: z.int() })),
    complaints: z.nullable(
      z.strictObject({
        grouping: z.enum(["category", "none"]),
        total: Series,
        categories: z.array(Series),
      }),
    ),
    losses: z.nullable(LossReview),
    customers: z.nullable(z.strictObject({ window: CustomerFlow, months: z.array(CustomerMonth) })),
    multiplicity: Multiplicity,
    findings: z.array(Finding),
    metrics: z.array(MetricValue),
    /** The assessment; null where the workbook has none of its tables. */
    readiness: z.nullable(Readiness),
    /** Complaints to their end; null without complaints. */
    cases: z.nullable(CaseReview),
    /** The review of losses; null without losses. */
    lossPack: z.nullable(LossPack),
    /** Customers as an asset; null without customers. */
    asset: z.nullable(AssetReview),
    critical: z.array(CriticalIssue),
  })
  .register(z.globalRegistry, { id: "Scorecard" });
export type Scorecard = z.infer<typeof Scorecard>;

/** What a metric is: the Method sheet and the documents are generated from these. */
export const MetricDefinition = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    favourable: z.enum(["low", "high", "none"]),
    formula: z.string(),
    edgeCases: z.string(),
    source: z.string(),
  })
  .register(z.globalRegistry, { id: "MetricDefinition" });
export type MetricDefinition = z.infer<typeof MetricDefinition>;

export const CatalogueAnswer = z
  .strictObject({
    contract: z.literal(1),
    method: z.string(),
    metrics: z.array(MetricDefinition),
  })
  .register(z.globalRegistry, { id: "CatalogueAnswer" });
export type CatalogueAnswer = z.infer<typeof CatalogueAnswer>;

/** RFC 9457 problem details, with our code and remedy. */
export const ProblemDetails = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    remedy: z.string(),
    instance: z.string(),
    errors: z.optional(z.array(z.strictObject({ pointer: z.string(), detail: z.string() }))),
  })
  .register(z.globalRegistry, { id: "ProblemDetails" });
export type ProblemDetails = z.infer<typeof ProblemDetails>;
