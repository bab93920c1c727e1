import { CHECKPOINTS } from "../../shared/catalogue/readiness/checkpoints.ts";
import { CONDITIONS } from "../../shared/catalogue/readiness/conditions.ts";
import { ITEMS } from "../../shared/catalogue/readiness/questions.ts";
import {
  CONDITION_IDS,
  ITEM_IDS,
  QUESTION_IDS,
  questionOfItem,
} from "../../shared/contract/readiness/words.ts";
import type { ConditionId, QuestionId, TableKey } from "../../shared/contract/readiness/words.ts";
import { cellAddress } from "../intake/cell-address.ts";
import type { SheetSurvey } from "../intake/source.ts";
import { findTemplates, type FoundTemplate } from "../intake/templates/find-templates.ts";
import { missingColumns } from "../intake/templates/recognise-template.ts";
import type { TemplateKey } from "../intake/templates/template.ts";
import { TEMPLATE_KEYS, TEMPLATES } from "../intake/templates/templates.ts";
import type { Place, TemplateOffer } from "../pane/readiness/handlers.ts";

/** Without these the assessment says little; the others add a part each. Ours. */
const RECOMMENDED: ReadonlySet<TemplateKey> = new Set([
  "quiz",
  "conditions",
  "people",
  "forums",
  "attendance",
  "actions",
  "roadmap",
  "moments",
  "momentResults",
  "metrics",
  "decisions",
  "settings",
]);

const includes = (tables: readonly TableKey[], key: TemplateKey): boolean =>
  tables.some((table) => table === key);

/** Questions and conditions whose rows of evidence stand in this table. */
const evidencedBy = (key: TemplateKey): readonly (QuestionId | ConditionId)[] => {
  const items = ITEM_IDS.filter((id) => includes(ITEMS[id].tables, key));
  const questions = new Set(items.map(questionOfItem));
  return [
    ...QUESTION_IDS.filter((id) => questions.has(id)),
    ...CONDITION_IDS.filter(
      (id) => includes(CHECKPOINTS[id].tables, key) || includes(CONDITIONS[id].tables, key),
    ),
  ];
};

/** The first cell of a table. */
export const placeOf = ({ area }: FoundTemplate): Place => ({
  sheet: area.sheet,
  address: cellAddress(area.row, area.column),
});

/** A plain range is read as it is; only a table gets columns. */
const lacksOf = ({ key, kind, columns }: FoundTemplate): readonly string[] =>
  kind === "table" ? missingColumns(TEMPLATES[key], columns).map(({ header }) => header) : [];

/** Every input table, with what of it is in the workbook. */
export function offerTemplates(survey: readonly SheetSurvey[]): readonly TemplateOffer[] {
  const { found } = findTemplates(survey);
  return TEMPLATE_KEYS.map((key) => {
    const { title, purpose } = TEMPLATES[key];
    const there = found.find((one) => one.key === key);
    return {
      table: key,
      name: title,
      purpose,
      evidences: evidencedBy(key),
      isRecommended: RECOMMENDED.has(key),
      there:
        there === undefined
          ? null
          : {
              version: there.version,
              rows: there.area.rows - 1,
              lacks: lacksOf(there),
              place: placeOf(there),
            },
    };
  });
}
