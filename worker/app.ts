import { Hono } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { requestId } from "hono/request-id";
import { answerFailure, answerProblems } from "./http/answer-problems.ts";
import { limitBody } from "./http/limit-body.ts";
import { logRequests } from "./http/log-requests.ts";
import type { LogLine } from "./http/log-requests.ts";
import type { RequestState } from "./http/request-state.ts";
import { secureAnswers } from "./http/secure-answers.ts";
import { refuseMethod } from "./routes/refuse-method.ts";
import { ROUTES } from "./routes/routes.ts";

/** Longest id that a caller may give its request; a UUID has 36 characters. */
const MAX_REQUEST_ID = 64;

/**
 * The whole API: request id, log, problems, limits, routes, in this order.
 *
 * @param writeLog Takes one line for each request. @returns The app; it keeps no state between requests.
 */
export function createApp(writeLog: (line: LogLine) => void): Hono<RequestState> {
  const app = new Hono<RequestState>();
  app.use(requestId({ limitLength: MAX_REQUEST_ID }), logRequests(writeLog), secureAnswers);
  app.onError(answerFailure);
  app.notFound((context) => answerProblems(context, [{ code: "route-not-found" }]));
  app.use(limitBody);
  const tag = etag({ retainedHeaders: [...RETAINED_304_HEADERS, "x-request-id"] });
  for (const { path, isFixed } of ROUTES) if (isFixed) app.use(path, tag);
  for (const { method, path, answer } of ROUTES) app.on(method, path, answer);
  for (const { method, path } of ROUTES) app.all(path, refuseMethod(method));
  return app;
}
