import { describe, expect, it } from "vitest";
import type { Problem } from "../../shared/problem.ts";
import { noticeOf } from "../../shared/problem.ts";
import { WORKBOOK_NOTICES } from "../../shared/workbook-notices.ts";

/** One of each problem, and the facts that its words must hold. A new code does not compile until it stands here. */
const ALL: {
  readonly [Code in Problem["code"]]: readonly [Extract<Problem, { code: Code }>, ...string[]];
} = {
  "workbook-empty": [{ code: "workbook-empty" }],
  "cell-invalid": [
    {
      code: "cell-invalid",
      table: "tblForums",
      sheet: "Forums",
      address: "E14",
      row: 14,
      column: "Held on",
      found: "soon",
      expected: "a day such as 2026-10-31",
    },
    "tblForums, row 14, “Held on”",
    "“soon”",
    "Enter a day such as 2026-10-31",
  ],
  "template-column-missing": [
    { code: "template-column-missing", table: "tblForums", column: "Meeting" },
    "tblForums has no column “Meeting”",
    "Tick its upgrade under Insert input tables",
  ],
  "table-repeated": [
    { code: "table-repeated", table: "tblForums2", read: "tblForums" },
    "tblForums2",
    "Move its rows to tblForums",
  ],
  "rows-too-many": [
    { code: "rows-too-many", table: "tblFeedback", rows: 20_500, most: 20_000 },
    "20,500 rows",
    "20,000 rows",
  ],
  "no-room-beside-table": [
    { code: "no-room-beside-table", table: "tblForums", sheet: "Forums", address: "Q4:R60" },
    "tblForums",
    "“Forums”, Q4:R60",
    "Nothing was changed",
  ],
  "no-room-below-table": [
    { code: "no-room-below-table", table: "tblQuiz", sheet: "Quiz answers", address: "A30:L52" },
    "tblQuiz",
    "“Quiz answers”, A30:L52",
    "Nothing was changed",
  ],
  "totals-row-shown": [
    { code: "totals-row-shown", table: "tblActions" },
    "tblActions",
    "Total Row",
    "Nothing was changed",
  ],
  "no-source-found": [{ code: "no-source-found", sheets: 4 }, "4 sheets were searched"],
  "only-customers-found": [{ code: "only-customers-found", table: "Members" }, "“Members”"],
  "table-missing": [{ code: "table-missing", table: "Tickets" }, "“Tickets”"],
  "table-without-rows": [{ code: "table-without-rows", table: "Tickets" }, "Tickets has headers"],
  "column-missing": [
    { code: "column-missing", table: "Tickets", column: "Topic" },
    "Tickets",
    "“Topic”",
  ],
  "column-not-mapped": [
    { code: "column-not-mapped", table: "Tickets", meaning: "date received" },
    "Tickets",
    "“date received”",
    "that holds the date received",
  ],
  "dates-unreadable": [
    { code: "dates-unreadable", table: "Tickets", column: "Opened", rows: 1_234_567 },
    "Tickets",
    "“Opened”",
    "1,234,567 rows",
  ],
  "date-order-unknown": [
    { code: "date-order-unknown", table: "Tickets", column: "Opened", example: "03/04/2026" },
    "Tickets",
    "“Opened”",
    "“03/04/2026”",
  ],
  "counted-rows": [
    { code: "counted-rows", table: "Tickets", column: "Number", of: "losses" },
    "Tickets has one row for several losses",
    "“Number”",
    "one row for each loss",
  ],
  "no-row-usable": [
    { code: "no-row-usable", table: "Tickets", rows: 2600, reason: "no date" },
    "Tickets",
    "2,600 rows",
    "no date",
  ],
  "baseline-date-unreadable": [
    {
      code: "baseline-date-unreadable",
      table: "Baselines",
      row: 3,
      column: "From",
      found: "soon",
    },
    "Baselines, row 3, “From”",
    "“soon”",
    "Nothing was changed",
  ],
  "baseline-without-month": [
    {
      code: "baseline-without-month",
      table: "Baselines",
      row: 3,
      column: "From",
      found: "2062-05-01",
      first: "2024-01",
      last: "2026-10",
    },
    "Baselines, row 3, “From”",
    "“2062-05-01”",
    "January 2024 to October 2026",
    "Nothing was changed",
  ],
  "columns-unsure": [
    { code: "columns-unsure", doubts: ["Opened or Closed?", "Topic or Kind?"] },
    "Opened or Closed? Topic or Kind?",
    "Nothing was changed",
  ],
  "mapping-invalid": [
    { code: "mapping-invalid", path: "losses.date", expected: "a header" },
    "losses.date",
    "a header",
  ],
  "as-of-invalid": [{ code: "as-of-invalid", found: "2026-02-30" }, "“2026-02-30”", "YYYY-MM-DD"],
  "sheet-protected": [{ code: "sheet-protected", sheet: "Board" }, "“Board”"],
  "workbook-protected": [{ code: "workbook-protected" }],
  "workbook-read-only": [{ code: "workbook-read-only" }],
  "cell-being-edited": [{ code: "cell-being-edited" }],
  "block-too-large": [
    { code: "block-too-large", sheet: "Tickets", address: "A2:F900" },
    "Tickets",
    "A2:F900",
  ],
  "workbook-changed": [{ code: "workbook-changed", sheet: "Board" }, "“Board”"],
  "cells-in-the-way": [
    { code: "cells-in-the-way", sheet: "Board", address: "C7" },
    "“Board”",
    "C7",
    "Nothing was changed",
  ],
  "excel-too-old": [{ code: "excel-too-old", needs: "ExcelApi 1.9" }, "ExcelApi 1.9"],
  "excel-refused": [
    { code: "excel-refused", step: "write the sheets", excelCode: "AccessDenied" },
    "write the sheets",
    "AccessDenied",
  ],
  "tallies-unfit": [
    { code: "tallies-unfit", path: "complaints.categories", expected: "may have 2000 values" },
    "complaints.categories may have 2000 values",
    "nothing was changed",
  ],
  "service-unreachable": [{ code: "service-unreachable" }, "Nothing was changed"],
  "service-refused": [
    { code: "service-refused", status: 429, reason: "too many requests", requestId: "r-77" },
    "429",
    "too many requests",
    "r-77",
  ],
  "service-answer-invalid": [
    { code: "service-answer-invalid", path: "losses.total" },
    "losses.total",
  ],
  "body-too-large": [{ code: "body-too-large", limitBytes: 33_554_432 }, "33,554,432 bytes"],
  "body-not-json": [{ code: "body-not-json" }],
  "body-type-unsupported": [{ code: "body-type-unsupported", found: "text/csv" }, "“text/csv”"],
  "body-encoding-unsupported": [{ code: "body-encoding-unsupported", found: "br" }, "“br”"],
  "body-invalid": [
    {
      code: "body-invalid",
      errors: [
        { pointer: "/asOf", detail: "must be a day" },
        { pointer: "", detail: "must have complaints or losses" },
      ],
    },
    "/asOf: must be a day",
    "/: must have complaints or losses",
  ],
  "route-not-found": [{ code: "route-not-found" }],
  "method-not-allowed": [
    { code: "method-not-allowed", allowed: "POST" },
    "It takes POST",
    "Send POST",
  ],
  "internal-error": [{ code: "internal-error" }],
  cancelled: [{ code: "cancelled", stage: "write", written: "put-back" }, "was put back"],
};

