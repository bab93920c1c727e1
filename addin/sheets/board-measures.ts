import type { LossReview, Scorecard } from "../../shared/contract/scorecard.ts";
import type { Series } from "../../shared/contract/series.ts";
import type { Intake } from "../intake/tallied.ts";
import type { Block, Draw, Place } from "./block.ts";
import { blockOf } from "./block.ts";
import { blank, figureOr, text } from "./cells.ts";
import { countWords } from "../../shared/scoring/write-number.ts";
import { drawMonths } from "./draw-months.ts";
import { findOwner } from "./find-owner.ts";
import { headLatest, latestMonth, olderMonth } from "./latest-month.ts";
import { shareOf } from "./loss-sums.ts";
import { assuranceMark, attainmentMark, markCell, variationMark } from "./marks.ts";
import { SHARE_FORMAT } from "./number-format.ts";
import type { Cell, LinkPlan } from "./plan.ts";
import { isFlagged, rankSeries } from "./rank-series.ts";
import { shorten } from "./shorten.ts";
import { latestCell, targetCell } from "./series-cells.ts";

/** Characters of a measure's name: two columns of the board. */
const NAME_WIDTH = 38;
/** What one page of a board holds; the others stand on Complaint trends. */
const MOST_MEASURES = 12;

const body = { role: "body" as const };
const dash = (align: "left" | "right" = "left"): Cell =>
  text("–", { ...body, tone: "quiet", align });

const headerCells = (latest: string): readonly Cell[] =>
  [
    ["Measure", "left"],
    ["", "left"],
    ["Last 13 months", "left"],
    [latest, "right"],
    ["Target", "right"],
    ["Attained", "left"],
    ["Variation", "left"],
    ["Assurance", "left"],
    ["Owner", "left"],
    ["", "left"],
  ].map(([title = "", align]) =>
    text(title, {
      role: "header",
      align: align === "right" ? "right" : "left",
      indent: align === "left" && !["Measure", "Last 13 months"].includes(title) ? 1 : 0,
    }),
  );

const indented = (cell: Cell): Cell => ({ ...cell, look: { ...cell.look, indent: 1 } });

const ownerCell = (owner: string | null, series: Series): Cell => {
  if (owner !== null) return text(owner, body);
  return series.variation === "worse" ? text("✕ no owner", { ...body, tone: "worse" }) : dash();
};

/** What a row shows: its name, whose words may be cut to leave room, and its owner. */
interface Measure {
  readonly name: string;
  readonly series: Series;
  readonly owner: Cell;
  readonly indent?: number;
}

/** A figure that is older than the others says its month beside its name, and stands out. */
const measureCells = (
  { name, series, owner, indent = 0 }: Measure,
  month: string | null,
): readonly Cell[] => {
  const older = olderMonth(series, month);
  const tone = older === "" ? {} : { tone: "worse" as const };
  return [
    text(`${shorten(name, NAME_WIDTH - older.length)}${older}`, { ...body, ...tone, indent }),
    blank(body),
    text(drawMonths(series.points, month), { role: "picture" }),
    latestCell(series, { ...body, ...tone }),
    targetCell(series),
    indented(markCell(attainmentMark(series.attainment))),
    indented(markCell(variationMark(series))),
    indented(markCell(assuranceMark(series.assurance))),
    indented(owner),
    blank(body),
  ];
};

/** "complaints a month" is a name by itself; "per 1,000 customers" needs the thing before it. */
const nameOf = (unit: string, thing: string): string =>
  unit.startsWith("per ") ? `${thing} ${unit}` : unit.charAt(0).toUpperCase() + unit.slice(1);

const categoryName = (series: Series, total: Series): string =>
  series.unit === total.unit
    ? shorten(series.label ?? "", NAME_WIDTH)
    : `${shorten(series.label ?? "", NAME_WIDTH - series.unit.length - 3)} (${series.unit})`;

const explainedCells = (
  { window, monthly }: LossReview,
  months: Scorecard["window"],
): readonly Cell[] => {
  const byValue = shareOf(window.explainedValue, window.value);
  const share = byValue ?? shareOf(window.explainedCount, window.count);
  return [
    text(
      byValue === null ? "Losses explained by a reason" : "Value lost, explained by a reason",
      body,
    ),
    blank(body),
    // The figure is not of the month that heads its column.
    text(
      months === null || monthly === null
        ? "in all rows"
        : `in ${countWords(months.months, "month")}`,
      {
        ...body,
        tone: "quiet",
      },
    ),
    figureOr(share, SHARE_FORMAT, body),
    dash("right"),
    ...Array.from({ length: 4 }, () => indented(dash())),
    blank(body),
  ];
};

