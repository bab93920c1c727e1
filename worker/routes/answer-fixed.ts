import type { Handler } from "hono";
import type { RequestState } from "../http/request-state.ts";

/**
 * A route whose answer changes only with a new version: a caller keeps it, and asks each time whether it still holds.
 *
 * @param answer The whole answer. @returns The handler; the app adds the ETag.
 */
export function answerFixed(answer: object): Handler<RequestState> {
  const body = JSON.stringify(answer);
  return (context) =>
    context.body(body, 200, { "content-type": "application/json", "cache-control": "no-cache" });
}
