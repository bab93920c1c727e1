import { THRESHOLDS } from "../../../shared/catalogue/readiness/thresholds.ts";
import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type {
  AreaScore,
  Bounded,
  QuestionScore,
} from "../../../shared/contract/readiness/claims.ts";
import type { Ref } from "../../../shared/contract/readiness/figure.ts";
import { countWords } from "../../../shared/scoring/write-number.ts";
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
import { countCell, drawClaim, gapCell, rangeWords, scoreCell } from "./score-cells.ts";

/** From this gap on, in points of 0 to 4, a claim stands out; the workbook may set another. */
const USUAL_GAP = THRESHOLDS["gap-wide"].value;

const wideGap = (thresholds: Readiness["thresholds"]): number =>
  thresholds.find(({ id }) => id === "gap-wide")?.value ?? USUAL_GAP;

/** Most lines of a question's wording. */
const MOST_LINES = 2;

const body = { role: "body" as const };

interface Claimed {
  readonly claimed: Bounded;
  readonly evidenced: number | null;
  readonly gap: number | null;
}

/** The figures that areas and questions share. */
const figuresOf = (
  { claimed, evidenced, gap }: Claimed,
  { thresholds }: Pick<Readiness, "thresholds">,
): readonly Cell[] => [
  text(drawClaim(claimed.point, evidenced), body),
  scoreCell(claimed.point),
  text(rangeWords(claimed, 1), { ...body, align: "right", tone: "quiet" }),
  countCell(claimed.dontKnow),
  scoreCell(evidenced),
  gapCell(gap, wideGap(thresholds)),
];

const HEADS = ["", ">Claimed", ">Range", ">Unsure", ">Evidence", ">Gap"];

const areaRow =
  (readiness: Readiness, names: Names) =>
  (area: AreaScore): PartRow => [
    words(wrapWords(`${area.id} ${names.item(area.id)}`, lettersOver(0, 0))),
    ...figuresOf(area, readiness).map(partOf),
    words(area.gapQuestions === 0 ? "no question" : countWords(area.gapQuestions, "question"), {
      tone: "quiet",
      indent: 1,
    }),
  ];

/** How to read the bars. */
const BAR_WORDS =
  "Points of 0 to 4. The heavy line is what rows evidence, the light line what is claimed beyond that. Unsure: answers of “don't know”; range counts each as 0 and as 4.";

/**
 * What is claimed in each area, what the rows evidence, and the gap, with the number of questions it rests on.
 *
 * @param readiness The answer. @param names Of the workbook. @param height Of a line, in points. @returns Draws the table.
 */
export function drawAreas(readiness: Readiness, names: Names, height: number): Draw {
  return (row): Block => {
    const table = drawRows(readiness.claims.areas.map(areaRow(readiness, names)), {
      row: row + 1,
      columns: READINESS_COLUMNS,
      height,
    });
    const notes = wrapWords(BAR_WORDS, lettersOver(0, READINESS_COLUMNS - 1));
    return mergeBlocks([
      blockOf(row, [headRow(["Areas", ...HEADS, "_Gap is of"])]),
      table,
      blockOf(
        table.end,
        notes.map((line) => [text(line, { role: "figure-note" })]),
      ),
    ]);
  };
}

/** Rows behind what is evidenced of a question's items, each once. */
const refsOf = ({ items }: QuestionScore, evidence: Readiness["evidence"]): readonly Ref[] => {
  const ids = new Set(items.map(({ id }) => id));
  return evidence.flatMap(({ of, refs }) => (of.kind === "item" && ids.has(of.id) ? refs : []));
};

const fitLines = (sentence: string, letters: number): readonly string[] => {
  const lines = wrapWords(sentence, letters);
  const shown = lines.slice(0, MOST_LINES);
  return lines.length > MOST_LINES
    ? [...shown.slice(0, -1), `${(shown.at(-1) ?? "").slice(0, letters - 1)}…`]
    : shown;
};

const questionRow =
  (readiness: Readiness, names: Names) =>
  (question: QuestionScore): PartRow => [
    words(fitLines(`${question.id} ${names.item(question.id)}`, lettersOver(0, 0))),
    ...figuresOf(question, readiness).map(partOf),
    linkPart(linkRows(refsOf(question, readiness.evidence), names, LINK_LETTERS), { indent: 1 }),
  ];

/**
 * The twelve questions as a table that can be read as a map: claimed, how far it may move, who does not know, evidenced,
 * the gap, and the rows behind it.
 *
 * @param readiness The answer. @param names Of the workbook. @param height Of a line, in points. @returns Draws the table.
 */
export function drawQuestions(readiness: Readiness, names: Names, height: number): Draw {
  return (row): Block => {
    const rows = readiness.claims.questions.map(questionRow(readiness, names));
    return mergeBlocks([
      blockOf(row, [headRow(["Commitment, 12 questions", ...HEADS, "_Rows"])]),
      drawRows(rows, { row: row + 1, columns: READINESS_COLUMNS, height }),
    ]);
  };
}
