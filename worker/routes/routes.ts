import type { Handler } from "hono";
import { METHOD, METRICS } from "../../shared/catalogue/metrics.ts";
import { AssetRequest } from "../../shared/contract/asset/request.ts";
import { LossesRequest } from "../../shared/contract/losses/request.ts";
import { ReadinessRequest } from "../../shared/contract/readiness/request.ts";
import { ScorecardRequest } from "../../shared/contract/request.ts";
import type { CatalogueAnswer } from "../../shared/contract/scorecard.ts";
import { succeed } from "../../shared/result.ts";
import { scoreAsset } from "../../shared/scoring/asset/score-asset.ts";
import { scoreLossPack } from "../../shared/scoring/losses/score-loss-pack.ts";
import { scoreReadiness } from "../../shared/scoring/readiness/score-readiness.ts";
import { scoreCard } from "../../shared/scoring/score-card.ts";
import { TrendsRequest } from "../../shared/contract/trends.ts";
import { openTrends } from "../../shared/scoring/trend/score-trends.ts";
import type { RequestState } from "../http/request-state.ts";
import openapi from "../openapi.json" with { type: "json" };
import { answerComputed } from "./answer-computed.ts";
import { answerFixed } from "./answer-fixed.ts";
import { writeTrends } from "../http/write-trends.ts";
import type { HealthAnswer } from "./health-answer.ts";

/** One address of the API and what answers there. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly answer: Handler<RequestState>;
  /** Whether the answer changes with a new version only, so that a caller may keep it. */
  readonly isFixed?: true;
}

const CONTRACT = 1;

const catalogue = {
  contract: CONTRACT,
  method: METHOD,
  metrics: [...METRICS],
} satisfies CatalogueAnswer;

const health = {
  status: "ok",
  version: openapi.info.version,
  contract: CONTRACT,
} satisfies HealthAnswer;

/** Every address of the API; openapi.json describes the same ones. */
export const ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/api/v1/scorecard",
    answer: answerComputed(ScorecardRequest, scoreCard),
  },
  {
    method: "POST",
    path: "/api/v1/trends",
    answer: answerComputed(TrendsRequest, openTrends, writeTrends),
  },
  {
    method: "POST",
    path: "/api/v1/readiness",
    answer: answerComputed(ReadinessRequest, (request) => succeed(scoreReadiness(request))),
  },
  {
    method: "POST",
    path: "/api/v1/losses",
    answer: answerComputed(LossesRequest, scoreLossPack),
  },
  {
    method: "POST",
    path: "/api/v1/asset",
    answer: answerComputed(AssetRequest, scoreAsset),
  },
  { method: "GET", path: "/api/v1/catalogue", answer: answerFixed(catalogue), isFixed: true },
  { method: "GET", path: "/api/v1/openapi.json", answer: answerFixed(openapi), isFixed: true },
  { method: "GET", path: "/health", answer: (context) => context.json(health) },
];
