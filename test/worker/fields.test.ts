import { describe, expect, it } from "vitest";
import type { ProblemDetails } from "../../shared/contract/scorecard.ts";
import { post, postJson, REQUEST } from "./ask-app.ts";
import { problemOf } from "./read-problem.ts";

const PATH = "/api/v1/scorecard";

describe("what the contract does not allow", () => {
  const errorsOf = async (change: object): Promise<ProblemDetails["errors"]> => {
    const problem = problemOf(await postJson(PATH, { ...REQUEST, ...change }));
    expect(problem).toMatchObject({ status: 422, code: "body-invalid" });
    return problem.errors;
  };
  const complaints = REQUEST.complaints;

  it.each([
    ["another contract", { contract: 2 }, { pointer: "/contract", detail: "must be 1" }],
    ["no day", { asOf: "31.10.2026" }, { pointer: "/asOf", detail: "must be a day as YYYY-MM-DD" }],
    [
      "a day that February does not have",
      { asOf: "2024-02-31" },
      { pointer: "/asOf", detail: "must be a day that its month has" },
    ],
    [
      "a number for a text",
      { asOf: 5 },
      { pointer: "/asOf", detail: "must be there and be a text" },
    ],
    [
      "a field that is missing",
      { asOf: undefined },
      { pointer: "/asOf", detail: "must be there and be a text" },
    ],
    [
      "a count that is none",
      { customers: { kind: "statuses", listed: 4, came: 1, left: -1 } },
      { pointer: "/customers/left", detail: "must be a whole number from 0" },
    ],
    [
      "a target that is too low",
      { targets: [{ category: null, atMost: -1, basis: "count" }] },
      { pointer: "/targets/0/atMost", detail: "must be at least 0" },
    ],
    [
      "a text that is too long",
      { targets: [{ category: "a".repeat(201), atMost: 1, basis: "count" }] },
      { pointer: "/targets/0/category", detail: "must have at most 200 characters" },
    ],
    [
      "a list that is too long",
      { targets: Array.from({ length: 2_001 }, () => ({})) },
      { pointer: "/targets", detail: "may have at most 2,000 values and has 2,001" },
    ],
    [
      "very many targets, all wrong",
      { targets: Array.from({ length: 500_000 }, () => ({})) },
      { pointer: "/targets", detail: "may have at most 2,000 values and has 500,000" },
    ],
    [
      "a column that is too long",
      { complaints: { ...complaints, categories: Array.from({ length: 2_001 }, () => "a") } },
      { pointer: "/complaints/categories", detail: "may have 2000 values, has 2001" },
    ],
    [
      "a negative count",
      { complaints: { ...complaints, counts: [4, 7, -5, 2, 0, 1] } },
      { pointer: "/complaints/counts/2", detail: "must be a whole number from 0" },
    ],
    [
      "counts that do not fill the grid",
      { complaints: { ...complaints, counts: [1] } },
      { pointer: "/complaints/counts", detail: "must have one count for each category and period" },
    ],
    [
      "an unknown word",
      { complaints: { ...complaints, grouping: "rows" } },
      { pointer: "/complaints/grouping", detail: 'must be "category" or "none"' },
    ],
    [
      "nothing to score",
      { complaints: undefined },
      { pointer: "", detail: "must have complaints, losses or tables of governance" },
    ],
    [
      "an unknown kind",
      { customers: { kind: "x" } },
      { pointer: "/customers/kind", detail: "must be one of the kinds that the contract knows" },
    ],
    [
      "rows",
      { rows: [["Jane", "Billing"]] },
      { pointer: "", detail: "has a key that the contract does not know" },
    ],
    [
      "many unknown keys",
      { a: 1, b: 2 },
      { pointer: "", detail: "has 2 keys that the contract does not know" },
    ],
    [
      "a month that is none",
      { targets: [{ category: null, atMost: 1, basis: "count", from: "2026-13" }] },
      { pointer: "/targets/0/from", detail: "must be a month as YYYY-MM" },
    ],
    [
      "a new baseline in a month without complaints",
      { rebases: [{ category: null, from: "2026-07" }] },
      { pointer: "/rebases/0/from", detail: "must be a month of the complaints, 2026-07 is none" },
    ],
    [
      "a new baseline of another category",
      { rebases: [{ category: "Parking", from: "2026-09" }] },
      { pointer: "/rebases/0/category", detail: "must be a category of the complaints" },
    ],
    [
      "a calendar of more than a century",
      { complaints: { ...complaints, periods: ["1026-08", "2026-09", "2026-10"] } },
      { pointer: "/complaints/periods", detail: "must span at most 1200 months, spans 12003" },
    ],
  ])("%s is named by its field", async (_, change, error) => {
    expect(await errorsOf(change)).toContainEqual(error);
  });

  it("at most 20 fields are named", async () => {
    const targets = Array.from({ length: 100 }, () => ({}));
    expect(await errorsOf({ targets })).toHaveLength(20);
  });

  it("a wrong value in every place stays a small answer", async () => {
    const points = Array.from({ length: 1_200 }, () => ({ period: 5, value: "x" }));
    const series = Array.from({ length: 150 }, () => ({
      id: "",
      kind: "x",
      direction: "x",
      rebase: [5],
      points,
    }));
    const answer = await postJson("/api/v1/trends", { contract: 1, asOf: "x", series });
    expect(problemOf(answer)).toMatchObject({ status: 422, code: "body-invalid" });
    expect(answer.text.length).toBeLessThan(10_000);
  });

  it.each(["null", "5", '"text"', "[]", "true"])("%s alone is refused", async (text) => {
    expect(problemOf(await post(PATH, text))).toMatchObject({ status: 422, code: "body-invalid" });
  });
});
