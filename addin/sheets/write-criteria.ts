import type { LabelUse } from "../intake/tallied.ts";

/** Longest criterion that COUNTIF takes; beyond it Excel answers #VALUE!. */
const MAX_CRITERION = 255;

/** The spellings of a label as formulas count them; `blanks` when empty cells count under it too. */
export interface Criteria {
  /** Criteria of COUNTIF: string literals, quotes included. */
  readonly literals: readonly string[];
  /** Constants that a cell must equal, where programs read a criterion of COUNTIF differently. */
  readonly equals: readonly string[];
  readonly blanks: boolean;
}

/** Digits alone: the number and its text are counted alike. */
const WHOLE_NUMBER = /^[1-9]\d{0,14}$|^0$/;
const MONTH_OR_HALF_DAY =
  /jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|am|pm|e/gi;
/** What is left of a date, time, amount or per cent without its words. */
const NUMBER_LIKE = /^(?=.*\d)[\d\s.,:/()%$€£¥'+-]*$/;
const CONSTANT = /^(?:true|false|#.*)$/is;
/** Numbers to some programs, and the signs with which a criterion begins or escapes: read differently by each program. */
const MISREAD = /~|^[<>=]|^[+-]?(?:nan|inf|infinity)$/i;
/** How a fraction or a negative number in a cell is spelled here; a text may be spelled so too. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
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

const quote = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/**
 * A text as a criterion that matches it exactly, case aside: `=` before it, wildcards escaped, quotes doubled.
 *
 * @param spelling As in the cell. @returns A string literal for a formula, or null when COUNTIF cannot be trusted with it.
 * @example writeCriterion("what?") // => "\"=what~?\""
 */
export function writeCriterion(spelling: string): string | null {
  const criterion = `=${spelling.replaceAll(/[*?]/g, "~$&")}`;
  const isPlain =
    !UNWRITABLE.test(spelling) && !MISREAD.test(spelling.trim()) && !isConverted(spelling);
  return isPlain && criterion.length <= MAX_CRITERION ? quote(criterion) : null;
}

/**
 * A text as constants that a cell is compared with by `=`, which converts nothing: the text, and the number so spelled.
 *
 * @param spelling As in the cell. @returns Constants of a formula; null for what no constant can be, or not for sure.
 * @example writeConstants("0.5") // => ["\"0.5\"", "0.5"]
 */
export function writeConstants(spelling: string): readonly string[] | null {
  // An empty cell equals FALSE and 0, and an error equals nothing.
  const isUnsure = CONSTANT.test(spelling.trim()) || Number(spelling) === 0;
  if (isUnsure || UNWRITABLE.test(spelling) || spelling.length > MAX_CRITERION) return null;
  return NUMBER.test(spelling) ? [quote(spelling), spelling] : [quote(spelling)];
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

const criteriaOf = (spellings: readonly string[], blanks: boolean): Criteria | null => {
  const literals: string[] = [];
  const equals: string[] = [];
  for (const spelling of spellings) {
    const literal = writeCriterion(spelling);
    const constants = literal === null ? writeConstants(spelling) : [];
    if (constants === null) return null;
    if (literal === null) equals.push(...constants);
    else literals.push(literal);
  }
  return { literals, equals, blanks };
};

/**
 * How formulas count each label again, whatever way it is spelled; each cell at most once.
 *
 * @param labels All labels of the column. @returns By label in the same order; null when a formula cannot count it.
 * @example writeCriteria([{ label: "Price", spellings: ["Price", "PRICE", "price "], used: 3, excluded: 0 }]) // => [{ literals: ["\"=Price\"", "\"=price \""], equals: [], blanks: false }]
 */
export function writeCriteria(labels: readonly LabelUse[]): readonly (Criteria | null)[] {
  const ambiguous = findAmbiguous(labels);
  return labels.map(({ spellings }) => {
    if (spellings.length === 0 || spellings.some((spelling) => ambiguous.has(wideFold(spelling))))
      return null;
    const filled = spellings.filter((spelling) => spelling !== "");
    const distinct = new Map(filled.toReversed().map((text) => [narrowFold(text), text]));
    return criteriaOf([...distinct.values()].toReversed(), filled.length < spellings.length);
  });
}
