import * as z from "zod/mini";
import { Month } from "../field.ts";
import { Code, MaybeCode, MaybeDay, Row } from "./fields.ts";
import { ConditionId, ItemId, RoleGroup } from "./words.ts";

/** 0 to 4, 4 always the favourable pole; or "don't know", or "not applicable". A blank cell is no answer and no row. */
export const Answer = z.union(
  [z.int().check(z.minimum(0), z.maximum(4)), z.literal("dk"), z.literal("na")],
  { error: 'must be a whole number from 0 to 4, "dk" or "na"' },
);
export type Answer = z.infer<typeof Answer>;

/** Who answered and when; `round` is the month of the survey, by which answers of another time are told apart. */
const Respondent = z.strictObject({
  row: Row,
  respondent: Code,
  role: RoleGroup,
  unit: MaybeCode,
  round: Month,
  day: MaybeDay,
});

/**
 * One answer to one item of the commitment quiz. `hasEvidence` says that a reference is given, `hasReason` that a "not
 * applicable" has its reason; what they say stays in the workbook.
 */
export const QuizRow = z
  .extend(Respondent, {
    item: ItemId,
    answer: Answer,
    hasEvidence: z.boolean(),
    hasReason: z.boolean(),
  })
  .register(z.globalRegistry, { id: "QuizRow" });
export type QuizRow = z.infer<typeof QuizRow>;

/** One answer to one condition: how far its critical checkpoint is in place, and how far leaders permit and resource it. */
export const ConditionRow = z
  .extend(Respondent, {
    condition: ConditionId,
    inPlace: z.nullable(Answer),
    readiness: z.nullable(Answer),
    hasEvidence: z.boolean(),
    hasReason: z.boolean(),
  })
  .register(z.globalRegistry, { id: "ConditionRow" });
export type ConditionRow = z.infer<typeof ConditionRow>;
