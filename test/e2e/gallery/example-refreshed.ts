import type { Refreshed } from "../../../addin/refresh.ts";
import { checked } from "./example-checked.ts";

/** A refresh of the example that worked. */
export const refreshed: Refreshed = {
  checked,
  scorecard: {
    contract: 1,
    method: "1",
    asOf: "2026-10-31",
    window: null,
    complaints: null,
    losses: null,
    customers: null,
    flags: { tested: 24, flagged: 1, expectedByChance: 0.3 },
    findings: [
      {
        code: "signal",
        tone: "worse",
        text: "Complaints about billing are above their limits since August 2026.",
        sheet: "Complaint trends",
        key: "Billing",
      },
      {
        code: "no-reason",
        tone: "neutral",
        text: "95 of 586 losses have no reason.",
        sheet: "Loss review",
        key: "unknown",
      },
    ],
    metrics: [],
  },
  sheets: [
    { key: "Board", name: "Board (2)", change: "created", cellsChanged: 312 },
    { key: "Complaint trends", name: "Complaint trends", change: "updated", cellsChanged: 48 },
    { key: "Loss review", name: "Loss review", change: "updated", cellsChanged: 1 },
    { key: "Data quality", name: "Data quality", change: "unchanged", cellsChanged: 0 },
    { key: "Method", name: "Method", change: "unchanged", cellsChanged: 0 },
  ],
  notes: ["A sheet of yours is called Board, so ours is Board (2)."],
};
