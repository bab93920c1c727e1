import type { MiddlewareHandler } from "hono";
import { answerProblems } from "./answer-problems.ts";
import type { RequestState } from "./request-state.ts";

/**
 * Most bytes of a body, as sent and after unpacking. The largest request of the contract has about 4 MB; text of
 * 8 MB becomes some 20 MB of values, which leaves room for several requests in an isolate of 128 MB.
 */
export const MAX_BODY_BYTES = 8_000_000;

/** Refuses a body that says of itself that it is too large, before a byte of it is read. */
export const limitBody: MiddlewareHandler<RequestState> = async (context, next) => {
  const declared = Number(context.req.header("content-length") ?? 0);
  if (declared > MAX_BODY_BYTES) {
    return answerProblems(context, [{ code: "body-too-large", limitBytes: MAX_BODY_BYTES }]);
  }
  return next();
};
