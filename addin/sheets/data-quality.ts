import { monthInWords } from "../../shared/scoring/month.ts";
import { EXCLUSION_WORDS } from "../intake/exclusion-words.ts";
import type { Intake, TableQuality } from "../intake/tallied.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "./block.ts";
import { blank, number, text } from "./cells.ts";
import { checkMonths } from "./check-months.ts";
import type { FigurePlaces } from "./check-sheets.ts";
import { checkSheets } from "./check-sheets.ts";
import { checkSources } from "./check-sources.ts";
import { dayInWords } from "./day-words.ts";
import { drawChecks } from "./draw-checks.ts";
import type { Drawn } from "./drawn.ts";
import { finishSheet } from "./finish-sheet.ts";
import { headSheet, listNotes, planPage } from "./head-sheet.ts";
import { COUNT_FORMAT } from "./number-format.ts";
import type { Box, Cell, LinkPlan } from "./plan.ts";
import { drawInputQuality } from "./readiness/input-quality.ts";
import type { SheetInput } from "./sheet-input.ts";

const WIDTHS = [62, 13, 13, 11, 11, 11, 11] as const;
const LINE_WIDTH = 160;

/** A table that was read, with the days it covers and the sheet it stands on where that is known. */
interface ReadTable {
  readonly quality: TableQuality;
  readonly sheet: string | null;
  readonly days: string;
}

const daysBetween = (first: string | null, last: string | null): string =>
  first === null || last === null || first === "" || last === ""
    ? "no dates"
    : `${dayInWords(first)} to ${dayInWords(last)}`;

const readComplaints = ({ complaints }: Intake): readonly ReadTable[] =>
  complaints === null
    ? []
    : [
        {
          quality: complaints.quality,
          sheet: complaints.dateColumn.sheet,
          days: daysBetween(complaints.firstDay, complaints.lastDay),
        },
      ];

const readLosses = ({ losses }: Intake): readonly ReadTable[] => {
  if (losses === null) return [];
  const { dateColumn, reasonColumn, valueColumn, statusColumn, quality, firstDay, lastDay } =
    losses;
  const sheet = (dateColumn ?? reasonColumn ?? valueColumn ?? statusColumn)?.sheet ?? null;
  return [{ quality, sheet, days: daysBetween(firstDay, lastDay) }];
};

/** The months from which targets hold, where any says so. */
const fromDays = ({ targets }: NonNullable<Intake["targets"]>): string => {
  const months = targets.flatMap(({ from }) => (from === null ? [] : [from])).toSorted();
  return months.length === 0 ? "no dates" : monthsBetween(months);
};

const monthsBetween = (months: readonly string[]): string => {
  const [first = "", last = ""] = [months[0], months.at(-1)];
  return first === last
    ? `from ${monthInWords(first)}`
    : `from ${monthInWords(first)} to ${monthInWords(last)}`;
};

const readBaselines = ({
  baselines,
  column,
  quality,
}: NonNullable<Intake["baselines"]>): ReadTable => {
  const months = baselines.map(({ from }) => from).toSorted();
  return {
    quality,
    sheet: column.sheet,
    days: months.length === 0 ? "none" : monthsBetween(months),
  };
};

const tablesOf = (intake: Intake): readonly ReadTable[] => {
  const { customers, targets, baselines } = intake;
  return [
    ...readComplaints(intake),
    ...readLosses(intake),
    ...(customers === null
      ? []
      : [
          {
            quality: customers.quality,
            sheet: null,
            days: `up to ${dayInWords(customers.lastDay)}`,
          },
        ]),
    ...(targets === null
      ? []
      : [{ quality: targets.quality, sheet: null, days: fromDays(targets) }]),
    ...(baselines === null ? [] : [readBaselines(baselines)]),
  ];
};

const head = (words: string, align: "left" | "right" = "right"): Cell =>
  text(words, { role: "header", align });

/** Clear of the figure at the right end of the column before. */
const indented = (cell: Cell): Cell => ({ ...cell, look: { ...cell.look, indent: 2 } });

/** As counted, reason by reason: with the rows used it must give all rows, which is checked against the source. */
const leftOutOf = ({ excluded }: TableQuality): number =>
  excluded.reduce((sum, { rows }) => sum + rows, 0);

/** As many cells as are listed for a reason. */
const MOST_CELLS = 5;

