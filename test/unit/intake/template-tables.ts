import { findSources } from "../../../addin/intake/find-sources.ts";
import type { Proposal } from "../../../addin/intake/mapping.ts";
import { proposeMapping } from "../../../addin/intake/propose-mapping.ts";
import type { CellValue, Source } from "../../../addin/intake/source.ts";
import { surveyOf } from "./csv-sheet.ts";

export const SERIAL = 45_300;

/** A table with a header row and rows made from the row's number. */
export function sourceOf(
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

export const id =
  (prefix: string) =>
  (row: number): string =>
    `${prefix}-${1000 + row}`;
export const date = (row: number): number => SERIAL + row * 3;
export const one =
  (...values: readonly CellValue[]) =>
  (row: number): CellValue =>
    values[row % values.length] ?? "";
export const propose = (...sources: readonly Source[]): Proposal => proposeMapping(sources, null);

export const COMPLAINTS = sourceOf(
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
export const LOSSES = sourceOf(
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
export const CUSTOMERS = sourceOf(
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
export const TARGETS = sourceOf(
  "tblCategories",
  {
    RawName: id("raw"),
    Canonical: id("Category"),
    TargetRate: one(2.5, 3, 4),
    TargetSetDate: date,
    Direction: one("low"),
    Owner: one("Ann", "Bob"),
  },
  ["TargetSetDate"],
);
export const BASELINES = sourceOf(
  "tblBaselines",
  {
    Category: one("Billing", "Delivery", ""),
    From: date,
    DecidedBy: one("Head of Operations"),
    DecidedOn: date,
    Why: one("New supplier", "New form"),
  },
  ["From", "DecidedOn"],
);
