import type { Anchors } from "./board-words.ts";
import { planBoard } from "./board.ts";
import type { FigurePlaces } from "./check-sheets.ts";
import { planComplaintTrends } from "./complaint-trends.ts";
import { planDataQuality } from "./data-quality.ts";
import { planLossReview } from "./loss-review.ts";
import { planMethod } from "./method.ts";
import type { SheetPlan } from "./plan.ts";
import { planAssessment } from "./readiness/plan-assessment.ts";
import type { SheetInput } from "./sheet-input.ts";

/**
 * The whole scorecard as sheets: Board, Complaint trends, Loss review, those of the assessment where there is one, Data
 * quality, Method. The same input gives the same plans, byte for byte: no clock, no locale, no chance.
 *
 * @param input The scorecard, what was read, the names of our sheets, the tables that were not used, the assessment.
 * @returns Five plans in the order of the tabs, or ten; the assessment's five, the data quality of its tables and the method
 * where there are neither complaints nor losses.
 */
export function planWorkbook(input: SheetInput): readonly SheetPlan[] {
  const assessed = planAssessment(input.assessment ?? null);
  const { complaints, losses } = input.scorecard;
  return complaints === null && losses === null && assessed.length > 0
    ? [...assessed, planDataQuality(input, NO_FIGURES).plan, planMethod(input).plan]
    : planAll(input, assessed);
}

/** Neither a board nor its detail sheets are there: nothing of them can be checked. */
const NO_FIGURES: FigurePlaces = { board: new Map(), trends: new Map(), losses: new Map() };

function planAll(input: SheetInput, assessed: readonly SheetPlan[]): readonly SheetPlan[] {
  const trends = planComplaintTrends(input);
  const losses = planLossReview(input);
  const places = { trends: trends.anchors, losses: losses.anchors };
  const anchorsWith = (quality: Anchors["Data quality"]): Anchors => ({
    "Complaint trends": trends.anchors,
    "Loss review": losses.anchors,
    "Data quality": quality,
  });
  // The board's figures are checked on Data quality and the board shows those checks: it is laid out without them first.
  const draft = planBoard(input, anchorsWith(new Map()), null);
  const quality = planDataQuality(input, { ...places, board: draft.anchors });
  const board = planBoard(input, anchorsWith(quality.anchors), quality.agrees);
  return [
    ...[board, trends, losses].map(({ plan }) => plan),
    ...assessed,
    ...[quality, planMethod(input)].map(({ plan }) => plan),
  ];
}
