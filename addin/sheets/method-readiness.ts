import type { Threshold } from "../../shared/catalogue/readiness/thresholds.ts";
import { THRESHOLDS } from "../../shared/catalogue/readiness/thresholds.ts";
import type { MetricDefinition } from "../../shared/contract/scorecard.ts";
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

const PER_CENT = 100;
const SINGULAR = { days: "day", years: "year", points: "point", people: "person" } as const;

const known = (id: string): Threshold | null =>
  Object.hasOwn(THRESHOLDS, id) ? THRESHOLDS[id as keyof typeof THRESHOLDS] : null;

/** A figure with the unit in which people say it. */
const withUnit = (value: number, unit: Threshold["unit"]): string => {
  const plain = (figure: number): string => String(Number(figure.toFixed(DECIMALS)));
  switch (unit) {
    case "share":
      return `${plain(value * PER_CENT)}%`;
    case "percent":
      return `${plain(value)}%`;
    case "ratio":
    case "count":
      return plain(value);
    case "days":
    case "years":
    case "points":
    case "people":
      return value === 1 ? `1 ${SINGULAR[unit]}` : `${plain(value)} ${unit}`;
  }
};

const valueWords = (id: string, value: number): string => {
  const usual = known(id);
  if (usual === null) return withUnit(value, "count");
  const written = withUnit(value, usual.unit);
  return usual.value === value
    ? written
    : `${written} (usually ${withUnit(usual.value, usual.unit)}; set in Settings)`;
};

/**
 * The thresholds that were used, as rows: what each decides, its value, and whether it is ours. No source gives most of
 * them, so each can be set in the Settings of the workbook.
 *
 * @param thresholds From the answer. @returns Id, words, value and source of each.
 * @example listThresholds([{ id: "stick-days", value: 60, isOurs: false }])[0][2] // => "60 days (usually 90 days; set in Settings)"
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
