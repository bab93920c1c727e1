/** `Excel.ChartCollection` and `Excel.Chart`. */
import { blankChart } from "../model/blank.ts";
import type { HostChart, HostSheet } from "../model/book.ts";
import { seriesFromArea } from "../model/chart-source.ts";
import { columnLeft, columnWidth, rowHeight, rowTop } from "../model/sizes.ts";
import { permitSheetChange, type Core } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument, itemNotFound } from "../protocol/refusal.ts";
import {
  flagOf,
  integerOf,
  numberOf,
  optionalPlace,
  placeOf,
  textOf,
  wordOf,
} from "./arguments.ts";
import { bagObject } from "./bag.ts";
import { seriesCollectionObject } from "./chart-series.ts";

export interface ChartPlace {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

const INITIAL = {
  "title.overlay": false,
  "legend.visible": true,
  "legend.position": "Right",
  "legend.overlay": false,
  "axes.valueAxis.visible": true,
  "axes.categoryAxis.visible": true,
  "axes.valueAxis.majorGridlines.visible": true,
  "axes.categoryAxis.majorGridlines.visible": false,
} as const;

const bag = ({ sheet, chart }: ChartPlace, core: Core, at: { type: string; path: string }) =>
  bagObject(core, {
    ...at,
    store: chart.properties,
    permit: () => {
      permitSheetChange(core, sheet);
    },
    initial: INITIAL,
  });

const titleObject = defineObject<ChartPlace>("ChartTitle", {
  read: {
    text: ({ chart }) => chart.title,
    visible: ({ chart }) => chart.properties.get("title.visible") ?? chart.title !== "",
  },
  write: {
    text: ({ sheet, chart }, value, core) => {
      permitSheetChange(core, sheet);
      chart.title = textOf(value);
      chart.properties.set("title.visible", true);
    },
    visible: ({ sheet, chart }, value, core) => {
      permitSheetChange(core, sheet);
      chart.properties.set("title.visible", flagOf(value));
    },
  },
  rest: (place, core) => bag(place, core, { type: "ChartTitle", path: "title." }),
});

const axesObject = defineObject<ChartPlace>("ChartAxes", {
  call: {
    getItem: (place, [type, group], core) => {
      const axis = wordOf(type, ["Category", "Value", "Series"] as const).toLowerCase();
      const second = wordOf(group ?? "Primary", ["Primary", "Secondary"] as const) === "Secondary";
      const path = `axes.${second ? "secondary." : ""}${axis}Axis.`;
      return bag(place, core, { type: "ChartAxis", path });
    },
  },
  rest: (place, core) => bag(place, core, { type: "ChartAxes", path: "axes." }),
});

const size = (name: "left" | "top" | "width" | "height") => ({
  read: ({ chart }: ChartPlace) => chart[name],
  write: ({ sheet, chart }: ChartPlace, value: unknown, core: Core): void => {
    permitSheetChange(core, sheet);
    const points = numberOf(value);
    if (points < 0) throw invalidArgument();
    chart[name] = points;
  },
});

const [left, top, width, height] = [size("left"), size("top"), size("width"), size("height")];

/** From the corner of the first cell to the far corner of the last; without a last the size stays. */
const setPosition = (
  { sheet, chart }: ChartPlace,
  [start, end]: readonly unknown[],
  core: Core,
): null => {
  permitSheetChange(core, sheet);
  const from = placeOf(core, sheet, start).area;
  const to = optionalPlace(core, sheet, end)?.area;
  chart.left = columnLeft(sheet, from.column);
  chart.top = rowTop(sheet, from.row);
  if (to === undefined) return null;
  const lastColumn = to.column + to.columns - 1;
  const lastRow = to.row + to.rows - 1;
  chart.width = columnLeft(sheet, lastColumn) + columnWidth(sheet, lastColumn) - chart.left;
  chart.height = rowTop(sheet, lastRow) + rowHeight(sheet, lastRow) - chart.top;
  return null;
};

const chartObject = defineObject<ChartPlace>("Chart", {
  id: ({ chart }) => chart.id,
  alive: ({ sheet, chart }) => sheet.charts.includes(chart),
  read: {
    id: ({ chart }) => chart.id,
    name: ({ chart }) => chart.name,
    chartType: ({ chart }) => chart.type,
    left: left.read,
    top: top.read,
    width: width.read,
    height: height.read,
  },
  write: {
    name: ({ sheet, chart }, value, core) => {
      permitSheetChange(core, sheet);
      chart.name = textOf(value);
    },
    chartType: ({ sheet, chart }, value, core) => {
      permitSheetChange(core, sheet);
      chart.type = textOf(value);
    },
    left: left.write,
    top: top.write,
    width: width.write,
    height: height.write,
  },
  call: {
    setPosition,
    activate: () => null,
    delete: ({ sheet, chart }, _args, core) => {
      permitSheetChange(core, sheet);
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      return null;
    },
    setData: ({ sheet, chart }, [source, by], core) => {
      permitSheetChange(core, sheet);
      const way = wordOf(by ?? "Auto", ["Auto", "Columns", "Rows"] as const);
      chart.series = seriesFromArea(placeOf(core, sheet, source), way);
      return null;
    },
  },
  go: {
    title: (place, core) => titleObject(core, place),
    axes: (place, core) => axesObject(core, place),
    series: (place, core) => seriesCollectionObject(core, place),
    worksheet: ({ sheet }, core) => core.make.worksheet(core, sheet),
  },
  rest: (place, core) => bag(place, core, { type: "Chart", path: "" }),
});

const freeName = (sheet: HostSheet): string => {
  let next = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${String(next)}`)) next += 1;
  return `Chart ${String(next)}`;
};

const addChart = (
  sheet: HostSheet,
  [type, source, by]: readonly unknown[],
  core: Core,
): HostObject => {
  permitSheetChange(core, sheet);
  const way = wordOf(by ?? "Auto", ["Auto", "Columns", "Rows"] as const);
  const chart = blankChart(freeName(sheet), textOf(type));
  chart.series = seriesFromArea(placeOf(core, sheet, source), way);
  sheet.charts.push(chart);
  return chartObject(core, { sheet, chart });
};

const find = (sheet: HostSheet, key: unknown, core: Core): HostObject | null => {
  const low = String(key).toLowerCase();
  const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === low);
  return chart === undefined ? null : chartObject(core, { sheet, chart });
};

const needed = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

export const chartsObject = defineObject<HostSheet>("ChartCollection", {
  read: { count: ({ charts }) => charts.length },
  items: (sheet, core) => sheet.charts.map((chart) => chartObject(core, { sheet, chart })),
  find,
  call: {
    add: addChart,
    getCount: ({ charts }) => charts.length,
    getItem: (sheet, [key], core) => needed(find(sheet, key, core)),
    getItemOrNullObject: (sheet, [key], core) => find(sheet, key, core),
    getItemAt: (sheet, [at], core) =>
      needed(find(sheet, sheet.charts[integerOf(at)]?.id ?? "", core)),
  },
});
