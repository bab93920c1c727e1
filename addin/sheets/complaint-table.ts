import type { Series } from "../../shared/contract/series.ts";
import type { TalliedComplaints } from "../intake/tallied.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { blank, formula, number, text } from "./cells.ts";
import { boxAddress } from "../intake/cell-address.ts";
import { COUNT_FORMAT } from "./number-format.ts";
import type { Box, Cell, Tone } from "./plan.ts";

interface Month {
  readonly period: string;
  /** Where the month stands in the tallies; -1 when no row was seen in it. */
  readonly at: number;
  readonly tone: Tone;
}

interface Line {
  readonly label: string;
  readonly counts: readonly number[];
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Most complaints first; equal ones by name. */
const linesOf = ({ tallies, categories }: TalliedComplaints): readonly Line[] => {
  const width = tallies.periods.length;
  return categories
    .map(({ label }, at) => ({
      label,
      counts: tallies.counts.slice(at * width, (at + 1) * width),
    }))
    .toSorted(
      (one, other) => sum(other.counts) - sum(one.counts) || byText(one.label, other.label),
    );
};

/** Every month of the calendar from the first to the last; a month without rows keeps its place. */
const monthsOf = ({ tallies }: TalliedComplaints, total: Series): readonly Month[] =>
  total.points.map(({ period, state }) => ({
    period,
    at: tallies.periods.indexOf(period),
    tone: state === "partial" ? "quiet" : "ink",
  }));

const sumOf = (box: Box): string => `=SUM(${boxAddress(box).replaceAll("$", "")})`;

/** A month in which no row was seen stays empty: its sum is unknown, not 0. */
const knownSumOf = (box: Box): string => {
  const cells = boxAddress(box).replaceAll("$", "");
  return `=IF(COUNT(${cells})=0,"",SUM(${cells}))`;
};

const bodyRow = (line: Line, months: readonly Month[], row: number): readonly Cell[] => [
  text(line.label, { role: "body" }),
  ...months.map(({ at, tone }) => {
    const count = line.counts[at];
    return count === undefined
      ? blank({ role: "body" })
      : number(count, COUNT_FORMAT, { role: "body", tone });
  }),
  formula(sumOf({ row, column: 1, rows: 1, columns: months.length }), COUNT_FORMAT, {
    role: "body",
  }),
];

/** Complaints without categories are one row already called that. */
const totalName = (rows: number): string => (rows > 1 ? "All complaints" : "Total");

const totalRow = (months: readonly Month[], first: number, rows: number): readonly Cell[] => {
  const total = { role: "total" as const };
  return [
    text(totalName(rows), total),
    ...months.map(({ tone }, at) =>
      formula(knownSumOf({ row: first, column: at + 1, rows, columns: 1 }), COUNT_FORMAT, {
        ...total,
        tone,
      }),
    ),
    formula(
      sumOf({ row: first, column: months.length + 1, rows, columns: 1 }),
      COUNT_FORMAT,
      total,
    ),
  ];
};

const noteOf = (total: Series): string => {
  const gaps = total.points.filter(({ state }) => state === "missing").length;
  const part = total.points.find(({ state }) => state === "partial");
  return [
    "Rows counted by category and month of receipt. Totals are formulas.",
    ...(gaps > 0 ? ["A month without any row is empty: it is missing, not 0."] : []),
    ...(part === undefined ? [] : [`${part.period} is not over: it is shown, and not tested.`]),
  ].join(" ");
};

/**
 * Complaints by category and month as an Excel table, with live totals.
 *
 * @param complaints The tallies. @param total The scored total: its months are the calendar.
 * @returns A table. Anchors: `grand-total`, and `month:YYYY-MM` for the totals of the months.
 */
export function drawComplaintTable(complaints: TalliedComplaints, total: Series): Draw {
  return (row): Block => {
    const lines = linesOf(complaints);
    const months = monthsOf(complaints, total);
    const [header, first] = [row + 2, row + 3];
    const totals = first + lines.length;
    const head = { role: "header" as const, align: "right" as const };
    const rows = [
      [text("Complaints by category and month", { role: "section" })],
      [text(noteOf(total), { role: "note" })],
      [
        text("Category", { role: "header" }),
        ...months.map(({ period }) => text(period, head)),
        text("Total", head),
      ],
      ...lines.map((line, at) => bodyRow(line, months, first + at)),
      totalRow(months, first, lines.length),
    ];
    const columns = months.length + 2;
    return blockOf(row, rows, {
      tables: [
        {
          name: "UpstreamComplaints",
          box: { row: header, column: 0, rows: lines.length + 1, columns },
        },
      ],
      anchors: new Map([
        ["grand-total", { row: totals, column: columns - 1 }],
        ...months.map(({ period }, at): [string, { row: number; column: number }] => [
          `month:${period}`,
          { row: totals, column: at + 1 },
        ]),
      ]),
    });
  };
}
