import type { Series } from "../../shared/contract/series.ts";
import type { SeriesPoint } from "../../shared/contract/trend-series.ts";
import type { Cell } from "./plan.ts";
import type { Touch } from "./cells.ts";
import { figureOr, number, text } from "./cells.ts";
import { seriesFormat } from "./number-format.ts";

/**
 * The latest finished month of a series.
 *
 * @param series From the scorecard. @returns Its point, or null when no month is over.
 * @example latestPoint({ latest: null, points: [] }) // => null
 */
export function latestPoint({
  latest,
  points,
}: Pick<Series, "latest" | "points">): SeriesPoint | null {
  return points.find(({ period }) => period === latest) ?? null;
}

/**
 * How the values of a series are shown.
 *
 * @param series From the scorecard. @returns Excel's number format.
 * @example formatOfSeries({ unit: "complaints a month", points: [] }) // => "#,##0"
 */
export function formatOfSeries({ unit, points }: Pick<Series, "unit" | "points">): string {
  return seriesFormat(
    unit,
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
}

/**
 * The latest value of a series in a cell.
 *
 * @param series From the scorecard. @param touch What of the look differs. @returns The figure, or "no data".
 * @example latestCell({ latest: null, points: [], unit: "" }, {}).content // => { kind: "text", text: "no data" }
 */
export function latestCell(
  series: Pick<Series, "latest" | "points" | "unit">,
  touch: Touch = { role: "body" },
): Cell {
  return figureOr(latestPoint(series)?.value ?? null, formatOfSeries(series), touch);
}

/**
 * The target of a series in a cell, with the sign that says which way is good.
 *
 * @param series From the scorecard. @returns A number shown like "≤ 40", or a dash.
 * @example targetCell({ target: 40, direction: "decrease", unit: "", points: [] }).look.format // => "\"≤ \"#,##0"
 */
export function targetCell({
  target,
  direction,
  unit,
  points,
}: Pick<Series, "target" | "direction" | "unit" | "points">): Cell {
  if (target === null) return text("–", { role: "body", tone: "quiet", align: "right" });
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const sign = direction === "decrease" ? "≤" : "≥";
  return number(target, `"${sign} "${seriesFormat(unit, [...values, target])}`, { role: "body" });
}
