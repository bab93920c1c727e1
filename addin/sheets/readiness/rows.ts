import type { Block } from "../block.ts";
import { blockOf } from "../block.ts";
import type { Touch } from "../cells.ts";
import { blank, text } from "../cells.ts";
import type { Cell, LinkPlan } from "../plan.ts";
import type { RowLink } from "./link-rows.ts";

/** What stands in one place of a row: a cell, lines of text one below the other, or a link. */
export type Part =
  | { readonly kind: "cell"; readonly cell: Cell }
  | { readonly kind: "lines"; readonly lines: readonly string[]; readonly touch: Touch }
  | { readonly kind: "link"; readonly link: RowLink; readonly touch: Touch };

/** A row of a table, from column 0; null leaves a place free. It is as many cells tall as its longest text. */
export type PartRow = readonly (Part | null)[];

/**
 * A cell in its place.
 *
 * @param cell Any cell. @returns A part of a row.
 * @example partOf({ content: { kind: "blank" } }).kind // => "cell"
 */
export function partOf(cell: Cell): Part {
  return { kind: "cell", cell };
}

/**
 * Words in the body of a table.
 *
 * @param lines One, or several one below the other. @param touch What of the look differs. @returns A part of a row.
 * @example words("one").lines // => ["one"]
 */
export function words(lines: string | readonly string[], touch: Touch = {}): Part {
  return { kind: "lines", lines: typeof lines === "string" ? [lines] : lines, touch };
}

/**
 * A link to rows, or a dash where there is nothing to lead to.
 *
 * @param link Its words and cell. @param touch What of the look differs. @returns A part of a row.
 * @example linkPart(null).kind // => "lines"
 */
export function linkPart(link: RowLink | null, touch: Touch = {}): Part {
  return link === null ? words("–", { tone: "quiet", ...touch }) : { kind: "link", link, touch };
}

/**
 * A row whose parts do not follow each other.
 *
 * @param parts Each with its column, counted from 0, from left to right. @returns The places between them stay free.
 * @example placeParts([[2, words("here")]]).length // => 3
 */
export function placeParts(parts: readonly (readonly [number, Part | null])[]): PartRow {
  const last = parts.at(-1)?.[0] ?? -1;
  const places = new Map(parts);
  return Array.from({ length: last + 1 }, (_, column) => places.get(column) ?? null);
}

/**
 * Heads of columns that do not follow each other.
 *
 * @param columns How many. @param heads By column, counted from 0. @returns All heads, those between them empty.
 * @example placeHeads(3, { 0: "Unit", 2: ">Tasks" }) // => ["Unit", "", ">Tasks"]
 */
export function placeHeads(
  columns: number,
  heads: Readonly<Record<number, string>>,
): readonly string[] {
  return Array.from({ length: columns }, (_, column) => heads[column] ?? "");
}

const heightOf = (row: PartRow): number =>
  Math.max(1, ...row.map((part) => (part?.kind === "lines" ? part.lines.length : 1)));

/** What a part shows on its first line, and on those below; undefined leaves the place free. */
const contentAt = (part: Part, line: number): Cell | undefined => {
  switch (part.kind) {
    case "cell":
      return line === 0 ? part.cell : undefined;
    case "lines": {
      const sentence = part.lines[line];
      return sentence === undefined ? undefined : text(sentence, { ...part.touch, role: "body" });
    }
    case "link":
      return line === 0 ? text(part.link.words, { ...part.touch, role: "body" }) : undefined;
  }
};

/** Only the last of the cells that make a row has the rule below it. */
const cellAt = (part: Part | null | undefined, line: number, isLast: boolean): Cell => {
  const cell = part == null ? undefined : contentAt(part, line);
  const ruled = cell ?? blank({ role: "body" });
  return isLast ? ruled : { ...ruled, look: { ...ruled.look, role: "plain" } };
};

/** Where rows stand on a sheet. */
export interface RowsFrame {
  readonly row: number;
  /** How many columns the rules run over. */
  readonly columns: number;
  /** Height of a line in points. */
  readonly height?: number;
}

/**
 * Rows of a table whose texts may take several lines; figures stand beside the first line.
 *
 * @param rows From top to bottom. @param frame Where. @returns A block; its links lead to the rows behind the figures.
 * @example drawRows([[words(["one", "two"])], [words("three")]], { row: 4, columns: 1 }).end // => 7
 */
export function drawRows(rows: readonly PartRow[], { row, columns, height }: RowsFrame): Block {
  const cells: Cell[][] = [];
  const links: LinkPlan[] = [];
  for (const parts of rows) {
    for (const [column, part] of parts.entries()) {
      if (part?.kind !== "link") continue;
      const { sheet, address } = part.link;
      links.push({ row: row + cells.length, column, sheet, address });
    }
    const lines = heightOf(parts);
    for (let line = 0; line < lines; line += 1) {
      const isLast = line === lines - 1;
      cells.push(
        Array.from({ length: columns }, (_, column) => cellAt(parts[column], line, isLast)),
      );
    }
  }
  const heights = height === undefined ? [] : cells.map((_, at) => [row + at, height] as const);
  return blockOf(row, cells, { links, heights: new Map(heights) });
}

/**
 * The heads of columns.
 *
 * @param titles From column 0; `>` before one puts it at the right, `_` sets it in. @returns Cells with a rule below.
 * @example headRow(["Unit", ">Tasks"]).map(({ look }) => look.align) // => ["left", "right"]
 */
export function headRow(titles: readonly string[]): readonly Cell[] {
  return titles.map((title) => {
    if (title.startsWith(">")) return text(title.slice(1), { role: "header", align: "right" });
    return title.startsWith("_")
      ? text(title.slice(1), { role: "header", indent: 1 })
      : text(title, { role: "header" });
  });
}
