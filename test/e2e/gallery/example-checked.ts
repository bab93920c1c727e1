import type { Intake, SourceColumn } from "../../../addin/intake/tallied.ts";
import type { Checked } from "../../../addin/refresh.ts";
import { found, mapping } from "./example-found.ts";

const column = (sheet: string, header: string): SourceColumn => ({
  sheet,
  table: null,
  header,
  area: { sheet, row: 1, column: 0, rows: 2000, columns: 1 },
});

const intake: Intake = {
  asOf: "2026-10-31",
  complaints: {
    tallies: {
      periods: ["2026-09", "2026-10"],
      categories: ["Billing", "Delivery"],
      counts: [610, 585, 402, 380],
      grouping: "category",
    },
    quality: {
      role: "complaints",
      table: "Tickets",
      rows: 2000,
      used: 1977,
      excluded: [
        { reason: "no-date", rows: 14, cells: ["B14", "B207"] },
        { reason: "same-id", rows: 6, cells: ["A88"] },
        { reason: "after-as-of", rows: 3, cells: ["B1999"] },
      ],
      notes: ["Dates are read as day, month, year: 1,214 of 2,000 rows allow no other order."],
    },
    categories: [],
    dateColumn: column("Tickets", "submitted_at"),
    categoryColumn: column("Tickets", "priority"),
    firstDay: "2026-09-01",
    lastDay: "2026-10-31",
  },
  losses: {
    tallies: {
      periods: ["2026-10"],
      reasons: ["Price", "unknown"],
      explained: [true, false],
      counts: [491, 95],
    },
    statuses: null,
    quality: {
      role: "losses",
      table: "Lost_customers",
      rows: 600,
      used: 586,
      excluded: [{ reason: "not-a-loss", rows: 14, cells: ["E3"] }],
      notes: ["95 losses have the reason “unknown”. They count as losses without a reason."],
    },
    reasons: [],
    dateColumn: column("Losses", "churn_date"),
    reasonColumn: column("Losses", "reason_code"),
    valueColumn: column("Losses", "arr_amount"),
    valueFactor: 1,
    statusColumn: column("Losses", "state"),
    lossWhen: ["left"],
    firstDay: "2026-10-01",
    lastDay: "2026-10-31",
  },
  customers: null,
  targets: null,
  currency: "EUR",
};

/** What a check of the example gives: figures that fit each other, invented. */
export const checked: Checked = {
  found,
  mapping,
  intake,
  request: {
    contract: 1,
    asOf: intake.asOf,
    ...(intake.complaints === null ? {} : { complaints: intake.complaints.tallies }),
    ...(intake.losses === null ? {} : { losses: intake.losses.tallies }),
    targets: [],
  },
};
