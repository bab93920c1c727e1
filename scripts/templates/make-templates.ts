import { createWorkbook } from "../../addin/excel/open-workbook.ts";
import { insertTemplates } from "../../addin/insert-templates.ts";
import type { TemplateKey } from "../../addin/intake/templates/template.ts";
import type { InsertedTable } from "../../addin/ports.ts";
import { succeed, type Result } from "../../shared/result.ts";
import { connectHost, createHost } from "../../test/excel-host/open-host.ts";
import { saveBook } from "../../test/excel-host/xlsx/save-book.ts";

/** A workbook with input tables as Excel would have them: the use case over the real client against our host. */
export async function makeTemplates(
  keys: readonly TemplateKey[],
  wording: Readonly<Record<string, string>> = {},
): Promise<Result<{ readonly bytes: Uint8Array; readonly inserted: readonly InsertedTable[] }>> {
  const host = createHost();
  connectHost(host);
  const added = await insertTemplates({
    workbook: createWorkbook(),
    keys,
    wording,
    control: { report: () => {} },
  });
  if (!added.ok) return added;
  const { book } = host;
  // The empty sheet with which a new workbook begins.
  book.sheets = book.sheets.filter(({ cells, tables }) => cells.size > 0 || tables.length > 0);
  book.activeSheetId = book.sheets[0]?.id ?? "";
  return succeed({ bytes: await saveBook(book), inserted: added.value.inserted });
}
