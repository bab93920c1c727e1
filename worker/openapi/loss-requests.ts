import type * as z from "zod/mini";
import type { AssetRequest } from "../../shared/contract/asset/request.ts";
import type { LossesRequest } from "../../shared/contract/losses/request.ts";

const PERIODS = ["2026-09", "2026-10"];

const CUSTOMERS = {
  kind: "months",
  unit: "customers",
  periods: PERIODS,
  opening: 1180,
  came: [21, 18],
  left: [4, 5],
  values: { opening: 1_770_000, came: [29_400, 24_300], left: [8_400, 11_500] },
} as const;

/** Nine losses of two months, one of them a customer whom an executive called, and how they are spread over customers. */
export const LOSSES_REQUEST = {
  contract: 1,
  asOf: "2026-10-31",
  customers: { ...CUSTOMERS, periods: [...PERIODS] },
  groups: {
    periods: PERIODS,
    reasons: ["Price", "Service", "Unknown"],
    explained: [true, true, false],
    segments: [],
    period: [0, 0, 1, 1],
    stated: [0, 2, 0, 0],
    root: [null, null, null, 1],
    segment: [null, null, null, null],
    source: ["form", "none", "account", "exec-call"],
    avoidable: [false, null, false, true],
    isPartial: [false, false, false, false],
    caller: [null, null, null, 0],
    isCalled: [false, false, false, true],
    isWonBack: [false, false, false, false],
    action: [null, null, null, "open"],
    counts: [3, 1, 4, 1],
    values: [6_300, 2_100, 8_000, 3_500],
    valueUnknown: [0, 0, 0, 0],
  },
  work: [{ reason: 1, hasOwner: true, action: "open", closed: null }],
  notices: { count: 2, value: 3_900, valueUnknown: 0 },
  executives: 5,
} satisfies z.input<typeof LossesRequest>;

/** Two months of customers in and out, their value one by one, and a plan. */
export const ASSET_REQUEST = {
  contract: 1,
  asOf: "2026-10-31",
  customers: { ...CUSTOMERS, periods: [...PERIODS] },
  movements: {
    from: "2026-09",
    to: "2026-10",
    count: {
      opening: 1180,
      lost: 9,
      contraction: 14,
      expansion: 22,
      new: 39,
      reactivated: 0,
      closing: 1210,
    },
    value: {
      opening: 1_770_000,
      lost: 19_900,
      contraction: 6_100,
      expansion: 17_500,
      new: 53_700,
      reactivated: 0,
      closing: 1_815_200,
    },
    valueUnknown: 0,
    withinPeriod: 0,
  },
  plan: [{ period: "2026-10", came: 20, left: 4, value: 1_820_000 }],
} satisfies z.input<typeof AssetRequest>;
