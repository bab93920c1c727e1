import type { RoadmapRow } from "../../../shared/contract/readiness/work-rows.ts";
import { CUT_REASONS } from "./choices.ts";
import { columnsOf } from "./column.ts";
import { entered, ownerColumn } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const roadmap = columnsOf<RoadmapRow>();

/** Where a milestone belongs, who has it, and when it is done. */
const MILESTONE = [
  roadmap("Roadmap item", "text", {
    feeds: "item",
    book: "roadmap",
    note: "A short id of the milestone, such as R-03; Actions name it the same way.",
    example: EXAMPLE,
    formerly: ["RoadmapID", "Roadmap ID"],
    width: 15,
  }),
  roadmap("On the roadmap", "yes-no", {
    feeds: "isOnRoadmap",
    note: "No for an initiative that runs beside the roadmap.",
    example: "Yes",
  }),
  roadmap("Stage", "text", {
    feeds: "hasStage",
    note: "The stage that it belongs to.",
    example: "Foundations",
  }),
  roadmap("Milestone", "text", {
    feeds: "hasMilestone",
    note: "What will have been reached.",
    example: "One view of the customer in all service desks",
    width: 40,
  }),
  roadmap("Success measure", "text", {
    feeds: "hasMeasure",
    note: "By what one will see that it worked.",
    example: "Repeat contacts fall by a fifth",
    formerly: ["SuccessMeasure"],
    width: 34,
  }),
  roadmap("Units", "multi-list", {
    feeds: "units",
    book: "units",
    note: "All parts of the company that take part, with semicolons or commas between.",
    example: "Unit North; Unit South",
    formerly: ["OrgUnits", "Org units"],
  }),
  ownerColumn(roadmap, { feeds: "owner", note: "Who answers for it." }),
  roadmap("Planned start", "date", {
    feeds: "plannedStart",
    note: "The first day planned.",
    example: "2026-01-01",
    formerly: ["PlannedStart"],
  }),
  roadmap("Planned end", "date", {
    feeds: "plannedEnd",
    note: "The last day as planned today.",
    example: "2027-06-30",
    formerly: ["PlannedEnd"],
  }),
  roadmap("First planned end", "date", {
    feeds: "baselineEnd",
    note: "The last day as first planned; it never changes.",
    example: "2027-03-31",
    formerly: ["BaselineEnd", "Baseline end"],
  }),
  roadmap("Finished on", "date", {
    feeds: "actualEnd",
    note: "The day it was reached.",
    example: "",
    formerly: ["ActualEnd", "Actual end"],
  }),
  roadmap("Complete", "share", {
    feeds: "complete",
    note: "How much of it is done, 0% to 100%.",
    example: 0.4,
    formerly: ["PctComplete", "Percent complete"],
  }),
  roadmap("Weight", "number", {
    feeds: "weight",
    least: 0,
    note: "How much it counts beside the others; 1 when all count the same.",
    example: 1,
  }),
] as const;

const amount = (
  header: string,
  feeds: "budgetNeeded" | "budgetApproved" | "budgetSpent" | "fteNeeded" | "fteCommitted",
  rest: { readonly note: string; readonly example: number; readonly formerly: readonly string[] },
) => roadmap(header, "number", { feeds, least: 0, ...rest });

/** What it needs and has, who agreed, what was cut. */
const MEANS = [
  amount("Budget needed", "budgetNeeded", {
    note: "What it costs, in the workbook's currency.",
    example: 120_000,
    formerly: ["BudgetNeeded"],
  }),
  amount("Budget approved", "budgetApproved", {
    note: "What was approved.",
    example: 90_000,
    formerly: ["BudgetApproved"],
  }),
  amount("Budget spent", "budgetSpent", {
    note: "What was spent so far.",
    example: 30_000,
    formerly: ["BudgetSpent"],
  }),
  amount("Staff needed", "fteNeeded", {
    note: "Full-time staff that it needs.",
    example: 3,
    formerly: ["FTENeeded", "FTE needed"],
  }),
  amount("Staff committed", "fteCommitted", {
    note: "Full-time staff that was promised.",
    example: 2,
    formerly: ["FTECommitted", "FTE committed"],
  }),
  roadmap("Leaders to agree", "whole", {
    feeds: "leaders",
    least: 0,
    note: "How many leaders have to agree to it.",
    example: 6,
    formerly: ["Leaders"],
  }),
  roadmap("Leaders agreed", "whole", {
    feeds: "leadersSigned",
    least: 0,
    note: "How many have signed.",
    example: 4,
    formerly: ["LeadersSignedOff", "Leaders signed"],
  }),
  roadmap("Cut on", "date", {
    feeds: "cut",
    note: "The day on which it or its money was cut.",
    example: "",
    formerly: ["CutDate"],
  }),
  roadmap("Amount cut", "number", {
    feeds: "cutAmount",
    least: 0,
    note: "How much of the budget was cut.",
    example: "",
    formerly: ["CutAmount"],
  }),
  roadmap("Reason for the cut", "list", {
    feeds: "cutReason",
    choices: CUT_REASONS,
    note: "Why it was cut.",
    example: "",
    formerly: ["CutReason"],
  }),
  roadmap("Moment", "text", {
    feeds: "moment",
    book: "moments",
    note: "The moment of truth that it improves, written as in Moments.",
    example: "Renewal",
    formerly: ["MoTID"],
  }),
  roadmap("Evidence", "text", {
    feeds: "hasEvidence",
    note: "Where one can see how much is done.",
    example: "Rollout report",
  }),
  roadmap("Last update", "date", {
    feeds: "lastUpdate",
    note: "The last day on which somebody said how it stands.",
    example: "2026-10-01",
    formerly: ["LastUpdate"],
  }),
] as const;

export const ROADMAP_ITEMS: Template = {
  key: "roadmap",
  table: "tblRoadmap",
  title: "Roadmap items",
  purpose:
    "Milestones and initiatives over the years, with what they need and what they got. Their words stay in the workbook.",
  version: 1,
  marker: "item",
  answers: [],
  columns: [...MILESTONE, ...MEANS, entered(roadmap)],
  prefilled: [],
  worded: null,
};
