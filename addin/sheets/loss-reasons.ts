import type { LossReason, LossReview } from "../../shared/contract/scorecard.ts";
import type { Block, Draw, Place } from "./block.ts";
import { blockOf } from "./block.ts";
import { figureOr, formula, text } from "./cells.ts";
import { cellAddress, columnLetter } from "../intake/cell-address.ts";
import { COUNT_FORMAT, SHARE_FORMAT, moneyFormat, shortMoneyFormat } from "./number-format.ts";
import type { Cell, ChartPlan } from "./plan.ts";
import { wrapWords } from "./wrap-words.ts";

/** Bars that a reader compares at a glance; smaller reasons stand in the table. */
const CHARTED_REASONS = 12;

/** Which months and amounts the reasons are shown for. */
export interface ReasonView {
  /** Number of the board's months; null when the losses have no dates. */
  readonly months: number | null;
  readonly currency: string | null;
  /** Where the bar chart stands. */
  readonly chart: ChartPlan["place"];
}

interface Column {
  readonly title: string;
  readonly figure: (reason: LossReason) => number | null;
  readonly format: string;
}

const BY_NUMBER: Column = {
  title: "Losses, all rows",
  figure: ({ count }) => count,
  format: COUNT_FORMAT,
};

/** Without a value column there is nothing to say about value. */
const columnsOf = (losses: LossReview, { months, currency }: ReasonView): readonly Column[] => {
  const money = moneyFormat(currency);
  const byValue = losses.all.value !== null;
  const inMonths = (title: string): string => `${title}, ${months ?? 0} months`;
  return [
    ...(months === null
      ? []
      : [
          {
            title: inMonths("Losses"),
            figure: ({ windowCount }: LossReason) => windowCount,
            format: COUNT_FORMAT,
          },
        ]),
    ...(months === null || !byValue
      ? []
      : [
          {
            title: inMonths("Value"),
            figure: ({ windowValue }: LossReason) => windowValue,
            format: money,
          },
        ]),
    BY_NUMBER,
    ...(byValue
      ? [{ title: "Value, all rows", figure: ({ value }: LossReason) => value, format: money }]
      : []),
  ];
};

/** Characters of a reason on one line of its column, and the height of such a line in points. */
const NAME_WIDTH = 36;
const LINE_HEIGHT = 15;

const linesOf = (reason: string): number => wrapWords(reason, NAME_WIDTH).length;

/** Reason and Explained stand before the figures. */
const FIRST_FIGURE = 2;

interface Span {
  readonly first: number;
  readonly last: number;
}

const cellsOf = (column: number, { first, last }: Span): string =>
  `${cellAddress(first, column)}:${cellAddress(last, column)}`;

/** Shares of the column that leads: live, so that they follow a corrected figure. */
const shareCells = (row: number, column: number, span: Span): readonly Cell[] => {
  const letter = columnLetter(column);
  const all = `SUM(${letter}$${span.first + 1}:${letter}$${span.last + 1})`;
  const upTo = `SUM(${letter}$${span.first + 1}:${letter}${row + 1})`;
  // A sum from which credits are taken off has no parts that make up the whole.
  const least = `MIN(${letter}$${span.first + 1}:${letter}$${span.last + 1})`;
  const share = (part: string): Cell =>
    formula(`=IF(${least}<0,"",IF(${all}=0,"",${part}/${all}))`, SHARE_FORMAT, { role: "body" });
  return [share(`SUM(${cellAddress(row, column)})`), share(upTo)];
};

const totalCells = (columns: readonly Column[], span: Span): readonly Cell[] => [
  text("All losses", { role: "total" }),
  text("", { role: "total" }),
  ...columns.map(({ format }, at) =>
    formula(`=SUM(${cellsOf(FIRST_FIGURE + at, span)})`, format, { role: "total" }),
  ),
  text("", { role: "total" }),
  text("", { role: "total" }),
];

const reasonCells = (reason: LossReason, columns: readonly Column[]): readonly Cell[] => [
  text(reason.reason, {
    role: "body",
    tone: reason.explained ? "ink" : "worse",
    wrap: linesOf(reason.reason) > 1,
  }),
  text(reason.explained ? "yes" : "no reason", {
    role: "body",
    tone: reason.explained ? "quiet" : "worse",
  }),
  ...columns.map(({ figure, format }) => figureOr(figure(reason), format, { role: "body" })),
];

type Leading = Column & { readonly at: number };

