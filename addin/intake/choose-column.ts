import type { HeaderWords } from "./header-words.ts";
import { trimText } from "./fold-text.ts";
import type { Reason } from "./mapping.ts";
import { matchHeader } from "./match-header.ts";
import { isFreeText, quoteHeader, type ColumnProfile } from "./profile-columns.ts";

/** A column that fits a meaning, with points for header and contents together. */
export interface Candidate {
  readonly column: ColumnProfile;
  readonly points: number;
  /** Points for the header alone, above 0 and up to 100. */
  readonly match: number;
}

/** Points from which a column is proposed without doubt. Ours. */
export const SURE_POINTS = 60;

/** Distance to the next column that leaves no doubt. Ours. */
const SURE_DISTANCE = 15;

/** Share of filled cells that must be of the right kind. Ours. */
const KIND_SHARE = 0.8;

/** Most other columns that are offered. */
const MAX_ALTERNATIVES = 4;

/**
 * Columns that hold labels under one of the headers, best first: words, not dates and not only numbers.
 *
 * @param columns Of one source. @param words Headers. @returns Candidates, free text among them.
 * @example labelCandidates([], { phrases: ["category"], avoid: [] }) // => []
 */
export function labelCandidates(
  columns: readonly ColumnProfile[],
  words: HeaderWords,
): readonly Candidate[] {
  return rankBy(columns, words, ({ dates, numbers, filled }) =>
    filled > 0 && (dates > filled / 2 || numbers > filled / 2) ? null : 0,
  );
}

/**
 * Columns that hold amounts under one of the headers, best first.
 *
 * @param columns Of one source. @param words Headers. @returns Candidates.
 * @example amountCandidates([], { phrases: ["value"], avoid: [] }) // => []
 */
export function amountCandidates(
  columns: readonly ColumnProfile[],
  words: HeaderWords,
): readonly Candidate[] {
  return rankBy(columns, words, ({ numbers, filled }) =>
    filled > 0 && numbers >= filled * KIND_SHARE ? 0 : null,
  );
}

/**
 * Columns that tell rows apart under one of the headers, best first: filled and different in every row of the sample.
 *
 * @param columns Of one source. @param words Headers. @returns Candidates.
 * @example idCandidates([], { phrases: ["ticket id"], avoid: [] }) // => []
 */
export function idCandidates(
  columns: readonly ColumnProfile[],
  words: HeaderWords,
): readonly Candidate[] {
  return rankBy(columns, words, ({ distinct, filled, rows, dates }) =>
    filled > 0 && distinct === filled && filled >= rows * KIND_SHARE && dates === 0 ? 0 : null,
  );
}

/**
 * Columns under one of the headers, whatever they hold.
 *
 * @param columns Of one source. @param words Headers. @returns Candidates, best first.
 * @example anyCandidates([], { phrases: ["owner"], avoid: [] }) // => []
 */
export function anyCandidates(
  columns: readonly ColumnProfile[],
  words: HeaderWords,
): readonly Candidate[] {
  return rankBy(columns, words, () => 0);
}

/**
 * Columns whose header fits and whose contents do too, best first.
 *
 * @param columns Of one source. @param words Headers. @param judge Points for the contents, none or less; null when they do not fit.
 * @returns Candidates.
 * @example rankBy([], { phrases: ["owner"], avoid: [] }, () => 0) // => []
 */
export function rankBy(
  columns: readonly ColumnProfile[],
  words: HeaderWords,
  judge: (column: ColumnProfile) => number | null,
): readonly Candidate[] {
  return columns
    .flatMap((column) => {
      const match = matchHeader(column.header, words);
      const more = match === 0 ? null : judge(column);
      return more === null ? [] : [{ column, match, points: Math.max(1, match + more) }];
    })
    .toSorted((one, other) => other.points - one.points);
}

/** The part of a reason that is known when a column is chosen. */
type Meaning = Pick<Reason, "role" | "meaning">;

/**
 * The reason for taking the best candidate.
 *
 * @param meaning Role and key. @param candidates Best first. @param words Why the best one fits, and why none does.
 * @returns A reason whose column is null when there is no candidate.
 * @example explainBest({ role: "losses", meaning: "date" }, [], { fits: () => "", none: "No column holds dates." }).why // => "No column holds dates."
 */
export function explainBest(
  meaning: Meaning,
  candidates: readonly Candidate[],
  words: {
    readonly fits: (column: ColumnProfile) => string;
    readonly none: string;
    /** The tables do well without this column, so that nobody need be asked where it is. */
    readonly isDispensable?: boolean;
  },
): Reason {
  const [best, next] = candidates;
  if (best === undefined) {
    const sure = words.isDispensable === true;
    return { ...meaning, column: null, sure, why: words.none, alternatives: [] };
  }
  const isApart = next === undefined || best.points - next.points >= SURE_DISTANCE;
  return {
    ...meaning,
    column: best.column.header,
    sure: best.points >= SURE_POINTS && isApart && best.column.filled > 0,
    why: [words.fits(best.column), ...doubtOf(best)].join(" "),
    alternatives: headersOf(candidates.slice(1)),
  };
}

/** What is in doubt about a column that no other competes with; those that do are the alternatives. */
function doubtOf({ column, match }: Candidate): readonly string[] {
  const isWeak = column.filled > 0 && match < SURE_POINTS;
  return isWeak ? [`${quoteHeader(column)} could also mean something else.`] : [];
}

/**
 * The headers of candidates, to offer in place of the one chosen.
 *
 * @param candidates Best first. @returns At most four headers, as in the sheet.
 * @example headersOf([]) // => []
 */
export function headersOf(candidates: readonly Candidate[]): readonly string[] {
  const headers = new Set(candidates.map(({ column }) => column.header));
  return [...headers].slice(0, MAX_ALTERNATIVES);
}

/**
 * What makes a label column unfit for grouping.
 *
 * @param column Its profile. @returns A sentence; null when it can be grouped.
 * @example explainFreeText({ header: "Text", rows: 9, filled: 9, dates: 0, serials: 0, isMixedDates: false, numbers: 0, distinct: 5, single: 1, averageLength: 8, labels: [] }) // => null
 */
export function explainFreeText(column: ColumnProfile): string | null {
  if (!isFreeText(column)) return null;
  return `${quoteHeader(column)} is free text: ${column.distinct} different entries in the first ${column.filled} rows.`;
}

/**
 * A list of headers in words.
 *
 * @param headers As in the sheet. @returns For a sentence.
 * @example listHeaders(["A ", "B"]) // => "“A”, “B”"
 */
export function listHeaders(headers: readonly string[]): string {
  return headers.map((header) => `“${trimText(header)}”`).join(", ");
}
