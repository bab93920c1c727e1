import type { Scorecard } from "../../shared/contract/scorecard.ts";
import type { Variation } from "../../shared/contract/trend-series.ts";
import { MIN_MARKS } from "../../shared/scoring/chart/minimum-points.ts";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { Intake } from "../intake/tallied.ts";
import { referTo } from "./quote-sheet.ts";
import type { Box } from "./plan.ts";

/** Below this, one decimal would say 0.0. */
const SMALLEST_SHOWN = 0.05;

/** Why nothing was tested: no dates, too few months, or months that are all alike. */
const whyUntested = (variations: readonly Variation[]): string => {
  const alike = variations.filter((variation) => variation === "no-variation").length;
  if (variations.length === 0) return "No measure has months, so none could be tested";
  if (alike === 0) return `No measure has the ${MIN_MARKS} months that a mark needs`;
  const months = "the same figure in every month, so there is nothing to mark";
  if (alike === variations.length)
    return alike === 1 ? `The only measure has ${months}` : `Every measure has ${months}`;
  return `No measure could be tested: ${writeNumber(alike)} of ${writeNumber(variations.length)} never vary, the others have fewer than ${MIN_MARKS} months`;
};

/**
 * How many measures have a signal, and how many chance alone would give one; why none was tested, where none was.
 *
 * @param scorecard Its flags and the variation of its measures. @returns A phrase of the board's last line.
 * @example writeFlags({ multiplicity: { tested: 13, flagged: 2, expectedByChance: 0.182 }, complaints: null, losses: null }) // => "2 of 13 measures have a signal; about 0.2 expected by chance"
 */
export function writeFlags({
  multiplicity: { tested, flagged, expectedByChance },
  complaints,
  losses,
}: Pick<Scorecard, "multiplicity" | "complaints" | "losses">): string {
  if (tested === 0) {
    const categories = complaints?.grouping === "category" ? complaints.categories : [];
    const measures = [complaints?.total, ...categories, losses?.monthly];
    return whyUntested(measures.flatMap((series) => (series == null ? [] : [series.variation])));
  }
  if (expectedByChance === null)
    return `${writeNumber(flagged)} of ${writeNumber(tested)} have a signal`;
  const expected =
    expectedByChance < SMALLEST_SHOWN
      ? "less than 0.1"
      : `about ${writeNumber(expectedByChance, 1)}`;
  const measures = tested === 1 ? "1 measure" : `${writeNumber(tested)} measures`;
  const verb = flagged === 1 ? "has" : "have";
  return `${writeNumber(flagged)} of ${measures} ${verb} a signal; ${expected} expected by chance`;
}

/**
 * How many rows the figures rest on.
 *
 * @param intake What was read. @returns A phrase of the board's last line; empty when nothing was read.
 * @example writeRows({ complaints: { quality: { rows: 2000, used: 1977 } }, losses: null, customers: null }) // => "1,977 of 2,000 complaint rows used, 23 left out"
 */
export function writeRows({
  complaints,
  losses,
  customers,
}: Pick<Intake, "complaints" | "losses" | "customers">): string {
  const read = [
    { name: "complaint", quality: complaints?.quality },
    { name: "loss", quality: losses?.quality },
    { name: "customer", quality: customers?.quality },
  ];
  return read
    .flatMap(({ name, quality }) => {
      if (quality === undefined) return [];
      const left = quality.rows - quality.used;
      const used = `${writeNumber(quality.used)} of ${writeNumber(quality.rows)} ${name} rows used`;
      return [left === 0 ? used : `${used}, ${writeNumber(left)} left out`];
    })
    .join(" · ");
}

/**
 * The line that says whether the figures still agree with their source, worked out by Excel whenever it calculates.
 *
 * @param sheet Name of Data quality. @param agrees Cells that are TRUE or FALSE. @returns A formula.
 * @example writeCheckFormula("Q", { row: 9, column: 3, rows: 2, columns: 1 }).startsWith("=IF(COUNTIF('Q'!$D$10:$D$11,TRUE)=ROWS('Q'!$D$10:$D$11),") // => true
 */
export function writeCheckFormula(sheet: string, agrees: Box): string {
  const cells = referTo(sheet, agrees);
  const [agreeing, all] = [`COUNTIF(${cells},TRUE)`, `ROWS(${cells})`];
  const good = `"✓ "&${agreeing}&" of "&${all}&" figures agree when counted again by formula"`;
  const bad = `"✕ "&(${all}-${agreeing})&" of "&${all}&" figures differ when counted again by formula: refresh"`;
  return `=IF(${agreeing}=${all},${good},${bad})`;
}
