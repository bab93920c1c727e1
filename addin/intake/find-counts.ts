import { foldLabel } from "./fold-label.ts";
import { headerWords, trimText } from "./fold-text.ts";
import { findColumn } from "./header-match.ts";
import { readDate } from "./read-dates.ts";
import { isBlank, readCells, type CellReader } from "./row-cells.ts";
import type { Source } from "./source.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split("|"));

/** Whole headers that say that a cell counts complaints or losses. */
const NAMED_COUNTS = list(
  "complaints|complaint count|complaints count|count of complaints|number of complaints|no of complaints|total complaints|tickets|number of tickets|cases|number of cases|losses|lost customers|customers lost|cancellations|number of losses|number of cancellations|loss count|churned customers|anzahl beschwerden|beschwerden|anzahl der beschwerden|kundigungen|anzahl kundigungen|nombre de reclamations|reclamations|nombre de resiliations|numero de quejas|quejas|numero de reclamos|reclamos|numero de reclamacoes|reclamacoes|bajas|cancelamentos",
);

/** Whole headers that say count, and not of what; a number of its own or a quantity ordered may be called so too. */
const PLAIN_COUNTS = list(
  "count|counts|number|no|total|totals|quantity|qty|n|volume|frequency|cnt|anzahl|menge|summe|gesamt|nombre|quantite|effectif|numero|cantidad|conteo|quantidade|contagem",
);

/** Share of rows with a day and label of their own: a list of counts names each pair once. Ours. */
const DISTINCT_SHARE = 0.95;

/** Share of all pairs of day and label that have a row, from which rows under a plain header look like a filled-in grid. Ours. */
const GRID_SHARE = 0.5;

/** Fewest rows from which a plain header is believed; with fewer, chance could fill the grid. Ours. */
const LEAST_ROWS = 6;

interface Mapped {
  readonly date: string | null;
  readonly label: string | null;
  readonly id: string | null;
}

/**
 * The column of counts of a table that has one row for several complaints or losses, such as Month, Category, Complaints. Counting
 * its rows would be wrong by far, so such a table is refused. Judged by the first rows.
 *
 * @param source With its sample. @param mapped The headers of day, category (or reason) and number. @returns The header of the counts; null when rows stand for themselves.
 * @example findCounts({ headers: [], area: { column: 0 }, sample: { firstRow: 1, rows: 0, columns: new Map() } }, { date: "Month", label: null, id: null }) // => null
 */
export function findCounts(
  source: Pick<Source, "headers" | "area" | "sample">,
  mapped: Mapped,
): string | null {
  const { sample, headers, area } = source;
  const { date, id } = mapped;
  const taken = new Set([date, mapped.label, id].map((header) => findColumn(source, header)));
  const day = readCells(sample, findColumn(source, date));
  const label = readCells(sample, findColumn(source, mapped.label));
  const rows = Array.from({ length: sample.rows }, (_, offset) => offset).filter(
    (offset) => !isBlank(day(offset)) || !isBlank(label(offset)),
  );
  const shape = shapeOf(rows, day, label);
  if (rows.length === 0 || !shape.isEachOnce) return null;
  const at = headers.findIndex((header, index) => {
    const name = headerWords(header).join(" ");
    const isMeant = NAMED_COUNTS.has(name) || (PLAIN_COUNTS.has(name) && shape.isGrid);
    const column = area.column + index;
    return isMeant && !taken.has(column) && holdsCounts(rows, readCells(sample, column));
  });
  return at === -1 ? null : trimText(headers[at] ?? "");
}

function shapeOf(
  rows: readonly number[],
  day: CellReader,
  label: CellReader,
): { readonly isEachOnce: boolean; readonly isGrid: boolean } {
  const days = rows.map((offset) => keyOfDay(day(offset)));
  const labels = rows.map((offset) => foldLabel(label(offset).value));
  const pairs = new Set(days.map((one, index) => `${one}|${labels[index]}`));
  const isEachOnce = pairs.size >= rows.length * DISTINCT_SHARE;
  const places = new Set(days).size * new Set(labels).size;
  const isRegular = new Set(days.map((one) => one.slice(8))).size === 1;
  const isGrid = new Set(labels).size > 1 && rows.length >= places * GRID_SHARE;
  return { isEachOnce, isGrid: rows.length >= LEAST_ROWS && (isGrid || isRegular) };
}

/** Any order will do: it is the same for all rows. */
function keyOfDay({ value, isShownAsDate }: ReturnType<CellReader>): string {
  const reading = readDate(value, isShownAsDate);
  if (reading === null || reading === "blank") return String(value);
  return reading.days.dmy ?? reading.days.mdy ?? String(value);
}

/** Whole numbers from 0, one of them above 1: a column of ones counts rows as they stand. */
function holdsCounts(rows: readonly number[], read: CellReader): boolean {
  const cells = rows.map((offset) => read(offset)).filter((cell) => !isBlank(cell));
  const counts = cells.map(({ value, isShownAsDate }) => (isShownAsDate ? null : value));
  return (
    cells.length >= rows.length * DISTINCT_SHARE &&
    counts.every((value) => typeof value === "number" && Number.isInteger(value) && value >= 0) &&
    counts.some((value) => Number(value) > 1)
  );
}
