import { REQUEST_NOTICES } from "./request-notices.ts";
import { monthInWords } from "./scoring/month.ts";
import { writeNumber } from "./scoring/write-number.ts";
import { TEMPLATE_NOTICES, type TemplateProblem } from "./template-problems.ts";
import { sayWritten, WORKBOOK_NOTICES } from "./workbook-notices.ts";

/** Every way in which the product can fail, by a stable code with the facts; {@link noticeOf} has the words. */
export type Problem =
  | SourceProblem
  | TemplateProblem
  | WorkbookProblem
  | ServiceProblem
  | RequestProblem
  | ({ readonly code: "cancelled"; readonly stage: "read" | "ask" | "write" } & Written);

/**
 * What became of cells that had been written when something failed: they were put back, or some were left because Excel
 * refused that too. Left out when nothing had been written.
 */
export interface Written {
  readonly written?: "put-back" | "left";
}

/** What can be wrong with the tables that the user has. Rows and columns are named as the user sees them. */
export type SourceProblem =
  | { readonly code: "workbook-empty" }
  | { readonly code: "no-source-found"; readonly sheets: number }
  | { readonly code: "only-customers-found"; readonly table: string }
  | { readonly code: "table-missing"; readonly table: string }
  | { readonly code: "table-without-rows"; readonly table: string }
  | { readonly code: "column-missing"; readonly table: string; readonly column: string }
  | { readonly code: "column-not-mapped"; readonly table: string; readonly meaning: string }
  | {
      readonly code: "dates-unreadable";
      readonly table: string;
      readonly column: string;
      readonly rows: number;
    }
  | {
      readonly code: "date-order-unknown";
      readonly table: string;
      readonly column: string;
      readonly example: string;
    }
  | {
      readonly code: "counted-rows";
      readonly table: string;
      readonly column: string;
      readonly of: "complaints" | "losses";
    }
  | {
      readonly code: "no-row-usable";
      readonly table: string;
      readonly rows: number;
      readonly reason: string;
    }
  | {
      readonly code: "baseline-date-unreadable";
      readonly table: string;
      readonly row: number;
      readonly column: string;
      readonly found: string;
    }
  | {
      readonly code: "baseline-without-month";
      readonly table: string;
      readonly row: number;
      readonly column: string;
      readonly found: string;
      /** First and last month of the complaints. */
      readonly first: string;
      readonly last: string;
    }
  | { readonly code: "columns-unsure"; readonly doubts: readonly string[] }
  | { readonly code: "mapping-invalid"; readonly path: string; readonly expected: string }
  | { readonly code: "as-of-invalid"; readonly found: string };

/** What Excel refuses. */
export type WorkbookProblem = Written &
  (
    | { readonly code: "sheet-protected"; readonly sheet: string }
    | { readonly code: "workbook-protected" }
    | { readonly code: "workbook-read-only" }
    | { readonly code: "cell-being-edited" }
    | { readonly code: "block-too-large"; readonly sheet: string; readonly address: string }
    | { readonly code: "workbook-changed"; readonly sheet: string }
    | { readonly code: "cells-in-the-way"; readonly sheet: string; readonly address: string }
    | { readonly code: "excel-too-old"; readonly needs: string }
    | { readonly code: "excel-refused"; readonly step: string; readonly excelCode: string }
  );

/** What can go wrong between the pane and the Worker. */
export type ServiceProblem =
  | { readonly code: "tallies-unfit"; readonly path: string; readonly expected: string }
  | { readonly code: "service-unreachable" }
  | {
      readonly code: "service-refused";
      readonly status: number;
      readonly reason: string;
      readonly requestId: string;
    }
  | { readonly code: "service-answer-invalid"; readonly path: string };

