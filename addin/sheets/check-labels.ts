import type { LabelUse, SourceColumn } from "../intake/tallied.ts";
import { COUNT_FORMAT } from "./number-format.ts";
import { number } from "./cells.ts";
import type { Check } from "./check.ts";
import { referToSource } from "./refer-source.ts";
import type { Criteria } from "./write-criteria.ts";
import { writeCriteria } from "./write-criteria.ts";

/** Longest formula that Excel takes. */
const MAX_FORMULA = 8_192;

const countFormula = (source: string, { literals, equals, blanks }: Criteria): string => {
  const counts = [
    ...literals.map((literal) => `COUNTIF(${source},${literal})`),
    ...equals.map((constant) => `SUMPRODUCT((${source}=${constant})*1)`),
    ...(blanks ? [`COUNTBLANK(${source})`] : []),
  ];
  return `=${counts.join("+")}`;
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
 * @param labels With their spellings. @param column Of the source. @param how The check's name for a label, and whether
 * cells of the column may hold errors: a comparison with one is an error, so nothing is counted that way then.
 * @returns A check a label, and the labels that cannot be counted by a formula.
 */
export function checkLabels(
  labels: readonly LabelUse[],
  column: SourceColumn,
  {
    nameOf,
    hasErrors,
  }: { readonly nameOf: (label: string) => string; readonly hasErrors: boolean },
): LabelChecks {
  const source = referToSource(column);
  const criteria = writeCriteria(labels);
  const checks: Check[] = [];
  const uncounted: string[] = [];
  for (const [index, { label, used, excluded }] of labels.entries()) {
    const written = criteria[index] ?? null;
    const isSafe = written !== null && (written.equals.length === 0 || !hasErrors);
    const formula = isSafe ? countFormula(source, written) : null;
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
