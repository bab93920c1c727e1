import * as z from "zod/mini";
import { Label } from "../field.ts";
import {
  MaybeAmount,
  MaybeCode,
  MaybeCount,
  MaybeDay,
  MaybeFlag,
  MaybeShare,
  Row,
  Units,
} from "./fields.ts";

/** What a task answers to. */
export const SOURCE_KINDS = [
  "complaint-category",
  "loss-reason",
  "moment",
  "metric",
  "decision",
  "readiness",
  "other",
] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

/**
 * One task of the unified list. `source` is the code of the moment, metric or decision that it answers to; `sourceLabel` the
 * category or reason, only where that label is among those that are counted anyway. `originalDue` is the first day promised.
 */
export const ActionRow = z
  .strictObject({
    row: Row,
    action: MaybeCode,
    sourceKind: z.nullable(SourceKind),
    source: MaybeCode,
    sourceLabel: z.nullable(Label),
    hasDeliverable: z.boolean(),
    unit: MaybeCode,
    owner: MaybeCode,
    raised: MaybeDay,
    originalDue: MaybeDay,
    currentDue: MaybeDay,
    closed: MaybeDay,
    status: z.nullable(z.enum(["open", "in-progress", "stalled", "closed", "cancelled"])),
    timesRedated: MaybeCount,
    hasEvidence: z.boolean(),
    roadmapItem: MaybeCode,
    lastUpdate: MaybeDay,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "ActionRow" });
export type ActionRow = z.infer<typeof ActionRow>;

/**
 * One milestone or initiative. `isOnRoadmap` no: it runs beside the roadmap. `leaders` are those whose consent is needed.
 * Budgets are in the workbook's currency; `complete` is a share from 0 to 1.
 */
export const RoadmapRow = z
  .strictObject({
    row: Row,
    item: MaybeCode,
    isOnRoadmap: MaybeFlag,
    hasStage: z.boolean(),
    hasMilestone: z.boolean(),
    hasMeasure: z.boolean(),
    units: Units,
    owner: MaybeCode,
    plannedStart: MaybeDay,
    plannedEnd: MaybeDay,
    baselineEnd: MaybeDay,
    actualEnd: MaybeDay,
    complete: MaybeShare,
    weight: MaybeAmount,
    budgetNeeded: MaybeAmount,
    budgetApproved: MaybeAmount,
    budgetSpent: MaybeAmount,
    fteNeeded: MaybeAmount,
    fteCommitted: MaybeAmount,
    leaders: MaybeCount,
    leadersSigned: MaybeCount,
    cut: MaybeDay,
    cutAmount: MaybeAmount,
    cutReason: z.nullable(z.enum(["budget-round", "non-delivery", "strategy", "other"])),
    moment: MaybeCode,
    hasEvidence: z.boolean(),
    lastUpdate: MaybeDay,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "RoadmapRow" });
export type RoadmapRow = z.infer<typeof RoadmapRow>;

/** One decision; `units` are those it binds. `isHolding` is what a later look found, on `checked`. */
export const DecisionRow = z
  .strictObject({
    row: Row,
    decision: MaybeCode,
    kind: z.nullable(z.enum(["conflict", "escalation", "prior-attempt", "other"])),
    units: Units,
    decided: MaybeDay,
    isEscalated: MaybeFlag,
    isToCeo: MaybeFlag,
    escalatedOn: MaybeDay,
    resolved: MaybeDay,
    ceoTookPart: MaybeFlag,
    hasAgreement: z.boolean(),
    hasCompromise: z.boolean(),
    owner: MaybeCode,
    isHolding: MaybeFlag,
    checked: MaybeDay,
    action: MaybeCode,
    entered: MaybeDay,
  })
  .register(z.globalRegistry, { id: "DecisionRow" });
export type DecisionRow = z.infer<typeof DecisionRow>;
