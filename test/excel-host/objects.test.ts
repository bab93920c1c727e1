import { beforeEach, describe, expect, it } from "vitest";
import type { ExcelHost } from "./host.ts";
import { addSheet, connectHost, createHost } from "./open-host.ts";
import { refusalOf } from "./refusal-of.ts";

let host: ExcelHost;

beforeEach(() => {
  host = createHost();
  connectHost(host);
  addSheet(host, "Data", [
    ["Month", "Count", "Limit"],
    ["Jan", 3, 6],
    ["Feb", 5, 6],
  ]);
});

const onData = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  Excel.run((context) => batch(context.workbook.worksheets.getItem("Data"), context));

describe("defined names", () => {
  it("stand for cells, also unseen by the user, until they are deleted", async () => {
    await onData(async (sheet, context) => {
      const { names } = context.workbook;
      const name = names.add("_upstream.board", sheet.getRange("B2:B3"), "ours");
      name.visible = false;
      name.load("formula,value,type,visible,comment,scope");
      const range = name.getRangeOrNullObject().load("values");
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        formula: "=Data!$B$2:$B$3",
        type: "Range",
        visible: false,
        comment: "ours",
        scope: "Workbook",
      });
      expect(range.values).toEqual([[3], [5]]);
      name.delete();
      const gone = names.getItemOrNullObject("_upstream.board");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it("stand for a formula or a constant, and then have no range", async () => {
    await onData(async (sheet, context) => {
      const name = sheet.names.add("Rate", "=0.25").load("type,value,scope");
      const range = name.getRangeOrNullObject();
      await context.sync();
      expect([name.type, name.value, name.scope, range.isNullObject]).toEqual([
        "Double",
        0.25,
        "Worksheet",
        true,
      ]);
    });
  });

  it.each([
    ["Two words", "InvalidArgument"],
    ["B2", "InvalidArgument"],
    ["9lives", "InvalidArgument"],
    ["taken", "ItemAlreadyExists"],
    ["_ok.name", null],
  ])("called %j are refused or taken: %s", async (text, code) => {
    host.book.names.push({ name: "Taken", formula: "=1", visible: true, comment: "", scope: null });
    const refusal = await refusalOf(async (context) => {
      context.workbook.names.add(text, "=Data!$A$1");
      await context.sync();
    });
    expect(refusal.code).toBe(code);
  });

  it("follow their cells", async () => {
    await onData(async (sheet, context) => {
      const name = context.workbook.names.add("Counts", sheet.getRange("B2:B3"));
      sheet.getRange("1:1").insert("Down");
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("=Data!$B$3:$B$4");
    });
  });
});

describe("settings", () => {
  it("keep values of an add-in under a key", async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("mapping", { month: "A" });
      settings.add("mapping", { month: "B" });
      await context.sync();
      const kept = settings.getItemOrNullObject("mapping").load("value");
      const missing = settings.getItemOrNullObject("other");
      await context.sync();
      expect([kept.value, missing.isNullObject]).toEqual([{ month: "B" }, true]);
      kept.delete();
      await context.sync();
    });
    expect(host.book.settings.size).toBe(0);
  });
});

describe("a chart", () => {
  it("takes its series from the cells: headers are names, texts are categories", async () => {
    await onData(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"), "Columns");
      chart.load("name,series/items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Count", "Limit"]);
    });
    expect(host.book.sheets[1]?.charts[0]?.series[0]).toMatchObject({
      values: { row: 1, column: 1, rows: 2, columns: 1, sheet: "Data" },
      categories: { row: 1, column: 0, rows: 2, columns: 1, sheet: "Data" },
    });
  });

  it("keeps its title, place, axes and lines", async () => {
    await onData(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
      chart.name = "trend";
      chart.title.text = "Complaints a month";
      chart.title.format.font.size = 12;
      chart.setPosition("E2", "H11");
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.getItem("Value", "Primary").minimum = 0;
      const limit = chart.series.add("Limit");
      limit.setValues(sheet.getRange("C2:C3"));
      limit.setXAxisValues(sheet.getRange("A2:A3"));
      limit.format.line.color = "#aa0000";
      limit.format.line.weight = 1.5;
      limit.format.line.lineStyle = "Dash";
      limit.markerStyle = "None";
      await context.sync();
      const again = sheet.charts.getItem("trend");
      again.load("left,top,width,height,title/text,legend/position");
      const axis = again.axes.valueAxis.load("numberFormat,minimum");
      await context.sync();
      expect([again.left, again.top, again.width, again.height]).toEqual([192, 15, 192, 150]);
      expect([again.title.text, again.legend.position]).toEqual(["Complaints a month", "Bottom"]);
      expect([axis.numberFormat, axis.minimum]).toEqual(["#,##0", 0]);
    });
    const chart = host.book.sheets[1]?.charts[0];
    expect(chart?.series[1]).toMatchObject({
      name: "Limit",
      color: "#AA0000",
      lineWeight: 1.5,
      lineStyle: "Dash",
      markerStyle: "None",
    });
    expect(chart?.properties.get("title.format.font.size")).toBe(12);
    expect(host.coverage().unknown).toEqual([]);
  });

  it("is gone when it is deleted", async () => {
    await onData(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:B3")).delete();
      const missing = sheet.charts.getItemOrNullObject("Chart 1");
      const { charts } = sheet.load("charts/count");
      await context.sync();
      expect([missing.isNullObject, charts.count]).toEqual([true, 0]);
    });
  });
});

describe("rules on cells", () => {
  it("are kept as they were set: a conditional format", async () => {
    await onData(async (sheet, context) => {
      const rule = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=B2>4";
      rule.custom.format.font.color = "#FF0000";
      await context.sync();
      const count = sheet.getRange("B3").conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
    const rule = host.book.sheets[1]?.conditionalFormats[0];
    expect(rule?.type).toBe("Custom");
    expect(Object.fromEntries(rule?.properties ?? [])).toEqual({
      "custom.rule.formula": "=B2>4",
      "custom.format.font.color": "#FF0000",
    });
  });
});
