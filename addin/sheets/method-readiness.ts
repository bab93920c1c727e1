import { THRESHOLDS } from "../../shared/catalogue/readiness/thresholds.ts";
import type { MetricDefinition } from "../../shared/contract/scorecard.ts";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { Assessment } from "./sheet-input.ts";

/** Most decimals of a threshold. */
const DECIMALS = 3;

const FAVOURABLE = { low: "low is good", high: "high is good", none: "" } as const;

/**
 * Definitions of figures as rows of the sheet of the method.
 *
 * @param metrics From the registry. @returns Name, formula, edge cases and source of each.
 * @example defineFigures([{ id: "M1", name: "Rate", unit: "", favourable: "low", formula: "a ÷ b", edgeCases: "", source: "ours" }])[0][0] // => "M1 Rate, low is good"
 */
export function defineFigures(
  metrics: readonly MetricDefinition[],
): readonly (readonly string[])[] {
  return metrics.map(({ id, name, unit, favourable, formula, edgeCases, source }) => [
    [`${id} ${name}`, unit, FAVOURABLE[favourable]].filter((part) => part !== "").join(", "),
    formula,
    edgeCases,
    source,
  ]);
}

const known = (id: string): (typeof THRESHOLDS)[keyof typeof THRESHOLDS] | null =>
  Object.hasOwn(THRESHOLDS, id) ? THRESHOLDS[id as keyof typeof THRESHOLDS] : null;

const valueWords = (id: string, value: number): string => {
  const usual = known(id);
  const written = writeNumber(value, DECIMALS);
  if (usual === null) return written;
  const changed =
    usual.value === value
      ? ""
      : ` (usually ${writeNumber(usual.value, DECIMALS)}; set in Settings)`;
  return `${written} ${usual.unit}${changed}`;
};

/**
 * The thresholds that were used, as rows: what each decides, its value, and whether it is ours. No source gives most of
 * them, so each can be set in the Settings of the workbook.
 *
 * @param thresholds From the answer. @returns Id, words, value and source of each.
 * @example listThresholds([{ id: "stick-days", value: 60, isOurs: false }])[0][2] // => "60 days (usually 90; set in Settings)"
 */
export function listThresholds(
  thresholds: Assessment["readiness"]["thresholds"],
): readonly (readonly string[])[] {
  return thresholds.map(({ id, value, isOurs }) => [
    id,
    known(id)?.words ?? "",
    valueWords(id, value),
    isOurs ? "ours" : (known(id)?.source ?? "not ours"),
  ]);
}