/** What the Worker refuses in a request; `pointer` is a JSON pointer into the body (RFC 6901). */
export type RequestProblem =
  | { readonly code: "body-too-large"; readonly limitBytes: number }
  | { readonly code: "body-not-json" }
  | { readonly code: "body-type-unsupported"; readonly found: string }
  | { readonly code: "body-encoding-unsupported"; readonly found: string }
  | { readonly code: "body-invalid"; readonly errors: readonly FieldError[] }
  | { readonly code: "route-not-found" }
  | { readonly code: "method-not-allowed"; readonly allowed: string }
  | { readonly code: "internal-error" };

/** One field of a body that is not as the contract says. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** A problem in words: what happened, why, and what to do about it. */
export interface Notice {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

/** One writer of words for each code. */
export type NoticeWriters = {
  readonly [Code in Problem["code"]]: (problem: Extract<Problem, { code: Code }>) => Notice;
};

const rowsInWords = (rows: number): string => (rows === 1 ? "1 row" : `${writeNumber(rows)} rows`);

/** Why rows after the as-of date are left out, in the words of the pane. */
export const AFTER_AS_OF = "a date after the as-of date";

const SOURCE_NOTICES: Pick<NoticeWriters, SourceProblem["code"]> = {
  "workbook-empty": () => ({
    what: "This workbook has no data.",
    why: "No sheet has a filled cell.",
    remedy: "Open the workbook that holds your complaints or losses, or insert the sample data.",
  }),
  "no-source-found": ({ sheets }) => ({
    what: "No table looks like complaints or customer losses.",
    why: `${sheets === 1 ? "One sheet was" : `${sheets} sheets were`} searched for a header row with a date and a category, or a reason for leaving.`,
    remedy:
      "Give the columns a header row (for example Date received, Category), or choose the table in Sources.",
  }),
  "only-customers-found": ({ table }) => ({
    what: `“${table}” is a list of customers, and no table lists complaints or losses.`,
    why: "A scorecard needs at least one of these; customers alone give only the numbers to set them against.",
    remedy:
      "Add a table with a date and a category, or a reason for leaving, or choose one in Sources.",
  }),
  "table-missing": ({ table }) => ({
    what: `The table “${table}” is not in this workbook.`,
    why: "It was renamed or deleted since it was chosen.",
    remedy: "Choose the table again in Sources.",
  }),
  "table-without-rows": ({ table }) => ({
    what: `${table} has headers and no rows.`,
    why: "There is nothing below its header row.",
    remedy: "Add rows below the headers, then try again.",
  }),
  "column-missing": ({ table, column }) => ({
    what: `${table} has no column “${column}”.`,
    why: "It was renamed or deleted since it was chosen.",
    remedy: "Choose the column again in Sources.",
  }),
  "column-not-mapped": ({ table, meaning }) => ({
    what: `${table}: no column is chosen for “${meaning}”.`,
    why: "Without it the rows cannot be counted.",
    remedy: `Choose the column that holds the ${meaning} in Sources.`,
  }),
  "dates-unreadable": ({ table, column, rows }) => ({
    what: `${table}, column “${column}”: no date could be read.`,
    why: `${rowsInWords(rows)} ${rows === 1 ? "holds" : "hold"} text that is not a date.`,
    remedy: "Choose another column in Sources, or enter the dates as dates.",
  }),
  "date-order-unknown": ({ table, column, example }) => ({
    what: `${table}, column “${column}”: day and month cannot be told apart.`,
    why: `Every date is like “${example}”: both parts are 12 or less.`,
    remedy: "Choose day-month or month-day for this column in Sources.",
  }),
  "counted-rows": ({ table, column, of }) => ({
    what: `${table} has one row for several ${of}.`,
    why: `Its column “${column}” holds counts, and this version counts each row once.`,
    remedy: `Choose a table with one row for each ${of === "losses" ? "loss" : "complaint"} in Sources, or give each a row of its own.`,
  }),
  "no-row-usable": ({ table, rows, reason }) => ({
    what: `${table}: none of its ${rowsInWords(rows)} can be used.`,
    why: `Most were left out because of: ${reason}.`,
    remedy:
      reason === AFTER_AS_OF
        ? "Choose a later as-of date."
        : "Choose other columns in Sources, or correct the rows that Check lists.",
  }),
  "baseline-date-unreadable": ({ table, row, column, found }) => ({
    what: `${table}, row ${row}, “${column}”: ${found === "" ? "there is no date" : `“${found}” is no date`}.`,
    why: "A baseline begins in a month, and without it the limits would not be those that you decided on. Nothing was changed.",
    remedy: "Enter a date or a month such as 2026-05, or delete the row, then try again.",
  }),
  "baseline-without-month": ({ table, row, column, found, first, last }) => ({
    what: `${table}, row ${row}, “${column}”: “${found}” is in no month of the complaints.`,
    why: `The complaints that count run from ${monthInWords(first)} to ${monthInWords(last)}; a baseline can begin in these months alone. Nothing was changed.`,
    remedy: "Correct the date, or delete the row, then try again.",
  }),
  "columns-unsure": ({ doubts }) => ({
    what: "Some columns could mean more than one thing.",
    why: `${doubts.join(" ")} Nothing was changed.`,
    remedy: "Choose Scorecard in the Upstream group, look at Sources, and refresh there once.",
  }),
  "mapping-invalid": ({ path, expected }) => ({
    what: `The mapping cannot be used: ${path}.`,
    why: `It must be ${expected}.`,
    remedy: "Correct the mapping, or leave it out to use the proposal.",
  }),
  "as-of-invalid": ({ found }) => ({
    what: `“${found}” is not an as-of date.`,
    why: "It must be a calendar day, written YYYY-MM-DD.",
    remedy: "Enter the day up to which rows count, for example 2026-10-31.",
  }),
};

const SERVICE_NOTICES: Pick<NoticeWriters, ServiceProblem["code"]> = {
  "tallies-unfit": ({ path, expected }) => ({
    what: "The counts are more than can be scored.",
    why: `Of what would be sent, ${path} ${expected}. Nothing was sent, nothing was changed.`,
    remedy:
      "Choose a column with fewer categories, or look for dates far from all others in Check.",
  }),
  "service-unreachable": () => ({
    what: "The scoring service could not be reached.",
    why: "The connection failed or took too long. Nothing was changed: you still see the last scorecard.",
    remedy: "Check the connection, then try again.",
  }),
  "service-refused": ({ status, reason, requestId }) => ({
    what: "The scoring service refused the request.",
    why: `It answered ${status} (${reason}). Nothing was changed.`,
    remedy: `Try again. If it stays so, report the request ${requestId}.`,
  }),
  "service-answer-invalid": ({ path }) => ({
    what: "The scoring service gave an answer that the pane does not know.",
    why: `The part ${path} is not as agreed: pane and service are of different versions. Nothing was changed.`,
    remedy: "Reload the pane, then try again.",
  }),
};

const NOTICES: NoticeWriters = {
  ...SOURCE_NOTICES,
  ...TEMPLATE_NOTICES,
  ...WORKBOOK_NOTICES,
  ...SERVICE_NOTICES,
  ...REQUEST_NOTICES,
  cancelled: ({ stage, written }) => ({
    what: "The refresh was cancelled.",
    why: `You pressed Cancel${stage === "write" && written !== undefined ? " while the sheets were being written" : ""}. ${sayWritten(written)}`,
    remedy: "Press Refresh to start again.",
  }),
};

/**
 * The words for a problem, in three parts. A code without words does not compile.
 *
 * @param problem A code with its facts. @returns What, why and what to do; sentences, no cell contents but the facts.
 * @example noticeOf({ code: "workbook-read-only" }).what // => "This workbook is open for reading only."
 */
export function noticeOf(problem: Problem): Notice {
  const write = NOTICES[problem.code] as (facts: Problem) => Notice;
  return write(problem);
}
