import { AssetReview } from "../../shared/contract/asset/answer.ts";
import { AssetRequest } from "../../shared/contract/asset/request.ts";
import { LossPack } from "../../shared/contract/losses/answer.ts";
import { LossesRequest } from "../../shared/contract/losses/request.ts";
import { Readiness } from "../../shared/contract/readiness/answer.ts";
import { ReadinessRequest } from "../../shared/contract/readiness/request.ts";
import { ScorecardRequest } from "../../shared/contract/request.ts";
import { CatalogueAnswer, Scorecard } from "../../shared/contract/scorecard.ts";
import { TrendsAnswer } from "../../shared/contract/trend-series.ts";
import { TrendsRequest } from "../../shared/contract/trends.ts";
import { scoreAsset } from "../../shared/scoring/asset/score-asset.ts";
import { scoreLossPack } from "../../shared/scoring/losses/score-loss-pack.ts";
import { scoreReadiness } from "../../shared/scoring/readiness/score-readiness.ts";
import { scoreTrends } from "../../shared/scoring/trend/score-trends.ts";
import { HealthAnswer } from "../routes/health-answer.ts";
import { describeComputation, describeFixed, describeReading } from "./describe-operation.ts";
import { SCORECARD_REQUEST, TRENDS_REQUEST } from "./example-requests.ts";
import { ASSET_REQUEST, LOSSES_REQUEST } from "./loss-requests.ts";
import { READINESS_REQUEST } from "./readiness-request.ts";

const trends = scoreTrends(TrendsRequest.parse(TRENDS_REQUEST));
const lossPack = scoreLossPack(LossesRequest.parse(LOSSES_REQUEST));
const asset = scoreAsset(AssetRequest.parse(ASSET_REQUEST));

const SCORE_CARD = describeComputation({
  operationId: "scoreCard",
  summary: "Score tallies",
  description:
    "Takes counts by month, no rows, and answers with everything that a refresh writes. The same request gets the same answer, byte for byte. Grids of counts go row by row: all periods of the first label, then of the second. Periods ascend, labels are distinct, and there are complaints, losses or tables of governance. Unknown keys are refused.",
  body: ScorecardRequest,
  bodyExample: SCORECARD_REQUEST,
  answer: Scorecard,
});

const SCORE_TRENDS = describeComputation({
  operationId: "scoreTrends",
  summary: "Tell signal from noise",
  description:
    "Takes up to 500 series of days, weeks, months, quarters or years in any order, and answers with the chart that fits each and why, limits and rules at every point, variation, assurance and attainment, the trend, exact comparisons, what the series could show, and one passage in words; for all of them together how many flags chance alone would give. A null is a missing period, not zero, and so is an absent one unless absentMeansZero. With an exposure the chart shows value ÷ exposure × per. A date that matches no period is an error.",
  body: TrendsRequest,
  bodyExample: TRENDS_REQUEST,
  answer: TrendsAnswer,
  ...(trends.ok ? { answerExample: trends.value } : {}),
});

const SCORE_READINESS = describeComputation({
  operationId: "scoreReadiness",
  summary: "Set claims against evidence",
  description:
    "Takes the rows of the tables of governance without names (persons, units and things are codes, texts are only said to be there) and answers with what is claimed, what the rows evidence, the gap between, five gates, reviews of forums, tasks, roadmap, moments of truth, people and decisions, questions to expect and tasks to start. Every table may be left out: what rests on it is then no data, never 0.",
  body: ReadinessRequest,
  bodyExample: READINESS_REQUEST,
  answer: Readiness,
  answerExample: scoreReadiness(ReadinessRequest.parse(READINESS_REQUEST)),
});

const SCORE_LOSSES = describeComputation({
  operationId: "scoreLosses",
  summary: "Review losses",
  description:
    "Takes losses that are alike in month, reason, source, call and task, counted together without any customer, and answers with the loss review: volume, value and reasons; how much is understood, accounted for and explained; the avoidable share with its bounds; calls of executives; reasons with owner, task and whether they fell; and, where the parts are there, concentration, survival by tenure, losses by band, and whether those who complain leave more often. Everything but month and reason may be null: the answer says what more would add.",
  body: LossesRequest,
  bodyExample: LOSSES_REQUEST,
  answer: LossPack,
  ...(lossPack.ok ? { answerExample: lossPack.value } : {}),
});

const SCORE_ASSET = describeComputation({
  operationId: "scoreAsset",
  summary: "Review customers as an asset",
  description:
    "Takes customers in and out by month, or by status, with what became of each customer's value added up customer by customer, and answers with in, out and net, a waterfall, how many of those who came only replaced others, what they are worth against those who left, plan against actual, and gross and net retention with the variant named.",
  body: AssetRequest,
  bodyExample: ASSET_REQUEST,
  answer: AssetReview,
  ...(asset.ok ? { answerExample: asset.value } : {}),
});

const READ_CATALOGUE = describeFixed({
  operationId: "readCatalogue",
  summary: "What each metric is",
  description:
    "Name, unit, formula in words, edge cases and source of every figure, with the version of the method.",
  answer: CatalogueAnswer,
});

const READ_CONTRACT = describeFixed({
  operationId: "readContract",
  summary: "This document",
  description: "The contract as OpenAPI 3.1.",
  answer: null,
});

/**
 * Every address with what it takes and answers.
 *
 * @param health What the health check answers in this version.
 */
export function describeRoutes(health: HealthAnswer): Record<string, object> {
  const readHealth = describeReading({
    operationId: "readHealth",
    summary: "Whether the service runs",
    description: "Answers without reading anything.",
    answer: HealthAnswer,
    answerExample: health,
  });
  return {
    "/api/v1/scorecard": { post: SCORE_CARD },
    "/api/v1/trends": { post: SCORE_TRENDS },
    "/api/v1/readiness": { post: SCORE_READINESS },
    "/api/v1/losses": { post: SCORE_LOSSES },
    "/api/v1/asset": { post: SCORE_ASSET },
    "/api/v1/catalogue": { get: READ_CATALOGUE },
    "/api/v1/openapi.json": { get: READ_CONTRACT },
    "/health": { get: readHealth },
  };
}
