import type { Ref } from "../../../shared/contract/readiness/figure.ts";
import type { TableKey } from "../../../shared/contract/readiness/words.ts";
import type { Names, RowPlace } from "./names.ts";

/** A link to the rows behind a figure: its words, and the cell that it leads to. */
export interface RowLink extends RowPlace {
  readonly words: string;
}

/**
 * A link to the first of the rows that a figure rests on; the words say how many more there are.
 *
 * @param refs Rows by table. @param names Where rows stand. @param width Most characters of the words.
 * @returns Null where no row is known any more: then there is nothing to lead to.
 * @example linkRows([{ table: "forums", rows: [7, 9] }], { place: (_, row) => ({ sheet: "Forums", address: `A${row}` }) }, 20) // => { words: "Forums 7, +1", sheet: "Forums", address: "A7" }
 * @example linkRows([{ table: "forums", rows: [7], more: 40 }], { place: () => ({ sheet: "Forums", address: "A7" }) }, 20).words // => "Forums 7, +40"
 */
export function linkRows(
  refs: readonly Ref[],
  names: Pick<Names, "place">,
  width: number,
): RowLink | null {
  const rows = refs.flatMap(({ table, rows: all }) => all.map((row) => ({ table, row })));
  const more = refs.reduce((sum, ref) => sum + (ref.more ?? 0), rows.length - 1);
  for (const { table, row } of rows) {
    const place = names.place(table, row);
    if (place === null) continue;
    return { ...place, words: wordsOf(place.sheet, row, { more, width }) };
  }
  return null;
}

/** Whole words alone: where the sheet's name does not fit, the row is said without it; the link leads there all the same. */
const wordsOf = (
  sheet: string,
  row: number,
  { more, width }: { readonly more: number; readonly width: number },
): string => {
  const ends = more === 0 ? [""] : [`, +${more}`, " …"];
  const whole = [sheet, "row"].flatMap((name) => ends.map((end) => `${name} ${row}${end}`));
  return whole.find(({ length }) => length <= width) ?? `row ${row}`;
};

/**
 * A link to one row.
 *
 * @param table Its table. @param row As the user counts. @param names Where rows stand. @returns As {@link linkRows}.
 * @example linkRow("forums", 7, { place: () => null }) // => null
 */
export function linkRow(table: TableKey, row: number, names: Pick<Names, "place">): RowLink | null {
  return linkRows([{ table, rows: [row] }], names, LINK_WIDTH);
}

/** Characters of a link in a column of its own. */
const LINK_WIDTH = 16;
