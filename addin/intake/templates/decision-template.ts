import type { DecisionRow } from "../../../shared/contract/readiness/work-rows.ts";
import { DECISION_KINDS } from "./choices.ts";
import { columnsOf } from "./column.ts";
import { entered, ownerColumn } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const decision = columnsOf<DecisionRow>();

export const DECISIONS: Template = {
  key: "decisions",
  table: "tblDecisions",
  title: "Decisions",
  purpose:
    "What was settled between units, what was taken to the CEO, and whether it still holds. Its words stay in the workbook.",
  version: 1,
  marker: "decision",
  answers: [],
  columns: [
    decision("Decision", "text", {
      feeds: "decision",
      book: "decisions",
      note: "A short id or title of the decision.",
      example: EXAMPLE,
      formerly: ["DecisionID", "Decision ID"],
    }),
    decision("Kind of decision", "list", {
      feeds: "kind",
      choices: DECISION_KINDS,
      note: "What it settles; a prior attempt is earlier work of this kind that stopped.",
      example: "Conflict",
      formerly: ["Type", "Kind"],
    }),
    decision("Units", "multi-list", {
      feeds: "units",
      book: "units",
      note: "All parts of the company that it binds, with semicolons or commas between.",
      example: "Unit North; Unit South",
      formerly: ["Silos", "Org units"],
    }),
    decision("Decided on", "date", {
      feeds: "decided",
      note: "The day of the decision.",
      example: "2026-05-04",
      formerly: ["Date", "Decided"],
    }),
    decision("Escalated", "yes-no", {
      feeds: "isEscalated",
      note: "Yes when it was taken up a level.",
      example: "Yes",
    }),
    decision("Escalated to the CEO", "yes-no", {
      feeds: "isToCeo",
      note: "Yes when it was taken to the CEO.",
      example: "Yes",
    }),
    decision("Escalated on", "date", {
      feeds: "escalatedOn",
      note: "The day on which it was taken up.",
      example: "2026-04-20",
    }),
    decision("Resolved on", "date", {
      feeds: "resolved",
      note: "The day on which it was settled.",
      example: "2026-05-04",
      formerly: ["ResolvedDate", "Resolved"],
    }),
    decision("CEO took part", "yes-no", {
      feeds: "ceoTookPart",
      note: "Yes when the CEO took part in settling it.",
      example: "Yes",
    }),
    decision("Agreement", "text", {
      feeds: "hasAgreement",
      note: "What was agreed.",
      example: "One owner for each case",
      width: 34,
    }),
    decision("Compromise", "text", {
      feeds: "hasCompromise",
      note: "What each side gave up.",
      example: "",
      width: 34,
    }),
    ownerColumn(decision, {
      feeds: "owner",
      note: "Who answers for it.",
      formerly: ["AccountableOwner"],
    }),
    decision("Still holds", "yes-no", {
      feeds: "isHolding",
      note: "Whether a later look found that it holds.",
      example: "Yes",
      formerly: ["StillHolding", "Still holding"],
    }),
    decision("Checked on", "date", {
      feeds: "checked",
      note: "The day of that later look.",
      example: "2026-08-10",
      formerly: ["Checked"],
    }),
    decision("Action", "text", {
      feeds: "action",
      book: "actions",
      note: "The task that follows from it, written as in Actions.",
      example: "A-07",
      formerly: ["ActionID", "Action ID"],
      width: 12,
    }),
    entered(decision),
  ],
  prefilled: [],
  worded: null,
};
