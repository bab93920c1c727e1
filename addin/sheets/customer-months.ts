import type { CustomerMonth } from "../../shared/contract/customer-flow.ts";
import type { Scorecard } from "../../shared/contract/scorecard.ts";
import type { Block, Draw, Place } from "./block.ts";
import { blockOf } from "./block.ts";
import { figureOr, formula, text } from "./cells.ts";
import { cellAddress } from "../intake/cell-address.ts";
import { COUNT_FORMAT, NET_FORMAT, TRUTH_FORMAT } from "./number-format.ts";
import type { Cell } from "./plan.ts";

/** A year, and the month after it when that is not over yet. */
const SHOWN_MONTHS = 13;

/** Month, Opening, Came, Left, Net, Closing, Adds up. */
const [OPENING, CAME, LEFT, NET, CLOSING] = [1, 2, 3, 4, 5] as const;
const TITLES = ["Opening", "Came", "Left", "Net", "Closing", "Adds up"] as const;
/** Contracts do not come and leave. */
const WORDS = {
  customers: { heading: "Customers who came and left", titles: TITLES },
  contracts: {
    heading: "Contracts begun and ended",
    titles: ["Opening", "Begun", "Ended", "Net", "Closing", "Adds up"],
  },
} as const;

const monthCells = (month: CustomerMonth, row: number): readonly Cell[] => {
  const at = (column: number): string => cellAddress(row, column);
  const body = { role: "body" as const };
  const figure = (value: number | null): Cell => figureOr(value, COUNT_FORMAT, body);
  return [
    text(month.state === "partial" ? `${month.period} so far` : month.period, body),
    figure(month.opening),
    figure(month.came),
    figure(month.left),
    formula(`=${at(CAME)}-${at(LEFT)}`, NET_FORMAT, body),
    figure(month.closing),
    formula(
      `=IF(${at(OPENING)}+${at(CAME)}-${at(LEFT)}=${at(CLOSING)},TRUE,FALSE)`,
      TRUTH_FORMAT,
      body,
    ),
  ];
};

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rows of the months that the board counts; null when none of them is shown. */
const windowSpan = (
  months: readonly CustomerMonth[],
  window: Scorecard["window"],
  first: number,
): Span | null => {
  const isCounted = ({ period }: CustomerMonth): boolean =>
    window === null || (window.from <= period && period <= window.to);
  const [from, to] = [months.findIndex(isCounted), months.findLastIndex(isCounted)];
  return from < 0 ? null : { first: first + from, last: first + to };
};

const totalCells = (name: string, { first, last }: Span): readonly Cell[] => {
  const total = { role: "total" as const };
  const sumOf = (column: number): Cell =>
    formula(
      `=SUM(${cellAddress(first, column)}:${cellAddress(last, column)})`,
      column === NET ? NET_FORMAT : COUNT_FORMAT,
      total,
    );
  const same = (row: number, column: number): Cell =>
    formula(`=${cellAddress(row, column)}`, COUNT_FORMAT, total);
  return [
    text(name, total),
    same(first, OPENING),
    sumOf(CAME),
    sumOf(LEFT),
    sumOf(NET),
    same(last, CLOSING),
    text("", total),
  ];
};

/**
 * Customers in and out by month as an Excel table: opening plus came less left is closing, checked in each row.
 *
 * @param customers From the scorecard, or null. @param window The board's months. @param words Those months in words.
 * @returns A table; nothing without months. Anchors: `customers`, `customers-` and `opening`, `came`, `left`, `net`, `closing`.
 */
export function drawCustomerMonths(
  customers: Scorecard["customers"],
  window: Scorecard["window"],
  words: string,
): Draw {
  return (row): Block => {
    const months = customers?.months.slice(-SHOWN_MONTHS) ?? [];
    if (customers === null || months.length === 0) return blockOf(row, []);
    const first = row + 2;
    const { heading, titles } = WORDS[customers.window.unit];
    const span = windowSpan(months, window, first);
    const head = { role: "header" as const, align: "right" as const };
    const totals = first + months.length;
    const placeAt = (column: number): Place => ({ row: totals, column });
    const named: readonly [string, Place][] = [
      ["customers-came", placeAt(CAME)],
      ["customers-left", placeAt(LEFT)],
      ["customers-net", placeAt(NET)],
      ["customers-opening", placeAt(OPENING)],
      ["customers-closing", placeAt(CLOSING)],
    ];
    return blockOf(
      row,
      [
        [text(heading, { role: "section" })],
        [text("Month", { role: "header" }), ...titles.map((title) => text(title, head))],
        ...months.map((month, at) => monthCells(month, first + at)),
        ...(span === null ? [] : [totalCells(words, span)]),
      ],
      {
        tables: [
          {
            name: "UpstreamCustomerMonths",
            box: { row: row + 1, column: 0, rows: months.length + 1, columns: TITLES.length + 1 },
          },
        ],
        anchors: new Map([
          ["customers", { row: first, column: 0 }],
          ...(span === null ? [] : named),
        ]),
      },
    );
  };
}
