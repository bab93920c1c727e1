import { writeNumber } from "../../../shared/scoring/write-number.ts";
import type { LeftOutRow, TableCount } from "../../intake/templates/filled-template.ts";
import { isCellProblem, noteInputs, type CellProblem } from "../../intake/templates/note-inputs.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf } from "../block.ts";
import { blank, number, text } from "../cells.ts";
import { keepBeginning, keepOnPage } from "../fit-page.ts";
import { listNotes } from "../head-sheet.ts";
import { COUNT_FORMAT } from "../number-format.ts";
import type { Cell, LinkPlan } from "../plan.ts";
import type { InputQuality } from "../sheet-input.ts";
import { wrapWords } from "../wrap-words.ts";

const BODY = { role: "body" } as const;
/** Clear of the figure at the right end of the column before. */
const INDENT = 2;

/** Cells side by side after the words and their number. */
const CELLS_ACROSS = 5;
/** As many cells of a column are named; where more are wrong, the column was filled in another way throughout. */
const MOST_CELLS = 100;

/** Characters of the first column on one line, and the height of such a line in points. */
const NAME_WIDTH = 78;
const LINE_HEIGHT = 15;
/** Characters of a line across the sheet. */
const LINE_WIDTH = 160;

/** Rows of a page: the sheet is no wider than that, so nothing is made smaller; the title is as high as two. */
const PAGE_ROWS = 32;
/** Rows of a long list that stay with its heading at the end of a page. */
const BEGINNING = 5;

const head = (words: string, align: "left" | "right" = "right"): Cell =>
  text(words, { role: "header", align });

const count = (value: number): Cell => number(value, COUNT_FORMAT, BODY);

/** Rows that are no fault. */
const aside = (value: number): Cell => number(value, COUNT_FORMAT, { ...BODY, tone: "quiet" });

/**
 * What was read of the input tables of the assessment: rows by what became of them, rows left out, and every cell that is to be
 * corrected, by its address and what is expected there; never what stands in it.
 *
 * @param inputs Counts and problems; null where there is no assessment. @returns Blocks of the sheet of data quality.
 * @example drawInputQuality(null) // => []
 */
export function drawInputQuality(inputs: InputQuality | null): readonly Draw[] {
  if (inputs === null) return [];
  const { counts, problems, missing } = inputs;
  const cells = problems.filter(isCellProblem);
  const others = problems.filter((problem) => !isCellProblem(problem));
  return [
    keepOnPage(drawCounts(counts), PAGE_ROWS),
    keepBeginning(
      drawCells(
        "Rows of the input tables left out, and why",
        ["Because of", "Rows"],
        leftOutGroups(counts),
      ),
      BEGINNING,
    ),
    keepBeginning(
      drawCells(
        "Cells of the input tables to correct",
        ["Column, and what to enter", "Cells"],
        toCorrect(cells),
      ),
      BEGINNING,
    ),
    listNotes(
      "Input tables that are not read as they are",
      noteInputs({ counts: [], problems: others }, ""),
      LINE_WIDTH,
    ),
    listNotes(
      "Input tables that are not in this workbook",
      missing.length === 0 ? [] : [`${missing.join(", ")}.`],
      LINE_WIDTH,
    ),
  ];
}

const NOT_READ = text("not read", { ...BODY, align: "right", tone: "quiet" });

function drawCounts(counts: readonly TableCount[]): Draw {
  return (row): Block =>
    blockOf(row, [
      [text("Input tables of the assessment", { role: "section" })],
      [
        head("Table", "left"),
        ...["Rows", "Used", "Examples", "Unanswered", "Blank", "Left out"].map((words) =>
          head(words),
        ),
      ],
      ...counts.map((table) => [
        text(table.sheet === table.title ? table.title : `${table.title} (${table.sheet})`, BODY),
        ...(table.isUsable
          ? [
              count(table.rows),
              count(table.used),
              aside(table.examples),
              aside(table.unanswered),
              aside(table.blank),
              count(table.leftOut.length),
            ]
          : [NOT_READ, ...Array.from({ length: 5 }, () => blank(BODY))]),
      ]),
    ]);
}

