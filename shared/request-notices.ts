import type { NoticeWriters, RequestProblem } from "./problem.ts";
import { writeNumber } from "./scoring/write-number.ts";

/**
 * The words for what the Worker refuses in a request; part of {@link noticeOf}.
 *
 * @example REQUEST_NOTICES["body-not-json"]({ code: "body-not-json" }).what // => "The body is not JSON."
 */
export const REQUEST_NOTICES: Pick<NoticeWriters, RequestProblem["code"]> = {
  "body-too-large": ({ limitBytes }) => ({
    what: "The request is too large.",
    why: `A body may have ${writeNumber(limitBytes)} bytes after unpacking.`,
    remedy:
      "Send tallies of complaints and losses, not rows, or fewer categories and periods; of the input tables send the rows that still matter.",
  }),
  "body-not-json": () => ({
    what: "The body is not JSON.",
    why: "It could not be parsed, or its compression is broken.",
    remedy: "Send one JSON object, encoded as UTF-8.",
  }),
  "body-type-unsupported": ({ found }) => ({
    what: "The type of the body is not supported.",
    why: `The request says “${found}”.`,
    remedy: "Send application/json.",
  }),
  "body-encoding-unsupported": ({ found }) => ({
    what: "The encoding of the body is not supported.",
    why: `The request says “${found}”.`,
    remedy: "Send the body plain or with Content-Encoding: gzip.",
  }),
  "body-invalid": ({ errors }) => ({
    what: "The body is not as the contract says.",
    why: `${errors.map(({ pointer, detail }) => `${pointer || "/"}: ${detail}`).join("; ")}.`,
    remedy: "Correct these fields; /api/v1/openapi.json has the contract.",
  }),
  "route-not-found": () => ({
    what: "There is nothing at this address.",
    why: "No route has this path.",
    remedy: "See /api/v1/openapi.json for the routes.",
  }),
  "method-not-allowed": ({ allowed }) => ({
    what: "This address does not take this method.",
    why: `It takes ${allowed}.`,
    remedy: `Send ${allowed}.`,
  }),
  "internal-error": () => ({
    what: "The service failed.",
    why: "This is a defect of the service, not of the request.",
    remedy: "Try again. If it stays so, report the request id.",
  }),
};
