import type { Scorecard } from "../../shared/contract/scorecard.ts";
import type { Series } from "../../shared/contract/series.ts";
import type { Comparison } from "../../shared/contract/trend-figures.ts";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { blank, number, text } from "./cells.ts";
import { chartWords } from "./chart-words.ts";
import { listWords } from "../../shared/scoring/list-words.ts";
import { latestMonth, shortMonth } from "./latest-month.ts";
import { COUNT_FORMAT, Q_FORMAT, RATIO_FORMAT, SHARE_FORMAT } from "./number-format.ts";
import type { Cell } from "./plan.ts";
import { shorten } from "./shorten.ts";
import { formatOfChange, leadingTrend } from "./trend-figures.ts";
import { wrapWords } from "./wrap-words.ts";

/** Characters of a category; the table of counts has the whole name. */
const NAME_WIDTH = 31;
/** Characters of a line below the table. */
const NOTE_WIDTH = 185;
/** Months ahead of which the smallest rise is told, as the scoring gives them. */
const AHEAD = [3, 6, 12] as const;
const PERCENT = 100;
const TENFOLD = 10;

const body = { role: "body" as const };
const dash = (): Cell => text("–", { ...body, tone: "quiet", align: "right" });
const empty = (): Cell => blank(body);

const head = (words: string, align: "left" | "right" = "right"): Cell =>
  text(words, { role: "header", align, indent: align === "left" && words !== "Category" ? 1 : 0 });

/** Which columns belong together; each name runs over the three columns from its own. */
const headingCells = (year: string): readonly Cell[] => {
  const group = (words: string): readonly Cell[] => [
    text(words, { role: "section", indent: 1 }),
    blank(),
    blank(),
  ];
  return [
    text("How it moves", { role: "section" }),
    ...group("Trend a year"),
    ...group(`Against ${year}`),
    blank(),
    ...group("Smallest rise shown in"),
    blank(),
    blank(),
    blank(),
  ];
};

const headerCells = (): readonly Cell[] => [
  head("Category", "left"),
  head("change"),
  head("95% from"),
  head("to"),
  head("ratio"),
  head("95% from"),
  head("to"),
  head("q"),
  ...AHEAD.map((months) => head(`${months} months`)),
  head("Limits from", "left"),
  head("", "left"),
  head("", "left"),
];

const trendCells = (series: Series): readonly Cell[] => {
  const trend = leadingTrend(series.trend);
  if (trend === null) return [dash(), dash(), dash()];
  const { change, lower, upper, format, isOpen } = trend;
  const look = { ...body, tone: isOpen ? ("quiet" as const) : ("ink" as const) };
  return [change, lower, upper].map((value) =>
    value === null ? dash() : number(value, formatOfChange(value, format), look),
  );
};

/** From tenfold on decimals say nothing: few complaints make intervals as wide as that. */
const boundFormat = (bound: number): string => (bound < TENFOLD ? "0.00" : COUNT_FORMAT);

/** From 0 there is no ratio: the two figures are told instead, in the room of all three. */
const yearCells = ({ comparisons: { lastYear } }: Series): readonly Cell[] => {
  if (lastYear === null || lastYear.now === null || lastYear.before === null)
    return [dash(), dash(), dash()];
  const { now, before, ratio, lower, upper } = lastYear;
  if (ratio === null) {
    const words = `from ${writeNumber(before.value, 1)} to ${writeNumber(now.value, 1)}`;
    return [text(words, { ...body, indent: 1 }), empty(), empty()];
  }
  const look = { ...body, tone: isClear(lastYear) ? ("ink" as const) : ("quiet" as const) };
  return [
    number(ratio, RATIO_FORMAT, look),
    ...[lower, upper].map((value) =>
      value === null ? dash() : number(value, boundFormat(value), look),
    ),
  ];
};

/** Whether the interval leaves out that nothing changed. */
const isClear = ({ lower, upper }: Comparison): boolean =>
  lower !== null && upper !== null && (lower > 1 || upper < 1);

const riseCells = ({ detectable }: Series): readonly Cell[] =>
  AHEAD.map((months) => {
    const percent = detectable?.find(({ periods }) => periods === months)?.percent ?? null;
    return percent === null ? dash() : number(percent / PERCENT, SHARE_FORMAT, body);
  });

const rowOf = (series: Series, q: number | null): readonly Cell[] => [
  text(shorten(series.label ?? "All complaints", NAME_WIDTH), {
    ...body,
    indent: series.label === null ? 0 : 1,
  }),
  ...trendCells(series),
  ...yearCells(series),
  q === null ? dash() : number(q, Q_FORMAT, body),
  ...riseCells(series),
  text(chartWords(series.chart.type), { ...body, indent: 1 }),
  empty(),
  empty(),
];

const HOW_TO_READ =
  "Grey: may be chance. No %: in the unit of the measure. q: of the trends at least this clear, the share that chance alone would give. Smallest rise: one shown in four of five cases.";

const noteNarrow = (all: readonly Series[]): readonly string[] => {
  const wide = all.filter(
    ({ comparisons: { lastYear } }) => lastYear?.lower != null && lastYear.note !== undefined,
  );
  if (wide.length === 0) return [];
  const names =
    wide.length === all.length
      ? "all of them"
      : listWords(wide.map(({ label }) => label ?? "all complaints"));
  return [
    `The interval of the ratio is too narrow for ${names}: the figures vary by more than chance.`,
  ];
};

/** The month of the year before, where all latest figures are of the same month. */
const nameYear = (all: readonly Series[]): string => {
  const month = latestMonth(all);
  const agree = all.every(({ latest }) => latest === null || latest === month);
  if (month === null || !agree) return "a year before";
  return shortMonth(`${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
};

/**
 * How each category moves: its trend a year with interval and q, the latest month against the same one a year before, the
 * smallest rise that it could show, and where its limits come from.
 *
 * @param total All complaints. @param categories In the order to show. @param q From the scorecard, by the id of a series.
 * @returns A table, and how to read it below. Anchors: `moves:` and the id of a series.
 */
export function drawComplaintMoves(
  total: Series,
  categories: readonly Series[],
  q: Scorecard["multiplicity"]["q"],
): Draw {
  const all = [total, ...categories];
  return (row): Block =>
    blockOf(
      row,
      [
        headingCells(nameYear(all)),
        headerCells(),
        ...all.map((series) => rowOf(series, q[series.id] ?? null)),
        ...[HOW_TO_READ, ...noteNarrow(all)]
          .flatMap((note) => wrapWords(note, NOTE_WIDTH))
          .map((line) => [text(line, { role: "note" })]),
      ],
      {
        anchors: new Map(
          all.map(({ id }, at) => [`moves:${id}`, { row: row + 2 + at, column: 0 }]),
        ),
      },
    );
}
