import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { RequestState } from "./request-state.ts";

/** What is kept of one request. Codes, counts and the pattern of the route: nothing of what was sent. */
export interface LogLine {
  readonly level: "info" | "warn" | "error";
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
  readonly problem?: string;
  readonly thrownAt?: readonly string[];
}

/** Methods as HTTP names them; any other is a caller's text, which stays out of the log. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const levelOf = (status: number): LogLine["level"] => {
  if (status >= 500) return "error";
  return status >= 400 ? "warn" : "info";
};

/**
 * Writes one line when a request is answered.
 *
 * @param write Where the line goes. @returns Middleware; it must stand right after the request id.
 */
export function logRequests(write: (line: LogLine) => void): MiddlewareHandler<RequestState> {
  return async (context, next) => {
    const start = Date.now();
    await next();
    const { requestId, bodyBytes, problem, thrownAt } = context.var;
    const pattern = matchedRoutes(context).find(({ path }) => !path.includes("*"))?.path;
    write({
      level: levelOf(context.res.status),
      requestId,
      method: METHODS.has(context.req.method) ? context.req.method : "other",
      route: pattern ?? "none",
      status: context.res.status,
      ms: Date.now() - start,
      bytes: bodyBytes ?? 0,
      ...(problem === undefined ? {} : { problem }),
      ...(thrownAt === undefined ? {} : { thrownAt }),
    });
  };
}
