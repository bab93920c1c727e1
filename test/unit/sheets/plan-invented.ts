/** Plans of the invented workbook, scored by the real scoring, and ways to look into them. */
import { makeRequest } from "../../../addin/intake/make-request.ts";
import type { Intake } from "../../../addin/intake/tallied.ts";
import type { Cell, SheetKey, SheetPlan } from "../../../addin/sheets/plan.ts";
import { nameSheets } from "../../../addin/sheets/name-sheets.ts";
import { planWorkbook } from "../../../addin/sheets/plan-workbook.ts";
import type { Scorecard } from "../../../shared/contract/scorecard.ts";
import { scoreCard } from "../../../shared/scoring/score-card.ts";
import { INVENTED } from "../../fixtures/invented-intake.ts";

export const scoreOf = (intake: Intake): Scorecard => {
  const scored = scoreCard(makeRequest(intake));
  if (!scored.ok) throw new Error(JSON.stringify(scored.problems));
  return scored.value;
};

export const planAll = (intake: Intake = INVENTED): readonly SheetPlan[] =>
  planWorkbook({ scorecard: scoreOf(intake), intake, names: nameSheets([]).names });

export const planOf = (key: SheetKey, intake: Intake = INVENTED): SheetPlan => {
  const plan = planAll(intake).find((one) => one.key === key);
  if (plan === undefined) throw new Error(`There is no sheet ${key}.`);
  return plan;
};

/** What a reader sees, formulas as they are written. */
export const shown = ({ content }: Cell): string | number => {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "date":
      return content.serial;
    case "formula":
      return content.formula;
  }
};

export const rowsOf = (plan: SheetPlan): readonly (readonly (string | number)[])[] =>
  plan.cells.map((row) => row.map(shown));

/** The first row whose first filled cell is that text. */
export const rowStarting = (plan: SheetPlan, start: string): readonly (string | number)[] =>
  rowsOf(plan).find((row) => row.find((cell) => cell !== "") === start) ?? [];

export const formulasOf = (plan: SheetPlan): readonly string[] =>
  plan.cells.flat().flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []));
