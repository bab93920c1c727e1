import { createWorkbook } from "../../addin/excel/open-workbook.ts";
import { insertTemplates } from "../../addin/insert-templates.ts";
import { TEMPLATE_KEYS } from "../../addin/intake/templates/templates.ts";
import { OUR_WORDING } from "../../shared/catalogue/readiness/wording.ts";
import { connectHost, createHost } from "../../test/excel-host/open-host.ts";
import { openBook } from "../../test/excel-host/xlsx/open-book.ts";
import { saveBook } from "../../test/excel-host/xlsx/save-book.ts";
import { fillTemplates } from "../templates/fill-templates.ts";
import { inventGovernance } from "./governance.ts";
import { makeSample } from "./make-sample.ts";

/** The sample workbook with the input tables of the same invented company: complaints, losses, and how it is governed. */
export async function makeCompany(): Promise<Uint8Array> {
  const host = createHost({ book: await openBook(await makeSample(), "company.xlsx") });
  connectHost(host);
  const added = await insertTemplates({
    workbook: createWorkbook(),
    keys: TEMPLATE_KEYS,
    wording: OUR_WORDING,
    control: { report: () => {} },
  });
  if (!added.ok) throw new Error("The input tables could not be added to the sample.");
  await fillTemplates(added.value.inserted, inventGovernance(), OUR_WORDING);
  return saveBook(host.book);
}
