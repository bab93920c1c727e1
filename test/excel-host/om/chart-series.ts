/** `Excel.ChartSeriesCollection` and `Excel.ChartSeries`. */
import { blankSeries } from "../model/blank.ts";
import type { HostChart, HostChartSeries, HostSheet } from "../model/book.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { itemNotFound } from "../protocol/refusal.ts";
import { colorOf, integerOf, numberOf, placeOf, textOf } from "./arguments.ts";
import { bagObject } from "./bag.ts";

interface ChartPlace {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

interface SeriesPlace extends ChartPlace {
  readonly series: HostChartSeries;
}

const bag = ({ sheet, series }: SeriesPlace, core: Core, at: { type: string; path: string }) =>
  bagObject(core, {
    ...at,
    store: series.properties,
    permit: () => {
      permitSheetChange(core, sheet);
    },
  });

type Write = (place: SeriesPlace, value: unknown, core: Core) => void;

const write =
  (change: (series: HostChartSeries, value: unknown) => void): Write =>
  ({ sheet, series }, value, core) => {
    permitSheetChange(core, sheet);
    change(series, value);
  };

const lineObject = defineObject<SeriesPlace>("ChartLineFormat", {
  read: {
    color: ({ series }) => series.color ?? "",
    weight: ({ series }) => series.lineWeight ?? 2.25,
    lineStyle: ({ series }) => series.lineStyle ?? "Automatic",
  },
  write: {
    color: write((series, value) => {
      series.color = colorOf(value);
    }),
    weight: write((series, value) => {
      series.lineWeight = numberOf(value);
    }),
    lineStyle: write((series, value) => {
      series.lineStyle = textOf(value);
    }),
  },
  call: {
    clear: ({ sheet, series }, _args, core) => {
      permitSheetChange(core, sheet);
      series.lineStyle = "None";
      return null;
    },
  },
});

const fillObject = defineObject<SeriesPlace>("ChartFill", {
  call: {
    setSolidColor: ({ sheet, series }, [color], core) => {
      permitSheetChange(core, sheet);
      series.color = colorOf(color);
      series.properties.set("format.fill.solidColor", series.color);
      return null;
    },
  },
  rest: (place, core) => bag(place, core, { type: "ChartFill", path: "format.fill." }),
});

const formatObject = defineObject<SeriesPlace>("ChartSeriesFormat", {
  go: {
    line: (place, core) => lineObject(core, place),
    fill: (place, core) => fillObject(core, place),
  },
});

const sourced = ({ sheet, area }: Place): HostChartSeries["values"] => ({
  ...area,
  sheet: sheet.name,
});

const seriesObject = defineObject<SeriesPlace>("ChartSeries", {
  alive: ({ chart, series }) => chart.series.includes(series),
  read: {
    name: ({ series }) => series.name,
    markerStyle: ({ series }) => series.markerStyle ?? "Automatic",
    chartType: ({ chart, series }) => series.properties.get("chartType") ?? chart.type,
  },
  write: {
    name: write((series, value) => {
      series.name = textOf(value);
    }),
    markerStyle: write((series, value) => {
      series.markerStyle = textOf(value);
    }),
  },
  call: {
    setValues: ({ sheet, series }, [range], core) => {
      permitSheetChange(core, sheet);
      series.values = sourced(placeOf(core, sheet, range));
      return null;
    },
    setXAxisValues: ({ sheet, series }, [range], core) => {
      permitSheetChange(core, sheet);
      series.categories = sourced(placeOf(core, sheet, range));
      return null;
    },
    delete: ({ sheet, chart, series }, _args, core) => {
      permitSheetChange(core, sheet);
      chart.series.splice(chart.series.indexOf(series), 1);
      return null;
    },
  },
  go: { format: (place, core) => formatObject(core, place) },
  rest: (place, core) => bag(place, core, { type: "ChartSeries", path: "" }),
});

/** A series without cells yet: they come with `setValues`. */
const addSeries = (place: ChartPlace, [name, at]: readonly unknown[], core: Core): HostObject => {
  const { sheet, chart } = place;
  permitSheetChange(core, sheet);
  const index = at === undefined || at === null ? chart.series.length : integerOf(at);
  const title =
    name === undefined || name === null ? `Series${String(chart.series.length + 1)}` : textOf(name);
  const series = blankSeries(title, { row: 0, column: 0, rows: 0, columns: 0, sheet: sheet.name });
  chart.series.splice(index, 0, series);
  return seriesObject(core, { ...place, series });
};

export const seriesCollectionObject = defineObject<ChartPlace>("ChartSeriesCollection", {
  read: { count: ({ chart }) => chart.series.length },
  items: (place, core) =>
    place.chart.series.map((series) => seriesObject(core, { ...place, series })),
  call: {
    add: addSeries,
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (place, [at], core) => {
      const series = place.chart.series[integerOf(at)];
      if (series === undefined) throw itemNotFound();
      return seriesObject(core, { ...place, series });
    },
  },
});
