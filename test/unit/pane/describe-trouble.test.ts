import { expect, it } from "vitest";
import {
  describeError,
  describeProblem,
  unchangedSentence,
  writeDetails,
} from "../../../addin/pane/describe-trouble.ts";
import { noticeOf } from "../../../shared/problem.ts";

it("details for support hold codes and versions, and nothing that stands in a cell", () => {
  const problem = {
    code: "date-order-unknown",
    table: "Secret",
    column: "Hidden",
    example: "3.11.2025",
  } as const;
  const refused = {
    code: "excel-refused",
    step: "write the sheets",
    excelCode: "AccessDenied",
  } as const;
  expect(writeDetails([problem, refused].map(describeProblem), ["Upstream 0.1.0"])).toBe(
    "date-order-unknown\nexcel-refused; step: write the sheets; excelCode: AccessDenied\nUpstream 0.1.0",
  );
});

it("an unforeseen error is told without its message, which may hold what stands in a cell", () => {
  const trouble = describeError(new TypeError("cannot read Anna Muster"));
  expect(trouble.code).toBe("internal");
  expect(JSON.stringify(trouble)).not.toContain("Anna");
});

it.each([
  {
    problem: { code: "sheet-protected", sheet: "Board" },
    says: null,
  },
  {
    problem: { code: "workbook-changed", sheet: "Board", written: "left" },
    says: "No cell of your own sheets was changed.",
  },
  {
    problem: { code: "cancelled", stage: "write", written: "put-back" },
    says: "No cell of your own sheets was changed.",
  },
  {
    problem: { code: "cancelled", stage: "read" },
    says: null,
  },
  {
    problem: { code: "column-missing", table: "Tickets", column: "topic" },
    says: "No cell of your own sheets was changed, and the scorecard is as it was.",
  },
] as const)("$problem.code: what did not change is said once", ({ problem, says }) => {
  const isSaid = noticeOf(problem).why.includes("Nothing was changed");
  expect(unchangedSentence([describeProblem(problem)])).toBe(says);
  expect(isSaid).toBe(says === null);
});
