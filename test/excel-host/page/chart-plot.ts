/** What a chart shows and where: its series from the cells that it names as they are now, its scale, its room. */
import type { HostBook, HostChart, HostChartSeries } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import { textOf } from "../text-of.ts";
import { inPixels } from "./axis.ts";
import { type Scale, chooseScale } from "./chart-scale.ts";

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly weight: number;
  readonly dash: string | undefined;
  readonly hasMarkers: boolean;
}

export interface Plot {
  readonly chart: HostChart;
  readonly series: readonly Series[];
  readonly labels: readonly string[];
  readonly scale: Scale;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly isAcross: boolean;
}

/** Office's own colours, for series that have none. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const DASHES = new Map([
  ["Dash", "6 4"],
  ["Dot", "2 3"],
  ["RoundDot", "1 3"],
  ["DashDot", "6 3 1 3"],
]);
/** Pixels that a letter of a small text takes. */
export const LETTER_WIDTH = 6.6;
/** What a value's text needs along the axis. */
const STEP_WIDTH = 68;
const STEP_HEIGHT = 32;

export function layOut(
  chart: HostChart,
  room: Pick<Plot, "series" | "labels" | "width" | "height" | "top">,
): Plot {
  const isAcross = chart.type.startsWith("Bar");
  const left = isAcross ? Math.min(room.width * 0.5, 14 + LETTER_WIDTH * longest(room.labels)) : 46;
  const width = room.width - left - 24;
  const height = room.height - room.top - 26;
  const steps = Math.max(2, Math.floor(isAcross ? width / STEP_WIDTH : height / STEP_HEIGHT));
  const values = room.series.flatMap((each) => each.values);
  const scale = chooseScale(values, { ...limitsOf(chart, isAcross), steps });
  return { ...room, chart, scale, left, width, height, isAcross };
}

const longest = (labels: readonly string[]): number =>
  Math.max(0, ...labels.map(({ length }) => length));

/** A setting of the chart, or what holds when nobody set it. */
export function setting<T>(chart: HostChart, path: string, missing: T): T {
  const value = chart.properties.get(path);
  return typeof value === typeof missing ? (value as T) : missing;
}

/** Bars start at nothing; a line may start wherever its values are. */
function limitsOf(chart: HostChart, isAcross: boolean): { minimum?: number; maximum?: number } {
  const minimum = chart.properties.get("axes.valueAxis.minimum");
  const maximum = chart.properties.get("axes.valueAxis.maximum");
  const zero = isAcross || chart.type.startsWith("Column") ? { minimum: 0 } : {};
  return {
    ...zero,
    ...(typeof minimum === "number" ? { minimum } : {}),
    ...(typeof maximum === "number" ? { maximum } : {}),
  };
}

export function readSeries(
  series: HostChartSeries,
  at: number,
  { book, chart }: { readonly book: HostBook; readonly chart: HostChart },
): Series {
  return {
    name: series.name === "" ? `Series${at + 1}` : series.name,
    values: cellsOf(series.values, book).map((cell) =>
      typeof cell?.value === "number" ? cell.value : null,
    ),
    color: series.color ?? COLORS[at % COLORS.length] ?? "#595959",
    weight: inPixels(series.lineWeight ?? 2.25),
    dash: DASHES.get(series.lineStyle ?? ""),
    hasMarkers:
      series.markerStyle === null ? chart.type === "LineMarkers" : series.markerStyle !== "None",
  };
}

/** Where the points of a scatter stand along. */
export const readAlong = (
  { categories }: HostChartSeries,
  book: HostBook,
): readonly (number | null)[] =>
  categories === null
    ? []
    : cellsOf(categories, book).map((cell) =>
        typeof cell?.value === "number" ? cell.value : null,
      );

function cellsOf(area: HostChartSeries["values"], book: HostBook) {
  const sheet = book.sheets.find(({ name }) => name === area.sheet);
  if (sheet === undefined) return [];
  return Array.from({ length: area.rows * area.columns }, (_, at) =>
    cellAt(sheet, area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
  );
}

export function readLabels(chart: HostChart, book: HostBook): string[] {
  const categories = chart.series.find((series) => series.categories !== null)?.categories ?? null;
  if (categories !== null) {
    return cellsOf(categories, book).map((cell) => (cell === undefined ? "" : textOf(cell, book)));
  }
  const [first] = chart.series;
  return first === undefined ? [] : cellsOf(first.values, book).map((_, at) => String(at + 1));
}
