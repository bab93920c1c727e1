import type { RoadmapReview } from "../../../shared/contract/readiness/governance.ts";
import { countWords, writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Draw } from "../block.ts";
import { blockOf } from "../block.ts";
import { figureOr, number, text } from "../cells.ts";
import { dayInWords } from "../day-words.ts";
import { drawBar } from "../draw-months.ts";
import { COUNT_FORMAT, SHARE_FORMAT } from "../number-format.ts";
import type { SheetPlan } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import { compareDays } from "./compare-days.ts";
import type { KeyFigure } from "./key-figures.ts";
import { drawKeyFigures } from "./key-figures.ts";
import { linkRow } from "./link-rows.ts";
import { LABEL_LETTERS, drawMilestones } from "./milestones.ts";
import type { Names } from "./names.ts";
import { restRows } from "./rest-rows.ts";
import type { PartRow } from "./rows.ts";
import { linkPart, partOf, words } from "./rows.ts";
import { dayCell, shareWords } from "./score-cells.ts";
import { drawMissing, drawTable, finishWide, type ReadinessInput } from "./wide-sheet.ts";

/** A milestone, three days, six shares, its state, a link. */
const WIDTHS = [36.5, 11.5, 11.5, 11.5, 9, 9, 9, 9, 9, 15, 16.5] as const;
const NOTE_LETTERS = 27;
/** Columns of the figures after the first. */
const [SECOND, THIRD, FOURTH, FIFTH] = [1, 3, 6, 9] as const;

const body = { role: "body" as const };

/**
 * The years of the plan in signs: those that are over or under way, and those to come.
 *
 * @param year Which year it is, from 1. @param of How many there are. @returns Filled squares, then empty ones.
 * @example drawYears(2, 5) // => "■■□□□"
 */
export function drawYears(year: number, of: number): string {
  const past = Math.min(Math.max(0, year), of);
  return "■".repeat(past) + "□".repeat(Math.max(0, Math.ceil(of) - past));
}

const yearNote = ({ year, ofYears, horizonYears }: RoadmapReview): string => {
  const ribbon = year === null || ofYears === null ? "" : `${drawYears(year, ofYears)}  `;
  return horizonYears === null
    ? `${ribbon}no end is planned`
    : `${ribbon}planned for ${writeNumber(horizonYears, 1)} years`;
};

/** Established, funded, followed, followed up: four numbers, which nothing may average. */
const figuresOf = (review: RoadmapReview): readonly KeyFigure[] => {
  const { established, funded, followed, followedUp, year, ofYears } = review;
  return [
    {
      label: "Year of the plan",
      value: year,
      format: ofYears === null ? "0" : `0" of ${writeNumber(ofYears)}"`,
      note: year === null ? "no start of the programme in Settings" : yearNote(review),
      column: 0,
      letters: LABEL_LETTERS,
    },
    {
      label: "Established",
      value: established.value,
      note: `${shareWords(established, "milestones")} say all that they need`,
      column: SECOND,
      letters: NOTE_LETTERS,
    },
    {
      label: "Funded",
      value: funded.value,
      note: `${shareWords(funded, "needed")}, approved`,
      column: THIRD,
      letters: NOTE_LETTERS,
    },
    {
      label: "Followed",
      value: followed.index,
      note:
        followed.earned === null || followed.planned === null
          ? "no weights, or no days"
          : `${writeNumber(followed.earned, 2)} earned of ${writeNumber(followed.planned, 2)} planned by now`,
      column: FOURTH,
      letters: NOTE_LETTERS,
    },
    {
      label: "Followed up",
      value: followedUp.value,
      note: `${shareWords(followedUp, "active")}, updated in time`,
      column: FIFTH,
      letters: NOTE_LETTERS,
    },
  ];
};

