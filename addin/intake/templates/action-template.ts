import type { ActionRow } from "../../../shared/contract/readiness/work-rows.ts";
import { SOURCES, TASK_STATUSES } from "./choices.ts";
import { columnsOf } from "./column.ts";
import { entered, ownerColumn } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const action = columnsOf<ActionRow>();

export const ACTIONS: Template = {
  key: "actions",
  table: "tblActions",
  title: "Actions",
  purpose:
    "The one task list: what each part of the company will do for customers, and by when. Its words stay in the workbook.",
  version: 1,
  marker: "action",
  answers: [],
  columns: [
    action("Action", "text", {
      feeds: "action",
      book: "actions",
      note: "A short id of the task, such as A-07; other tables name it the same way.",
      example: EXAMPLE,
      formerly: ["ActionID", "Action ID", "Task"],
      width: 12,
    }),
    action("Deliverable", "text", {
      feeds: "hasDeliverable",
      note: "What will be there when it is done.",
      example: "Calls are answered by the one who opened the case",
      width: 44,
    }),
    action("Unit", "text", {
      feeds: "unit",
      book: "units",
      note: "The part of the company that does it.",
      example: "Unit North",
      formerly: ["OrgUnit", "Org unit", "Silo", "Department"],
    }),
    ownerColumn(action, { feeds: "owner", note: "Who answers for it." }),
    action("Answers to", "list", {
      feeds: "sourceKind",
      choices: SOURCES,
      note: "What it was started for.",
      example: "Complaint category",
      formerly: ["SourceType", "Source type"],
      width: 19,
    }),
    action("Answers to which", "text", {
      feeds: ["source", "sourceLabel"],
      book: "moments",
      note: "Which category, reason, moment, metric or decision, written as there; a category or reason is sent only when it is counted anyway.",
      example: "Billing",
      formerly: ["SourceID", "Source ID", "Source"],
    }),
    action("Raised on", "date", {
      feeds: "raised",
      note: "The day it was put on the list.",
      example: "2026-09-01",
      formerly: ["Raised"],
    }),
    action("First due", "date", {
      feeds: "originalDue",
      note: "The first day promised; it never changes.",
      example: "2026-11-30",
      formerly: ["OriginalDue", "Original due"],
    }),
    action("Due now", "date", {
      feeds: "currentDue",
      note: "The day promised today.",
      example: "2026-12-15",
      formerly: ["CurrentDue", "Current due", "Due"],
    }),
    action("Closed on", "date", {
      feeds: "closed",
      note: "The day it was done.",
      example: "",
      formerly: ["Closed"],
    }),
    action("Status", "list", {
      feeds: "status",
      choices: TASK_STATUSES,
      note: "Where it stands.",
      example: "In progress",
    }),
    action("Times re-dated", "whole", {
      feeds: "timesRedated",
      least: 0,
      note: "How often its day was moved.",
      example: 1,
      formerly: ["Re-dated"],
    }),
    action("Evidence", "text", {
      feeds: "hasEvidence",
      note: "Where one can see that it is done.",
      example: "",
    }),
    action("Roadmap item", "text", {
      feeds: "roadmapItem",
      book: "roadmap",
      note: "The item of the roadmap that it belongs to, written as there.",
      example: "R-03",
      formerly: ["RoadmapID", "Roadmap ID"],
      width: 15,
    }),
    action("Last update", "date", {
      feeds: "lastUpdate",
      note: "The last day on which somebody said how it stands.",
      example: "2026-10-10",
      formerly: ["LastUpdate"],
    }),
    entered(action),
  ],
  prefilled: [],
  worded: null,
};
