import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { seedChance } from "./chance.ts";
import { COMPLAINT_HEADERS, inventComplaints, type SampleCell } from "./complaints.ts";
import { CUSTOMER_HEADERS, inventCustomers, LOSS_HEADERS } from "./customers.ts";
import { dayOf } from "./months.ts";

/** Any number would do; a change of it changes every figure of the sample. */
export const SAMPLE_SEED = 20_261_031;

const TARGETS: readonly (readonly SampleCell[])[] = [
  ["Total", 165, "Customer service", null],
  ["Billing", 30, null, null],
  ["Delivery", 32, "Logistics", null],
  ["Product fault", 22, "Product", null],
  ["Service delay", 18, "Operations", null],
  ["Website and app", 20, "Digital", null],
  ["Returns and refunds", 16, "Logistics", null],
  ["Staff conduct", 6, "People", dayOf("2026-01", 1)],
];

/** Who decided is a role: nobody in the sample exists. */
const BASELINES: readonly (readonly SampleCell[])[] = [
  [
    "Product fault",
    dayOf("2025-01", 1),
    "Head of Operations",
    dayOf("2025-08", 20),
    "New supplier of parts since the new year",
  ],
];

const README: readonly (readonly SampleCell[])[] = [
  ["Sample workbook for Upstream"],
  ["All figures are invented. Nobody in it exists."],
  ["The sheets are untidy on purpose: typed dates among real ones, blank and repeated rows,"],
  ["categories written in several ways, values that are missing."],
];

const DAY_FORMAT = "dd/mm/yyyy";

function dateCells(
  rows: readonly (readonly SampleCell[])[],
  firstRow: number,
): NonNullable<WriteSheet["cells"]> {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      if (value instanceof Date) {
        cells.set(`${firstRow + index},${column}`, { value, style: { numFmt: DAY_FORMAT } });
      }
    }
  }
  return cells;
}

function tableSheet(
  sheet: string,
  table: string,
  data: readonly (readonly SampleCell[])[],
): WriteSheet {
  const [headers = []] = data;
  return {
    name: sheet,
    rows: data.map((row) => [...row]),
    cells: dateCells(data, 0),
    columns: headers.map(() => ({ width: 18 })),
    tables: [
      {
        name: table,
        columns: headers.map((name) => ({ name: String(name) })),
        style: "TableStyleLight1",
      },
    ],
  };
}

/** The sample workbook: a plain range of complaints below a heading, tables of losses, customers, targets and baselines. */
export async function makeSample(): Promise<Uint8Array> {
  const chance = seedChance(SAMPLE_SEED);
  const complaints = inventComplaints(chance);
  const { customers, losses } = inventCustomers(chance);
  const complaintRows: readonly (readonly SampleCell[])[] = [
    ["Complaints register (invented data)"],
    [],
    COMPLAINT_HEADERS,
    ...complaints.rows,
  ];
  return writeXlsx({
    sheets: [
      { name: "Read me", rows: README.map((row) => [...row]), columns: [{ width: 90 }] },
      {
        name: "Complaints",
        rows: complaintRows.map((row) => [...row]),
        cells: dateCells(complaintRows, 0),
        columns: COMPLAINT_HEADERS.map(() => ({ width: 18 })),
      },
      tableSheet("Lost customers", "tblLosses", [LOSS_HEADERS, ...losses]),
      tableSheet("Customers", "tblCustomers", [CUSTOMER_HEADERS, ...customers]),
      tableSheet("Targets", "tblTargets", [
        ["Complaint category", "Target per month", "Owner", "From"],
        ...TARGETS,
      ]),
      tableSheet("Baselines", "tblBaselines", [
        ["Complaint category", "From", "Decided by", "Decided on", "Why"],
        ...BASELINES,
      ]),
    ],
  });
}