const drawBeside =
  ({ staffed, onRoadmap, leadersSigned }: RoadmapReview): Draw =>
  (row) => {
    const parts = [
      `people committed ${shareWords(staffed, "full-time equivalents needed")}`,
      `on the roadmap ${shareWords(onRoadmap, "initiatives")}`,
      `signed ${shareWords(leadersSigned, "signatures asked for")}`,
    ];
    return blockOf(row, [[text(`Beside the four: ${parts.join("; ")}.`, { role: "note" })]]);
  };

const BAR_LENGTH = 8;

const drawFunded = ({ fundedByYear, more }: RoadmapReview): Draw =>
  drawTable({
    heads: ["Funded, by fiscal year of the planned end", ">Approved", ">Needed", ">Share", ""],
    rows: [
      ...fundedByYear.map(({ year, funded }): PartRow => [
        words(String(year)),
        partOf(number(funded.num, COUNT_FORMAT, body)),
        partOf(number(funded.den, COUNT_FORMAT, body)),
        partOf(figureOr(funded.value, SHARE_FORMAT, body)),
        partOf(text(drawBar(funded.value ?? 0, 1, BAR_LENGTH), { ...body, indent: 1 })),
      ]),
      ...restRows(more?.["fundedByYear"], "other year"),
    ],
    none: "No year has a budget needed or approved.",
  });

const REASONS: Readonly<Record<string, string>> = {
  "budget-round": "in a budget round",
  "non-delivery": "for not delivering",
  strategy: "by a change of strategy",
  other: "for another reason",
};

const drawCuts = ({ cuts, more }: RoadmapReview, names: Names): Draw =>
  drawTable({
    heads: ["Cuts", ">Day", ">Amount", "_Why", "", "_Row", ""],
    rows: [
      ...cuts
        .toSorted((a, b) => compareDays(b.day, a.day))
        .map(({ row, day, amount, reason }): PartRow => [
          words(wrapWords(names.label("roadmap", row) ?? `row ${row}`, LABEL_LETTERS)),
          partOf(dayCell(day)),
          partOf(figureOr(amount, COUNT_FORMAT, body)),
          words(reason === null ? "no reason entered" : (REASONS[reason] ?? reason), {
            indent: 1,
            tone: reason === null ? "quiet" : "ink",
          }),
          null,
          linkPart(linkRow("roadmap", row, names), { indent: 1 }),
        ]),
      ...restRows(more?.["cuts"], "other cut"),
    ],
    none: "Nothing was cut.",
  });

const WHAT = "What is planned, paid for, done, and looked after";

/** What runs beside the roadmap, or was cut, is no end of it. */
const subtitleOf = (review: RoadmapReview | null, names: Names): string => {
  if (review === null) return WHAT;
  const own = review.milestones.filter(({ row }) => !names.isBeside(row));
  const beside = review.milestones.length - own.length;
  const last = own
    .flatMap(({ plannedEnd, isCut }) => (plannedEnd === null || isCut ? [] : [plannedEnd]))
    .toSorted()
    .at(-1);
  if (last === undefined) return WHAT;
  return `${countWords(own.length + (review.more?.["milestones"] ?? 0), "milestone")}, the last by ${dayInWords(last)}${beside === 0 ? "" : `, and ${writeNumber(beside)} beside the roadmap`}: ${WHAT.replace("What", "what")}`;
};

/**
 * The sheet of the roadmap: the year of the plan, the four numbers side by side and never one, each milestone, money by
 * year, and cuts (S10, S12, S13, S23, S25, S38, S51, S52).
 *
 * @param input The answer and the names of the workbook. @returns The plan.
 */
export function planRoadmap(input: ReadinessInput): SheetPlan {
  const { readiness, names } = input;
  const { roadmap } = readiness;
  const draws =
    roadmap === null
      ? [drawMissing(readiness, "No data", "roadmap")]
      : [
          drawKeyFigures(figuresOf(roadmap)),
          drawMilestones(roadmap, names),
          drawFunded(roadmap),
          drawBeside(roadmap),
          drawCuts(roadmap, names),
        ];
  return finishWide(input, draws, {
    key: "Roadmap",
    subtitle: subtitleOf(roadmap, names),
    widths: WIDTHS,
  });
}
