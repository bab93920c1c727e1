import * as z from "zod/mini";
import { _default as withDefault } from "zod/mini";
import { labelColumn } from "../column.ts";
import { Day } from "../field.ts";
import { ConditionRow, QuizRow } from "./claim-rows.ts";
import { MaybeDay, rowsOf } from "./fields.ts";
import {
  AssetPlanRow,
  FeedbackRow,
  IncidentRow,
  MetricRow,
  MomentResultRow,
  MomentRow,
} from "./measure-rows.ts";
import { AttendanceRow, ForumRow, PersonRow } from "./meeting-rows.ts";
import { ActionRow, DecisionRow, RoadmapRow } from "./work-rows.ts";

/** Most values set by id, and most characters of an id: each that is not known gets a sentence in the answer. */
const [MAX_VALUES, MAX_ID] = [200, 60];

const isShort = (values: unknown): boolean => {
  if (typeof values !== "object" || values === null || Array.isArray(values)) return false;
  const ids = Object.keys(values);
  return ids.length <= MAX_VALUES && ids.every(({ length }) => length <= MAX_ID);
};

/** Values that a workbook sets by id: thresholds, and weights of areas. */
const Values = z
  .pipe(
    z.custom<Record<string, number>>(isShort, {
      error: `must be an object of at most ${MAX_VALUES} numbers, by ids of at most ${MAX_ID} characters`,
    }),
    z.record(z.string(), z.number()),
  )
  .register(z.globalRegistry, {
    type: "object",
    propertyNames: { type: "string", maxLength: MAX_ID },
    additionalProperties: { type: "number" },
    maxProperties: MAX_VALUES,
  });

/** What the Settings table says. The text of the vision stays in the workbook. */
export const ReadinessSettings = z
  .strictObject({
    hasVision: z.boolean(),
    programmeStart: MaybeDay,
    /** Month in which the fiscal year begins, 1 to 12. */
    fiscalYearStart: withDefault(z.int().check(z.minimum(1), z.maximum(12)), 1),
    thresholds: withDefault(Values, {}),
    weights: withDefault(Values, {}),
  })
  .register(z.globalRegistry, { id: "ReadinessSettings" });
export type ReadinessSettings = z.infer<typeof ReadinessSettings>;

/** The tables of the assessment; one that is left out is not in the workbook, an empty one has no filled row. */
export const GovernanceTables = z
  .strictObject({
    quiz: rowsOf(QuizRow),
    conditions: rowsOf(ConditionRow),
    people: rowsOf(PersonRow),
    forums: rowsOf(ForumRow),
    attendance: rowsOf(AttendanceRow),
    actions: rowsOf(ActionRow),
    roadmap: rowsOf(RoadmapRow),
    moments: rowsOf(MomentRow),
    momentResults: rowsOf(MomentResultRow),
    metrics: rowsOf(MetricRow),
    decisions: rowsOf(DecisionRow),
    assetPlan: rowsOf(AssetPlanRow),
    incidents: rowsOf(IncidentRow),
    feedback: rowsOf(FeedbackRow),
    settings: z.optional(ReadinessSettings),
  })
  .register(z.globalRegistry, { id: "GovernanceTables" });
export type GovernanceTables = z.infer<typeof GovernanceTables>;

/** Most labels of concern: a scorecard has at most so many categories, and as many reasons. */
const MAX_CONCERNS = 4_000;

/**
 * Everything that the assessment needs. `concerns` are the complaint categories and loss reasons that the trend engine marks
 * as a concern, so that each can be looked for in the task list; a scorecard fills them in by itself.
 */
export const ReadinessRequest = z
  .strictObject({
    contract: z.literal(1),
    asOf: Day,
    tables: GovernanceTables,
    concerns: withDefault(labelColumn(MAX_CONCERNS), []),
  })
  .register(z.globalRegistry, { id: "ReadinessRequest" });
export type ReadinessRequest = z.infer<typeof ReadinessRequest>;
