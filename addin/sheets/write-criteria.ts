import type { LabelUse } from "../intake/tallied.ts";

/** Longest criterion that COUNTIF takes; beyond it Excel answers #VALUE!. */
const MAX_CRITERION = 255;

/** The spellings of a label as criteria of COUNTIF; `blanks` when empty cells count under it too. */
export interface Criteria {
  /** String literals, quotes included. */
  readonly literals: readonly string[];
  readonly blanks: boolean;
}

/** Digits alone: the number and its text are counted alike. */
const WHOLE_NUMBER = /^[1-9]\d{0,14}$|^0$/;
const MONTH_OR_HALF_DAY =
  /jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|am|pm|e/gi;
/** What is left of a date, time, amount or per cent without its words. */
const NUMBER_LIKE = /^(?=.*\d)[\d\s.,:/()%$€£¥'+-]*$/;
const CONSTANT = /^(?:true|false|#.*)$/is;
/** Not storable in a formula, or not in a file. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** A criterion such as "1/2" or "TRUE" is converted first, and each program converts differently. */
const isConverted = (spelling: string): boolean => {
  const bare = spelling.trim();
  if (WHOLE_NUMBER.test(bare)) return false;
  return CONSTANT.test(bare) || NUMBER_LIKE.test(bare.replaceAll(MONTH_OR_HALF_DAY, ""));
};

const narrowFold = (spelling: string): string => spelling.toLowerCase();
const wideFold = (spelling: string): string =>
  spelling.normalize("NFKC").toUpperCase().toLowerCase();

/**
 * A text as a criterion that matches it exactly, case aside: `=` before it, wildcards escaped, quotes doubled.
 *
 * @param spelling As in the cell. @returns A string literal for a formula, or null when no formula can count it.
 * @example writeCriterion("what?") // => "\"=what~?\""
 */
export function writeCriterion(spelling: string): string | null {
  const criterion = `=${spelling.replaceAll(/[~*?]/g, "~$&")}`;
  if (criterion.length > MAX_CRITERION || UNWRITABLE.test(spelling) || isConverted(spelling))
    return null;
  return `"${criterion.replaceAll('"', '""')}"`;
}

/** Spellings that differ in more than case for us, and perhaps not for Excel, would be counted twice. */
const findAmbiguous = (labels: readonly LabelUse[]): ReadonlySet<string> => {
  const seen = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [index, { spellings }] of labels.entries())
    for (const spelling of spellings) {
      const wide = wideFold(spelling);
      const narrow = `${index} ${narrowFold(spelling)}`;
      if ((seen.get(wide) ?? narrow) !== narrow) ambiguous.add(wide);
      seen.set(wide, narrow);
    }
  return ambiguous;
};

/**
 * How formulas count each label again, whatever way it is spelled; each cell at most once.
 *
 * @param labels All labels of the column. @returns By label in the same order; null when a formula cannot count it.
 * @example writeCriteria([{ label: "Price", spellings: ["Price", "PRICE", "price "], used: 3, excluded: 0 }]) // => [{ literals: ["\"=Price\"", "\"=price \""], blanks: false }]
 */
export function writeCriteria(labels: readonly LabelUse[]): readonly (Criteria | null)[] {
  const ambiguous = findAmbiguous(labels);
  return labels.map(({ spellings }) => {
    if (spellings.length === 0 || spellings.some((spelling) => ambiguous.has(wideFold(spelling))))
      return null;
    const filled = spellings.filter((spelling) => spelling !== "");
    const distinct = new Map(filled.toReversed().map((text) => [narrowFold(text), text]));
    const literals = [...distinct.values()].toReversed().map(writeCriterion);
    const blanks = filled.length < spellings.length;
    return literals.includes(null)
      ? null
      : { literals: literals.filter((literal) => literal !== null), blanks };
  });
}
