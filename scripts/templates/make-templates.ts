import { createWorkbook } from "../../addin/excel/open-workbook.ts";
import { insertTemplates } from "../../addin/insert-templates.ts";
import type { TemplateKey } from "../../addin/intake/templates/template.ts";
import type { InsertedTable } from "../../addin/ports.ts";
import { succeed, type Result } from "../../shared/result.ts";
import type { ExcelHost } from "../../test/excel-host/host.ts";
import { addSheet, connectHost, createHost } from "../../test/excel-host/open-host.ts";
import type { GovernanceSample } from "../sample/governance.ts";
import { saveBook } from "../../test/excel-host/xlsx/save-book.ts";
import { fillTemplates } from "./fill-templates.ts";

const README: readonly (readonly string[])[] = [
  ["Input tables of an invented company"],
  ["All rows are invented. Nobody in them exists: people are named by their roles."],
];

function addReadMe(host: ExcelHost): void {
  const [first] = host.book.sheets;
  if (first === undefined) return;
  first.name = "Read me";
  addSheet(host, first.name, README);
}

/** What to put into the workbook. */
export interface TemplatesInput {
  readonly keys: readonly TemplateKey[];
  /** Rows for the tables; those without any stay as they are inserted. */
  readonly sample?: Partial<GovernanceSample>;
  /** Words of items and conditions by id. */
  readonly wording?: Readonly<Record<string, string>>;
}

/** A workbook with input tables as Excel would have them: the use case over the real client against our host. */
export async function makeTemplates({
  keys,
  sample = {},
  wording = {},
}: TemplatesInput): Promise<
  Result<{ readonly bytes: Uint8Array; readonly inserted: readonly InsertedTable[] }>
> {
  const host = createHost();
  connectHost(host);
  const added = await insertTemplates({
    workbook: createWorkbook(),
    keys,
    wording,
    control: { report: () => {} },
  });
  if (!added.ok) return added;
  await fillTemplates(added.value.inserted, sample, wording);
  const { book } = host;
  // A new workbook begins with an empty sheet: it says that the rows are invented, or goes.
  if (Object.keys(sample).length > 0) addReadMe(host);
  book.sheets = book.sheets.filter(({ cells, tables }) => cells.size > 0 || tables.length > 0);
  book.activeSheetId = book.sheets[0]?.id ?? "";
  return succeed({ bytes: await saveBook(book), inserted: added.value.inserted });
}
