import type { FeedbackRow, IncidentRow } from "../../../shared/contract/readiness/measure-rows.ts";
import { columnsOf } from "./column.ts";
import { entered, ownerColumn } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const incident = columnsOf<IncidentRow>();

const hours = (
  header: string,
  feeds: "acknowledgedHours" | "explainedHours" | "painRemovedHours",
  rest: { readonly note: string; readonly example: number },
) => incident(header, "number", { feeds, least: 0, ...rest });

export const INCIDENTS: Template = {
  key: "incidents",
  table: "tblIncidents",
  title: "Incidents",
  purpose:
    "Failures that customers felt, and how soon the company reacted, explained, removed the pain and took accountability.",
  version: 1,
  marker: "incident",
  answers: [],
  columns: [
    incident("Incident", "text", {
      key: "incident",
      note: "What happened, in your words; they are not read.",
      example: EXAMPLE,
      width: 34,
    }),
    incident("Began on", "date", {
      feeds: "began",
      note: "The day it began.",
      example: "2026-09-07",
      formerly: ["Date", "Began"],
    }),
    incident("Customers affected", "whole", {
      feeds: "customersAffected",
      least: 0,
      note: "How many customers felt it.",
      example: 350,
      formerly: ["CustomersAffected"],
    }),
    hours("Acknowledged after hours", "acknowledgedHours", {
      note: "Hours from the beginning until customers were told; blank while they were not.",
      example: 2,
    }),
    hours("Explained after hours", "explainedHours", {
      note: "Hours until they were told why; blank while they were not.",
      example: 20,
    }),
    hours("Pain removed after hours", "painRemovedHours", {
      note: "Hours until it was over for them; blank while it is not.",
      example: 30,
    }),
    ownerColumn(incident, {
      feeds: "accountable",
      header: "Accountable executive",
      note: "Who took accountability.",
      formerly: ["AccountableExec"],
    }),
    incident("Cause fixed on", "date", {
      feeds: "causeFixed",
      note: "The day on which its cause was gone.",
      example: "",
      formerly: ["RootCauseFixedAt", "Cause fixed"],
    }),
    entered(incident),
  ],
  prefilled: [],
  worded: null,
};

const feedback = columnsOf<FeedbackRow>();

export const FEEDBACK: Template = {
  key: "feedback",
  table: "tblFeedback",
  title: "Feedback",
  purpose:
    "Answers to “would you recommend us”, and what was done about each. Who answered stays in the workbook.",
  version: 1,
  marker: "response",
  answers: [],
  columns: [
    feedback("Response", "text", {
      key: "response",
      note: "An id of the answer; it is not read.",
      example: EXAMPLE,
      formerly: ["ResponseID", "Response ID"],
      width: 14,
    }),
    feedback("Given on", "date", {
      feeds: "given",
      note: "The day of the answer.",
      example: "2026-10-02",
      formerly: ["Date", "Given"],
    }),
    feedback("Score", "whole", {
      feeds: "score",
      least: 0,
      most: 10,
      note: "0 to 10.",
      example: 4,
    }),
    feedback("Contacted after hours", "number", {
      feeds: "followedUpHours",
      least: 0,
      note: "Hours until somebody spoke with the customer; blank while nobody did.",
      example: 26,
      formerly: ["Followed up after hours"],
    }),
    feedback("Loop closed", "yes-no", {
      feeds: "isLoopClosed",
      note: "Yes when the customer was told what became of it.",
      example: "Yes",
      formerly: ["LoopClosed"],
    }),
    feedback("Theme", "text", {
      feeds: "theme",
      book: "themes",
      note: "What it was about, in a few words that come again.",
      example: "Waiting time",
    }),
    feedback("Action", "text", {
      feeds: "action",
      book: "actions",
      note: "The task that came of it, written as in Actions.",
      example: "A-07",
      formerly: ["ThemeActionID", "ActionID", "Action ID"],
      width: 12,
    }),
    entered(feedback),
  ],
  prefilled: [],
  worded: null,
};
