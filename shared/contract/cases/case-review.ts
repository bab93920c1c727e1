import * as z from "zod/mini";
import { Share } from "../losses/answer.ts";

/** One month of open complaints: opening + received + reopened − closed = closing, beside those counted as open at its end. */
export const BacklogMonth = z
  .strictObject({
    period: z.string(),
    opening: z.int(),
    received: z.int(),
    reopened: z.int(),
    closed: z.int(),
    closing: z.int(),
    /** Counted case by case. */
    open: z.int(),
    difference: z.int(),
    state: z.enum(["ok", "partial"]),
  })
  .register(z.globalRegistry, { id: "BacklogMonth" });
export type BacklogMonth = z.infer<typeof BacklogMonth>;

/** Open complaints month by month; `ties` where every difference is 0. */
export const BacklogReview = z
  .strictObject({
    state: z.enum(["ties", "differs"]),
    sentence: z.string(),
    months: z.array(BacklogMonth),
  })
  .register(z.globalRegistry, { id: "BacklogReview" });
export type BacklogReview = z.infer<typeof BacklogReview>;

/**
 * How long complaints received in the window take, the open ones counted for as long as they are open. `reported` is the
 * median of those closed in the window, which leaves out all that are still open and flatters.
 */
export const ResolutionTime = z
  .strictObject({
    category: z.nullable(z.string()),
    cases: z.int(),
    open: z.int(),
    median: z.nullable(z.number()),
    lower: z.nullable(z.number()),
    upper: z.nullable(z.number()),
    /** Where there is no median: more than so many days. */
    moreThan: z.nullable(z.number()),
    withinService: z.extend(Share, {
      lower: z.nullable(z.number()),
      upper: z.nullable(z.number()),
    }),
    reported: z.nullable(z.number()),
    sentence: z.string(),
  })
  .register(z.globalRegistry, { id: "ResolutionTime" });
export type ResolutionTime = z.infer<typeof ResolutionTime>;

/** How old the open complaints are, in days at the as-of day; the last bucket has no end. */
export const OpenAge = z
  .strictObject({
    count: z.int(),
    median: z.nullable(z.number()),
    p90: z.nullable(z.number()),
    buckets: z.array(z.strictObject({ from: z.int(), to: z.nullable(z.int()), count: z.int() })),
  })
  .register(z.globalRegistry, { id: "OpenAge" });
export type OpenAge = z.infer<typeof OpenAge>;

/** One category by its share of the complaints, largest first, with what it comes to together with those before it. */
export const ParetoLine = z
  .strictObject({
    category: z.string(),
    count: z.int(),
    share: z.number(),
    cumulative: z.number(),
    /** Among the fewest that make up 80 %. */
    isVital: z.boolean(),
    /** Other or unknown: last whatever its size. */
    isRest: z.boolean(),
  })
  .register(z.globalRegistry, { id: "ParetoLine" });
export type ParetoLine = z.infer<typeof ParetoLine>;

/** Complaints seen to their end. A part is null where its columns are not there. */
export const CaseReview = z
  .strictObject({
    serviceDays: z.int(),
    /** Categories with a target and somebody who owns it: of all, and of the complaints. */
    targetsInPlace: z.strictObject({ byCategory: Share, byVolume: Share }),
    pareto: z.array(ParetoLine),
    restShare: Share,
    backlog: z.nullable(BacklogReview),
    resolution: z.array(ResolutionTime),
    openAge: z.nullable(OpenAge),
    reopened: Share,
    repeats: Share,
    repeaters: Share,
    upheld: Share,
    redress: z.nullable(z.number()),
    causeKnown: Share,
    slips: z.int(),
    sentences: z.array(z.string()),
    missing: z.array(z.string()),
  })
  .register(z.globalRegistry, { id: "CaseReview" });
export type CaseReview = z.infer<typeof CaseReview>;
