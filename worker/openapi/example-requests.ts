import type * as z from "zod/mini";
import type { ScorecardRequest } from "../../shared/contract/request.ts";
import type { TrendsRequest } from "../../shared/contract/trends.ts";

const PERIODS = [
  "2025-09",
  "2025-10",
  "2025-11",
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
  "2026-07",
  "2026-08",
  "2026-09",
  "2026-10",
];

const BILLING = [12, 9, 14, 11, 10, 13, 12, 8, 11, 13, 10, 12, 11, 24];
const DELIVERY = [7, 6, 9, 8, 7, 5, 8, 6, 7, 9, 6, 7, 5, 6];

/** Fourteen months of complaints in two categories, losses by reason and customers in and out. */
export const SCORECARD_REQUEST = {
  contract: 1,
  asOf: "2026-10-31",
  complaints: {
    periods: PERIODS,
    categories: ["Billing", "Delivery"],
    counts: [...BILLING, ...DELIVERY],
    grouping: "category",
  },
  losses: {
    periods: ["2026-09", "2026-10"],
    reasons: ["Price", "Unknown"],
    explained: [true, false],
    counts: [3, 2, 1, 2],
    values: [5400, 3100, 900, 0],
    valueUnknown: [0, 0, 0, 2],
  },
  customers: {
    kind: "months",
    unit: "customers",
    periods: ["2026-09", "2026-10"],
    opening: 1180,
    came: [21, 18],
    left: [4, 4],
  },
  targets: [{ category: null, atMost: 18, basis: "count" }],
} satisfies z.input<typeof ScorecardRequest>;

/** One series with a missing month and a target. */
export const TRENDS_REQUEST = {
  profile: "mdc2023",
  asOf: "2026-10-31",
  series: [
    {
      id: "Billing",
      frequency: "month",
      direction: "decrease",
      kind: "count",
      chart: "auto",
      target: 12,
      points: PERIODS.map((period, index) => ({
        period,
        value: index === 4 ? null : (BILLING[index] ?? null),
      })),
    },
  ],
} satisfies z.input<typeof TrendsRequest>;
