import { describe, expect, it } from "vitest";
import { readInstalledMetadata } from "./read-installed.ts";

describe("the object model of the installed client", () => {
  const metadata = readInstalledMetadata();

  it.each([
    ["Range", "values", { kind: "scalar", writable: true, since: null }],
    ["Range", "address", { kind: "scalar", writable: false, since: null }],
    ["Range", "numberFormatCategories", { kind: "scalar", since: ["ExcelApi", "1.12"] }],
    [
      "Worksheet",
      "pageLayout",
      { kind: "navigation", returns: "PageLayout", since: ["ExcelApi", "1.9"] },
    ],
    ["Table", "resize", { kind: "method", returns: null, since: ["ExcelApi", "1.13"] }],
    ["WorksheetCollection", "getItem", { kind: "indexer", returns: "Worksheet" }],
    ["Functions", "date", { kind: "method", returns: "FunctionResult" }],
  ])("has %s.%s as the documentation has it", (type, name, expected) => {
    expect(metadata[type]?.members[name.toLowerCase()]).toMatchObject({ name, ...expected });
  });

  it("is whole: no type of the ones we use is empty", () => {
    for (const type of ["Workbook", "Range", "Chart", "PageLayout", "NamedItem", "Setting"])
      expect(Object.keys(metadata[type]?.members ?? {}).length).toBeGreaterThan(3);
  });

  it("is plain data that a page can be given as JSON", () => {
    expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
  });
});