interface Measures {
  readonly measures: readonly Measure[];
  /** Flagged categories that found no place, and those that are not shown because nothing is flagged. */
  readonly left: number;
  readonly calm: number;
  readonly isGrouped: boolean;
}

const NO_MEASURES: Measures = { measures: [], left: 0, calm: 0, isGrouped: false };

const complaintMeasures = (
  complaints: NonNullable<Scorecard["complaints"]>,
  targets: Intake["targets"],
  places: number,
): Measures => {
  const { total } = complaints;
  const isGrouped = complaints.grouping === "category";
  const categories = isGrouped ? rankSeries(complaints.categories) : [];
  const flagged = categories.filter(isFlagged);
  const shown = flagged.slice(0, places - 1);
  const ownerOf = (series: Series): Cell => ownerCell(findOwner(targets, series.label), series);
  return {
    measures: [
      { name: nameOf(total.unit, "Complaints"), series: total, owner: ownerOf(total) },
      ...shown.map((series) => ({
        name: categoryName(series, total),
        series,
        owner: ownerOf(series),
        indent: 1,
      })),
    ],
    left: flagged.length - shown.length,
    calm: categories.length - flagged.length,
    isGrouped,
  };
};

const lossMeasures = (losses: LossReview | null): readonly Measure[] =>
  losses?.monthly == null
    ? []
    : [{ name: nameOf(losses.monthly.unit, "Losses"), series: losses.monthly, owner: dash() }];

const FLAGGED = "a signal or a missed target";

/** What the table leaves out, in one line; empty when it leaves out nothing. */
const tellHidden = ({ measures, left, calm, isGrouped }: Measures, trends: string): string => {
  if (!isGrouped || left + calm === 0) return "";
  if (left === 0 && measures.length === 1) {
    const whole = calm === 1 ? "the only category is" : `all ${calm} categories are`;
    return `No category has ${FLAGGED}; ${whole} on ${trends}`;
  }
  const more = countWords(left, "more category", "more categories");
  const others = countWords(calm, "category", "categories");
  if (left === 0) return `${others} without ${FLAGGED} on ${trends}`;
  const rest = calm === 0 ? "" : `, and ${calm} with neither,`;
  return `${more} with ${FLAGGED}${rest} on ${trends}`;
};

/**
 * The measures of the board with their three marks and the picture of their months: complaints in total, the categories
 * that have a signal or miss their target with the worst first, losses, and how much of them is explained.
 *
 * @param scorecard The result. @param targets With the owners. @param place Name of the sheet that has all categories, and
 * the height of a row in points.
 * @returns A table of at most twelve rows. Anchor: `total`, the figure of all complaints.
 */
export function drawBoardMeasures(
  scorecard: Scorecard,
  targets: Intake["targets"],
  { trends, rowHeight }: { readonly trends: string; readonly rowHeight: number },
): Draw {
  const explained =
    scorecard.losses === null ? [] : [explainedCells(scorecard.losses, scorecard.window)];
  const losses = lossMeasures(scorecard.losses);
  const complaints: Measures =
    scorecard.complaints === null
      ? NO_MEASURES
      : complaintMeasures(
          scorecard.complaints,
          targets,
          MOST_MEASURES - losses.length - explained.length,
        );
  const measures = [...complaints.measures, ...losses];
  const all = measures.map(({ series }) => series);
  const month = latestMonth(all);
  const rows = [...measures.map((measure) => measureCells(measure, month)), ...explained];
  return (row): Block => {
    const end = row + 1 + rows.length;
    const link: LinkPlan = { row: end, column: 0, sheet: trends, address: "A1" };
    const hidden = tellHidden(complaints, trends);
    const isKnown = scorecard.complaints !== null && scorecard.complaints.total.latest !== null;
    return blockOf(
      row,
      [headerCells(headLatest(all)), ...rows, ...(hidden === "" ? [] : [[text(hidden)]])],
      {
        links: hidden === "" ? [] : [link],
        heights: new Map(
          Array.from({ length: rows.length + 1 }, (_, at) => [row + at, rowHeight] as const),
        ),
        anchors: new Map<string, Place>(isKnown ? [["total", { row: row + 1, column: 3 }]] : []),
      },
    );
  };
}
