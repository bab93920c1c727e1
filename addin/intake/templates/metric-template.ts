import type { MetricRow } from "../../../shared/contract/readiness/measure-rows.ts";
import { DIRECTIONS, FREQUENCIES, METRIC_KINDS } from "./choices.ts";
import { columnsOf } from "./column.ts";
import { entered, ownerColumn } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const metric = columnsOf<MetricRow>();

export const METRICS: Template = {
  key: "metrics",
  table: "tblMetrics",
  title: "Metrics",
  purpose:
    "The register of metrics: one row for each metric and each unit that defines it. Names and definitions stay in the workbook.",
  version: 1,
  marker: "metric",
  answers: [],
  columns: [
    metric("Metric", "text", {
      feeds: "metric",
      book: "metrics",
      required: true,
      note: "What it is called; two rows of one name with different definitions contradict each other.",
      example: EXAMPLE,
      formerly: ["MetricID", "Name"],
    }),
    metric("Definition", "text", {
      feeds: "definition",
      book: "definitions",
      note: "How it is worked out. Sent is only whether two definitions are the same.",
      example: "Cases solved at first contact ÷ cases",
      width: 40,
    }),
    metric("Unit of measure", "text", {
      feeds: "hasUnit",
      note: "In what it is counted.",
      example: "% of cases",
      formerly: ["Unit"],
    }),
    metric("Better when it", "list", {
      feeds: "direction",
      choices: DIRECTIONS,
      note: "Which way is good.",
      example: "Rises",
      formerly: ["Direction"],
    }),
    metric("Target", "number", { feeds: "target", note: "What is to be reached.", example: 0.8 }),
    metric("Tolerance", "number", {
      feeds: "tolerance",
      least: 0,
      note: "How far from the target is still amber.",
      example: 0.05,
      formerly: ["Amber"],
    }),
    ownerColumn(metric, { feeds: "owner", note: "Who answers for it." }),
    metric("Frequency", "list", {
      feeds: "frequency",
      choices: FREQUENCIES,
      note: "How often it is reported.",
      example: "Monthly",
    }),
    metric("Kind of metric", "list", {
      feeds: "kind",
      choices: METRIC_KINDS,
      note: "Whether it is about customers, about sales, or neither.",
      example: "Customer",
      formerly: ["Kind"],
    }),
    metric("On the company scorecard", "yes-no", {
      feeds: "isOnScorecard",
      note: "Yes when the board sees it.",
      example: "Yes",
      formerly: ["OnCompanyScorecard"],
    }),
    metric("Moment behind it", "text", {
      feeds: "moment",
      book: "moments",
      note: "The moment of truth that drives it, written as in Moments.",
      example: "Fault repaired",
      formerly: ["MoTID"],
    }),
    metric("Latest value", "number", {
      feeds: "latest",
      note: "Its last known value.",
      example: 0.76,
    }),
    metric("Last update", "date", {
      feeds: "lastUpdate",
      note: "The day of that value.",
      example: "2026-10-31",
      formerly: ["LastUpdate"],
    }),
    entered(metric),
  ],
  prefilled: [],
  worded: null,
};
