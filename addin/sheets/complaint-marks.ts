import type { Series } from "../../shared/contract/series.ts";
import { monthInWords } from "../../shared/scoring/month.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { blank, number, text } from "./cells.ts";
import { drawMonths } from "./draw-months.ts";
import { assuranceMark, attainmentMark, markCell, variationMark } from "./marks.ts";
import { headLatest, latestMonth, olderMonth } from "./latest-month.ts";
import { MEAN_FORMAT } from "./number-format.ts";
import type { Cell } from "./plan.ts";
import { latestCell, targetCell } from "./series-cells.ts";
import { shorten } from "./shorten.ts";

/** Characters of a category; the table of counts has the whole name. */
const NAME_WIDTH = 31;

const RULED = (): Cell => blank({ role: "body" });
const HEAD = (words: string, align: "left" | "right" = "left"): Cell =>
  text(words, { role: "header", align, indent: align === "left" && words !== "Category" ? 1 : 0 });
const indented = (cell: Cell): Cell => ({ ...cell, look: { ...cell.look, indent: 1 } });

/** A mark of two columns has a free cell to run into. */
const headerCells = (latest: string): readonly Cell[] => [
  HEAD("Category"),
  HEAD(latest, "right"),
  HEAD("Target", "right"),
  HEAD("Attained"),
  HEAD("Variation"),
  HEAD(""),
  HEAD(""),
  HEAD("Assurance"),
  HEAD(""),
  HEAD("Centre", "right"),
  HEAD("Lower", "right"),
  HEAD("Upper", "right"),
  HEAD("Last 13 months"),
  HEAD(""),
];

/** A run chart has a centre alone. */
const limitCells = ({ limits }: Series): readonly Cell[] =>
  [limits?.center ?? null, limits?.lower ?? null, limits?.upper ?? null].map((value) =>
    value === null
      ? text("–", { role: "body", tone: "quiet", align: "right" })
      : number(value, MEAN_FORMAT, { role: "body" }),
  );

/** A figure that is older than the others says its month beside its name, and stands out. */
const nameCells = (series: Series, name: string, month: string | null): readonly Cell[] => {
  const older = olderMonth(series, month);
  const look = { role: "body" as const, ...(older === "" ? {} : { tone: "worse" as const }) };
  const words = `${shorten(name, NAME_WIDTH - older.length)}${older}`;
  return [
    text(words, { ...look, indent: series.label === null ? 0 : 1 }),
    latestCell(series, look),
  ];
};

const rowOf = (series: Series, name: string, month: string | null): readonly Cell[] => [
  ...nameCells(series, name, month),
  targetCell(series),
  indented(markCell(attainmentMark(series.attainment))),
  indented(markCell(variationMark(series))),
  RULED(),
  RULED(),
  indented(markCell(assuranceMark(series.assurance))),
  RULED(),
  ...limitCells(series),
  text(drawMonths(series.points, month), { role: "picture", indent: 1 }),
  RULED(),
];

/**
 * Each category with its three marks: attained, variation, assurance; the total first.
 *
 * @param total All complaints. @param categories In the order to show. @returns A table; its rows are anchors by category,
 * the total under `total`.
 */
export function drawComplaintMarks(total: Series, categories: readonly Series[]): Draw {
  return (row): Block => {
    const heading =
      total.latest === null
        ? "Where each category stands"
        : `Where each category stands: ${monthInWords(total.latest)}, ${total.unit}`;
    const all = [total, ...categories];
    const month = latestMonth(all);
    const rows = all.map((series) => rowOf(series, series.label ?? "All complaints", month));
    return blockOf(
      row,
      [[text(heading, { role: "section" })], headerCells(headLatest(all)), ...rows],
      {
        anchors: new Map(
          all.map(({ label }, at) => [
            label === null ? "total" : `category:${label}`,
            { row: row + 2 + at, column: 0 },
          ]),
        ),
      },
    );
  };
}
