import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import type { ConditionRow, QuizRow } from "../../contract/readiness/claim-rows.ts";
import type { AreaScore, Axis, Claims, ConditionScore } from "../../contract/readiness/claims.ts";
import type { Evidence, Gate, Ref } from "../../contract/readiness/figure.ts";
import type { AreaId, ItemId } from "../../contract/readiness/words.ts";
import { noteHidden, noteUntold } from "./claim-notes.ts";
import { compareRounds } from "./compare-rounds.ts";
import { drawWeightings } from "./draw-weightings.ts";
import { evidenceScores } from "./evidence-scores.ts";
import { findDisagreements, type Surveys } from "./find-disagreements.ts";
import type { FlatAnswer } from "./flat-answers.ts";
import {
  areOthersFew,
  crowdOf,
  hideAnswers,
  hideSides,
  untoldItems,
  untoldSides,
} from "./hide-answers.ts";
import { hideAxis, mayTellMean, untoldAreas, type Hiding, type UntoldAreas } from "./hide-areas.ts";
import { judgeReadiness } from "./judge-readiness.ts";
import { measureAgreement } from "./measure-agreement.ts";
import { readClaims } from "./read-claims.ts";
import { readSurvey, roundsOf, type Survey } from "./read-survey.ts";
import { scoreAxis, type AxisRules } from "./score-axis.ts";
import { scoreConditions } from "./score-conditions.ts";
import { scoreQuiz, totalGap, widestGap, type QuizScore } from "./score-quiz.ts";
import { perceptionGaps, scoreRoles } from "./score-roles.ts";
import { soundWeights } from "./sound-weights.ts";

/** What people answered, what the rows evidence, and by what it is judged. */
export interface ClaimsInput {
  /** Day of the assessment, `YYYY-MM-DD`: what is dated later does not count yet. */
  readonly asOf: string;
  readonly quiz: readonly QuizRow[];
  readonly conditions: readonly ConditionRow[];
  readonly evidence: readonly Evidence[];
  readonly gates: readonly Gate[];
  readonly thresholds: Thresholds;
  /** Weights of the areas; their proportions count. */
  readonly weights: Readonly<Record<AreaId, number>>;
}

/** The claims, and what happened to the rows on the way. */
export interface ScoredClaims {
  readonly claims: Claims;
  /** Sentences on rows that do not count as they stand, and on role groups that are not shown. */
  readonly notes: string[];
  /** That few have answered of those who did the last time. */
  readonly turnout: readonly string[];
  /** Rows of the latest round that count, by table. */
  readonly counted: Ref[];
  /** Rows that a later answer of the same respondent replaced, by table. */
  readonly setAside: Ref[];
}

const refsOf = ({ quiz, conditions }: Surveys, field: "rows" | "setAside"): Ref[] =>
  [
    { table: "quiz" as const, rows: [...quiz[field]] },
    { table: "conditions" as const, rows: [...conditions[field]] },
  ].filter(({ rows }) => rows.length > 0);

const scoreIndex = (areas: readonly AreaScore[], rules: AxisRules): Axis =>
  scoreAxis(
    areas.map(({ id, weight, claimed }) => ({
      weight,
      score: claimed,
      missing: `No question of area ${id} is answered.`,
    })),
    rules,
  );

const scoreSide = (
  conditions: readonly ConditionScore[],
  side: "need" | "readiness",
  rules: AxisRules,
): Axis =>
  scoreAxis(
    conditions.map((condition) => ({
      weight: 1,
      score: condition[side],
      missing: `Condition ${condition.id} is not answered.`,
    })),
    rules,
  );

const SIDE_OF = { need: "in place", readiness: "readiness" } as const;

const changeSince = (
  answers: readonly FlatAnswer<ItemId>[],
  now: Survey<ItemId>,
  hiding: Hiding,
): Claims["change"] => {
  const [latest, previous] = roundsOf(answers);
  if (latest === undefined || previous === undefined) return null;
  const before = { round: previous, survey: readSurvey(answers, previous) };
  return compareRounds({ before, now: { round: latest, survey: now }, ...hiding });
};

interface Scored extends QuizScore {
  readonly conditions: readonly ConditionScore[];
}

const scoreParts = (
  { quiz, conditions }: Surveys,
  { evidence, thresholds, weights }: Pick<ClaimsInput, "evidence" | "thresholds" | "weights">,
): Scored => {
  const evidenced = evidenceScores(evidence);
  const highClaim = thresholds["high-claim"];
  return {
    ...scoreQuiz({ survey: quiz, evidenced, highClaim, weights }),
    conditions: scoreConditions(conditions, evidenced),
  };
};

