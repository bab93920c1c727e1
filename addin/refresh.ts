import type { Scorecard } from "../shared/contract/scorecard.ts";
import { succeed, type Result } from "../shared/result.ts";
import { checkRows, MAPPING_KEY, type CheckInput, type Checked } from "./check-rows.ts";
import type { ScoringService, WrittenSheet } from "./ports.ts";
import { nameSheets } from "./sheets/name-sheets.ts";
import { planWorkbook } from "./sheets/plan-workbook.ts";

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
  const { names, notes } = nameSheets(checked.found.survey);
  const leftOut = checked.found.leftOut.filter(({ reason }) => reason !== "ours");
  const plans = planWorkbook({ scorecard, intake: checked.intake, names, leftOut });
  const sheets = await workbook.writeSheets(plans, control);
  if (!sheets.ok) return sheets;
  return succeed({ checked, scorecard, sheets: sheets.value, notes });
}
