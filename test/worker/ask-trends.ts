/** A request for trends as the interface was asked for, field by field; each case changes one thing of it. */

export const PATH = "/api/v1/trends";

const MONTHS = Array.from(
  { length: 24 },
  (_, at) =>
    `${2024 + Math.floor((at + 10) / 12)}-${String(((at + 10) % 12) + 1).padStart(2, "0")}`,
);
const COUNTS = [
  12, 9, 14, 11, 10, 13, 12, 8, 11, 13, 10, 12, 11, 9, 14, 12, 10, 13, 9, 11, 12, 10, 13, 31,
];

/** One series as the interface was asked for, field by field. */
export const SERIES = {
  id: "Billing",
  frequency: "month",
  direction: "decrease",
  kind: "count",
  chart: "auto",
  target: 12,
  rebase: ["2025-01"],
  absentMeansZero: false,
  points: MONTHS.map((period, at) => ({ period, value: COUNTS[at] ?? null, exposure: null })),
};
export const REQUEST = { profile: "mdc2023", asOf: "2026-10-31", series: [SERIES] };
