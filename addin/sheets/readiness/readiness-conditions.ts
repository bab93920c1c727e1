import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { ConditionScore } from "../../../shared/contract/readiness/claims.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks } from "../block.ts";
import { text } from "../cells.ts";
import type { Cell } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import { linkRows } from "./link-rows.ts";
import type { Names } from "./names.ts";
import { LINK_LETTERS, READINESS_COLUMNS, lettersOver } from "./readiness-grid.ts";
import type { PartRow } from "./rows.ts";
import { drawRows, headRow, linkPart, partOf, words } from "./rows.ts";
import { gapCell, rangeWords, scoreCell } from "./score-cells.ts";

const body = { role: "body" as const };

/** Between the CEO and the others, in points of 0 to 4, from which it stands out. */
const WIDE_PERCEPTION = 1;

const rangeCell = (score: ConditionScore["need"]): Cell =>
  text(rangeWords(score, 1), { ...body, align: "right", tone: "quiet" });

const conditionRow =
  ({ evidence }: Readiness, names: Names) =>
  (condition: ConditionScore): PartRow => {
    const { id, need, readiness, evidencedNeed, evidencedReadiness } = condition;
    const refs = evidence.flatMap(({ of, refs: rows }) =>
      of.kind !== "item" && of.id === id ? rows : [],
    );
    // Beside the lines below the first there are no figures: the checkpoint may run on.
    const checkpoint = wrapWords(`Checkpoint: ${names.checkpoint(id)}`, lettersOver(0, 4));
    return [
      words([...wrapWords(`${id} ${names.item(id)}`, lettersOver(0, 0)), ...checkpoint]),
      partOf(scoreCell(need.point)),
      partOf(rangeCell(need)),
      partOf(scoreCell(evidencedNeed)),
      partOf(scoreCell(readiness.point)),
      partOf(rangeCell(readiness)),
      partOf(scoreCell(evidencedReadiness)),
      linkPart(linkRows(refs, names, LINK_LETTERS), { indent: 1 }),
    ];
  };

/**
 * The six conditions: how great the need is (how far the checkpoint is from being in place), and how ready leaders are,
 * each claimed and evidenced. The two are not averaged.
 *
 * @param readiness The answer. @param names Of the workbook. @param height Of a line, in points. @returns Draws the table.
 */
export function drawConditions(readiness: Readiness, names: Names, height: number): Draw {
  return (row): Block =>
    mergeBlocks([
      blockOf(row, [
        headRow([
          "Conditions, each with its checkpoint",
          ">Need",
          ">Range",
          ">Evidence",
          ">Readiness",
          ">Range",
          ">Evidence",
          "_Rows",
        ]),
      ]),
      drawRows(readiness.claims.conditions.map(conditionRow(readiness, names)), {
        row: row + 1,
        columns: READINESS_COLUMNS,
        height,
      }),
    ]);
}

const MOST_AGENDA = 3;

const agendaOf = ({ claims }: Readiness): readonly string[] =>
  claims.disagreements.length === 0
    ? ["No question divides the respondents enough to be put on the agenda."]
    : claims.disagreements
        .slice(0, MOST_AGENDA)
        .map(({ sentence }, at) => `${at + 1}. ${sentence}`);

type PerceptionLine = (gap: Readiness["claims"]["perceptionGaps"][number]) => Cell;

const perceptionRow = ({ claims }: Readiness, name: string, cellOf: PerceptionLine): PartRow => [
  words(name),
  ...claims.perceptionGaps.map((gap) => partOf(cellOf(gap))),
];

/**
 * What the CEO sees and the others do not, an area a column; below it, what divides the respondents most, as items of an
 * agenda.
 *
 * @param readiness The answer. @param height Of a line, in points. @returns Draws both.
 */
export function drawPerception(readiness: Readiness, height: number): Draw {
  return (row): Block => {
    const areas = readiness.claims.perceptionGaps.map(({ area }) => `>${area}`);
    const rest = READINESS_COLUMNS - 1 - areas.length;
    const head = headRow([
      "As the CEO sees each area, and the others",
      ...areas,
      ...Array.from({ length: rest }, () => ""),
    ]);
    const rows = drawRows(
      [
        perceptionRow(readiness, "CEO", ({ ceo }) => scoreCell(ceo)),
        perceptionRow(readiness, "Others, mean of their groups", ({ others }) => scoreCell(others)),
        perceptionRow(readiness, "Others less CEO", ({ gap }) => gapCell(gap, WIDE_PERCEPTION)),
      ],
      { row: row + 1, columns: READINESS_COLUMNS, height },
    );
    return mergeBlocks([blockOf(row, [head]), rows]);
  };
}

/**
 * Where answers lie far apart, as items of an agenda: a score cannot settle what people see differently.
 *
 * @param readiness The answer. @param height Of a line, in points. @returns Draws at most three items.
 */
export function drawAgenda(readiness: Readiness, height: number): Draw {
  return (row): Block => {
    const lines = agendaOf(readiness).flatMap((sentence) =>
      wrapWords(sentence, lettersOver(0, READINESS_COLUMNS - 1)),
    );
    return blockOf(
      row,
      [
        [text("For the agenda: where answers lie far apart", { role: "section" })],
        ...lines.map((line) => [text(line)]),
      ],
      { heights: new Map(lines.map((_, at) => [row + 1 + at, height])) },
    );
  };
}