const drawRows = (tables: readonly ReadTable[]): Draw => {
  const body = { role: "body" as const };
  if (tables.length === 0) return (row) => blockOf(row, []);
  return (row): Block =>
    blockOf(
      row,
      [
        [text("What was read", { role: "section" })],
        [
          head("Table", "left"),
          head("Rows"),
          head("Used"),
          head("Left out"),
          indented(head("Days used", "left")),
          head("", "left"),
          head("", "left"),
        ],
        ...tables.map(({ quality, days }) => [
          text(`${quality.table} (${quality.role})`, body),
          number(quality.rows, COUNT_FORMAT, body),
          number(quality.used, COUNT_FORMAT, body),
          number(leftOutOf(quality), COUNT_FORMAT, body),
          indented(text(days, body)),
          blank(body),
          blank(body),
        ]),
      ],
      {
        anchors: new Map(
          tables.map(({ quality }, at) => [quality.role, { row: row + 2 + at, column: 0 }]),
        ),
      },
    );
};

const drawLeftOut = (tables: readonly ReadTable[]): Draw => {
  const body = { role: "body" as const };
  return (row): Block => {
    const lines = tables.flatMap(({ quality, sheet }) =>
      quality.excluded.map((excluded) => ({ ...excluded, table: quality.table, sheet })),
    );
    if (lines.length === 0) return blockOf(row, []);
    const links = lines.flatMap(({ cells, sheet }, at): readonly LinkPlan[] =>
      sheet === null
        ? []
        : cells.slice(0, MOST_CELLS).map((address, column) => ({
            row: row + 2 + at,
            column: column + 2,
            sheet,
            address,
          })),
    );
    return blockOf(
      row,
      [
        [text("Rows left out, and why", { role: "section" })],
        [
          head("Because of", "left"),
          head("Rows"),
          indented(head("First cells", "left")),
          ...Array.from({ length: MOST_CELLS - 1 }, () => head("")),
        ],
        ...lines.map(({ table, reason, rows, cells }) =>
          [
            text(`${table}: ${EXCLUSION_WORDS[reason]}`, body),
            number(rows, COUNT_FORMAT, body),
          ].concat(
            Array.from({ length: MOST_CELLS }, (_, at) => indented(text(cells[at] ?? "", body))),
          ),
        ),
      ],
      { links, anchors: new Map([["left-out", { row: row + 2, column: 0 }]]) },
    );
  };
};

/** The sheet, and the cells that say whether each check agrees; null when nothing can be checked. */
export interface DrawnQuality extends Drawn {
  readonly agrees: Box | null;
}

/**
 * The sheet of data quality: rows used and left out, those of the input tables too, checks with live formulas, notes.
 *
 * @param input Scorecard and intake. @param places Where the figures of the other sheets stand.
 * @returns The plan, and where its checks stand.
 */
export function planDataQuality(input: SheetInput, places: FigurePlaces): DrawnQuality {
  const { scorecard, intake, names, leftOut = [] } = input;
  const tables = tablesOf(intake);
  const top = mergeBlocks([
    headSheet(
      "Data quality",
      `What was read and what was left out${tables.length === 0 ? "" : ", and whether the figures still agree with their source"}, as of ${dayInWords(scorecard.asOf)}`,
    )(0),
    stackBlocks(3, [
      drawRows(tables),
      drawLeftOut(tables),
      listNotes(
        "Worth knowing",
        tables.flatMap(({ quality }) => quality.notes.map((note) => `${quality.table}: ${note}`)),
        LINE_WIDTH,
      ),
      listNotes(
        "Not used",
        leftOut.flatMap(({ name, reason, words }) =>
          reason === "ours" ? [] : [`${name}: ${words}`],
        ),
        LINE_WIDTH,
      ),
      ...drawInputQuality(input.assessment?.inputs ?? null),
    ]),
  ]);
  const sources = checkSources(intake, top.anchors);
  const checks = [...sources.checks, ...checkMonths(input, places), ...checkSheets(input, places)];
  const checked = drawChecks(checks)(top.end + 1);
  const unchecked = listNotes("Not checked", sources.notes, LINE_WIDTH)(checked.block.end + 1);
  const all = mergeBlocks([top, checked.block, ...(sources.notes.length > 0 ? [unchecked] : [])]);
  return {
    anchors: all.anchors,
    agrees: checked.agrees,
    plan: finishSheet(all, {
      key: "Data quality",
      name: names["Data quality"],
      columnWidths: WIDTHS,
      frozenRows: 0,
      page: planPage(scorecard.asOf),
    }),
  };
}