const rows = Object.values(ALL).map(([problem, ...facts]) => ({
  code: problem.code,
  problem,
  facts,
}));

describe.each(rows)("the words of $code", ({ problem, facts }) => {
  const { what, why, remedy } = noticeOf(problem);

  it("are three sentences: what happened, why, what to do", () => {
    for (const text of [what, why, remedy]) {
      expect(text).toMatch(/^\S.*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|  |\.\.|!/);
    }
  });

  it("hold the facts that were given", () => {
    for (const fact of facts) expect(`${what} ${why} ${remedy}`).toContain(fact);
  });
});

it("no two problems have the same words", () => {
  const words = rows.map(({ problem }) => noticeOf(problem).what);
  expect(new Set(words).size).toBe(rows.length);
});

it.each([
  [{ code: "no-source-found", sheets: 1 }, "One sheet was searched"],
  [{ code: "dates-unreadable", table: "T", column: "C", rows: 1 }, "1 row holds text"],
  [{ code: "cancelled", stage: "read" }, "Nothing was changed"],
  [{ code: "cancelled", stage: "ask" }, "Nothing was changed"],
] as const)("%o is worded for its number or stage", (problem, words) => {
  expect(noticeOf(problem).why).toContain(words);
});

describe("a refresh that fails says whether anything was changed", () => {
  const ofExcel = rows.flatMap(({ problem }) =>
    problem.code in WORKBOOK_NOTICES || problem.code === "cancelled" ? [problem] : [],
  );

  it.each(ofExcel)("nothing, where nothing had been written: $code", (problem) => {
    const { written, ...unwritten } = { written: null, ...problem };
    expect(written).not.toBe("left");
    expect(noticeOf(unwritten as Problem).why).toMatch(/nothing was changed\.$/iu);
  });

  it.each(ofExcel.filter(({ code }) => code !== "cells-in-the-way"))(
    "nothing more, where it was put back, and what is left, where it was not: $code",
    (problem) => {
      const back = noticeOf({ ...problem, written: "put-back" } as Problem).why;
      const left = noticeOf({ ...problem, written: "left" } as Problem).why;
      expect(back).toMatch(/What had been written was put back\.$/u);
      expect(left).toMatch(/could not be put back/u);
      expect(`${back} ${left}`).not.toMatch(/nothing was changed/iu);
    },
  );
});
