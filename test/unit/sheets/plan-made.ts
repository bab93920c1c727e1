/** Plans over made-up series. */
import type { Intake } from "../../../addin/intake/tallied.ts";
import type { SheetKey, SheetPlan } from "../../../addin/sheets/plan.ts";
import { nameSheets } from "../../../addin/sheets/name-sheets.ts";
import { planWorkbook } from "../../../addin/sheets/plan-workbook.ts";
import type { Scorecard } from "../../../shared/contract/scorecard.ts";
import type { Series } from "../../../shared/contract/series.ts";
import { madeSeries } from "./made-series.ts";

const EMPTY: Intake = {
  asOf: "2026-10-31",
  complaints: null,
  losses: null,
  customers: null,
  targets: null,
  baselines: null,
  currency: null,
};

export interface Made {
  readonly total?: Series;
  readonly categories: readonly Series[];
  readonly multiplicity?: Partial<Scorecard["multiplicity"]>;
  readonly baselines?: Intake["baselines"];
}

export const planMade = (key: SheetKey, made: Made): SheetPlan => {
  const { total = madeSeries(null), categories, multiplicity = {}, baselines = null } = made;
  const scorecard: Scorecard = {
    contract: 1,
    method: "2.0",
    asOf: "2026-10-31",
    window: { from: "2025-11", to: "2026-10", months: 12 },
    complaints: { grouping: "category", total, categories: [...categories] },
    losses: null,
    customers: null,
    multiplicity: {
      tested: 0,
      flagged: 0,
      expectedByChance: 0,
      q: {},
      sentence: "",
      ...multiplicity,
    },
    findings: [],
    metrics: [],
    readiness: null,
    cases: null,
    lossPack: null,
    asset: null,
    critical: [],
  };
  const intake = { ...EMPTY, baselines };
  const plans = planWorkbook({ scorecard, intake, names: nameSheets([]).names });
  const plan = plans.find((one) => one.key === key);
  if (plan === undefined) throw new Error(`There is no sheet ${key}.`);
  return plan;
};
