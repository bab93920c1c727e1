import * as z from "zod/mini";
import { State } from "../state.ts";
import { CustomerFlow } from "../customer-flow.ts";
import { Series } from "../series.ts";
import { CountedValue } from "./loss-detail.ts";

/** A part of a whole, with what it is a part of; null, with the reason in `note`, where there is none. */
export const Share = z
  .strictObject({
    value: z.nullable(z.number()),
    num: z.nullable(z.number()),
    den: z.nullable(z.number()),
    state: State,
    note: z.optional(z.string()),
  })
  .register(z.globalRegistry, { id: "Share" });
export type Share = z.infer<typeof Share>;

/** The same share by customers lost and by the yearly value that went with them. */
export const SharePair = z.strictObject({ byCount: Share, byValue: Share });
export type SharePair = z.infer<typeof SharePair>;

/** A share of which some parts are not known: at least `lower` and at most `upper`, whatever these are. */
export const BoundedShare = z
  .extend(Share, {
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
    unknown: z.number(),
  })
  .register(z.globalRegistry, { id: "BoundedShare" });
export type BoundedShare = z.infer<typeof BoundedShare>;

/** One rung of what is known of why customers left; every loss stands on one. */
export const LadderRung = z
  .strictObject({
    level: z.enum(["L0", "L1", "L2", "L3"]),
    losses: CountedValue,
    shares: SharePair,
  })
  .register(z.globalRegistry, { id: "LadderRung" });
export type LadderRung = z.infer<typeof LadderRung>;

/** One month in which the list of customers and the list of losses are set against each other. */
export const ReconciledMonth = z
  .strictObject({
    period: z.string(),
    left: z.int(),
    recorded: z.int(),
    difference: z.int(),
    state: z.enum(["ok", "partial"]),
  })
  .register(z.globalRegistry, { id: "ReconciledMonth" });
export type ReconciledMonth = z.infer<typeof ReconciledMonth>;

/** Whether every customer who left is accounted for. */
export const Reconciliation = z
  .strictObject({
    state: z.enum(["ties", "differs", "no-data"]),
    sentence: z.string(),
    months: z.array(ReconciledMonth),
  })
  .register(z.globalRegistry, { id: "Reconciliation" });
export type Reconciliation = z.infer<typeof Reconciliation>;

/** One reason, its loss, and what is done about it. `before` and `after` are losses a month around the closed task. */
export const ReasonReview = z
  .strictObject({
    reason: z.string(),
    explained: z.boolean(),
    losses: CountedValue,
    share: SharePair,
    hasOwner: z.nullable(z.boolean()),
    action: z.nullable(z.enum(["open", "closed", "cancelled"])),
    closed: z.nullable(z.string()),
    before: z.nullable(z.number()),
    after: z.nullable(z.number()),
    /** The ratio of after to before with its 95 % interval; the claim only where the interval leaves 1 out. */
    ratio: z.nullable(z.number()),
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
    claim: z.enum(["fell", "rose", "no-change-shown", "too-early", "no-action-closed"]),
  })
  .register(z.globalRegistry, { id: "ReasonReview" });
export type ReasonReview = z.infer<typeof ReasonReview>;

/** Losses with a stated reason whose root reason was found: one cell of the matrix. */
export const ReasonShift = z.strictObject({ stated: z.string(), root: z.string(), count: z.int() });
export type ReasonShift = z.infer<typeof ReasonShift>;

/** How often a stated reason became another one; suppressed below ten losses. */
export const ReasonShifts = z
  .strictObject({
    cells: z.array(ReasonShift),
    stated: z.array(z.extend(Share, { reason: z.string() })),
  })
  .register(z.globalRegistry, { id: "ReasonShifts" });
export type ReasonShifts = z.infer<typeof ReasonShifts>;

