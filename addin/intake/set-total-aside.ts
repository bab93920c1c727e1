import { foldText } from "./fold-text.ts";
import type { RowFacts } from "./row-groups.ts";
import type { RowColumns } from "./table-rows.ts";

/** What the first cell of a total says, folded. */
const TOTAL_WORDS = new Set(
  "total|totals|grand total|sub total|subtotal|sum|overall total|summe|gesamt|gesamtsumme|insgesamt|endsumme|somme|total general|total generale|ensemble|suma|suma total|soma|total geral".split(
    "|",
  ),
);

/** Passes rows on; the last one waits until it is known whether it is a total. */
export interface TotalKeeper {
  /** Rows must come from top to bottom. */
  readonly add: (facts: RowFacts) => void;
  /** To be called once, after the last row. */
  readonly finish: () => readonly string[];
}

/**
 * Sets the last row of a table aside when it is the total of the others: its number says so, or its label where it has no number.
 * A row of that name further up is a row like any other.
 *
 * @param columns Where the cells stand. @param pass Takes the rows, the total with its fault. @returns Takes rows; `finish` gives a note for a total.
 * @example setTotalAside({ id: 0, label: 1, date: null, all: [0, 1] }, () => {}).finish() // => []
 */
export function setTotalAside(
  columns: Pick<RowColumns, "id" | "label" | "date" | "all">,
  pass: (facts: RowFacts) => void,
): TotalKeeper {
  let waiting: RowFacts | null = null;
  const add = (facts: RowFacts): void => {
    if (facts.fault?.reason === "blank-row") return pass(facts);
    if (waiting !== null) pass(waiting);
    waiting = isTotal(facts) ? facts : null;
    if (waiting === null) pass(facts);
  };
  const finish = (): readonly string[] => {
    if (waiting === null) return [];
    const { row, id } = waiting;
    const column = (id === "" ? columns.label : columns.id) ?? columns.all[0] ?? 0;
    pass({ ...waiting, date: null, fault: { reason: "total-row", column } });
    waiting = null;
    return [`Row ${row + 1}, the last one, is a total of the others: not counted.`];
  };
  return { add, finish };
}

function isTotal({ fault, id, label }: RowFacts): boolean {
  if (fault !== null) return false;
  const name = id === "" ? String(label ?? "") : id;
  return TOTAL_WORDS.has(foldText(name).replace(/\s*:$/u, ""));
}
