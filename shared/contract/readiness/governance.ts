import * as z from "zod/mini";
import { ContactType } from "./words.ts";

const MaybeNumber = z.nullable(z.number());
const MaybeText = z.nullable(z.string());

/** How many lines of a list are not told, by the list's name: each has at most 1,000. Left out where all are told. */
const More = z.exactOptional(z.record(z.string(), z.int()));

/** A share with its parts; value null, never 0, where there is nothing to divide by. */
export const Share = z.strictObject({ value: MaybeNumber, num: z.number(), den: z.number() });
export type Share = z.infer<typeof Share>;

/** One meeting as it went: what the calendar shows. */
export const MeetingLine = z.strictObject({
  row: z.int(),
  forum: z.nullable(z.int()),
  kind: MaybeText,
  scheduled: MaybeText,
  held: MaybeText,
  outcome: z.enum(["held", "moved", "tacked-on", "cancelled", "postponed", "missed", "ahead"]),
  isStandalone: z.nullable(z.boolean()),
  chair: MaybeText,
  ceoAttended: z.nullable(z.boolean()),
  required: z.nullable(z.int()),
  attended: z.nullable(z.int()),
  delegates: z.nullable(z.int()),
});
export type MeetingLine = z.infer<typeof MeetingLine>;

/** One series of meetings: `held` in whatever way but tacked on. `slipDays` is the median from scheduled to held. */
export const ForumLine = z.strictObject({
  forum: z.nullable(z.int()),
  kind: MaybeText,
  scheduled: z.int(),
  held: z.int(),
  heldStandalone: z.int(),
  cancelled: z.int(),
  postponed: z.int(),
  tackedOn: z.int(),
  missed: z.int(),
  adherence: Share,
  slipDays: MaybeNumber,
  next: MaybeText,
});
export type ForumLine = z.infer<typeof ForumLine>;

/** Forums: adherence, who came, how attendance fell off, and the CEO's presence. */
export const ForumReview = z
  .strictObject({
    adherence: Share,
    slipDays: MaybeNumber,
    cancelledOrTackedOn: z.int(),
    ccoChaired: Share,
    ceo: z.strictObject({ attended: Share, absentStreak: z.int() }),
    attendance: Share,
    /** Whether attendance is over those required, or, without such marks, over those invited. */
    basis: z.nullable(z.enum(["required", "invited"])),
    decay: z.strictObject({
      first: MaybeNumber,
      lastThree: MaybeNumber,
      retention: MaybeNumber,
      halfLifeMonths: MaybeNumber,
      note: MaybeText,
      /** Which meetings these are: loss reviews only where no customer forum has a list of who came. */
      of: z.optional(z.enum(["customer-forum", "loss-review"])),
    }),
    forums: z.array(ForumLine),
    meetings: z.array(MeetingLine),
    more: More,
  })
  .register(z.globalRegistry, { id: "ForumReview" });
export type ForumReview = z.infer<typeof ForumReview>;

/** The tasks of one unit; `unit` null is those without one. */
export const UnitLine = z.strictObject({
  unit: z.nullable(z.int()),
  tasks: z.int(),
  open: z.int(),
  overdue: z.int(),
  closed: z.int(),
  onTime: Share,
  incomplete: z.int(),
});
export type UnitLine = z.infer<typeof UnitLine>;

/** A task that is open past its first day, or stalled. Days count from the original due date. */
export const TaskLine = z.strictObject({
  row: z.int(),
  unit: z.nullable(z.int()),
  owner: z.nullable(z.int()),
  originalDue: MaybeText,
  currentDue: MaybeText,
  daysOverdue: z.nullable(z.int()),
  timesRedated: z.int(),
  isStalled: z.boolean(),
});
export type TaskLine = z.infer<typeof TaskLine>;

/** The unified task list. */
export const TaskReview = z
  .strictObject({
    completeness: Share,
    onTime: Share,
    redated: z.int(),
    undated: z.int(),
    linkedToRoadmap: Share,
    largestUnit: Share,
    units: z.array(UnitLine),
    unitsWithNone: z.array(z.int()),
    ageing: z.array(
      z.strictObject({ from: z.int(), to: z.nullable(z.int()), tasks: z.int(), redated: z.int() }),
    ),
    late: z.array(TaskLine),
    more: More,
    /** Signals of concern and metrics beyond target that have an open task with an owner. */
    signalToAction: Share,
  })
  .register(z.globalRegistry, { id: "TaskReview" });