/** What is told of the scores, so that nobody's answers can be read from them. */
interface Hidden {
  readonly told: Pick<Claims, "questions" | "areas" | "conditions">;
  readonly untold: ReadonlySet<string>;
  readonly gap: Claims["gap"];
  /** Areas that are not told, and whether the index is. */
  readonly areas: UntoldAreas["areas"];
  readonly isIndexTold: boolean;
}

const hideParts = (
  { quiz, conditions }: Surveys,
  { minGroup, weights, ...scored }: Scored & Hiding,
): Hidden => {
  const items = untoldItems(quiz, { minGroup, weights });
  const { areas, isIndexTold } = untoldAreas(quiz, { minGroup, weights });
  const sides = untoldSides(conditions, minGroup);
  const shown = hideAnswers(scored, { items, areas });
  const isFew = areOthersFew(quiz, minGroup);
  // A mean over all tells none of them; over those that are told it leaves nothing to subtract
  const questions = isFew ? scored.questions : shown.questions;
  const total = totalGap(questions);
  const isOne = isFew && total.questions === 1;
  return {
    told: { ...shown, conditions: hideSides(scored.conditions, sides) },
    untold: new Set<string>([...items, ...sides]),
    areas,
    isIndexTold,
    gap: isOne
      ? { value: null, questions: 0, upTo: null }
      : { ...total, upTo: widestGap(questions) },
  };
};

const countRespondents = ({ quiz, conditions }: Surveys): number =>
  new Set([...quiz.people.keys(), ...conditions.people.keys()]).size;

/**
 * What people claim in the latest round of the quiz and of the conditions, and how far it lies above what the rows evidence
 * (S1 to S13, S26, S28, S29, S41; M70 to M78). The order of rows does not matter. What nobody answered is null, never 0;
 * need and readiness are never put into one figure.
 *
 * @param input Rows of any rounds, evidence, gates, thresholds, weights. @returns Claims with items, questions, areas and
 * conditions of 0 to 4 and axes of 0 to 100; notes on rows that do not count as they stand.
 * @see Bliss, "Take this quiz: Is your CEO really committed to customers?" (file 000) and "6 Conditions for Considering a Chief Customer Officer" (file 001)
 * @example scoreClaims({ asOf: "2026-10-31", quiz: [], conditions: [], evidence: [], gates: [], thresholds: { "min-group": 3 }, weights: { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 } }).claims.index.bandNote // => "Nobody answered from 0 to 4."
 */
export function scoreClaims(input: ClaimsInput): ScoredClaims {
  const { thresholds } = input;
  const minGroup = thresholds["min-group"];
  const latest = readClaims(input);
  const { weights, notes } = soundWeights(input.weights);
  const parts = { ...scoreParts(latest, { ...input, weights }), minGroup, weights };
  const hidden = hideParts(latest, parts);
  const { questions, areas, conditions } = hidden.told;
  const weightings = drawWeightings();
  const quizRules = { thresholds, weightings, crowd: crowdOf(latest.quiz, minGroup) };
  const rules = { thresholds, weightings, crowd: crowdOf(latest.conditions, minGroup) };
  const axisOf = (side: "need" | "readiness"): Axis =>
    hideAxis(
      scoreSide(parts.conditions, side, rules),
      mayTellMean(latest.conditions, minGroup, (about) => about.endsWith(SIDE_OF[side])),
    );
  const readiness = axisOf("readiness");
  const group = { survey: latest.quiz, weights, minGroup, untold: hidden.areas };
  const roles = scoreRoles(group);
  const claims: Claims = {
    round: latest.quizRound ?? latest.conditionRound,
    respondents: countRespondents(latest),
    index: hideAxis(scoreIndex(parts.areas, quizRules), hidden.isIndexTold),
    areas,
    questions,
    conditions,
    need: axisOf("need"),
    readiness,
    readinessVerdict: judgeReadiness(readiness.band, input.gates),
    roles,
    perceptionGaps: perceptionGaps(group),
    disagreements: findDisagreements(latest, thresholds, hidden.untold),
    agreement: measureAgreement(latest.quiz, thresholds),
    gap: hidden.gap,
    change: changeSince(latest.answers, latest.quiz, { minGroup, weights }),
  };
  return {
    claims,
    notes: [
      ...notes,
      ...latest.notes,
      ...noteHidden(roles, minGroup),
      ...noteUntold(claims, minGroup),
    ],
    turnout: latest.turnout,
    counted: refsOf(latest, "rows"),
    setAside: refsOf(latest, "setAside"),
  };
}
