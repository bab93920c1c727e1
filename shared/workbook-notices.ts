import type { NoticeWriters, WorkbookProblem, Written } from "./problem.ts";

/**
 * Whether anything is changed after a failure, in a sentence.
 *
 * @param written What became of cells that had been written, or nothing. @returns One sentence.
 * @example sayWritten() // => "Nothing was changed."
 */
export function sayWritten(written?: Written["written"]): string {
  if (written === undefined) return "Nothing was changed.";
  return written === "put-back"
    ? "What had been written was put back."
    : "What had been written could not be put back: sheets of ours may hold new cells beside old ones.";
}

/**
 * The words for what Excel refuses; part of {@link noticeOf}. Each says whether anything was changed.
 *
 * @example WORKBOOK_NOTICES["workbook-read-only"]({ code: "workbook-read-only" }).remedy // => "Save a copy or choose Edit Workbook, then try again."
 */
export const WORKBOOK_NOTICES: Pick<NoticeWriters, WorkbookProblem["code"]> = {
  "sheet-protected": ({ sheet, written }) => ({
    what: `The sheet “${sheet}” is protected.`,
    why: `Excel refuses to write into a protected sheet. ${sayWritten(written)}`,
    remedy: "Unprotect the sheet (Review › Unprotect Sheet), then try again.",
  }),
  "workbook-protected": ({ written }) => ({
    what: "The structure of this workbook is protected.",
    why: `Excel refuses to add sheets to it. ${sayWritten(written)}`,
    remedy: "Unprotect the workbook (Review › Protect Workbook), then try again.",
  }),
  "workbook-read-only": ({ written }) => ({
    what: "This workbook is open for reading only.",
    why: `Excel refuses every change to it. ${sayWritten(written)}`,
    remedy: "Save a copy or choose Edit Workbook, then try again.",
  }),
  "cell-being-edited": ({ written }) => ({
    what: "A cell is being edited.",
    why: `Excel lets no add-in work until the cell is left. ${sayWritten(written)}`,
    remedy: "Press Enter or Esc in the cell, then try again.",
  }),
  "block-too-large": ({ sheet, address, written }) => ({
    what: `${sheet}, ${address}: too much to read or write at once.`,
    why: `Excel refused even the smallest block. ${sayWritten(written)}`,
    remedy: "Shorten very long texts in this range, then try again.",
  }),
  "workbook-changed": ({ sheet, written }) => ({
    what: `The sheet “${sheet}” is not as the refresh found it.`,
    why: `Somebody else edited it, moved it or deleted it. ${sayWritten(written)}`,
    remedy: "Look at the sheet, then refresh again.",
  }),
  "cells-in-the-way": ({ sheet, address }) => ({
    what: `On the sheet “${sheet}”, ${address} holds something that the scorecard would overwrite.`,
    why: "Rows or columns were put in before or between the scorecard's own cells, or a cell that it had left blank was filled. Nothing was changed.",
    remedy:
      "Move what is yours to the right of the scorecard, delete rows or columns that were put in, then refresh.",
  }),
  "excel-too-old": ({ needs, written }) => ({
    what: "This version of Excel cannot run the scorecard.",
    why: `It needs ${needs}. ${sayWritten(written)}`,
    remedy: "Use Excel on the web, Microsoft 365, or Excel 2021 or later.",
  }),
  "excel-refused": ({ step, excelCode, written }) => ({
    what: `Excel refused to ${step}.`,
    why: `It answered ${excelCode}. ${sayWritten(written)}`,
    remedy: "Try again. If it stays so, reload the pane and copy the details for support.",
  }),
};
