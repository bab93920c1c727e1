import { describe, expect, it } from "vitest";
import { findSources } from "../../../addin/intake/find-sources.ts";
import { Mapping, type Proposal } from "../../../addin/intake/mapping.ts";
import { proposeMapping } from "../../../addin/intake/propose-mapping.ts";
import { resolveMapping } from "../../../addin/intake/resolve-mapping.ts";
import type { CellValue, Source } from "../../../addin/intake/source.ts";
import { surveyOf } from "./csv-sheet.ts";

const SERIAL = 45_300;

/** A table with a header row and rows made from the row's number. */
function sourceOf(
  name: string,
  columns: Readonly<Record<string, (row: number) => CellValue>>,
  dates: readonly string[] = [],
): Source {
  const headers = Object.keys(columns);
  const body = Array.from({ length: 40 }, (_, row) =>
    headers.map((header) => columns[header]?.(row) ?? ""),
  );
  const isDate = (row: number, column: number): boolean =>
    row > 0 && dates.includes(headers[column] ?? "");
  const [source] = findSources([surveyOf({ name, rows: [headers, ...body], isDate })]).sources;
  if (source === undefined) throw new Error("no source");
  return source;
}

const id =
  (prefix: string) =>
  (row: number): string =>
    `${prefix}-${1000 + row}`;
const date = (row: number): number => SERIAL + row * 3;
const one =
  (...values: readonly CellValue[]) =>
  (row: number): CellValue =>
    values[row % values.length] ?? "";
const propose = (...sources: readonly Source[]): Proposal => proposeMapping(sources, null);

const COMPLAINTS = sourceOf(
  "tblComplaints",
  {
    ComplaintID: id("C"),
    ReceivedDate: date,
    ClosedDate: date,
    CustomerID: one("K-1", "K-2", "K-3"),
    Category: one("Billing", "Delivery", "Service"),
    SubCategory: one("Late", "Wrong", "Lost", "Other"),
    Channel: one("Phone", "Web"),
    Severity: one(1, 2, 3),
  },
  ["ReceivedDate", "ClosedDate"],
);
const LOSSES = sourceOf(
  "tblLosses",
  {
    CustomerID: id("K"),
    LossDate: date,
    NoticeDate: date,
    LossType: one("Full", "Partial"),
    AnnualValueLost: one(1200, 800.5, 300),
    Segment: one("Small", "Large"),
    StatedReason: one("Price", "Service", "Moved"),
    RootReason: one("Price", "", "Service"),
    ReasonSource: one("Form", "None"),
    CallDate: date,
  },
  ["LossDate", "NoticeDate", "CallDate"],
);
const CUSTOMERS = sourceOf(
  "tblCustomers",
  {
    CustomerID: id("K"),
    StartDate: date,
    EndDate: (row) => (row % 4 === 0 ? SERIAL + 400 : ""),
    Segment: one("Small", "Large"),
    AnnualValue: one(1200, 800),
    Margin: one(0.2, 0.3),
    Currency: one("EUR"),
  },
  ["StartDate", "EndDate"],
);
const TARGETS = sourceOf("tblCategories", {
  RawName: id("raw"),
  Canonical: id("Category"),
  TargetRate: one(2.5, 3, 4),
  Direction: one("low"),
  Owner: one("Ann", "Bob"),
});

