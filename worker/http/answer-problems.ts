import type { Context, ErrorHandler } from "hono";
import type { Problem } from "../../shared/problem.ts";
import { problemDetailsOf } from "./problem-details.ts";
import type { RequestState } from "./request-state.ts";

/** Frames of a stack that are kept: enough to find the line. */
const MAX_FRAMES = 8;

/**
 * Answers with problem details.
 *
 * @param context The request. @param problems What is wrong; a step that failed without saying why is a defect of ours.
 */
export function answerProblems(
  context: Context<RequestState>,
  problems: readonly Problem[],
): Response {
  const [first = { code: "internal-error" }, ...others] = problems;
  const details = problemDetailsOf([first, ...others], context.var.requestId);
  context.set("problem", details.code);
  if (first.code === "method-not-allowed") context.header("allow", first.allowed);
  return context.json(details, details.status, { "content-type": "application/problem+json" });
}

/** The one place that catches what was thrown: the caller gets an id, the log gets the place. */
export const answerFailure: ErrorHandler<RequestState> = (error, context) => {
  context.set("thrownAt", framesOf(error));
  return answerProblems(context, [{ code: "internal-error" }]);
};

/** Where it was thrown, without the message: that may quote what was sent. */
function framesOf({ name, message, stack = "" }: Error): readonly string[] {
  const frames = stack.slice(stack.indexOf(message) + message.length).split("\n");
  const places = frames.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return [name, ...places.slice(0, MAX_FRAMES)];
}
