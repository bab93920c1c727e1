import { describe, expect, it } from "vitest";
import { addSheet, connectHost, createHost } from "./open-host.ts";
import { refusalOf } from "./refusal-of.ts";
import { openBook } from "./xlsx/open-book.ts";
import { saveBook } from "./xlsx/save-book.ts";
import type { ExcelHost } from "./host.ts";

const openData = (): ExcelHost => {
  const host = createHost();
  connectHost(host);
  addSheet(host, "Data", [
    ["Month", "Count"],
    ["2026-01", 3],
    ["2026-02", 5],
  ]);
  return host;
};

const validation = (context: Excel.RequestContext, address: string): Excel.DataValidation =>
  context.workbook.worksheets.getItem("Data").getRange(address).dataValidation;

const YES_NO = { list: { inCellDropDown: true, source: "Yes,No" } };

/** Sets one thing on a range and gives the code with which that is refused. */
const refusedFor = async (
  set: (validation: Excel.DataValidation) => void,
): Promise<string | null> => {
  openData();
  const { code } = await refusalOf(async (context) => {
    set(validation(context, "A2:A3"));
    await context.sync();
  });
  return code;
};

describe("a validation", () => {
  it.each<[string, Excel.DataValidationRule, string]>([
    ["List", YES_NO, "List"],
    [
      "whole numbers",
      { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } },
      "WholeNumber",
    ],
    ["numbers", { decimal: { formula1: 0, operator: "GreaterThan" } }, "Decimal"],
    ["days", { date: { formula1: "1990-01-01", operator: "GreaterThan" } }, "Date"],
    ["lengths", { textLength: { formula1: 5, operator: "LessThan" } }, "TextLength"],
    ["a formula", { custom: { formula: "=A2<>B2" } }, "Custom"],
  ])("of %s is known by its type", async (_, rule, type) => {
    openData();
    await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Data").getRange("A2:A3");
      dataValidation.rule = rule;
      dataValidation.load("type");
      await context.sync();
      expect(dataValidation.type).toBe(type);
    });
  });

  it.each<[string, (validation: Excel.DataValidation) => void]>([
    [
      "a list of more than 255 characters",
      (on) => {
        on.rule = { list: { inCellDropDown: true, source: "a,".repeat(128) } };
      },
    ],
    [
      "an empty list",
      (on) => {
        on.rule = { list: { inCellDropDown: true, source: "" } };
      },
    ],
    [
      "two rules at once",
      (on) => {
        on.rule = { ...YES_NO, custom: { formula: "=TRUE" } };
      },
    ],
    [
      "no rule",
      (on) => {
        on.rule = {};
      },
    ],
    [
      "one bound of two",
      (on) => {
        on.rule = { decimal: { formula1: 0, operator: "Between" } };
      },
    ],
    [
      "a day that never was",
      (on) => {
        on.rule = { date: { formula1: "2026-02-30", operator: "GreaterThan" } };
      },
    ],
    [
      "a formula without =",
      (on) => {
        on.rule = { custom: { formula: "TRUE" } };
      },
    ],
    [
      "a note of more than 255 characters",
      (on) => {
        on.rule = YES_NO;
        on.prompt = { showPrompt: true, title: "", message: "x".repeat(256) };
      },
    ],
    [
      "a note's title of more than 32",
      (on) => {
        on.rule = YES_NO;
        on.prompt = { showPrompt: true, title: "x".repeat(33), message: "" };
      },
    ],
    [
      "an alarm of more than 224",
      (on) => {
        on.rule = YES_NO;
        on.errorAlert = { showAlert: true, style: "Stop", title: "", message: "x".repeat(225) };
      },
    ],
  ])("%s is refused as InvalidArgument", async (_, set) => {
    expect(await refusedFor(set)).toBe("InvalidArgument");
  });

  it("a list of 255 characters and a longer formula that refers to cells are taken", async () => {
    expect(
      await refusedFor((on) => {
        on.rule = { list: { inCellDropDown: true, source: "x".repeat(255) } };
      }),
    ).toBeNull();
    expect(
      await refusedFor((on) => {
        on.rule = { list: { inCellDropDown: true, source: "=Data!$A$2:$A$3" } };
      }),
    ).toBeNull();
  });

  it("a note on cells without a rule is refused", async () => {
    expect(
      await refusedFor((on) => {
        on.prompt = { showPrompt: true, title: "", message: "Note" };
      }),
    ).toBe("InvalidOperation");
  });

  it("on a protected sheet is refused", async () => {
    const host = openData();
    for (const sheet of host.book.sheets) sheet.protected = true;
    const { code } = await refusalOf(async (context) => {
      validation(context, "A2").rule = YES_NO;
      await context.sync();
    });
    expect(code).toBe("AccessDenied");
  });

  it("belongs to cells: another rule on some of them leaves the others theirs", async () => {
    openData();
    await Excel.run(async (context) => {
      validation(context, "A1:B3").rule = YES_NO;
      validation(context, "A2").rule = { custom: { formula: "=TRUE" } };
      const [inside, left, right, all, wider] = ["A2", "A1", "A3:B3", "A1:B3", "A1:C1"].map(
        (address) => validation(context, address).load("type,rule"),
      );
      await context.sync();
      expect([inside?.type, left?.type, right?.type]).toEqual(["Custom", "List", "List"]);
      expect([all?.type, wider?.type]).toEqual(["Inconsistent", "MixedCriteria"]);
      expect(all?.rule).toBeNull();
    });
  });

  it("is cleared where it is cleared, and nowhere else", async () => {
    openData();
    await Excel.run(async (context) => {
      validation(context, "A1:A3").rule = YES_NO;
      validation(context, "A2").clear();
      const [cleared, kept] = ["A2", "A3"].map((address) =>
        validation(context, address).load("type"),
      );
      await context.sync();
      expect([cleared?.type, kept?.type]).toEqual(["None", "List"]);
    });
  });

  it("a new rule on the same cells keeps note and alarm", async () => {
    openData();
    await Excel.run(async (context) => {
      const on = validation(context, "A2:A3");
      on.rule = YES_NO;
      on.prompt = { showPrompt: true, title: "Month", message: "Choose." };
      on.rule = { custom: { formula: "=TRUE" } };
      on.load("prompt,type");
      await context.sync();
      expect([on.type, on.prompt.message]).toEqual(["Custom", "Choose."]);
    });
  });

  it("goes with its cells when rows are inserted above", async () => {
    openData();
    await Excel.run(async (context) => {
      validation(context, "A3").rule = YES_NO;
      context.workbook.worksheets.getItem("Data").getRange("2:2").insert("Down");
      const moved = validation(context, "A4").load("type");
      const before = validation(context, "A3").load("type");
      await context.sync();
      expect([moved.type, before.type]).toEqual(["List", "None"]);
    });
  });

  it("is in the file, quotes and all, and the same when the file is opened again", async () => {
    const host = openData();
    await Excel.run(async (context) => {
      const list = validation(context, "A2:A3");
      list.rule = { list: { inCellDropDown: false, source: 'Say "yes",No & so on' } };
      list.prompt = { showPrompt: true, title: "Month <1>", message: "One of two\nor none" };
      list.errorAlert = { showAlert: false, style: "Warning", title: "", message: "No" };
      list.ignoreBlanks = false;
      validation(context, "B2").rule = {
        list: { inCellDropDown: true, source: "=Data!$A$2:$A$3" },
      };
      validation(context, "B3").rule = {
        wholeNumber: { formula1: 1, formula2: 9, operator: "Between" },
      };
      await context.sync();
    });
    const again = await openBook(await saveBook(host.book), "data.xlsx");
    const spelled = (book: ExcelHost["book"]): unknown =>
      book.sheets.flatMap(({ validations }) =>
        validations.map(({ area, properties }) => [area, properties.get("rule")]),
      );
    expect(JSON.stringify(spelled(again)).replaceAll('"1"', "1").replaceAll('"9"', "9")).toEqual(
      JSON.stringify(spelled(host.book)),
    );
    const [list] = again.sheets.find(({ name }) => name === "Data")?.validations ?? [];
    expect(Object.fromEntries(list?.properties ?? [])).toMatchObject({
      prompt: { showPrompt: true, title: "Month <1>", message: "One of two\nor none" },
      errorAlert: { showAlert: false, style: "Warning", title: "", message: "No" },
      ignoreBlanks: false,
    });
  });
});
