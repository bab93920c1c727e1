import type {
  MilestoneLine,
  RoadmapReview,
} from "../../../shared/contract/readiness/governance.ts";
import type { Draw } from "../block.ts";
import { figureOr, text } from "../cells.ts";
import { listWords } from "../../../shared/scoring/list-words.ts";
import type { Mark } from "../marks.ts";
import { SHARE_FORMAT } from "../number-format.ts";
import type { Cell } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import { compareDays } from "./compare-days.ts";
import { linkRow } from "./link-rows.ts";
import type { Names } from "./names.ts";
import { restRows } from "./rest-rows.ts";
import type { PartRow } from "./rows.ts";
import { linkPart, partOf, words } from "./rows.ts";
import { dayCell } from "./score-cells.ts";
import { drawTable } from "./wide-sheet.ts";

/** Letters of a milestone on one line. */
export const LABEL_LETTERS = 45;
/** Below the first line there is nothing beside the words: what is missing may run on. */
const MISSING_LETTERS = 110;

const body = { role: "body" as const };

const HEADS = [
  "Milestone",
  ">Planned end",
  ">First plan",
  ">Ended",
  ">Complete",
  ">Counted",
  ">By plan",
  ">Funded",
  ">Staffed",
  "_State",
  "Row",
];

/** By what is done of it, and by what the first plan asks for by now: nothing before its start. */
const openMark = ({ complete, planned }: MilestoneLine): Mark => {
  if (complete === null && planned !== 0) return { words: "○ no data", tone: "quiet" };
  if ((complete ?? 0) === 0)
    return { words: "○ not begun", tone: (planned ?? 0) > 0 ? "worse" : "quiet" };
  return { words: planned === 0 ? "● ahead of plan" : "● under way", tone: "quiet" };
};

const stateMark = (line: MilestoneLine): Mark => {
  const { isCut, actualEnd, isLate } = line;
  if (isCut) return { words: "✕ cut", tone: "worse" };
  if (actualEnd !== null) return { words: isLate ? "✓ done, late" : "✓ done", tone: "better" };
  return isLate ? { words: "✕ late", tone: "worse" } : openMark(line);
};

const shareOr = (value: number | null): Cell =>
  value === null
    ? text("–", { ...body, tone: "quiet", align: "right" })
    : figureOr(value, SHARE_FORMAT, body);

/** Evidence carries less than what is claimed: it stands out. */
const cappedCell = ({ complete, capped }: MilestoneLine): Cell => {
  const cell = shareOr(capped);
  const isLess = capped !== null && complete !== null && capped < complete;
  return isLess ? { ...cell, look: { ...cell.look, tone: "worse" } } : cell;
};

/** What runs beside the roadmap is listed with the others, and is in none of the figures above them. */
const BESIDE = "◇ beside the roadmap: in none of the figures above";

/** The words of a milestone, and below them whether it is beside the roadmap and what it lacks. */
const labelLines = (line: MilestoneLine, names: Names): readonly string[] => [
  ...wrapWords(names.label("roadmap", line.row) ?? `milestone in row ${line.row}`, LABEL_LETTERS),
  ...(names.isBeside(line.row) ? [BESIDE] : []),
  ...(line.missing.length === 0
    ? []
    : wrapWords(`missing: ${listWords(line.missing)}`, MISSING_LETTERS)),
];

const milestoneRow =
  (names: Names) =>
  (line: MilestoneLine): PartRow => {
    const mark = stateMark(line);
    return [
      words(labelLines(line, names)),
      partOf(dayCell(line.plannedEnd)),
      partOf(dayCell(line.baselineEnd)),
      partOf(dayCell(line.actualEnd)),
      partOf(shareOr(line.complete)),
      partOf(cappedCell(line)),
      partOf(shareOr(line.planned)),
      partOf(shareOr(line.funded)),
      partOf(shareOr(line.staffed)),
      words(mark.words, { tone: mark.tone, indent: 1 }),
      linkPart(linkRow("roadmap", line.row, names)),
    ];
  };

/**
 * The milestones by their planned end: complete as claimed, as far as evidence carries it, and as the first plan says.
 *
 * @param review Of the roadmap. @param names Of the workbook. @returns Draws the table.
 */
export function drawMilestones({ milestones, more }: RoadmapReview, names: Names): Draw {
  return drawTable({
    heads: HEADS,
    rows: [
      ...milestones
        .toSorted((a, b) => compareDays(a.plannedEnd, b.plannedEnd) || a.row - b.row)
        .map(milestoneRow(names)),
      ...restRows(more?.["milestones"], "other milestone"),
    ],
    none: "The roadmap has no milestone.",
  });
}