/** Calls of executives to lost customers. `byCaller` has the code of each who called, most calls first. */
export const CallReview = z
  .strictObject({
    coverage: SharePair,
    executives: Share,
    byCaller: z.array(z.strictObject({ caller: z.int(), calls: z.int(), aMonth: z.number() })),
    callsEach: z.int(),
    /** Called losses whose root reason is another than the stated one. */
    changed: Share,
    wonBack: Share,
  })
  .register(z.globalRegistry, { id: "CallReview" });
export type CallReview = z.infer<typeof CallReview>;

/** How much of the value lost the largest customers are. */
export const Concentration = z
  .strictObject({
    topTen: Share,
    largest: Share,
    /** Herfindahl and Hirschman: the sum of squared shares, from 1 / customers to 1. */
    hhi: z.nullable(z.number()),
    customers: z.int(),
    left: z.int(),
    /** Set where one customer is more than a quarter: the figures of value with and without it. */
    sentence: z.nullable(z.string()),
  })
  .register(z.globalRegistry, { id: "Concentration" });
export type Concentration = z.infer<typeof Concentration>;

/** Survival after so many months as a customer; half a month for those who came and left within one. */
export const SurvivalPoint = z
  .strictObject({
    months: z.number(),
    atRisk: z.int(),
    left: z.int(),
    survival: z.number(),
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
  })
  .register(z.globalRegistry, { id: "SurvivalPoint" });
export type SurvivalPoint = z.infer<typeof SurvivalPoint>;

/** A survival curve up to the month from which fewer than ten customers are left to tell of it. */
export const SurvivalCurve = z
  .strictObject({
    segment: z.nullable(z.string()),
    customers: z.int(),
    left: z.int(),
    points: z.array(SurvivalPoint),
    /** The last month that is told; null where all are. */
    stopsAt: z.nullable(z.number()),
    /** Months by which half have left; null where more than half stay as long as can be told. */
    median: z.nullable(z.number()),
    medianLower: z.nullable(z.number()),
    medianUpper: z.nullable(z.number()),
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "SurvivalCurve" });
export type SurvivalCurve = z.infer<typeof SurvivalCurve>;

/** Losses of those who were customers at the start of the window, band by band. */
export const BandLoss = z
  .strictObject({
    by: z.enum(["tenure", "segment", "value"]),
    band: z.string(),
    churn: Share,
    valueChurn: Share,
  })
  .register(z.globalRegistry, { id: "BandLoss" });
export type BandLoss = z.infer<typeof BandLoss>;

/** Whether customers who complain leave more often than others of their month and segment: an association, not a cause. */
export const LinkReview = z
  .strictObject({
    matched: Share,
    ratio: z.nullable(z.number()),
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
    complainersLost: Share,
    othersLost: Share,
    exposed: CountedValue,
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "LinkReview" });
export type LinkReview = z.infer<typeof LinkReview>;

/** The monthly loss review: volume, value and reasons first, then how far each loss is understood, accounted for and explained. */
export const LossPack = z
  .strictObject({
    contract: z.literal(1),
    method: z.string(),
    asOf: z.string(),
    window: z.nullable(z.strictObject({ from: z.string(), to: z.string(), months: z.int() })),
    /** Customers lost in the window; those who stayed and buy less stand apart. */
    lost: CountedValue,
    reduced: CountedValue,
    notices: z.nullable(CountedValue),
    monthly: z.nullable(Series),
    ladder: z.array(LadderRung),
    understood: SharePair,
    explained: SharePair,
    accounted: Reconciliation,
    avoidable: z.strictObject({ byCount: BoundedShare, byValue: BoundedShare }),
    reasons: z.array(ReasonReview),
    shifts: z.nullable(ReasonShifts),
    calls: z.nullable(CallReview),
    concentration: z.nullable(Concentration),
    survival: z.array(SurvivalCurve),
    bands: z.array(BandLoss),
    links: z.nullable(LinkReview),
    customers: z.nullable(CustomerFlow),
    /** What more columns would add, most useful first. */
    missing: z.array(z.string()),
    sentences: z.array(z.string()),
  })
  .register(z.globalRegistry, { id: "LossPack" });
export type LossPack = z.infer<typeof LossPack>;
