import type { CellRule, InputColumnPlan } from "../sheets/input-plan.ts";

/** Excel cuts a header's title of a note at 32 characters and its words at 255; of an alarm at 224 (MS-OI29500, 2.1.613). */
const LONGEST_TITLE = 32;
const LONGEST_NOTE = 255;
const LONGEST_ALARM = 224;

/** Dates before this are slips. */
const FIRST_DAY = "1990-01-01";

/** What may be entered below a header, and what Excel says otherwise. */
export function queueRule(range: Excel.Range, { header, rule }: InputColumnPlan): void {
  if (rule === null) return;
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(rule);
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: header.slice(0, LONGEST_TITLE),
    message: rule.message.slice(0, LONGEST_ALARM),
  };
}

/** The note of a column, shown when its header is selected; the rule always holds, for a note needs one. */
export function queueNote(header: Excel.Range, plan: InputColumnPlan): void {
  const { dataValidation } = header;
  dataValidation.rule = { custom: { formula: "=TRUE" } };
  dataValidation.prompt = {
    showPrompt: true,
    title: plan.header.slice(0, LONGEST_TITLE),
    message: plan.note.slice(0, LONGEST_NOTE),
  };
}

function ruleOf(rule: CellRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "date":
      return { date: { formula1: FIRST_DAY, operator: "GreaterThanOrEqualTo" } };
    case "whole":
      return { wholeNumber: boundsOf(rule) };
    case "decimal":
      return { decimal: boundsOf(rule) };
  }
}

/** Without bounds any number will do: Excel wants a rule with one. */
const LEAST_NUMBER = -1e15;

function boundsOf({
  least,
  most,
}: Extract<CellRule, { kind: "whole" | "decimal" }>): Excel.BasicDataValidation {
  const formula1 = least ?? LEAST_NUMBER;
  return most === null
    ? { formula1, operator: "GreaterThanOrEqualTo" }
    : { formula1, formula2: most, operator: "Between" };
}
