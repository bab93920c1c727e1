import * as z from "zod/mini";
import { Claims } from "./claims.ts";
import { Evidence, FreshTable, Gate, ReadinessFigure, Ref } from "./figure.ts";
import {
  DecisionReview,
  ForumReview,
  MomentReview,
  PeopleReview,
  RoadmapReview,
  TaskReview,
} from "./governance.ts";
import { AreaId, TableKey } from "./words.ts";

/** Where a table stands: missing, without a row, or with so many. */
export const TableState = z.strictObject({
  table: TableKey,
  state: z.enum(["missing", "empty", "filled"]),
  rows: z.int(),
});
export type TableState = z.infer<typeof TableState>;

/** A question that the CEO or the board can be expected to ask: made by a rule, with the rows behind it. */
export const ExpectedQuestion = z
  .strictObject({
    /** Stays the same while the cause does, so that an answer can be kept beside it. */
    key: z.string(),
    text: z.string(),
    addressee: z.enum(["CEO", "CCO", "Executive sponsor", "Unit", "CFO"]),
    /** Code of the unit that is asked; null where it is somebody else, or tasks have no unit. */
    unit: z.nullable(z.int()),
    refs: z.array(Ref),
  })
  .register(z.globalRegistry, { id: "ExpectedQuestion" });
export type ExpectedQuestion = z.infer<typeof ExpectedQuestion>;

/** A task for the next 90 days, from one of the widest gaps; nothing is written before the user says so. */
export const ProposedTask = z
  .strictObject({
    key: z.string(),
    area: AreaId,
    deliverable: z.string(),
    why: z.string(),
    dueDay: z.string(),
    refs: z.array(Ref),
  })
  .register(z.globalRegistry, { id: "ProposedTask" });
export type ProposedTask = z.infer<typeof ProposedTask>;

/** The assessment: what is claimed, what the rows evidence, and the gap between. */
export const Readiness = z
  .strictObject({
    contract: z.literal(1),
    method: z.string(),
    asOf: z.string(),
    /** One sentence: need, readiness, and the gates that hold it down. */
    verdict: z.string(),
    /** What a reader should know first, worst first. */
    findings: z.array(z.string()),
    tables: z.array(TableState),
    claims: Claims,
    evidence: z.array(Evidence),
    gates: z.array(Gate),
    fresh: z.array(FreshTable),
    forums: z.nullable(ForumReview),
    tasks: z.nullable(TaskReview),
    roadmap: z.nullable(RoadmapReview),
    moments: z.nullable(MomentReview),
    people: z.nullable(PeopleReview),
    decisions: z.nullable(DecisionReview),
    questions: z.array(ExpectedQuestion),
    proposedTasks: z.array(ProposedTask),
    thresholds: z.array(z.strictObject({ id: z.string(), value: z.number(), isOurs: z.boolean() })),
    notes: z.array(z.string()),
    figures: z.array(ReadinessFigure),
  })
  .register(z.globalRegistry, { id: "Readiness" });
export type Readiness = z.infer<typeof Readiness>;
