import type { Readiness } from "../../shared/contract/readiness/answer.ts";
import type { MetricDefinition, Scorecard } from "../../shared/contract/scorecard.ts";
import type { LeftOut } from "../intake/find-sources.ts";
import type { Intake } from "../intake/tallied.ts";
import type { GovernanceIntake } from "../intake/templates/read-governance.ts";
import type { SheetNames } from "./plan.ts";
import type { KeptAnswer } from "./readiness/answers.ts";
import type { Names } from "./readiness/names.ts";

/** What became of the rows and cells of the input tables. */
export type InputQuality = Pick<GovernanceIntake, "counts" | "problems" | "missing">;

/** The assessment of readiness, with the words that stay in the workbook. */
export interface Assessment {
  readonly readiness: Readiness;
  readonly words: Names;
  /** Answers on the sheet of questions as it stands; none where there is no such sheet yet. */
  readonly kept?: readonly KeptAnswer[];
  /** Definitions of the figures, for the sheet of the method. */
  readonly metrics?: readonly MetricDefinition[];
  /** What was read of the input tables; their problems quote cells, which no sheet does. */
  readonly inputs?: InputQuality;
}

/** All that the sheets show. */
export interface SheetInput {
  readonly scorecard: Scorecard;
  readonly intake: Intake;
  readonly names: SheetNames;
  /** Tables and sheets that were looked at and cannot be read, with the reason. */
  readonly leftOut?: readonly LeftOut[];
  /** Left out where the workbook has no table of the assessment: then its sheets are not written. */
  readonly assessment?: Assessment | null;
}
