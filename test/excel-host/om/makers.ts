/** Where the types of the object model find each other. */
import { formatArea } from "../model/address.ts";
import { announce, type Makers } from "../protocol/core.ts";
import { areasObject } from "./areas.ts";
import { nameObject, namesObject } from "./names.ts";
import { rangeObject } from "./range.ts";
import { ruleObject, rulesObject } from "./rules.ts";
import { tableObject, tablesObject } from "./tables.ts";
import { worksheetObject } from "./worksheet.ts";
import { validationObject } from "./validation.ts";

const CHANGED = 10;

export const makers: Makers = {
  worksheet: worksheetObject,
  range: rangeObject,
  areas: areasObject,
  table: tableObject,
  tables: tablesObject,
  names: namesObject,
  name: nameObject,
  rules: rulesObject,
  rule: ruleObject,
  validation: validationObject,
  changed: (core, { sheet, area }) => {
    announce(
      core,
      { type: CHANGED, targets: [sheet.id, "Workbook"] },
      {
        changeType: "RangeEdited",
        source: "Local",
        worksheetId: sheet.id,
        address: formatArea(area),
      },
    );
  },
};
