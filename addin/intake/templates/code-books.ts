import { showLabel } from "../fold-label.ts";
import type { ReadCell } from "../row-cells.ts";
import { BOOK_KEYS, type BookKey } from "./template.ts";

/** Names by code: what is sent is the place, and the names stay here to be printed. */
export type CodeBooks = Readonly<Record<BookKey, readonly string[]>>;

/** Gives names their codes; a name that was not added before has none. */
export interface CodeReader {
  readonly codeOf: (book: BookKey, name: string) => number | null;
  readonly books: CodeBooks;
}

/** Takes names in before any code is given. */
export interface OpenBooks {
  readonly add: (book: BookKey, name: string) => void;
  readonly close: () => CodeReader;
}

/**
 * Books that are still being filled. Codes are given in the order of the names and not of the rows: the same rows in another
 * order have the same codes.
 *
 * @returns Takes names; closing gives each its code.
 * @example (({ add, close }) => { add("units", " North"); add("units", "NORTH"); add("units", "East"); return close().books.units; })(openBooks()) // => ["East", "NORTH"]
 */
export function openBooks(): OpenBooks {
  const names = new Map(BOOK_KEYS.map((key) => [key, new Map<string, Spellings>()]));
  return {
    add: (book, name) => {
      const folded = foldName(name);
      if (folded === "") return;
      const known = names.get(book)?.get(folded) ?? new Map<string, number>();
      const shown = name.replaceAll(/\s+/gu, " ").trim();
      known.set(shown, (known.get(shown) ?? 0) + 1);
      names.get(book)?.set(folded, known);
    },
    close: () => closeBooks(names),
  };
}

/** How often a name is written which way. */
type Spellings = Map<string, number>;

function closeBooks(names: ReadonlyMap<BookKey, ReadonlyMap<string, Spellings>>): CodeReader {
  const books: Partial<Record<BookKey, readonly string[]>> = {};
  const codes = new Map<BookKey, ReadonlyMap<string, number>>();
  for (const [book, entries] of names) {
    const sorted = [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
    books[book] = sorted.map(([, spellings]) => usualSpelling(spellings));
    codes.set(book, new Map(sorted.map(([folded], code) => [folded, code])));
  }
  return {
    books: books as CodeBooks,
    codeOf: (book, name) => codes.get(book)?.get(foldName(name)) ?? null,
  };
}

const usualSpelling = (spellings: Spellings): string =>
  [...spellings].toSorted(
    ([one, rows], [other, otherRows]) => otherRows - rows || (one < other ? -1 : 1),
  )[0]?.[0] ?? "";

/** What makes two names the same: spaces and capital letters do not count. A dash or “Select one” is no name. */
const foldName = (name: string): string =>
  showLabel(name) === "" ? "" : name.replaceAll(/\s+/gu, " ").trim().normalize("NFC").toLowerCase();

/**
 * The names in a cell: one, or several with semicolons, commas or lines between.
 *
 * @param cell As in the sheet. @param isList Whether it may hold several. @returns Names as written; none for a blank or an error.
 * @example namesIn({ value: "North; South", isShownAsDate: false, isError: false }, true) // => ["North", "South"]
 */
export function namesIn(cell: ReadCell, isList: boolean): readonly string[] {
  if (cell.isError) return [];
  const text = String(cell.value);
  const parts = isList ? text.split(/[;,\n]/u) : [text];
  return parts.map((part) => part.trim()).filter((part) => showLabel(part) !== "");
}
