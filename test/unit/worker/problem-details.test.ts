import fc from "fast-check";
import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { describe, expect, it } from "vitest";
import { ProblemDetails } from "../../../shared/contract/scorecard.ts";
import { createApp } from "../../../worker/app.ts";
import { answerFailure, answerProblems } from "../../../worker/http/answer-problems.ts";
import { logRequests } from "../../../worker/http/log-requests.ts";
import type { LogLine } from "../../../worker/http/log-requests.ts";
import { problemDetailsOf } from "../../../worker/http/problem-details.ts";
import type { RequestState } from "../../../worker/http/request-state.ts";

describe("a problem in an answer", () => {
  it("has the words of the notice and the id of the request", () => {
    expect(problemDetailsOf([{ code: "route-not-found" }], "abc")).toEqual({
      type: "/api/v1/openapi.json#/components/examples/route-not-found",
      title: "There is nothing at this address.",
      status: 404,
      code: "route-not-found",
      detail: "No route has this path.",
      remedy: "See /api/v1/openapi.json for the routes.",
      instance: "abc",
    });
  });

  it("that scoring finds in a well-formed request is 422", () => {
    const { status, code } = problemDetailsOf([{ code: "as-of-invalid", found: "x" }], "abc");
    expect([status, code]).toEqual([422, "as-of-invalid"]);
  });

  it("is the first of several, and the others are told as errors", () => {
    const { code, errors } = problemDetailsOf(
      [{ code: "workbook-empty" }, { code: "as-of-invalid", found: "x" }],
      "abc",
    );
    expect(code).toBe("workbook-empty");
    expect(errors).toHaveLength(2);
  });

  it("names at most 20 fields, in the list and in the words", () => {
    const field = fc.record({ pointer: fc.string(), detail: fc.constant("wrong") });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 60, size: "max" }), (errors) => {
        const details = problemDetailsOf([{ code: "body-invalid", errors }], "abc");
        expect(details.errors).toEqual(errors.slice(0, 20));
        const told = details.detail.split(": wrong").length - 1;
        expect(told).toBe(Math.min(errors.length, 20));
      }),
    );
  });
});

describe("a defect of the service", () => {
  const CANARY = "Kanarienvogel";
  const fail = async (error: Error): Promise<{ response: Response; line: LogLine | undefined }> => {
    const lines: LogLine[] = [];
    const app = new Hono<RequestState>();
    app.use(
      requestId(),
      logRequests((line) => lines.push(line)),
    );
    app.onError(answerFailure);
    app.get("/fails", () => {
      throw error;
    });
    return { response: await app.request("/fails"), line: lines[0] };
  };

  it("is answered with an id, and nothing of what was thrown", async () => {
    const { response } = await fail(new TypeError(`${CANARY} is not a function`));
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(ProblemDetails.parse(JSON.parse(text))).toMatchObject({
      code: "internal-error",
      instance: response.headers.get("x-request-id"),
    });
    expect(text).not.toContain(CANARY);
  });

  it.each([
    CANARY,
    `${CANARY}\n    at ${CANARY}`,
    `first\n    at ${CANARY} (file.ts:1:1)\n    at ${CANARY}`,
    "",
  ])("is logged with its place and without its message", async (message) => {
    const { line } = await fail(new RangeError(message));
    expect(line).toMatchObject({ level: "error", status: 500, problem: "internal-error" });
    expect(line?.thrownAt?.[0]).toBe("RangeError");
    expect(line?.thrownAt?.[1]).toContain("problem-details.test.ts");
    expect(JSON.stringify(line)).not.toContain(CANARY);
  });

  it("that fails without saying why is answered as a defect", async () => {
    const app = new Hono<RequestState>();
    app.use(requestId());
    app.get("/", (context) => answerProblems(context, []));
    expect((await app.request("/")).status).toBe(500);
  });
});

describe("the method of a request in the log", () => {
  const logged = async (method: string): Promise<string | undefined> => {
    const lines: LogLine[] = [];
    await createApp((line) => lines.push(line)).request("/health", { method });
    return lines[0]?.method;
  };

  it.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])(
    "%s is named as HTTP names it",
    async (method) => {
      expect(await logged(method)).toBe(method);
    },
  );

  it.each(["KANARIENVOGEL", "PROPFIND", "gEt-me"])(
    "%s is a caller's own text and becomes “other”",
    async (method) => {
      expect(await logged(method)).toBe("other");
    },
  );
});
