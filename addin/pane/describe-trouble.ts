import type { Problem } from "../../shared/problem.ts";
import { noticeOf } from "../../shared/problem.ts";
import type { Trouble } from "./state.ts";

/** Facts of a problem that are of use to support and never hold what stands in a cell, a header or a sheet's name. */
const SAFE_FACTS = [
  "stage",
  "status",
  "requestId",
  "step",
  "excelCode",
  "needs",
  "path",
  "written",
] as const;

function listFacts(facts: Readonly<Record<string, unknown>>): readonly string[] {
  return SAFE_FACTS.filter((key) => facts[key] !== undefined).map(
    (key) => `${key}: ${String(facts[key])}`,
  );
}

/** A problem as the pane shows it. */
export function describeProblem(problem: Problem): Trouble {
  return { code: problem.code, facts: listFacts({ ...problem }), notice: noticeOf(problem) };
}

/** An error that nobody foresaw. Its message stays out: it may hold what stands in a cell. */
export function describeError(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : typeof error;
  const code: unknown =
    typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return {
    code: "internal",
    facts: [`error: ${name}`, ...(typeof code === "string" ? [`excelCode: ${code}`] : [])],
    notice: {
      what: "The pane failed.",
      why: "This is a defect of the pane, not of your workbook.",
      remedy: "Try again. If it stays so, reload the pane and copy the details for support.",
    },
  };
}

/** The page was opened in a browser by itself. */
export const NOT_IN_EXCEL: Trouble = {
  code: "not-in-excel",
  facts: [],
  notice: {
    what: "Upstream works inside Excel.",
    why: "This page was opened without a workbook.",
    remedy:
      "Open a workbook in Excel, then choose Scorecard in the Upstream group on the Home tab.",
  },
};

/** Microsoft's library did not arrive, so there is no way to speak with Excel. */
export const NO_OFFICE: Trouble = {
  code: "office-missing",
  facts: [],
  notice: {
    what: "Excel's library could not be loaded.",
    why: "It comes from appsforoffice.microsoft.com, which did not answer.",
    remedy: "Check the connection, then open the pane again.",
  },
};

const SAYS_UNCHANGED = /nothing was changed/i;

/**
 * What did not change, in a sentence: a failure leaves the user asking. Null when the notice says it already.
 * Only a failure while writing can leave our own sheets half new; its notice says what became of them.
 */
export function unchangedSentence(troubles: readonly Trouble[]): string | null {
  if (troubles.some(({ notice }) => SAYS_UNCHANGED.test(notice.why))) return null;
  const isWriting = troubles.some(
    ({ facts }) => facts.includes("written: left") || facts.includes("written: put-back"),
  );
  return isWriting
    ? "No cell of your own sheets was changed."
    : "No cell of your own sheets was changed, and the scorecard is as it was.";
}

/** What is copied for support: codes and versions, nothing that stands in the workbook. */
export function writeDetails(troubles: readonly Trouble[], versions: readonly string[]): string {
  const lines = troubles.map(({ code, facts }) => [code, ...facts].join("; "));
  return [...lines, ...versions].join("\n");
}
