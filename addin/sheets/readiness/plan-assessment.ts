import type { SheetPlan } from "../plan.ts";
import type { Assessment } from "../sheet-input.ts";
import { planAccountability } from "./accountability.ts";
import { planMoments } from "./moments.ts";
import { planQuestions } from "./questions.ts";
import { planReadiness } from "./readiness.ts";
import { planRoadmap } from "./roadmap.ts";

/**
 * The five sheets of the assessment, in the order of their tabs: moments of truth, accountability, roadmap, readiness,
 * questions. Each stands alone; a table that is missing is one quiet line.
 *
 * @param assessment The answer, the words of the workbook, and the answers kept; null where there is none.
 * @returns Five plans, or none.
 * @example planAssessment(null) // => []
 */
export function planAssessment(assessment: Assessment | null): readonly SheetPlan[] {
  if (assessment === null) return [];
  const { readiness, words: names, kept = [] } = assessment;
  const input = { readiness, names };
  return [
    planMoments(input),
    planAccountability(input),
    planRoadmap(input),
    planReadiness(input),
    planQuestions({ ...input, kept }),
  ];
}
