import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Refreshed } from "../../refresh.ts";

/** The assessment of a refresh; null where the workbook has none of its tables. */
export function resultOf({ scorecard }: Refreshed): Readiness | null {
  return scorecard.readiness;
}
