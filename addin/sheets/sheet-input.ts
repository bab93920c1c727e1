import type { Scorecard } from "../../shared/contract/scorecard.ts";
import type { LeftOut } from "../intake/find-sources.ts";
import type { Intake } from "../intake/tallied.ts";
import type { SheetNames } from "./plan.ts";

/** All that the sheets show. */
export interface SheetInput {
  readonly scorecard: Scorecard;
  readonly intake: Intake;
  readonly names: SheetNames;
  /** Tables and sheets that were looked at and cannot be read, with the reason. */
  readonly leftOut?: readonly LeftOut[];
}