export type TaskReview = z.infer<typeof TaskReview>;

/** One milestone. `capped` is progress as far as evidence carries it. */
export const MilestoneLine = z.strictObject({
  row: z.int(),
  plannedEnd: MaybeText,
  baselineEnd: MaybeText,
  actualEnd: MaybeText,
  complete: MaybeNumber,
  capped: MaybeNumber,
  planned: MaybeNumber,
  isLate: z.boolean(),
  isCut: z.boolean(),
  funded: MaybeNumber,
  staffed: MaybeNumber,
  daysSinceUpdate: z.nullable(z.int()),
  missing: z.array(z.string()),
});
export type MilestoneLine = z.infer<typeof MilestoneLine>;

/** The roadmap: established, funded, followed, followed up are four numbers and never one. */
export const RoadmapReview = z
  .strictObject({
    year: z.nullable(z.int()),
    ofYears: MaybeNumber,
    horizonYears: MaybeNumber,
    established: Share,
    funded: Share,
    staffed: Share,
    followed: z.strictObject({ earned: MaybeNumber, planned: MaybeNumber, index: MaybeNumber }),
    followedUp: Share,
    onRoadmap: Share,
    leadersSigned: Share,
    cuts: z.array(
      z.strictObject({ row: z.int(), day: z.string(), amount: MaybeNumber, reason: MaybeText }),
    ),
    fundedByYear: z.array(z.strictObject({ year: z.int(), funded: Share })),
    milestones: z.array(MilestoneLine),
    more: More,
  })
  .register(z.globalRegistry, { id: "RoadmapReview" });
export type RoadmapReview = z.infer<typeof RoadmapReview>;

/** One moment of truth in its latest month. */
export const MomentLine = z.strictObject({
  row: z.int(),
  moment: z.int(),
  contact: z.nullable(ContactType),
  isPriority: z.boolean(),
  missing: z.array(z.string()),
  period: MaybeText,
  value: MaybeNumber,
  target: MaybeNumber,
  isMet: z.nullable(z.boolean()),
});
export type MomentLine = z.infer<typeof MomentLine>;

/** Moments of truth by the four types of contact: first what is covered, then what is met. */
export const MomentReview = z
  .strictObject({
    coverage: Share,
    contacts: z.array(
      z.strictObject({
        contact: ContactType,
        moments: z.int(),
        priority: z.int(),
        covered: z.int(),
        measured: z.int(),
        /** Measured, and with a target that says whether it is met. */
        judged: z.int(),
        met: z.int(),
      }),
    ),
    /** Updates of customer metrics ÷ updates of sales metrics, as often as each says it is reported. */
    parity: Share,
    moments: z.array(MomentLine),
    more: More,
  })
  .register(z.globalRegistry, { id: "MomentReview" });
export type MomentReview = z.infer<typeof MomentReview>;

/** Champion, sponsor, charter, incentives. */
export const PeopleReview = z
  .strictObject({
    champion: z.nullable(
      z.strictObject({
        row: z.int(),
        isOfficer: z.nullable(z.boolean()),
        reportsToCeo: z.nullable(z.boolean()),
        dedicated: MaybeNumber,
        otherRoles: z.nullable(z.int()),
        tenureMonths: z.nullable(z.int()),
      }),
    ),
    sponsor: z.nullable(
      z.strictObject({
        row: z.int(),
        signed: MaybeText,
        termEnd: MaybeText,
        coversHorizon: z.nullable(z.boolean()),
      }),
    ),
    charterSigned: Share,
    incentives: Share,
    medianBonus: MaybeNumber,
    byUnit: z.array(z.strictObject({ unit: z.nullable(z.int()), incentives: Share })),
    more: More,
  })
  .register(z.globalRegistry, { id: "PeopleReview" });
export type PeopleReview = z.infer<typeof PeopleReview>;

/** Decisions that bind more than one unit, and whether they stuck. */
export const DecisionReview = z
  .strictObject({
    stick: Share,
    unchecked: z.int(),
    escalatedInTime: Share,
    ceoTookPart: Share,
    openEscalations: z.int(),
  })
  .register(z.globalRegistry, { id: "DecisionReview" });
export type DecisionReview = z.infer<typeof DecisionReview>;
