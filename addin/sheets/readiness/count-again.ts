import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { TableKey } from "../../../shared/contract/readiness/words.ts";
import type { Block, Draw, Place } from "../block.ts";
import { blockOf } from "../block.ts";
import { cellAddress } from "../../intake/cell-address.ts";
import { writeCheckFormula } from "../board-foot.ts";
import { formula, number, text } from "../cells.ts";
import { COUNT_FORMAT, TRUTH_FORMAT } from "../number-format.ts";
import type { Names } from "./names.ts";

/** A figure beside the formula that counts it again over the workbook's own table. */
interface Recount {
  readonly name: string;
  readonly here: number;
  readonly formula: string;
}

type FindColumn = (key: string) => string | null;

/** A formula sees every row; rows that are entered twice, called off or not due yet are not all counted here. */
const rowsOf = ({ tables }: Readiness, wanted: TableKey): number =>
  tables.find(({ table }) => table === wanted)?.rows ?? 0;

const countForums = (readiness: Readiness, columnOf: FindColumn): readonly Recount[] => {
  const { forums } = readiness;
  // A count of meetings that are not all listed would not agree with the table
  if (forums === null || forums.more?.["meetings"] !== undefined) return [];
  if (forums.meetings.length !== rowsOf(readiness, "forums")) return [];
  const count = (key: "scheduled" | "held", name: string): readonly Recount[] => {
    const column = columnOf(key);
    return column === null
      ? []
      : [
          {
            name,
            here: forums.meetings.filter((meeting) => meeting[key] !== null).length,
            formula: `=COUNT(${column})`,
          },
        ];
  };
  return [
    ...count("scheduled", "Meetings with a planned day"),
    ...count("held", "Meetings with a day held"),
  ];
};

/** The columns without which a task does not say what, where, who and when. */
const TASK_COLUMNS = ["hasDeliverable", "unit", "owner", "originalDue"] as const;

/** The later due date makes up for a first one that is blank. */
const taskFormula = (columns: readonly string[], currentDue: string | null): string => {
  const isFilled = (column: string): string => `(${column}<>"")`;
  if (currentDue === null) return `=SUMPRODUCT(${columns.map(isFilled).join("*")})`;
  const due = columns.at(-1) ?? "";
  const isDated = `((${due}<>"")+(${currentDue}<>"")>0)`;
  return `=SUMPRODUCT(${[...columns.slice(0, -1).map(isFilled), isDated].join("*")})`;
};

const countTasks = (readiness: Readiness, columnOf: FindColumn): readonly Recount[] => {
  const { tasks } = readiness;
  const columns = TASK_COLUMNS.flatMap((key) => columnOf(key) ?? []);
  if (tasks === null || columns.length < TASK_COLUMNS.length) return [];
  if (tasks.completeness.den !== rowsOf(readiness, "actions")) return [];
  return [
    {
      name: "Tasks that are complete",
      here: tasks.completeness.num,
      formula: taskFormula(columns, columnOf("currentDue")),
    },
  ];
};

const recountsOf = (readiness: Readiness, names: Names): readonly Recount[] => [
  ...countForums(readiness, (key) => names.column("forums", key)),
  ...countTasks(readiness, (key) => names.column("actions", key)),
];

const [HERE, SOURCE] = [1, 2] as const;

/**
 * Figures of the sheet beside live formulas that count them again in the workbook's tables, in functions that every
 * spreadsheet has.
 *
 * @param readiness The answer. @param names Columns as formulas name them. @returns Draws the checks; nothing where no
 * column can be counted.
 */
export function drawRecounts(readiness: Readiness, names: Names): Draw {
  return (row): Block => {
    const recounts = recountsOf(readiness, names);
    if (recounts.length === 0) return blockOf(row, []);
    const head = { role: "header" as const, align: "right" as const };
    const first = row + 1;
    return blockOf(
      row,
      [
        [
          text("Counted again by formula", { role: "header" }),
          text("Here", head),
          text("By formula", head),
          text("Agrees", head),
        ],
        ...recounts.map(({ name, here, formula: source }, at) => [
          text(name, { role: "body" }),
          number(here, COUNT_FORMAT, { role: "body" }),
          formula(source, COUNT_FORMAT, { role: "body" }),
          formula(
            `=IFERROR(${cellAddress(first + at, HERE)}=${cellAddress(first + at, SOURCE)},FALSE)`,
            TRUTH_FORMAT,
            { role: "body" },
          ),
        ]),
      ],
      {
        anchors: new Map([
          ["recounts", { row: first, column: SOURCE + 1 }],
          ["last-recount", { row: first + recounts.length - 1, column: SOURCE + 1 }],
        ]),
      },
    );
  };
}

/**
 * One line that says whether all of them agree, worked out whenever the sheet is calculated, with a link to them.
 *
 * @param sheet Name of the sheet. @param at Where the line stands. @param anchors Of the sheet's parts.
 * @returns A block of one cell; without cells where nothing is counted again.
 * @example sumRecounts("S", { row: 1, column: 9 }, new Map()).cells // => []
 */
export function sumRecounts(sheet: string, at: Place, anchors: Block["anchors"]): Block {
  const [first, last] = [anchors.get("recounts"), anchors.get("last-recount")];
  if (first === undefined || last === undefined) return blockOf(0, []);
  const agrees = { ...first, rows: last.row - first.row + 1, columns: 1 };
  const cell = formula(writeCheckFormula(sheet, agrees), "General", {
    role: "subtitle",
    align: "right",
  });
  return {
    ...blockOf(at.row, []),
    cells: [{ ...at, cell }],
    links: [{ ...at, sheet, address: cellAddress(first.row, first.column) }],
  };
}
