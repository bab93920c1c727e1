import type { Scorecard } from "../shared/contract/scorecard.ts";
import { succeed, type Result } from "../shared/result.ts";
import { checkRows, MAPPING_KEY, type CheckInput, type Checked } from "./check-rows.ts";
import { GOVERNANCE_METRICS } from "../shared/catalogue/governance-metrics.ts";
import { READINESS_METRICS } from "../shared/catalogue/readiness-metrics.ts";
import { withoutInputTables } from "./intake/input-table.ts";
import type { RowChunk } from "./intake/source.ts";
import { noteInputs } from "./intake/templates/note-inputs.ts";
import type { Control, ScoringService, Workbook, WrittenSheet } from "./ports.ts";
import { nameSheets } from "./sheets/name-sheets.ts";
import { SCORECARD_KEYS, SHEET_KEYS } from "./sheets/plan.ts";
import { planWorkbook } from "./sheets/plan-workbook.ts";
import { readAnswers, type KeptAnswer } from "./sheets/readiness/answers.ts";
import { nameThings } from "./sheets/readiness/name-things.ts";

/** A finished refresh. `notes` tell what is not as the user may expect, such as another name for a sheet. */
export interface Refreshed {
  readonly checked: Checked;
  readonly scorecard: Scorecard;
  readonly sheets: readonly WrittenSheet[];
  readonly notes: readonly string[];
}

/** What a refresh needs besides. */
export interface RefreshInput extends CheckInput {
  readonly service: ScoringService;
}

/**
 * The main job: read, tally, ask, lay out, write. Nothing is written before everything else succeeded.
 *
 * @param input Ports, mapping, days and control. @returns What was checked, the scorecard, and what became of each sheet;
 *   or the problems of the first step that failed.
 */
export async function refreshScorecard(input: RefreshInput): Promise<Result<Refreshed>> {
  const checked = await checkRows(input);
  if (!checked.ok) return checked;
  const scored = await input.service.score(checked.value.request, input.control);
  if (!scored.ok) return scored;
  const written = await writeScorecard(input, checked.value, scored.value);
  if (!written.ok) return written;
  const kept = await input.workbook.remember(MAPPING_KEY, JSON.stringify(checked.value.mapping));
  return kept.ok
    ? written
    : succeed({ ...written.value, notes: [...written.value.notes, NOT_KEPT] });
}

/** The sheets are written by then: a refresh that worked is not called a failure. */
const NOT_KEPT =
  "What the columns mean could not be kept in the workbook; it is proposed anew the next time.";

async function writeScorecard(
  { workbook, control }: RefreshInput,
  checked: Checked,
  scorecard: Scorecard,
): Promise<Result<Refreshed>> {
  const { found, intake, governance } = checked;
  const written = scorecard.readiness === null ? SCORECARD_KEYS : SHEET_KEYS;
  const { names, notes } = nameSheets(found.survey, written);
  const unused = found.leftOut.filter(({ reason }) => reason !== "ours");
  const leftOut = withoutInputTables(unused, found.inputTables);
  const kept = await keptAnswers(workbook, found.survey, control);
  if (!kept.ok) return kept;
  const assessment =
    scorecard.readiness === null || governance === null
      ? null
      : {
          readiness: scorecard.readiness,
          words: nameThings(governance, names),
          kept: kept.value,
          metrics: [...GOVERNANCE_METRICS, ...READINESS_METRICS],
          inputs: governance,
        };
  const plans = planWorkbook({ scorecard, intake, names, leftOut, assessment });
  const sheets = await workbook.writeSheets(plans, control);
  if (!sheets.ok) return sheets;
  const unread = governance === null ? [] : noteInputs(governance, names["Data quality"]);
  return succeed({ checked, scorecard, sheets: sheets.value, notes: [...notes, ...unread] });
}

/** What the user wrote beside the questions, read before they are laid out anew. */
async function keptAnswers(
  workbook: Workbook,
  survey: Checked["found"]["survey"],
  control: Control,
): Promise<Result<readonly KeptAnswer[]>> {
  const sheet = survey.find(({ ours }) => ours === "Questions");
  const area = sheet?.used ?? null;
  if (sheet === undefined || area === null) return succeed([]);
  const chunks: RowChunk[] = [];
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const take = (chunk: RowChunk): void => {
    chunks.push(chunk);
  };
  const { name } = sheet;
  const withFormats = true;
  const read = await workbook.readColumns({ name, area, columns, withFormats, take, control });
  return read.ok ? succeed(readAnswers(chunks)) : read;
}
