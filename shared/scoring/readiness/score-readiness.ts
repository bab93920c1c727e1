import { METHOD } from "../../catalogue/metrics.ts";
import { THRESHOLDS } from "../../catalogue/readiness/thresholds.ts";
import type { ThresholdId, Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { thresholdsWith } from "../../catalogue/readiness/thresholds-with.ts";
import { areaWeights } from "../../catalogue/readiness/weights.ts";
import type { Readiness, TableState } from "../../contract/readiness/answer.ts";
import type { GovernanceTables, ReadinessRequest } from "../../contract/readiness/request.ts";
import { TABLE_KEYS } from "../../contract/readiness/words.ts";
import { reviewGovernance } from "../governance/review-governance.ts";
import { claimFigures } from "./claim-figures.ts";
import { expectQuestions } from "./expect-questions.ts";
import { findClaims } from "./find-claims.ts";
import { findLater } from "./find-later.ts";
import { findWork } from "./find-work.ts";
import { noteThreshold } from "./note-thresholds.ts";
import { proposeTasks } from "./propose-tasks.ts";
import { scoreClaims } from "./score-claims.ts";
import { shortenAnswer } from "./shorten-answer.ts";
import { tellVerdict } from "./verdict.ts";

/** As on the board: more than this nobody remembers. */
const MOST_FINDINGS = 8;

const stateOf = (tables: GovernanceTables): TableState[] =>
  TABLE_KEYS.map((table) => {
    const found = tables[table];
    if (found === undefined) return { table, state: "missing", rows: 0 };
    const rows = Array.isArray(found) ? found.length : 1;
    return { table, state: rows === 0 ? "empty" : "filled", rows };
  });

const listThresholds = (values: Thresholds): Readiness["thresholds"] =>
  Object.entries(values).map(([id, value]) => ({
    id,
    value,
    isOurs: THRESHOLDS[id as ThresholdId].source === "ours",
  }));

/**
 * The assessment: what is claimed in the quiz and the conditions, what the rows of the other tables evidence, the gap
 * between, the gates, and what follows: questions to expect and tasks to start. The same request gives the same answer.
 *
 * @param request Tables without names, valid by the contract. @returns Everything that the five sheets of the assessment
 * show; a table that is missing leaves "no data" with the reason, never 0.
 * @see S1, S41, S64 (Bliss, files 000, 001, 003); design: metrics 3.4 and 3.5
 */
export function scoreReadiness({ asOf, tables, concerns }: ReadinessRequest): Readiness {
  const { values, problems } = thresholdsWith(tables.settings?.thresholds ?? {});
  const weights = areaWeights(tables.settings?.weights ?? {});
  const governance = reviewGovernance({ asOf, tables, thresholds: values, concerns });
  const { claims, notes, turnout, counted } = scoreClaims({
    asOf,
    quiz: tables.quiz ?? [],
    conditions: tables.conditions ?? [],
    evidence: governance.evidence,
    gates: governance.gates,
    thresholds: values,
    weights: weights.values,
  });
  const bare: Readiness = {
    contract: 1,
    method: METHOD,
    asOf,
    ...governance,
    verdict: tellVerdict(claims, governance.gates),
    findings: [],
    tables: stateOf(tables),
    claims,
    questions: [],
    proposedTasks: [],
    thresholds: listThresholds(values),
    notes: [...governance.notes, ...notes, ...problems.map(noteThreshold), ...weights.notes],
    figures: [...governance.figures, ...claimFigures(claims, counted)],
  };
  return shortenAnswer({
    ...bare,
    findings: [
      ...findLater(tables, asOf),
      ...turnout,
      ...findClaims(bare, values),
      ...findWork(bare, values),
    ].slice(0, MOST_FINDINGS),
    questions: [...expectQuestions(bare, values)],
    proposedTasks: [...proposeTasks(bare, values)],
  });
}
