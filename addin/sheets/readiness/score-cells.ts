import type { Bounded } from "../../../shared/contract/readiness/claims.ts";
import type { Share } from "../../../shared/contract/readiness/governance.ts";
import { writeNumber } from "../../../shared/scoring/write-number.ts";
import { date, figureOr, number, text } from "../cells.ts";
import type { Mark } from "../marks.ts";
import { MEAN_FORMAT, SHARE_FORMAT } from "../number-format.ts";
import type { Cell } from "../plan.ts";

const body = { role: "body" as const };

/** A difference of points: the sign says which way, where a digit says how much. */
const [GAP_FORMAT, NO_GAP_FORMAT] = ['+0.0;"−"0.0;0.0', "0.0;0.0"] as const;
/** A smaller gap is shown as 0.0, and that has no sign. */
const LEAST_GAP = 0.05;

/** Characters of 0 to 4: half a point each. */
const BAR_LENGTH = 8;
const MOST_POINTS = 4;
const [SEEN, SAID] = ["━", "─"];

/**
 * What is evidenced as a heavy line, and what is claimed beyond it as a light one; it reads in greyscale.
 *
 * @param claimed Of 0 to 4. @param evidenced Of 0 to 4; null draws the claim alone. @returns At most 8 characters.
 * @example drawClaim(3, 1.5) // => "━━━───"
 * @example drawClaim(1, 2) // => "━━━━"
 */
export function drawClaim(claimed: number | null, evidenced: number | null): string {
  const lengthOf = (value: number | null): number =>
    Math.round(((value ?? 0) / MOST_POINTS) * BAR_LENGTH);
  const seen = lengthOf(evidenced);
  return SEEN.repeat(seen) + SAID.repeat(Math.max(0, lengthOf(claimed) - seen));
}

/**
 * A score of 0 to 4.
 *
 * @param value Null when unknown. @returns One decimal, or "no data".
 * @example scoreCell(null).content // => { kind: "text", text: "no data" }
 */
export function scoreCell(value: number | null): Cell {
  return figureOr(value, "0.0", body);
}

/**
 * How far a score may move when those who do not know are counted: as 0 below, as the most above.
 *
 * @param score With its bounds. @param digits Decimals. @returns `2.1–3.4`, or a dash where nothing was answered.
 * @example rangeWords({ lower: 2.65, upper: 2.65 }, 1) // => "2.7–2.7"
 * @example rangeWords({ lower: 2.07, upper: 3.44 }, 1) // => "2.1–3.4"
 */
export function rangeWords(
  { lower, upper }: Pick<Bounded, "lower" | "upper">,
  digits: number,
): string {
  return lower === null || upper === null
    ? "–"
    : `${roundHalfUp(lower, digits)}–${roundHalfUp(upper, digits)}`;
}

/** As Excel shows a score in the cell beside: 2.65 is 2.7, though the nearest binary number is a little less. */
const roundHalfUp = (value: number, digits: number): string => {
  const scale = 10 ** digits;
  return (Math.round(value * scale * (1 + Number.EPSILON)) / scale).toFixed(digits);
};

/**
 * Claimed less evidenced, or others less the CEO: worse where it is a point or more.
 *
 * @param gap In points of 0 to 4; null when unknown. @param worse How much is worth orange. @returns With its sign.
 * @example gapCell(1.5, 1).look.tone // => "worse"
 * @example gapCell(-0.04, 1).look.format // => "0.0;0.0"
 */
export function gapCell(gap: number | null, worse: number): Cell {
  return gap === null
    ? figureOr(null, GAP_FORMAT, body)
    : number(gap, Math.abs(gap) < LEAST_GAP ? NO_GAP_FORMAT : GAP_FORMAT, {
        ...body,
        tone: Math.abs(gap) >= worse ? "worse" : "ink",
      });
}

/**
 * A share, as per cent.
 *
 * @param share With its parts. @returns "no data" where there is nothing to divide by.
 * @example shareCell({ value: null, num: 0, den: 0 }).content // => { kind: "text", text: "no data" }
 */
export function shareCell({ value }: Share): Cell {
  return figureOr(value, SHARE_FORMAT, body);
}

/**
 * The parts of a share.
 *
 * @param share With its parts. @param of What is counted, in the plural. @returns Words that follow the share.
 * @example shareWords({ value: 0.75, num: 9, den: 12 }, "milestones") // => "9 of 12 milestones"
 * @example shareWords({ value: null, num: 0, den: 0 }, "milestones") // => "no milestones to count"
 */
export function shareWords({ num, den, value }: Share, of: string): string {
  if (value === null) return `no ${of} to count`;
  const digits = [num, den].every(Number.isInteger) ? 0 : 1;
  return `${writeNumber(num, digits)} of ${writeNumber(den, digits)} ${of}`;
}

/**
 * A count, or a dash for none: a table of counts is read by its figures.
 *
 * @param value A whole number. @param tone Worse where it is more than none. @returns A number, 0 too.
 * @example countCell(3, "worse").look.tone // => "worse"
 */
export function countCell(value: number, tone: "ink" | "worse" = "ink"): Cell {
  return number(value, "#,##0", { ...body, tone: value > 0 ? tone : "ink" });
}

/**
 * Yes or no as a mark; a blank cell is not a no.
 *
 * @param flag Null when nothing is entered. @returns Shape, word and tone.
 * @example flagMark(false) // => { words: "✕ no", tone: "worse" }
 */
export function flagMark(flag: boolean | null): Mark {
  if (flag === null) return { words: "○ no data", tone: "quiet" };
  return flag ? { words: "✓ yes", tone: "better" } : { words: "✕ no", tone: "worse" };
}

/**
 * A mean with one decimal where it is known.
 *
 * @param value Null when unknown. @returns A number, or "no data".
 * @example meanCell(2.5).content // => { kind: "number", value: 2.5 }
 */
export function meanCell(value: number | null): Cell {
  return figureOr(value, MEAN_FORMAT, body);
}

/**
 * How a gate stands, as a mark: without data it does not pass.
 *
 * @param state From the answer. @returns Shape, word and tone.
 * @example gateMark("pass") // => { words: "✓ pass", tone: "better" }
 */
export function gateMark(state: "pass" | "fail" | "no-data"): Mark {
  switch (state) {
    case "pass":
      return { words: "✓ pass", tone: "better" };
    case "fail":
      return { words: "✕ fail", tone: "worse" };
    case "no-data":
      return { words: "○ no data", tone: "quiet" };
  }
}

/**
 * A day of the answer in a cell.
 *
 * @param day `YYYY-MM-DD`; null when none is entered. @returns The day, or a dash.
 * @example dayCell("2026-10-31").content // => { kind: "date", serial: 46326 }
 */
export function dayCell(day: string | null): Cell {
  return day === null ? text("–", { ...body, tone: "quiet", align: "right" }) : date(day, body);
}
