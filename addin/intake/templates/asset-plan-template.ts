import type { AssetPlanRow } from "../../../shared/contract/readiness/measure-rows.ts";
import { columnsOf } from "./column.ts";
import { entered } from "./shared-columns.ts";
import { EXAMPLE, type Template } from "./template.ts";

const plan = columnsOf<AssetPlanRow>();

export const ASSET_PLAN: Template = {
  key: "assetPlan",
  table: "tblAssetPlan",
  title: "Asset plan",
  purpose:
    "The plan for customers as an asset: how many are to come and go each month, and their value.",
  version: 1,
  marker: "note",
  answers: [],
  columns: [
    plan("Note", "text", {
      key: "note",
      note: "Anything you want to say; it is not read.",
      example: EXAMPLE,
      width: 14,
    }),
    plan("Month", "month", {
      feeds: "period",
      required: true,
      note: "The month that is planned.",
      example: "2026-10",
      formerly: ["Period"],
    }),
    plan("Planned new customers", "whole", {
      feeds: "plannedNew",
      least: 0,
      note: "How many customers are to come.",
      example: 40,
      formerly: ["PlannedNew", "Planned new"],
    }),
    plan("Planned lost customers", "whole", {
      feeds: "plannedLost",
      least: 0,
      note: "How many are expected to leave.",
      example: 25,
      formerly: ["PlannedLost", "Planned lost"],
    }),
    plan("Planned yearly value", "number", {
      feeds: "plannedValue",
      note: "Yearly value of all customers at the month's end.",
      example: 2_400_000,
      formerly: ["PlannedValue", "Planned value"],
      width: 16,
    }),
    entered(plan),
  ],
  prefilled: [],
  worded: null,
};