describe("our templates", () => {
  it("need no help", () => {
    const { mapping } = propose(COMPLAINTS, LOSSES, CUSTOMERS, TARGETS);
    expect(mapping).toEqual({
      complaints: {
        source: "tblComplaints",
        date: "ReceivedDate",
        category: "Category",
        id: "ComplaintID",
        dateOrder: "auto",
      },
      losses: {
        source: "tblLosses",
        date: "LossDate",
        reason: "StatedReason",
        value: "AnnualValueLost",
        valuePer: "year",
        status: null,
        lossWhen: [],
        cameWhen: [],
        id: null,
        dateOrder: "auto",
      },
      customers: {
        source: "tblCustomers",
        customer: "CustomerID",
        start: "StartDate",
        end: "EndDate",
        value: "AnnualValue",
        valuePer: "year",
        dateOrder: "auto",
      },
      targets: {
        source: "tblCategories",
        category: "Canonical",
        target: "TargetRate",
        basis: "rate",
        owner: "Owner",
      },
    });
  });

  it("are resolved without a problem, and every choice has a sentence", () => {
    const sources = [COMPLAINTS, LOSSES, CUSTOMERS, TARGETS];
    const { mapping, reasons } = proposeMapping(sources, null);
    expect(resolveMapping(mapping, sources).ok).toBe(true);
    expect(Mapping.parse(mapping)).toEqual(mapping);
    for (const { why } of reasons) expect(why).toMatch(/^[A-Z“].*\.$/);
  });
});

describe("headers in other languages", () => {
  it.each([
    ["Beschwerden", "Eingangsdatum", "Kategorie", "Beschwerde-Nr."],
    ["Réclamations", "Date de réception", "Catégorie", "N° de dossier"],
    ["Quejas", "Fecha de recepción", "Categoría", "Folio"],
    ["Reclamações", "Data de abertura", "Assunto", "Protocolo"],
  ])("%s: %s, %s, %s", (name, received, category, number) => {
    const columns = { [number]: id("N"), [received]: date, [category]: one("A", "B", "C") };
    expect(propose(sourceOf(name, columns, [received])).mapping.complaints).toMatchObject({
      date: received,
      category,
    });
  });

  it.each([
    ["Kündigungen", "Kündigungsdatum", "Kündigungsgrund", "Jahreswert"],
    ["Résiliations", "Date de résiliation", "Motif de résiliation", "Valeur annuelle"],
    ["Bajas", "Fecha de baja", "Motivo de baja", "Valor anual"],
    ["Cancelamentos", "Data de cancelamento", "Motivo do cancelamento", "Receita anual"],
  ])("%s: %s, %s, %s", (name, lost, reason, value) => {
    const columns = { [lost]: date, [reason]: one("A", "B", "C"), [value]: one(100, 250.5) };
    expect(propose(sourceOf(name, columns, [lost])).mapping.losses).toMatchObject({
      date: lost,
      reason,
      value,
      valuePer: "year",
    });
  });
});

it("the smallest table, a date and a category, is complaints", () => {
  const source = sourceOf("Sheet1", { Date: date, Category: one("A", "B") }, ["Date"]);
  expect(propose(source).mapping.complaints).toMatchObject({ date: "Date", category: "Category" });
});

it.each([
  ["Orders", { "Order Date": date, Product: one("A", "B"), Amount: one(3, 4) }, ["Order Date"]],
  ["Staff", { Name: id("P"), Birthday: date, Team: one("A", "B") }, ["Birthday"]],
  [
    "Roadmap",
    { RoadmapID: id("R"), PlannedStart: date, PlannedEnd: date, Owner: one("A") },
    ["PlannedStart", "PlannedEnd"],
  ],
] as const)("a table of %s is none of them", (name, columns, dates) => {
  expect(propose(sourceOf(name, columns, dates)).mapping).toEqual({
    complaints: null,
    losses: null,
    customers: null,
    targets: null,
  });
});

it("a list of subscriptions alone gives customers and losses both", () => {
  const source = sourceOf(
    "Subscriptions",
    {
      subscription_id: id("S"),
      account_id: one("A-1", "A-2"),
      start_date: date,
      end_date: (row) => (row % 3 === 0 ? SERIAL + 400 : ""),
      mrr_amount: one(10, 20),
      churn_flag: one("TRUE", "FALSE", "FALSE"),
    },
    ["start_date", "end_date"],
  );
  const { customers, losses } = propose(source).mapping;
  expect(customers).toMatchObject({ start: "start_date", value: "mrr_amount", valuePer: "month" });
  expect(losses).toMatchObject({ date: "end_date", status: "churn_flag", lossWhen: ["TRUE"] });
});

