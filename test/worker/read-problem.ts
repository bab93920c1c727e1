import { expect } from "vitest";
import { ProblemDetails } from "../../shared/contract/scorecard.ts";
import type { Asked } from "./ask-app.ts";

/** The problem in an answer; it must be told as RFC 9457 says, whatever it is. */
export const problemOf = ({ status, headers, text }: Asked): ProblemDetails => {
  expect(headers.get("content-type")).toBe("application/problem+json");
  const problem = ProblemDetails.parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  expect(problem.instance).toBe(headers.get("x-request-id"));
  return problem;
};
