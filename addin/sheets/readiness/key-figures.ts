import type { Block, Draw } from "../block.ts";
import { blockOf } from "../block.ts";
import { number, text } from "../cells.ts";
import { SHARE_FORMAT } from "../number-format.ts";
import type { Cell, Tone } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";

/** One of the figures at the head of a sheet: what it is, how much, of what. */
export interface KeyFigure {
  readonly label: string;
  /** Null when unknown: then the note says why. */
  readonly value: number | null;
  readonly format?: string;
  readonly note: string;
  readonly tone?: Tone;
  /** Where it stands. */
  readonly column: number;
  /** Letters of a line of its note. */
  readonly letters: number;
}

/** The height that the figures need, in points. */
const FIGURE_HEIGHT = 30;

const figureCell = ({ value, format = SHARE_FORMAT, tone = "ink" }: KeyFigure): Cell =>
  value === null
    ? text("no data", { role: "figure", tone: "quiet" })
    : number(value, format, { role: "figure", align: "left", tone });

/**
 * Figures side by side, each for itself: they are never made into one.
 *
 * @param figures From left to right. @returns Draws labels, figures and notes.
 * @example drawKeyFigures([{ label: "Funded", value: 0.65, note: "610 of 940", column: 0, letters: 20 }])(0).end // => 3
 */
export function drawKeyFigures(figures: readonly KeyFigure[]): Draw {
  return (row): Block => {
    const notes = figures.map(({ note, letters }) => wrapWords(note, letters));
    const lines = Math.max(1, ...notes.map(({ length }) => length));
    const grid: (Cell | null)[][] = Array.from({ length: 2 + lines }, () => []);
    const put = (line: number, column: number, cell: Cell): void => {
      const cells = grid[line];
      if (cells === undefined) return;
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    };
    for (const [at, figure] of figures.entries()) {
      put(0, figure.column, text(figure.label, { role: "figure-label" }));
      put(1, figure.column, figureCell(figure));
      for (const [line, words] of (notes[at] ?? []).entries())
        put(2 + line, figure.column, text(words, { role: "figure-note" }));
    }
    return blockOf(row, grid, { heights: new Map([[row + 1, FIGURE_HEIGHT]]) });
  };
}