describe("a mapping kept in the workbook", () => {
  const kept = propose(COMPLAINTS, LOSSES).mapping;

  it("wins over the proposal where its columns are still there", () => {
    const mine = Mapping.parse({
      ...kept,
      complaints: { ...kept.complaints, category: "Channel" },
    });
    const { mapping, reasons } = proposeMapping([COMPLAINTS, LOSSES], mine);
    expect(mapping).toEqual(mine);
    expect(reasons.every(({ sure }) => sure)).toBe(true);
  });

  it("is mended where a column has gone, and says so", () => {
    const mine = Mapping.parse({ ...kept, complaints: { ...kept.complaints, category: "Kind" } });
    const { mapping, reasons } = proposeMapping([COMPLAINTS, LOSSES], mine);
    expect(mapping.complaints?.category).toBe("Category");
    const reason = reasons.find(({ meaning }) => meaning === "category");
    expect(reason?.sure).toBe(false);
    expect(reason?.why).toContain("The column “Kind” is not in “tblComplaints” any more.");
  });

  it("is mended where a table has gone, and keeps naming it when nothing can replace it", () => {
    const renamed = { ...COMPLAINTS, name: "Complaints 2025" };
    expect(proposeMapping([renamed, LOSSES], kept).mapping.complaints?.source).toBe(
      "Complaints 2025",
    );
    const alone = proposeMapping([LOSSES], kept).mapping;
    expect(resolveMapping(alone, [LOSSES])).toEqual({
      ok: false,
      problems: [{ code: "table-missing", table: "tblComplaints" }],
    });
  });

  it("does not take in a table that was not chosen, but mentions it", () => {
    const { mapping, reasons } = proposeMapping([COMPLAINTS, LOSSES, CUSTOMERS], kept);
    expect(mapping.customers).toBeNull();
    expect(reasons.at(-1)?.why).toBe(
      "“tblCustomers” looks like a list of customers; it was not chosen when the mapping was kept.",
    );
  });
});

describe("resolving a mapping", () => {
  it("names every missing table and column, not the first alone", () => {
    const mapping = Mapping.parse({
      complaints: { source: "tblComplaints", date: "When", category: "What" },
      losses: { source: "Lost", date: "When" },
    });
    expect(resolveMapping(mapping, [COMPLAINTS])).toEqual({
      ok: false,
      problems: [
        { code: "column-missing", table: "tblComplaints", column: "When" },
        { code: "column-missing", table: "tblComplaints", column: "What" },
        { code: "table-missing", table: "Lost" },
      ],
    });
  });

  it("finds headers whatever spaces stand around them", () => {
    const mapping = Mapping.parse({
      complaints: { source: "TBLCOMPLAINTS", date: " ReceivedDate " },
    });
    expect(resolveMapping(mapping, [COMPLAINTS]).ok).toBe(true);
  });

  it.each([
    [
      {
        complaints: {
          source: "tblComplaints",
          date: "",
          category: null,
          id: null,
          dateOrder: "auto",
        },
      },
      "date received",
    ],
    [{ losses: { ...propose(LOSSES).mapping.losses, date: null, reason: null } }, "date lost"],
    [
      { losses: { ...propose(LOSSES).mapping.losses, status: "LossType" } },
      "status that means lost",
    ],
  ])("asks for what is not chosen: %#", (part, meaning) => {
    const none = { complaints: null, losses: null, customers: null, targets: null };
    const mapping = { ...none, ...part } as Mapping;
    expect(resolveMapping(mapping, [COMPLAINTS, LOSSES])).toMatchObject({
      problems: [{ code: "column-not-mapped", meaning }],
    });
  });
});
