import type { Scorecard } from "../../shared/contract/scorecard.ts";
import type { Block, Draw, Place } from "./block.ts";
import { blockOf } from "./block.ts";
import { figureOr, formula, text } from "./cells.ts";
import { cellAddress } from "../intake/cell-address.ts";
import { COUNT_FORMAT, NET_FORMAT } from "./number-format.ts";
import type { Cell } from "./plan.ts";

const LINES = [
  ["came", "Came, by their status"],
  ["left", "Left, by their status"],
  ["net", "Net"],
  ["closing", "Listed and not gone"],
] as const;

/**
 * Customers by status, for a list without dates: who came, who left, net, and who is there at the end.
 *
 * @param customers From the scorecard, or null. @returns A table; nothing when there are months, or no customers.
 * Anchors: `customers`, `customers-came`, `customers-left`, `customers-net`; what is unknown has none.
 * @example drawCustomerStatuses(null)(7).end // => 7
 */
export function drawCustomerStatuses(customers: Scorecard["customers"]): Draw {
  return (row): Block => {
    if (customers === null || customers.months.length > 0) return blockOf(row, []);
    const { window } = customers;
    const first = row + 2;
    const body = { role: "body" as const };
    const cellOf = (key: (typeof LINES)[number][0]): Cell =>
      key === "net" && window.net !== null
        ? formula(`=${cellAddress(first, 1)}-${cellAddress(first + 1, 1)}`, NET_FORMAT, body)
        : figureOr(window[key], COUNT_FORMAT, body);
    const known = LINES.flatMap(([key], at): readonly [string, Place][] =>
      window[key] === null ? [] : [[`customers-${key}`, { row: first + at, column: 1 }]],
    );
    return blockOf(
      row,
      [
        [text("Customers who came and left", { role: "section" })],
        [text("", { role: "header" }), text("In the list", { role: "header", align: "right" })],
        ...LINES.map(([key, name]) => [text(name, body), cellOf(key)]),
      ],
      { anchors: new Map([["customers", { row: first, column: 0 }], ...known]) },
    );
  };
}