/** Cells that are there for the same reason: the words, and where they stand. */
interface CellGroup {
  readonly words: string;
  readonly sheet: string;
  readonly cells: readonly string[];
}

const REASONS: Readonly<Record<LeftOutRow["reason"], (column: string) => string>> = {
  missing: (column) => `nothing in “${column}”`,
  unreadable: (column) => `“${column}” cannot be read`,
  "too-many": () => "more rows than are read",
};

const leftOutGroups = (counts: readonly TableCount[]): readonly CellGroup[] =>
  groupCells(
    counts.flatMap(({ title, sheet, leftOut }) =>
      leftOut.map(({ column, reason, cell }) => ({
        words: `${title}: ${REASONS[reason](column)}`,
        sheet,
        cell,
      })),
    ),
  );

const toCorrect = (problems: readonly CellProblem[]): readonly CellGroup[] =>
  groupCells(
    problems.map(({ sheet, address, column, expected }) => ({
      words: `${sheet}, “${column}”: enter ${expected}`,
      sheet,
      cell: address,
    })),
  );

function groupCells(
  cells: readonly { readonly words: string; readonly sheet: string; readonly cell: string }[],
): readonly CellGroup[] {
  const groups = new Map<string, { words: string; sheet: string; cells: string[] }>();
  for (const { words, sheet, cell } of cells) {
    const group = groups.get(words) ?? { words, sheet, cells: [] };
    group.cells.push(cell);
    groups.set(words, group);
  }
  return [...groups.values()];
}

/** One line of the sheet: the words and their number where a group begins, then some of its cells. */
interface Line {
  readonly words: string;
  readonly all: number | null;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly others: number;
}

function linesOf({ words, sheet, cells }: CellGroup): readonly Line[] {
  const named = cells.slice(0, MOST_CELLS);
  const starts = named.flatMap((_, at) => (at % CELLS_ACROSS === 0 ? [at] : []));
  const lines = starts.map((start) => ({
    words: start === 0 ? words : "",
    all: start === 0 ? cells.length : null,
    sheet,
    cells: named.slice(start, start + CELLS_ACROSS),
    others: 0,
  }));
  const others = cells.length - named.length;
  return others === 0 ? lines : [...lines, { words: "", all: null, sheet, cells: [], others }];
}

const cellsOf = ({ words, all, cells, others }: Line): readonly Cell[] => [
  text(others === 0 ? words : `and ${writeNumber(others)} others below`, {
    ...BODY,
    wrap: wrapWords(words, NAME_WIDTH).length > 1,
  }),
  all === null ? blank(BODY) : count(all),
  ...Array.from({ length: CELLS_ACROSS }, (_, at) =>
    text(cells[at] ?? "", { ...BODY, indent: INDENT }),
  ),
];

function drawCells(
  title: string,
  [what, many]: readonly [string, string],
  groups: readonly CellGroup[],
): Draw {
  const lines = groups.flatMap(linesOf);
  return (row): Block => {
    if (lines.length === 0) return blockOf(row, []);
    const first = row + 2;
    const links = lines.flatMap(({ sheet, cells }, at): readonly LinkPlan[] =>
      cells.map((address, across) => ({ row: first + at, column: across + 2, sheet, address })),
    );
    const heights = lines.flatMap(({ words }, at): readonly [number, number][] => {
      const deep = wrapWords(words, NAME_WIDTH).length;
      return deep === 1 ? [] : [[first + at, deep * LINE_HEIGHT]];
    });
    return blockOf(
      row,
      [
        [text(title, { role: "section" })],
        [
          head(what, "left"),
          head(many),
          text("Which", { role: "header", indent: INDENT }),
          ...Array.from({ length: CELLS_ACROSS - 1 }, () => head("")),
        ],
        ...lines.map(cellsOf),
      ],
      { links, heights: new Map(heights) },
    );
  };
}
