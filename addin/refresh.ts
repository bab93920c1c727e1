import type { ScorecardRequest } from "../shared/contract/request.ts";
import type { Scorecard } from "../shared/contract/scorecard.ts";
import type { Result } from "../shared/result.ts";
import { fail } from "../shared/result.ts";
import type { LeftOut } from "./intake/find-sources.ts";
import type { Mapping, Proposal } from "./intake/mapping.ts";
import type { Source, SheetSurvey } from "./intake/source.ts";
import type { Intake } from "./intake/tallied.ts";
import type { Control, ScoringService, Workbook, WrittenSheet } from "./ports.ts";

/** What the workbook offers: sources, those left out with the reason, and what the columns seem to mean. */
export interface Found {
  readonly survey: readonly SheetSurvey[];
  readonly sources: readonly Source[];
  readonly leftOut: readonly LeftOut[];
  readonly proposal: Proposal;
  /** Whether the mapping was kept in the workbook by an earlier refresh. */
  readonly remembered: boolean;
}

/** The rows as read and counted, and exactly what would be sent. */
export interface Checked {
  readonly found: Found;
  readonly mapping: Mapping;
  readonly intake: Intake;
  readonly request: ScorecardRequest;
}

/** A finished refresh. */
export interface Refreshed {
  readonly checked: Checked;
  readonly scorecard: Scorecard;
  readonly sheets: readonly WrittenSheet[];
}

/** The days that a refresh depends on: `today` decides what lies in the future, `asOf` up to when rows count. */
export interface Days {
  readonly today: string;
  readonly asOf: string | null;
}
