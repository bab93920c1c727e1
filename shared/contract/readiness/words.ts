import * as z from "zod/mini";

/** Who answers, from the top of the company down: answers are averaged within a group, then over the groups. */
export const ROLE_GROUPS = ["CEO", "CCO", "Executive", "Manager", "Front line"] as const;
export const RoleGroup = z.enum(ROLE_GROUPS);
export type RoleGroup = z.infer<typeof RoleGroup>;

/** The six areas of commitment, in the order of the quiz. */
export const AREA_IDS = ["A1", "A2", "A3", "A4", "A5", "A6"] as const;
export const AreaId = z.enum(AREA_IDS);
export type AreaId = z.infer<typeof AreaId>;

/** The twelve questions; two to an area. */
export const QUESTION_IDS = [
  "Q1",
  "Q2",
  "Q3",
  "Q4",
  "Q5",
  "Q6",
  "Q7",
  "Q8",
  "Q9",
  "Q10",
  "Q11",
  "Q12",
] as const;
export const QuestionId = z.enum(QUESTION_IDS);
export type QuestionId = z.infer<typeof QuestionId>;

/** The 23 single items beneath the questions: each asks one thing. */
export const ITEM_IDS = [
  "Q1a",
  "Q1b",
  "Q2a",
  "Q3a",
  "Q4a",
  "Q4b",
  "Q5a",
  "Q5b",
  "Q5c",
  "Q6a",
  "Q6b",
  "Q7a",
  "Q7b",
  "Q8a",
  "Q8b",
  "Q9a",
  "Q9b",
  "Q10a",
  "Q10b",
  "Q11a",
  "Q11b",
  "Q12a",
  "Q12b",
] as const;
export const ItemId = z.enum(ITEM_IDS);
export type ItemId = z.infer<typeof ItemId>;

/** The six conditions. */
export const CONDITION_IDS = ["C1", "C2", "C3", "C4", "C5", "C6"] as const;
export const ConditionId = z.enum(CONDITION_IDS);
export type ConditionId = z.infer<typeof ConditionId>;

/** The five gates: each that is not passed holds readiness at its lowest band but one. */
export const GATE_IDS = ["G1", "G2", "G3", "G4", "G5"] as const;
export const GateId = z.enum(GATE_IDS);
export type GateId = z.infer<typeof GateId>;

/** The four kinds of contact with a customer. */
export const CONTACT_TYPES = ["Rescue", "Revenue", "Respond", "Relationship"] as const;
export const ContactType = z.enum(CONTACT_TYPES);
export type ContactType = z.infer<typeof ContactType>;

/** The input tables of the assessment, by what they hold. */
export const TABLE_KEYS = [
  "quiz",
  "conditions",
  "people",
  "forums",
  "attendance",
  "actions",
  "roadmap",
  "moments",
  "momentResults",
  "metrics",
  "decisions",
  "assetPlan",
  "incidents",
  "feedback",
  "settings",
] as const;
export const TableKey = z.enum(TABLE_KEYS);
export type TableKey = z.infer<typeof TableKey>;

/**
 * The question that an item belongs to.
 *
 * @param item An item. @returns Its question.
 * @example questionOfItem("Q10b") // => "Q10"
 */
export function questionOfItem(item: ItemId): QuestionId {
  return item.slice(0, -1) as QuestionId;
}

/** Two questions to an area, in order (Bliss, "Take this quiz", file 000). */
export const AREA_OF: Readonly<Record<QuestionId, AreaId>> = {
  Q1: "A1",
  Q2: "A1",
  Q3: "A2",
  Q4: "A2",
  Q5: "A3",
  Q6: "A3",
  Q7: "A4",
  Q8: "A4",
  Q9: "A5",
  Q10: "A5",
  Q11: "A6",
  Q12: "A6",
};
