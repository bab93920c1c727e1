import { rankBy, SURE_POINTS, type Candidate } from "./choose-column.ts";
import type { HeaderWords } from "./header-words.ts";
import { hasWord, matchHeader } from "./match-header.ts";
import { quoteHeader, type ColumnProfile } from "./profile-columns.ts";
import { countFirst } from "./write-count.ts";

/** Share of filled cells that must be dates. Ours. */
const DATE_SHARE = 0.8;

/**
 * Points taken from a column whose dates are in doubt, so that it is never taken without asking: one that mixes real dates with
 * text, when another column could be meant (some of the real ones may be swapped), and one whose cells are no dates. Ours.
 */
const DOUBT_COST = 45;

/** Words by which a header alone says that it holds days; a header such as "Submitted" may as well hold yes and no. */
const DATE_WORDS = ["date", "datum", "fecha", "data", "on", "at", "am", "le"];

/**
 * Columns that hold dates under one of the headers, best first. A column without contents in the sample counts by its header.
 *
 * @param columns Of one source. @param words Headers. @returns Candidates.
 * @example dateCandidates([], { phrases: ["date"], avoid: [] }) // => []
 */
export function dateCandidates(
  columns: readonly ColumnProfile[],
  words: HeaderWords,
): readonly Candidate[] {
  const fitting = columns.filter((column) => {
    const match = matchHeader(column.header, words);
    const isNamed = match >= SURE_POINTS || column.serials <= column.dates;
    return match > 0 && isNamed && holdsDates(column);
  });
  const isAlone = fitting.length === 1;
  return rankBy(fitting, words, ({ isMixedDates }) => (isMixedDates && !isAlone ? -DOUBT_COST : 0));
}

/**
 * The same; when there is none, columns whose header clearly names a date although their cells are no dates. Taking one of them
 * lets the refresh say which dates it cannot read, instead of leaving out the table.
 *
 * @param columns Of one source. @param words Headers. @returns Candidates.
 * @example namedDateCandidates([], { phrases: ["date"], avoid: [] }) // => []
 */
export function namedDateCandidates(
  columns: readonly ColumnProfile[],
  words: HeaderWords,
): readonly Candidate[] {
  const readable = dateCandidates(columns, words);
  if (readable.length > 0) return readable;
  return rankBy(columns, words, ({ header }) =>
    hasWord(header, DATE_WORDS) && matchHeader(header, words) >= SURE_POINTS ? -DOUBT_COST : null,
  );
}

/**
 * Whether the filled cells of a column are dates, all but a few; so with none filled.
 *
 * @param column Its profile. @returns False when many are not.
 * @example holdsDates({ dates: 7, serials: 1, filled: 10 }) // => true
 */
export function holdsDates({
  dates,
  serials,
  filled,
}: Pick<ColumnProfile, "dates" | "serials" | "filled">): boolean {
  return dates + serials >= filled * DATE_SHARE;
}

/**
 * The sentence for a column of dates, with what is in doubt.
 *
 * @param means What the header says, for example "the day received". @param candidates All of them, best first. @returns Writes it.
 * @example explainDates("the day received", [])({ header: "Date", rows: 9, filled: 9, dates: 9, serials: 0, isMixedDates: false, numbers: 0, distinct: 5, single: 1, averageLength: 8, labels: [] }) // => "“Date” is taken as the day received, and all of the first 9 cells are dates."
 */
export function explainDates(
  means: string,
  candidates: readonly Candidate[],
): (column: ColumnProfile) => string {
  return (column) => {
    const { dates, serials, filled } = column;
    const found = dates + serials;
    const basis = `${quoteHeader(column)} is taken as ${means}`;
    if (filled === 0) return `${basis}; the first rows are blank there.`;
    if (found === 0)
      return `${basis}, but none of the first ${filled} cells holds a date that can be read.`;
    if (!holdsDates(column))
      return `${basis}, but only ${found} of the first ${filled} cells hold a date that can be read.`;
    const share = `${basis}, and ${countFirst(found, filled)} ${filled === 1 ? "a date" : "dates"}.`;
    const mixed = candidates.find((other) => other.column.isMixedDates);
    if (mixed === undefined || candidates.length === 1) return share;
    return `${share} ${quoteHeader(mixed.column)} mixes real dates with text, so some of them may be swapped.`;
  };
}
