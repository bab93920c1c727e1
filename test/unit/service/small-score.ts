import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import type { Scorecard } from "../../../shared/contract/scorecard.ts";

/** The smallest answer that the contract allows. */
export const SCORECARD: Scorecard = {
  contract: 1,
  method: "2.0",
  asOf: "2026-10-31",
  window: null,
  complaints: null,
  losses: null,
  customers: null,
  multiplicity: {
    tested: 0,
    flagged: 0,
    expectedByChance: 0,
    q: {},
    sentence: "No series has enough points for a mark.",
  },
  findings: [],
  metrics: [],
  readiness: null,
  cases: null,
  lossPack: null,
  asset: null,
  critical: [],
};

/** Two months of one category. */
export const REQUEST: ScorecardRequest = {
  contract: 1,
  asOf: "2026-10-31",
  complaints: {
    periods: ["2026-09", "2026-10"],
    categories: ["Billing"],
    counts: [4, 7],
    grouping: "category",
  },
  targets: [],
  rebases: [],
};

/** Nobody listens and nobody cancels. */
export const IDLE = { report: () => {}, isCancelled: () => false };
