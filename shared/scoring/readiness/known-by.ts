import { monthInWords } from "../month.ts";
import { nameRows } from "../name-rows.ts";
import { countWords } from "../write-number.ts";

interface DatedRow {
  readonly row: number;
  readonly round: string;
  readonly day: string | null;
}

/** Rows of a table up to a day, and the others. */
export interface KnownRows<Row extends DatedRow> {
  readonly known: readonly Row[];
  /** Sentences on rows that do not count yet, with their numbers. */
  readonly notes: readonly string[];
}

const noteLater = (
  table: string,
  rows: readonly DatedRow[],
  what: readonly [one: string, many: string],
): readonly string[] => {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ row }) => row).toSorted((left, right) => left - right);
  const [one, many] = what;
  return [
    `${nameRows(table, numbers)}: ${countWords(rows.length, "row")} ${rows.length === 1 ? one : many}.`,
  ];
};

/**
 * The rows of a survey that were there on the as-of day: a round counts from its month on, and an answer from its day on. A
 * row that is dated ahead by mistake must not take the place of the round that people have answered.
 *
 * @param table Name of the table. @param rows Rows of any rounds. @param asOf Day, `YYYY-MM-DD`.
 * @returns Rows that count, in their order, and what is left out.
 * @example knownBy("Quiz", [{ row: 4, round: "2027-01", day: null }], "2026-10-31").notes // => ["Quiz, row 4: 1 row is of a round after October 2026 and does not count yet."]
 */
export function knownBy<Row extends DatedRow>(
  table: string,
  rows: readonly Row[],
  asOf: string,
): KnownRows<Row> {
  const month = asOf.slice(0, 7);
  const isLaterRound = ({ round }: DatedRow): boolean => round > month;
  const isLaterDay = ({ day }: DatedRow): boolean => day !== null && day > asOf;
  const due = rows.filter((row) => !isLaterRound(row));
  const round = `of a round after ${monthInWords(month)} and`;
  const day = `dated after ${Number(asOf.slice(8))} ${monthInWords(month)} and`;
  return {
    known: due.filter((row) => !isLaterDay(row)),
    notes: [
      ...noteLater(table, rows.filter(isLaterRound), [
        `is ${round} does not count yet`,
        `are ${round} do not count yet`,
      ]),
      ...noteLater(table, due.filter(isLaterDay), [
        `is ${day} does not count yet`,
        `are ${day} do not count yet`,
      ]),
    ],
  };
}
