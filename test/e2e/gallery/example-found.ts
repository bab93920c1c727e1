import type { Mapping, Reason } from "../../../addin/intake/mapping.ts";
import type {
  Area,
  CellValue,
  RowChunk,
  SheetSurvey,
  Source,
} from "../../../addin/intake/source.ts";
import type { Found } from "../../../addin/refresh.ts";

/** The day that is serial 45962: 1 November 2025. */
const FIRST_SERIAL = 45_962;

const area = (sheet: string, rows: number, columns: number): Area => ({
  sheet,
  row: 0,
  column: 0,
  rows,
  columns,
});

const sampleOf = (
  columns: readonly (readonly CellValue[])[],
  dated: readonly number[],
): RowChunk => ({
  firstRow: 1,
  rows: columns[0]?.length ?? 0,
  columns: new Map(
    columns.map((values, column) => [
      column,
      { values, dates: dated.includes(column), errors: [] },
    ]),
  ),
});

const tickets: Source = {
  name: "Tickets",
  kind: "range",
  area: area("Tickets", 2001, 6),
  headers: ["ticket_id", "submitted_at", "priority", "topic", "closed_at", "account_id"],
  sample: sampleOf(
    [
      ["T-1001", "T-1002", "T-1003"],
      ["3.11.2025", "4.11.2025", "11.12.2025"],
      ["high", "low", "low"],
      ["Delivery came after the promised day", "Billing", "Billing"],
      [FIRST_SERIAL, "", FIRST_SERIAL + 40],
      ["A-12", "A-7", "A-12"],
    ],
    [4],
  ),
  visible: true,
};

const losses: Source = {
  name: "Lost_customers",
  kind: "table",
  area: area("Losses", 601, 5),
  headers: ["account", "churn_date", "reason_code", "arr_amount", "state"],
  sample: sampleOf(
    [
      ["A-12", "A-7", "A-31"],
      [FIRST_SERIAL, FIRST_SERIAL + 2, FIRST_SERIAL + 31],
      ["Price", "unknown", "Competitor"],
      [12_000, 4800, 960.5],
      ["left", "stays", "new"],
    ],
    [1],
  ),
  visible: true,
};

const survey: readonly SheetSurvey[] = ["Tickets", "Losses", "Notes", "Board"].map((name) => ({
  name,
  visible: true,
  protected: false,
  ours: null,
  used: area(name, 10, 2),
  tables: [],
  heads: [],
}));

export const mapping: Mapping = {
  complaints: {
    source: "Tickets",
    date: "submitted_at",
    category: "priority",
    id: "ticket_id",
    dateOrder: "auto",
  },
  losses: {
    source: "Lost_customers",
    date: "churn_date",
    reason: "reason_code",
    value: "arr_amount",
    valuePer: "year",
    status: "state",
    lossWhen: ["left"],
    cameWhen: ["new"],
    id: null,
    dateOrder: "auto",
  },
  customers: null,
  targets: null,
};

const reasons: readonly Reason[] = [
  {
    role: "complaints",
    meaning: "category",
    column: "priority",
    sure: false,
    why: "Two columns fit. Please choose.",
    alternatives: ["topic"],
  },
];

/** A workbook with two tables that look right, one column that is unsure, and a sheet of the user's own named Board. */
export const found: Found = {
  survey,
  sources: [tickets, losses],
  leftOut: [
    {
      sheet: "Notes",
      name: "Notes",
      reason: "no-header",
      words: "No row in the first 60 looks like a row of headers.",
    },
  ],
  proposal: { mapping, reasons },
  remembered: false,
};
