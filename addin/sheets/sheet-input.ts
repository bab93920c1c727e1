import type { Scorecard } from "../../shared/contract/scorecard.ts";
import type { Intake } from "../intake/tallied.ts";
import type { SheetNames } from "./plan.ts";

/** A table or sheet that was looked at and is not used, with the reason in a sentence. */
export interface UnusedSource {
  readonly name: string;
  readonly why: string;
}

/** All that the sheets show. */
export interface SheetInput {
  readonly scorecard: Scorecard;
  readonly intake: Intake;
  readonly names: SheetNames;
  readonly leftOut?: readonly UnusedSource[];
}
