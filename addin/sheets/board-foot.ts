import type { Scorecard } from "../../shared/contract/scorecard.ts";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { Intake } from "../intake/tallied.ts";
import { referTo } from "./quote-sheet.ts";
import type { Box } from "./plan.ts";

/** Below this, one decimal would say 0.0. */
const SMALLEST_SHOWN = 0.05;

/**
 * How many measures are flagged, and how many chance alone would flag.
 *
 * @param flags From the scorecard. @returns A phrase of the board's last line.
 * @example writeFlags({ tested: 13, flagged: 2, expectedByChance: 0.182 }) // => "2 of 13 measures flagged; about 0.2 expected by chance"
 */
export function writeFlags({ tested, flagged, expectedByChance }: Scorecard["flags"]): string {
  if (tested === 0) return "No measure has the 13 months that a mark needs";
  const expected =
    expectedByChance < SMALLEST_SHOWN
      ? "less than 0.1"
      : `about ${writeNumber(expectedByChance, 1)}`;
  const measures = tested === 1 ? "1 measure" : `${writeNumber(tested)} measures`;
  return `${writeNumber(flagged)} of ${measures} flagged; ${expected} expected by chance`;
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
  const good = `"✓ "&${agreeing}&" of "&${all}&" checks agree"`;
  const bad = `"✕ "&(${all}-${agreeing})&" of "&${all}&" checks differ: the source has changed, refresh"`;
  return `=IF(${agreeing}=${all},${good},${bad})`;
}
