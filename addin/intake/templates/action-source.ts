import { foldLabel } from "../fold-label.ts";
import { isBlank } from "../row-cells.ts";
import { choose, SOURCES } from "./choices.ts";
import { namesIn, type CodeReader } from "./code-books.ts";
import { cellAt, type FilledTemplate } from "./filled-template.ts";
import type { BookKey } from "./template.ts";

/** Labels that are counted anyway: only these may be sent by name. */
export interface CountedLabels {
  readonly categories: readonly string[];
  readonly reasons: readonly string[];
}

const BOOKS: Readonly<Record<string, BookKey>> = {
  moment: "moments",
  metric: "metrics",
  decision: "decisions",
};

const kindAt = (filled: FilledTemplate, offset: number): string => {
  const cell = cellAt(filled, "sourceKind", offset);
  return cell.isError ? "" : String(choose(cell.value, SOURCES) ?? "");
};

/**
 * The book in which a task looks for what it answers to, with the name.
 *
 * @param filled The table of actions. @param offset The row. @returns Null where it names a label or nothing.
 * @example sourceName({ cells: new Map([["sourceKind", [{ value: "Metric" }]], ["source", [{ value: "On time" }]]]) }, 0) // => { book: "metrics", name: "On time" }
 */
export function sourceName(
  filled: FilledTemplate,
  offset: number,
): { readonly book: BookKey; readonly name: string } | null {
  const book = BOOKS[kindAt(filled, offset)];
  const [name] = namesIn(cellAt(filled, "source", offset), false);
  return book === undefined || name === undefined ? null : { book, name };
}

/**
 * What a task answers to: the code of a moment, metric or decision, or the label of a category or reason that is counted
 * anyway, as it is written there. Anything else stays in the workbook.
 *
 * @param filled The table of actions. @param offset The row. @param known Codes and labels. @returns The two fields of the contract.
 * @example readActionSource({ cells: new Map([["sourceKind", [{ value: "Loss reason" }]], ["source", [{ value: "price " }]]]) }, 0, { codes: null, labels: { categories: [], reasons: ["Price"] } }) // => { source: null, sourceLabel: "Price" }
 */
export function readActionSource(
  filled: FilledTemplate,
  offset: number,
  { codes, labels }: { readonly codes: CodeReader; readonly labels: CountedLabels },
): { readonly source: number | null; readonly sourceLabel: string | null } {
  const named = sourceName(filled, offset);
  const source = named === null ? null : codes.codeOf(named.book, named.name);
  return { source, sourceLabel: labelAt(filled, offset, labels) };
}

function labelAt(filled: FilledTemplate, offset: number, labels: CountedLabels): string | null {
  const cell = cellAt(filled, "source", offset);
  if (cell.isError || isBlank(cell)) return null;
  const counted = { "complaint-category": labels.categories, "loss-reason": labels.reasons };
  const kind = kindAt(filled, offset);
  if (kind !== "complaint-category" && kind !== "loss-reason") return null;
  const wanted = foldLabel(cell.value);
  return counted[kind].find((label) => foldLabel(label) === wanted) ?? null;
}