/** The amounts of an axis are short: they say how far, the table how much. */
const axisFormat = (losses: LossReview, amounts: readonly number[], view: ReasonView): string =>
  losses.all.value === null
    ? COUNT_FORMAT
    : shortMoneyFormat(view.currency, Math.max(0, ...amounts));

const chartOf = (losses: LossReview, view: ReasonView, first: number): ChartPlan => {
  const leading = leadingColumn(losses, view);
  const shown = losses.reasons.slice(0, CHARTED_REASONS);
  const rows = shown.length;
  const boxAt = (column: number): ChartPlan["categories"] => ({
    row: first,
    column,
    rows,
    columns: 1,
  });
  return {
    name: "UpstreamLossReasonChart",
    kind: "bar",
    title: `Why they left: ${leading.title.toLowerCase()}`,
    alt: `Bar chart: ${leading.title.toLowerCase()} by reason, the largest first, those without an explanation in orange; the figures stand in the table of reasons.`,
    categories: boxAt(0),
    series: [
      {
        name: leading.title,
        values: boxAt(leading.at),
        style: "data",
        worse: shown.flatMap(({ explained }, at) => (explained ? [] : [at])),
      },
    ],
    place: view.chart,
    valueFormat: axisFormat(
      losses,
      shown.map((reason) => leading.figure(reason) ?? 0),
      view,
    ),
  };
};

/** The amount that ranks the reasons: value where it is known, else the number of losses. */
const leadingColumn = (losses: LossReview, view: ReasonView): Leading => {
  const columns = columnsOf(losses, view);
  const at = losses.all.value === null ? 0 : 1;
  return { ...(columns[at] ?? BY_NUMBER), at: FIRST_FIGURE + at };
};

const headerCells = (columns: readonly Column[], hasValue: boolean): readonly Cell[] => {
  const head = { role: "header" as const, align: "right" as const };
  return [
    text("Reason", { role: "header" }),
    text("Explained", { role: "header" }),
    ...columns.map(({ title }) => text(title, head)),
    text(hasValue ? "Share of value" : "Share of losses", head),
    text("Cumulative", head),
  ];
};

const anchorsOf = (
  losses: LossReview,
  first: number,
  columns: readonly Column[],
): Block["anchors"] => {
  const totals = first + losses.reasons.length;
  return new Map<string, Place>([
    ["reasons", { row: first, column: 0 }],
    ["reasons-volume", { row: totals, column: FIRST_FIGURE }],
    ["reasons-value", { row: totals, column: FIRST_FIGURE + 1 }],
    ["reasons-all", { row: totals, column: FIRST_FIGURE + columns.indexOf(BY_NUMBER) }],
    ...losses.reasons.map(({ reason }, at): [string, Place] => [
      `reason:${reason}`,
      { row: first + at, column: 0 },
    ]),
  ]);
};

/**
 * Reasons for leaving as an Excel table, largest first, with shares and live totals, and a bar chart of them.
 *
 * @param losses From the scorecard. @param view Months, money and the place of the chart.
 * @returns A table. Anchors: `reasons`, `reason:` and the reason, `reasons-volume`, `reasons-value` and `reasons-all` (the totals).
 */
export function drawLossReasons(losses: LossReview, view: ReasonView): Draw {
  const columns = columnsOf(losses, view);
  const leading = leadingColumn(losses, view);
  return (row): Block => {
    const header = row + 1;
    const first = header + 1;
    const span = { first, last: header + losses.reasons.length };
    const rows = losses.reasons.map((reason, at) =>
      reasonCells(reason, columns).concat(shareCells(first + at, leading.at, span)),
    );
    const box = {
      row: header,
      column: 0,
      rows: rows.length + 1,
      columns: FIRST_FIGURE + columns.length + 2,
    };
    return blockOf(
      row,
      [
        [text("Why they left", { role: "section" })],
        headerCells(columns, losses.all.value !== null),
        ...rows,
        totalCells(columns, span),
      ],
      {
        tables: [{ name: "UpstreamLossReasons", box }],
        charts: [chartOf(losses, view, first)],
        anchors: anchorsOf(losses, first, columns),
        heights: new Map(
          losses.reasons.flatMap(({ reason }, at): readonly [number, number][] => {
            const lines = linesOf(reason);
            return lines === 1 ? [] : [[first + at, lines * LINE_HEIGHT]];
          }),
        ),
      },
    );
  };
}
