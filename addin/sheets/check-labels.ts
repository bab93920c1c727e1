import type { LabelUse, SourceColumn } from "../intake/tallied.ts";
import { COUNT_FORMAT } from "./number-format.ts";
import { number } from "./cells.ts";
import type { Check } from "./check.ts";
import { referToSource } from "./refer-source.ts";
import type { Criteria } from "./write-criteria.ts";
import { writeCriteria } from "./write-criteria.ts";

/** Longest formula that Excel takes. */
const MAX_FORMULA = 8_192;

const countFormula = (source: string, { literals, blanks }: Criteria): string => {
  const counts = literals.map((literal) => `COUNTIF(${source},${literal})`);
  return `=${[...counts, ...(blanks ? [`COUNTBLANK(${source})`] : [])].join("+")}`;
};

/** Checks, and the labels that no formula can count. */
export interface LabelChecks {
  readonly checks: readonly Check[];
  readonly uncounted: readonly string[];
}

/**
 * Rows of each label beside a formula that counts them again in the source: used and left out together, because the
 * formula sees both.
 *
 * @param labels With their spellings. @param column Of the source. @param nameOf The check's name for a label.
 * @returns A check a label, and the labels that cannot be counted by a formula.
 */
export function checkLabels(
  labels: readonly LabelUse[],
  column: SourceColumn,
  nameOf: (label: string) => string,
): LabelChecks {
  const source = referToSource(column);
  const criteria = writeCriteria(labels);
  const checks: Check[] = [];
  const uncounted: string[] = [];
  for (const [index, { label, used, excluded }] of labels.entries()) {
    const written = criteria[index] ?? null;
    const formula = written === null ? null : countFormula(source, written);
    if (formula === null || formula.length > MAX_FORMULA) uncounted.push(label);
    else
      checks.push({
        name: nameOf(label),
        here: number(used + excluded, COUNT_FORMAT, { role: "body" }),
        source: formula,
        isAmount: false,
      });
  }
  return { checks, uncounted };
}
