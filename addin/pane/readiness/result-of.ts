import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Scorecard } from "../../../shared/contract/scorecard.ts";
import type { Refreshed } from "../../refresh.ts";

/** The assessment of a refresh; null where the workbook has none of its tables, or the service does not assess. */
export function resultOf({ scorecard }: Refreshed): Readiness | null {
  const scored: Scorecard & { readonly readiness?: Readiness | null } = scorecard;
  return scored.readiness ?? null;
}
