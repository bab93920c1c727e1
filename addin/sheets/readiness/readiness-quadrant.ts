import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { ConditionScore } from "../../../shared/contract/readiness/claims.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf } from "../block.ts";
import { blank, figureOr, number, text } from "../cells.ts";
import { listWords } from "../../../shared/scoring/list-words.ts";
import type { Box, Cell, ChartPlan, ChartSeries } from "../plan.ts";

/** Points of 0 to 4 as points of 100. */
const TO_HUNDRED = 25;
const MOST = 100;
const STEP = 20;
/** Where the middle band begins when no threshold says so. */
const USUAL_LINE = 60;
/** Marks closer than this have their names in one label, which would cover each other. */
const NEAR = 3;

/** One mark: what is there, and where. */
interface Mark {
  readonly name: string;
  readonly along: number;
  readonly up: number;
  readonly isWhole: boolean;
}

const pointsOf = ({ id, need, readiness }: ConditionScore): readonly Mark[] =>
  need.point === null || readiness.point === null
    ? []
    : [
        {
          name: id,
          along: readiness.point * TO_HUNDRED,
          up: need.point * TO_HUNDRED,
          isWhole: false,
        },
      ];

/** Conditions at the same place are one mark with all their names. */
const joinNear = (marks: readonly Mark[]): readonly Mark[] => {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const near = groups.find(([first]) =>
      first === undefined
        ? false
        : Math.abs(first.along - mark.along) < NEAR && Math.abs(first.up - mark.up) < NEAR,
    );
    if (near === undefined) groups.push([mark]);
    else near.push(mark);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ ...first, name: listWords(group.map(({ name }) => name)) }];
  });
};

/**
 * The marks of the quadrant: each condition, and all together where both axes have a point. Need and readiness are the
 * two axes; nothing here or elsewhere averages the one with the other.
 *
 * @param claims What is claimed. @returns Marks from 0 to 100.
 * @example marksOf({ conditions: [], need: { score: { point: 75 } }, readiness: { score: { point: 40 } } }).length // => 1
 */
export function marksOf({
  conditions,
  need,
  readiness,
}: Pick<Readiness["claims"], "conditions" | "need" | "readiness">): readonly Mark[] {
  const [up, along] = [need.score.point, readiness.score.point];
  return [
    ...joinNear(conditions.flatMap(pointsOf)),
    ...(up === null || along === null ? [] : [{ name: "all six", along, up, isWhole: true }]),
  ];
}

const cellAt = (row: number, column: number, rows = 1): Box => ({ row, column, rows, columns: 1 });

/** Room that a name takes right of its mark, and a line of it up and down. */
const [NAME_ALONG, NAME_UP] = [14, 5] as const;

/** The name of a mark near the right end, or with a neighbour where the name would be, stands left of it. */
const sideOf = (mark: Mark, marks: readonly Mark[]): NonNullable<ChartSeries["label"]> => {
  const { along, up, isWhole } = mark;
  const isCovered = marks.some(
    (other) =>
      other.along > along && other.along - along < NAME_ALONG && Math.abs(other.up - up) < NAME_UP,
  );
  return isWhole || isCovered || along > MOST - STEP ? "left" : "right";
};

/** The lines that make four quarters: each two cells, one above the other. */
const linesOf = (line: number): readonly (readonly [number, number])[] => [
  [line, 0],
  [line, MOST],
  [0, line],
  [MOST, line],
];

const chartOf = (
  marks: readonly Mark[],
  first: number,
  { place, line }: { readonly place: Box; readonly line: number },
): ChartPlan => {
  const lines = first + marks.length;
  const axis = { minimum: 0, maximum: MOST, step: STEP };
  return {
    name: "UpstreamReadinessQuadrant",
    kind: "scatter",
    title: "Need and readiness by condition",
    alt: `Scatter chart of need (up) against readiness (along), 0 to 100, with lines at ${line}. ${marks
      .map(({ name, along, up }) => `${name}: need ${up.toFixed(0)}, readiness ${along.toFixed(0)}`)
      .join("; ")}.`,
    categories: cellAt(first, 1, marks.length),
    series: [
      ...[0, 1].map((at): ChartSeries => ({
        name: at === 0 ? "readiness, middle band" : "need, middle band",
        values: cellAt(lines + at * 2, 2, 2),
        along: cellAt(lines + at * 2, 1, 2),
        style: "limit",
      })),
      ...marks.map((mark, at): ChartSeries => ({
        name: mark.name,
        values: cellAt(first + at, 2),
        along: cellAt(first + at, 1),
        style: mark.isWhole ? "whole" : "point",
        label: sideOf(mark, marks),
      })),
    ],
    place,
    valueFormat: "0",
    axes: {
      along: { ...axis, title: "Readiness, 0 to 100" },
      up: { ...axis, title: "Need, 0 to 100" },
    },
  };
};

/**
 * The figures behind the quadrant and the native chart over them; they stand below what is printed.
 *
 * @param readiness The answer. @param place Cells that the chart covers. @returns A block of figures; without a mark
 * there is no chart.
 */
export function drawQuadrant(readiness: Readiness, place: Box): Draw {
  return (row): Block => {
    const marks = marksOf(readiness.claims);
    const line = readiness.thresholds.find(({ id }) => id === "band-middle")?.value ?? USUAL_LINE;
    if (marks.length === 0) return blockOf(row, []);
    const first = row + 2;
    const figures = marks.map(({ name, along, up }): readonly Cell[] => [
      text(name, { role: "body" }),
      figureOr(along, "0", { role: "body" }),
      figureOr(up, "0", { role: "body" }),
    ]);
    const head = { role: "header" as const, align: "right" as const };
    return blockOf(
      row,
      [
        [text("Figures behind the chart", { role: "section" })],
        [text("Condition", { role: "header" }), text("Readiness", head), text("Need", head)],
        ...figures,
        ...linesOf(line).map(([along, up]) => [
          text("line of the middle band", { role: "body", tone: "quiet" }),
          number(along, "0", { role: "body" }),
          number(up, "0", { role: "body" }),
        ]),
        [blank()],
      ],
      { charts: [chartOf(marks, first, { place, line })] },
    );
  };
}
