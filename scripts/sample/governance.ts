import type { TemplateKey } from "../../addin/intake/templates/template.ts";
import { seedChance } from "./chance.ts";
import { inventConditions, inventQuiz, SAMPLE_SETTINGS } from "./governance-claims.ts";
import {
  inventAssetPlan,
  inventFeedback,
  inventIncidents,
  inventMetrics,
  inventMoments,
  inventResults,
} from "./governance-measures.ts";
import { inventAttendance, inventForums, inventPeople } from "./governance-meetings.ts";
import type { InputRow } from "./governance-rows.ts";
import { inventActions, inventDecisions, inventRoadmap } from "./governance-work.ts";

/** Rows of each input table; the company's own wording is none of them. */
export type GovernanceSample = Readonly<
  Record<Exclude<TemplateKey, "wording">, readonly InputRow[]>
>;

/** Any number would do; a change of it changes every figure of the sample. */
const GOVERNANCE_SEED = 20_261_101;

/**
 * An invented company of medium size as of 31 October 2026: a customer programme in its second year whose forums thin out.
 * The same on every machine. Nobody in it exists: people are named by their roles.
 */
export function inventGovernance(): GovernanceSample {
  const chance = seedChance(GOVERNANCE_SEED);
  return {
    quiz: inventQuiz(chance),
    conditions: inventConditions(chance),
    people: inventPeople(),
    forums: inventForums(),
    attendance: inventAttendance(chance),
    actions: inventActions(chance),
    roadmap: inventRoadmap(),
    moments: inventMoments(),
    momentResults: inventResults(chance),
    metrics: inventMetrics(),
    decisions: inventDecisions(),
    assetPlan: inventAssetPlan(),
    incidents: inventIncidents(),
    feedback: inventFeedback(chance),
    settings: SAMPLE_SETTINGS,
  };
}
