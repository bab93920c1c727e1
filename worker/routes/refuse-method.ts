import type { Handler } from "hono";
import { answerProblems } from "../http/answer-problems.ts";
import type { RequestState } from "../http/request-state.ts";

/**
 * Answers a method that a route does not take.
 *
 * @param method The one it takes; who takes GET takes HEAD.
 */
export function refuseMethod(method: "GET" | "POST"): Handler<RequestState> {
  const allowed = method === "GET" ? "GET, HEAD" : method;
  return (context) => answerProblems(context, [{ code: "method-not-allowed", allowed }]);
}
