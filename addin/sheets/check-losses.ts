import type { Exclusion, TalliedLosses } from "../intake/tallied.ts";
import { referToSource } from "./refer-source.ts";
import { writeCriteria } from "./write-criteria.ts";

/** Most spellings of a status in one formula: Excel takes 8,192 characters. */
const MOST_SPELLINGS = 12;

/** Rows that a formula can leave out too, by their status. */
const BY_STATUS: readonly Exclusion[] = ["not-a-loss", "no-status"];

/**
 * How COUNTIFS and SUMIFS tell losses from other rows: by the status, in each of its spellings.
 *
 * @param losses The tallies. @param harmless Reasons for which rows may be left out besides their status.
 * @returns Pairs of range and criterion, a comma before each; one empty text where every row is a loss; null when a formula cannot tell.
 * @example lossCriteria({ quality: { used: 3, excluded: [] }, statusColumn: null, lossWhen: [] }, []) // => [""]
 */
export function lossCriteria(
  {
    quality,
    statusColumn,
    lossWhen,
    lossSpellings = lossWhen,
  }: Pick<TalliedLosses, "statusColumn" | "lossWhen" | "lossSpellings"> & {
    readonly quality: Pick<TalliedLosses["quality"], "used" | "excluded">;
  },
  harmless: readonly Exclusion[],
): readonly string[] | null {
  const allowed = statusColumn === null ? harmless : [...harmless, ...BY_STATUS];
  if (!quality.excluded.every(({ reason }) => allowed.includes(reason))) return null;
  if (statusColumn === null) return [""];
  const [criteria] = writeCriteria([
    { label: "", spellings: lossSpellings, used: quality.used, excluded: 0 },
  ]);
  if (criteria == null || criteria.blanks || criteria.equals.length > 0) return null;
  const status = referToSource(statusColumn);
  return criteria.literals.length > MOST_SPELLINGS
    ? null
    : criteria.literals.map((literal) => `,${status},${literal}`);
}

/**
 * Whether SUM and SUMIFS over the value column can give the value of the losses.
 *
 * @param losses The tallies. @returns False without values, and where a value is a text.
 * @example lossesAreNumbers({ tallies: {}, valuesAreNumbers: true }) // => false
 */
export function lossesAreNumbers({
  tallies,
  valuesAreNumbers,
}: Pick<TalliedLosses, "valuesAreNumbers"> & {
  readonly tallies: Pick<TalliedLosses["tallies"], "values">;
}): boolean {
  return tallies.values !== undefined && valuesAreNumbers === true;
}
