/** Our adapter over the real client, over a workbook in memory. */
import { createWorkbook } from "../../../addin/excel/open-workbook.ts";
import type { Control, Progress, Workbook } from "../../../addin/ports.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { Result } from "../../../shared/result.ts";
import type { ExcelHost } from "../host.ts";
import type { HostSheet } from "../model/book.ts";
import { connectHost, createHost } from "../open-host.ts";

export interface Adapter {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  readonly control: Control;
  readonly heard: readonly Progress[];
  /** From now on the user has pressed Cancel, once this many reports were heard. */
  readonly cancelAfter: (reports: number) => void;
}

/** A workbook with one empty sheet, as Excel of that version shows it; nothing waits in real time. */
export const openAdapter = (excelApi = "1.15"): Adapter => {
  const host = createHost({ excelApi });
  connectHost(host);
  const heard: Progress[] = [];
  let patience = Number.POSITIVE_INFINITY;
  return {
    host,
    workbook: createWorkbook(() => Promise.resolve()),
    heard,
    control: {
      report: (progress) => heard.push(progress),
      isCancelled: () => heard.length >= patience,
    },
    cancelAfter: (reports) => {
      patience = reports;
    },
  };
};

/** The value of a step that has to work. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`It failed: ${JSON.stringify(result.problems)}`);
  return result.value;
};

/** The problems of a step that has to fail. */
export const problemsOf = (result: Result<unknown>): readonly Problem[] =>
  result.ok ? [] : result.problems;

/** A sheet by its name, which has to be there. */
export const sheetOf = ({ host }: Adapter, name: string): HostSheet => {
  const sheet = host.book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

/** All that a book holds, to be compared with itself later. */
export const photograph = ({ host }: Adapter): unknown => {
  const { editing: _editing, sheets, ...book } = host.book;
  return structuredClone({
    ...book,
    sheets: sheets.map(({ touched: _touched, ...sheet }) => sheet),
  });
};
