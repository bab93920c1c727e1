import type { ProblemDetails } from "../../shared/contract/scorecard.ts";
import { noticeOf } from "../../shared/problem.ts";
import type { FieldError, Problem, RequestProblem } from "../../shared/problem.ts";

/** Most fields that one answer names: enough to correct a request, never a copy of it. */
export const MAX_ERRORS = 20;

/** The status that goes with each problem of a request. */
export const REQUEST_STATUS = {
  "body-not-json": 400,
  "route-not-found": 404,
  "method-not-allowed": 405,
  "body-too-large": 413,
  "body-type-unsupported": 415,
  "body-encoding-unsupported": 415,
  "body-invalid": 422,
  "internal-error": 500,
} as const satisfies Record<RequestProblem["code"], number>;

/** A status that a problem can have. Problems that scoring finds in a well-formed request are 422. */
export type ProblemStatus = (typeof REQUEST_STATUS)[RequestProblem["code"]];

const isOfRequest = (code: string): code is RequestProblem["code"] =>
  Object.hasOwn(REQUEST_STATUS, code);

const statusOf = (code: string): ProblemStatus => (isOfRequest(code) ? REQUEST_STATUS[code] : 422);

/** The words of a problem join its fields, so that these are cut before there are words. */
const capped = (problem: Problem): Problem =>
  problem.code === "body-invalid"
    ? { ...problem, errors: problem.errors.slice(0, MAX_ERRORS) }
    : problem;

const errorsOf = (problems: readonly Problem[]): readonly FieldError[] =>
  problems.flatMap((problem) => {
    if (problem.code === "body-invalid") return problem.errors;
    const { what, why } = noticeOf(problem);
    return problems.length === 1 ? [] : [{ pointer: "", detail: `${what} ${why}` }];
  });

/**
 * Problems as RFC 9457 tells them to a caller: the first one in words, the fields of all of them, at most 20.
 *
 * @param problems At least one. @param instance Id of the request. @returns The body of the answer, with its status.
 */
export function problemDetailsOf(
  problems: readonly [Problem, ...Problem[]],
  instance: string,
): ProblemDetails & { readonly status: ProblemStatus } {
  const problem = capped(problems[0]);
  const { what, why, remedy } = noticeOf(problem);
  const errors = errorsOf(problems).slice(0, MAX_ERRORS);
  return {
    type: `/api/v1/openapi.json#/components/examples/${problem.code}`,
    title: what,
    status: statusOf(problem.code),
    code: problem.code,
    detail: why,
    remedy,
    instance,
    ...(errors.length === 0 ? {} : { errors: [...errors] }),
  };
}
