import { ProblemDetails } from "../../shared/contract/scorecard.ts";
import type { RequestProblem } from "../../shared/problem.ts";
import { MAX_BODY_BYTES } from "../http/limit-body.ts";
import { problemDetailsOf, REQUEST_STATUS } from "../http/problem-details.ts";
import type { ProblemStatus } from "../http/problem-details.ts";
import { referToSchema } from "./refer-to-schema.ts";

/** A request id as the examples show it. */
const INSTANCE = "5f0c8a52-1d5e-4c59-9a3e-2f6b1c1d7e40";

const EXAMPLES: {
  readonly [Code in RequestProblem["code"]]: Extract<RequestProblem, { code: Code }>;
} = {
  "body-not-json": { code: "body-not-json" },
  "route-not-found": { code: "route-not-found" },
  "method-not-allowed": { code: "method-not-allowed", allowed: "POST" },
  "body-too-large": { code: "body-too-large", limitBytes: MAX_BODY_BYTES },
  "body-type-unsupported": { code: "body-type-unsupported", found: "text/csv" },
  "body-encoding-unsupported": { code: "body-encoding-unsupported", found: "br" },
  "body-invalid": {
    code: "body-invalid",
    errors: [{ pointer: "/complaints/counts/3", detail: "must be a whole number from 0" }],
  },
  "internal-error": { code: "internal-error" },
};

const PROBLEMS = Object.values(EXAMPLES);

/** Every problem that the API answers, by its code; the `type` of an answer points here. */
export function describeProblems(): Record<string, object> {
  return Object.fromEntries(
    PROBLEMS.map((problem) => {
      const value = problemDetailsOf([problem], INSTANCE);
      return [problem.code, { summary: value.title, description: value.remedy, value }];
    }),
  );
}

/** The problem answers of an operation, by status, each with the codes that it can have. */
export function describeProblemAnswers(statuses: readonly ProblemStatus[]): Record<string, object> {
  return Object.fromEntries(statuses.map((status) => [String(status), describeAnswer(status)]));
}

function describeAnswer(status: ProblemStatus): object {
  const codes = PROBLEMS.map(({ code }) => code).filter((code) => REQUEST_STATUS[code] === status);
  return {
    description: `Refused: ${codes.join(", ")}.`,
    headers: {
      "X-Request-Id": { $ref: "#/components/headers/RequestId" },
      ...(status === 405 ? { Allow: { schema: { type: "string" } } } : {}),
    },
    content: {
      "application/problem+json": {
        schema: referToSchema(ProblemDetails),
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
        ),
      },
    },
  };
}
