import { describe, expect, it } from "vitest";
import { Readiness } from "../../shared/contract/readiness/answer.ts";
import { Scorecard } from "../../shared/contract/scorecard.ts";
import { gzip, post, postJson } from "./ask-app.ts";
import { problemOf } from "./read-problem.ts";

const PATH = "/api/v1/readiness";

const ANSWER = {
  row: 5,
  respondent: 0,
  role: "CEO",
  unit: null,
  round: "2026-10",
  day: null,
  item: "Q6a",
  answer: 4,
  hasEvidence: false,
  hasReason: false,
};

const FORUM = {
  row: 5,
  meeting: 0,
  forum: 0,
  kind: "customer-forum",
  scheduled: "2026-09-10",
  held: null,
  status: "cancelled",
  isStandalone: true,
  sponsor: "CEO",
  chair: "CCO",
  ceoAttended: null,
  ceoOpened: null,
  hasCustomerItem: null,
  ceoMinutes: null,
  customerMinutes: null,
  financeMinutes: null,
  entered: null,
};

const REQUEST = {
  contract: 1,
  asOf: "2026-10-31",
  tables: { quiz: [ANSWER], forums: [FORUM] },
};

describe("the readiness route", () => {
  it("S41: answers with the claim, the evidence, and the gap between", async () => {
    const { status, text } = await postJson(PATH, REQUEST);
    expect(status).toBe(200);
    const { claims, evidence } = Readiness.parse(JSON.parse(text));
    expect(claims.gap).toEqual({ value: 4, questions: 1, upTo: 4 });
    expect(evidence.find(({ of }) => of.id === "Q6a")).toMatchObject({ score: 0, den: 1 });
  });

  it("has the same answer twice, byte for byte", async () => {
    const [one, other] = [await postJson(PATH, REQUEST), await postJson(PATH, REQUEST)];
    expect(one.text).toBe(other.text);
  });

  it("takes a request without any table", async () => {
    const { status, text } = await postJson(PATH, { ...REQUEST, tables: {} });
    expect(status).toBe(200);
    expect(Readiness.parse(JSON.parse(text)).verdict).toMatch(
      /^Neither need nor readiness can be told: no condition is answered/u,
    );
  });

  it.each([
    ["an answer of 5", { quiz: [{ ...ANSWER, answer: 5 }] }, "/tables/quiz/0/answer"],
    ["an item that is none", { quiz: [{ ...ANSWER, item: "Q13a" }] }, "/tables/quiz/0/item"],
    [
      "a day that no month has",
      { forums: [{ ...FORUM, held: "2026-02-30" }] },
      "/tables/forums/0/held",
    ],
    [
      "a name in place of a code",
      { forums: [{ ...FORUM, forum: "Ours" }] },
      "/tables/forums/0/forum",
    ],
    [
      "an unknown key, such as a text",
      { forums: [{ ...FORUM, notes: "secret" }] },
      "/tables/forums/0",
    ],
  ])("refuses %s and names the field", async (_case, tables, pointer) => {
    const asked = await postJson(PATH, { ...REQUEST, tables });
    expect(asked.status).toBe(422);
    const { errors = [] } = problemOf(asked);
    expect(errors.map((error) => error.pointer)).toContain(pointer);
    expect(asked.text).not.toContain("secret");
  });

  const many = <T>(count: number, entry: T): T[] => Array.from({ length: count }, () => entry);

  it.each<[what: string, tables: object, told: readonly [pointer: string, most: string]]>([
    ["rows", { quiz: many(20_001, ANSWER) }, ["/tables/quiz", "20,000 rows and has 20,001"]],
    [
      "units of a decision",
      { decisions: [{ row: 2, units: many(201, 0) }] },
      ["/tables/decisions/0/units", "200 units and has 201"],
    ],
    [
      "settings",
      {
        settings: {
          hasVision: true,
          programmeStart: null,
          thresholds: Object.fromEntries(many(201, 0).map((value, at) => [`t${at}`, value])),
        },
      },
      ["/tables/settings/thresholds", "200 numbers"],
    ],
  ])("refuses too many %s: says how many may be sent", async (_case, tables, [pointer, most]) => {
    const asked = await postJson(PATH, { ...REQUEST, tables });
    const problem = problemOf(asked);
    expect(problem).toMatchObject({ status: 422, code: "body-invalid" });
    const told = problem.errors?.find((error) => error.pointer === pointer);
    expect(told?.detail).toContain(`at most ${most}`);
    expect(problem.title).not.toBe("");
    expect(problem.remedy).not.toBe("");
  });

  it.each([
    ["rows of a table", { tables: { quiz: many(20_000, {}) } }],
    ["rows of three tables", { tables: { people: many(20_000, 1), actions: many(20_000, []) } }],
    ["units", { tables: { roadmap: [{ units: many(1_000_000, "x") }] } }],
    ["labels of concern", { concerns: many(1_000_000, 1) }],
    [
      "thresholds",
      {
        tables: {
          settings: {
            thresholds: Object.fromEntries(many(200_000, "").map((_, at) => [`t${at}`, "x"])),
          },
        },
      },
    ],
  ])(
    "of very many wrong %s the first faults are told, and nothing breaks",
    async (_case, change) => {
      const asked = await postJson(PATH, { ...REQUEST, ...change });
      expect(problemOf(asked)).toMatchObject({ status: 422, code: "body-invalid" });
      expect(asked.text.length).toBeLessThan(10_000);
    },
  );

  it.each<[what: string, tables: object, told: readonly [pointer: string, detail: string]]>([
    [
      "an answer in quotes",
      { quiz: [{ ...ANSWER, answer: "4" }] },
      ["/tables/quiz/0/answer", 'must be a whole number from 0 to 4, "dk" or "na"'],
    ],
    ["a table that is no list", { quiz: {} }, ["/tables/quiz", "must be a list"]],
    [
      "a row that is none",
      { quiz: [ANSWER, null] },
      ["/tables/quiz/1", "must be there and be an object"],
    ],
    ...[[1, 2], { ["k".repeat(61)]: 1 }, 5].map(
      (thresholds): [string, object, readonly [string, string]] => [
        `thresholds as ${JSON.stringify(thresholds).slice(0, 9)}`,
        { settings: { hasVision: true, programmeStart: null, thresholds } },
        [
          "/tables/settings/thresholds",
          "must be an object of at most 200 numbers, by ids of at most 60 characters",
        ],
      ],
    ),
    [
      "a threshold that is a text",
      { settings: { hasVision: true, programmeStart: null, thresholds: { "gap-wide": "1" } } },
      ["/tables/settings/thresholds/gap-wide", "must be there and be a number"],
    ],
  ])("says of %s what it must be", async (_case, tables, [pointer, detail]) => {
    const problem = problemOf(await postJson(PATH, { ...REQUEST, tables }));
    expect(problem.errors).toEqual([{ pointer, detail }]);
  });

  it.each([
    ["nothing", "", {}, 400],
    ["half a request", JSON.stringify(REQUEST).slice(0, 40), {}, 400],
    ["a list", "[]", {}, 422],
    ["plain text that says it is gzip", "{}", { "content-encoding": "gzip" }, 400],
    ["a packing that is not read", "{}", { "content-encoding": "br" }, 415],
    ["text", "{}", { "content-type": "text/plain" }, 415],
    ["nine million spaces", " ".repeat(9_000_000), {}, 413],
  ] as const)("answers %s with what, why and what to do", async (...[, body, headers, status]) => {
    const problem = problemOf(await post(PATH, body, headers));
    expect(problem.status).toBe(status);
    for (const part of [problem.title, problem.detail, problem.remedy]) expect(part).toMatch(/\.$/);
  });

  it("takes a packed request", async () => {
    const packed = await gzip(new TextEncoder().encode(JSON.stringify(REQUEST)));
    const asked = await post(PATH, packed, { "content-encoding": "gzip" });
    expect(asked.status).toBe(200);
    expect(asked.text).toBe((await postJson(PATH, REQUEST)).text);
  });

  it("an id of a setting may be the name of something in JavaScript", async () => {
    const settings = { hasVision: true, programmeStart: null, thresholds: { constructor: 1 } };
    const asked = await postJson(PATH, { ...REQUEST, tables: { settings } });
    expect(Readiness.parse(JSON.parse(asked.text)).notes).toContain(
      "The setting “constructor” is not known and changes nothing: take its name from the Method sheet.",
    );
  });

  it("logs no contents of tables", async () => {
    const { lines } = await postJson(PATH, REQUEST);
    expect(JSON.stringify(lines)).not.toMatch(/Q6a|CEO|2026-09-10/u);
  });

  it("is the same function that the scorecard has", async () => {
    const scorecard = await postJson("/api/v1/scorecard", {
      contract: 1,
      asOf: REQUEST.asOf,
      governance: REQUEST.tables,
    });
    expect(scorecard.status).toBe(200);
    const alone = await postJson(PATH, REQUEST);
    expect(Scorecard.parse(JSON.parse(scorecard.text)).readiness).toEqual(
      Readiness.parse(JSON.parse(alone.text)),
    );
  });
});
