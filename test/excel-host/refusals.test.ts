import { beforeEach, describe, expect, it } from "vitest";
import { MAX_PAYLOAD_BYTES, type ExcelHost } from "./host.ts";
import { addSheet, addTable, connectHost, createHost } from "./open-host.ts";
import { refusalOf } from "./refusal-of.ts";

let host: ExcelHost;

beforeEach(() => {
  host = createHost();
  connectHost(host);
  addTable(
    addSheet(host, "Data", [
      ["Month", "Count"],
      ["Jan", 3],
    ]),
    "Complaints",
    "A1:B2",
  );
});

type Batch = (workbook: Excel.Workbook) => unknown;

const codeOf = async (batch: Batch): Promise<string | null> => {
  const refusal = await refusalOf(async (context) => {
    batch(context.workbook);
    await context.sync();
  });
  return refusal.code;
};

const CELL: Batch = ({ worksheets }) => {
  worksheets.getItem("Data").getRange("D1").values = [["x"]];
};
const SHEET: Batch = ({ worksheets }) => worksheets.add("New");

/** Everything that a protected sheet refuses. */
const CHANGES: readonly (readonly [string, Batch])[] = [
  ["a value", CELL],
  [
    "a number format",
    ({ worksheets }) => {
      worksheets.getItem("Data").getRange("D1").numberFormat = [["0"]];
    },
  ],
  [
    "a fill",
    ({ worksheets }) => {
      worksheets.getItem("Data").getRange("D1").format.fill.color = "red";
    },
  ],
  [
    "clearing",
    ({ worksheets }) => {
      worksheets.getItem("Data").getRange("D1").clear();
    },
  ],
  ["a table", ({ worksheets }) => worksheets.getItem("Data").tables.add("D1:E2", true)],
  [
    "a chart",
    ({ worksheets }) => {
      const sheet = worksheets.getItem("Data");
      sheet.charts.add("Line", sheet.getRange("A1:B2"));
    },
  ],
  [
    "rows of a table",
    ({ tables }) => tables.getItem("Complaints").rows.add(undefined, [["Feb", 1]]),
  ],
  [
    "the page",
    ({ worksheets }) => {
      worksheets.getItem("Data").pageLayout.orientation = "Landscape";
    },
  ],
  [
    "frozen panes",
    ({ worksheets }) => {
      worksheets.getItem("Data").freezePanes.freezeRows(1);
    },
  ],
];

describe("a protected sheet", () => {
  it.each(CHANGES)("refuses %s", async (_what, batch) => {
    const sheet = host.book.sheets[1];
    if (sheet !== undefined) sheet.protected = true;
    expect(await codeOf(batch)).toBe("AccessDenied");
  });

  it("says that it is protected, and leaves other sheets free", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const { protection } = worksheets.getItem("Data");
      protection.protect();
      protection.load("protected");
      worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    expect(
      await codeOf(({ worksheets }) => {
        worksheets.getItem("Data").protection.protect();
      }),
    ).toBe("AccessDenied");
  });
});

describe("a workbook whose structure is protected", () => {
  it.each([
    ["a new sheet", SHEET],
    [
      "a deleted sheet",
      ({ worksheets }: Excel.Workbook) => {
        worksheets.getItem("Data").delete();
      },
    ],
    [
      "another name",
      ({ worksheets }: Excel.Workbook) => {
        worksheets.getItem("Data").name = "Other";
      },
    ],
    [
      "a hidden sheet",
      ({ worksheets }: Excel.Workbook) => {
        worksheets.getItem("Data").visibility = "Hidden";
      },
    ],
  ])("refuses %s", async (_what, batch) => {
    host.book.structureProtected = true;
    expect(await codeOf(batch)).toBe("AccessDenied");
  });

  it("takes values", async () => {
    host.book.structureProtected = true;
    expect(await codeOf(CELL)).toBeNull();
  });
});

describe("a workbook opened to be read", () => {
  it("refuses every change and says why", async () => {
    host.book.readOnly = true;
    expect(await codeOf(CELL)).toBe("AccessDenied");
    expect(await codeOf(SHEET)).toBe("AccessDenied");
    expect(await codeOf(({ settings }) => settings.add("k", 1))).toBe("AccessDenied");
    await Excel.run(async (context) => {
      const workbook = context.workbook.load("readOnly");
      await context.sync();
      expect(workbook.readOnly).toBe(true);
    });
  });
});

describe("while a cell is being edited", () => {
  it("a batch is refused, reading too", async () => {
    host.startEditing();
    expect(await codeOf(CELL)).toBe("InvalidOperationInCellEditMode");
    expect(await codeOf(({ worksheets }) => worksheets.load("items/name"))).toBe(
      "InvalidOperationInCellEditMode",
    );
  });

  it("a batch that may wait is done when the cell is left", async () => {
    host.startEditing();
    let done = false;
    const running = Excel.run({ delayForCellEdit: true }, async (context) => {
      CELL(context.workbook);
      await context.sync();
      done = true;
    });
    await expect.poll(() => host.counters.syncs).toBe(1);
    expect(done).toBe(false);
    host.stopEditing();
    await running;
    expect(done).toBe(true);
  });
});

describe("requests and answers of more than 5 MB", () => {
  const wide = "x".repeat(3000);

  it("are refused on the way in, and nothing of them is done", async () => {
    const code = await codeOf(({ worksheets }) => {
      worksheets.getItem("Data").getRange("D1:D2000").values = Array.from({ length: 2000 }, () => [
        wide,
      ]);
    });
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.book.sheets[1]?.cells.size).toBe(4);
  });

  it("are refused on the way out, though what was asked is done", async () => {
    for (const start of [1, 1001])
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem("Data")
          .getRange(`D${String(start)}:D${String(start + 999)}`);
        range.values = Array.from({ length: 1000 }, () => [wide]);
        await context.sync();
      });
    host.resetCounters();
    const code = await codeOf(({ worksheets }) => {
      worksheets.add("Done");
      worksheets.getItem("Data").getRange("D1:D2000").load("values");
    });
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(host.book.sheets.map(({ name }) => name)).toContain("Done");
    expect(host.counters.responseBytes).toBeGreaterThan(MAX_PAYLOAD_BYTES);
  });

  it("count bytes, not characters: a letter beyond ASCII has two or more", async () => {
    host.resetCounters();
    await codeOf(({ worksheets }) => {
      worksheets.getItem("Data").getRange("D1").values = [["é".repeat(1000)]];
    });
    expect(host.counters.requestBytes).toBeGreaterThan(2000);
  });

  it("more than five million cells come as null", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem("Data")
        .getRange("A1:F1000000")
        .load("values");
      await context.sync();
      expect(range.values).toBeNull();
    });
  });
});
