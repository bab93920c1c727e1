import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";
import { Month } from "../field.ts";
import { listOf } from "../list.ts";
import { ComplaintLinks } from "./complaint-links.ts";
import { CustomerLives } from "./customer-lives.ts";
import { ACTION_STATES, LossGroups } from "./loss-groups.ts";

const MAX_REASONS = 2_000;
const MAX_EXECUTIVES = 1_000;

const Count = z
  .int({ error: "must be a whole number from 0" })
  .check(z.minimum(0, { error: "must be a whole number from 0" }));

/** How many, with the yearly value where it is known; `valueUnknown` counts the others. */
export const CountedValue = z
  .strictObject({ count: Count, value: z.nullable(z.number()), valueUnknown: Count })
  .register(z.globalRegistry, { id: "CountedValue" });
export type CountedValue = z.infer<typeof CountedValue>;

/**
 * What one reason has to show for itself: an owner, and the task that answers it. `reason` is a place in the reasons of the
 * groups; `closed` the month in which that task was closed.
 */
export const ReasonWork = z
  .strictObject({
    reason: Count,
    hasOwner: z.boolean(),
    action: z.nullable(z.enum(ACTION_STATES)),
    closed: z.nullable(Month),
  })
  .register(z.globalRegistry, { id: "ReasonWork" });
export type ReasonWork = z.infer<typeof ReasonWork>;

/**
 * How the value lost in some months is spread over customers, none of whom is named: how many there are with a value above
 * 0, their sum, the sum of the squares, and the largest ones, largest first.
 */
export const LossSpread = z
  .strictObject({
    from: Month,
    to: Month,
    customers: Count,
    sum: z.number(),
    squares: z.number().check(z.minimum(0)),
    largest: z.array(z.number().check(z.minimum(0))).check(z.maxLength(10)),
    /** Customers whose value is 0, below 0 or unknown: no share of anything. */
    left: Count,
  })
  .register(z.globalRegistry, { id: "LossSpread" });
export type LossSpread = z.infer<typeof LossSpread>;

/**
 * What more a workbook says of its losses than month and reason; what is left out is told as no data, with what would bring
 * it. `notices` are those who gave notice and are not gone yet; `executives` those who are asked to call, without which those
 * who called are all that is known; `callsEach` the calls that each is asked to make a month.
 */
export const DETAIL = {
  groups: LossGroups,
  work: withDefault(listOf(ReasonWork, { most: MAX_REASONS, noun: "reasons" }), []),
  notices: z.optional(CountedValue),
  spread: z.optional(LossSpread),
  lives: z.optional(CustomerLives),
  links: z.optional(ComplaintLinks),
  executives: z.optional(z.int().check(z.minimum(0), z.maximum(MAX_EXECUTIVES))),
  callsEach: withDefault(z.int().check(z.minimum(1), z.maximum(1_000)), 10),
};

/** Whether the work on reasons is on reasons that there are. */
export const namesReasons = ({
  groups,
  work,
}: {
  readonly groups: LossGroups;
  readonly work: readonly ReasonWork[];
}): boolean => work.every(({ reason }) => reason < groups.reasons.length);

/** What is said where it is not. */
export const WRONG_REASON = {
  path: ["work"],
  error: "must name places in the reasons of the groups",
};

/** The losses of a scorecard in detail. */
export const LossDetail = z
  .strictObject(DETAIL)
  .check(z.refine(namesReasons, WRONG_REASON))
  .register(z.globalRegistry, { id: "LossDetail" });
export type LossDetail = z.infer<typeof LossDetail>;
