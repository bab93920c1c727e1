import type { ScorecardRequest } from "../shared/contract/request.ts";
import type { Problem } from "../shared/problem.ts";
import { fail, succeed, type Result } from "../shared/result.ts";
import { addNotes, noteGone, noteUndated, noteUnmet, noteUnread } from "./intake/add-notes.ts";
import { dayOf } from "./intake/calendar-day.ts";
import { emptiedTables } from "./intake/emptied-tables.ts";
import { findSources as findSourcesIn, type LeftOut } from "./intake/find-sources.ts";
import { chooseAsOf, makeRequest, sourceOfAsOf } from "./intake/make-request.ts";
import { Mapping, type Proposal } from "./intake/mapping.ts";
import { matchBaselines } from "./intake/match-baselines.ts";
import { proposeMapping } from "./intake/propose-mapping.ts";
import type { SheetSurvey, Source } from "./intake/source.ts";
import type { Intake } from "./intake/tallied.ts";
import type { InputTable } from "./intake/input-table.ts";
import { lastGovernanceDay } from "./intake/templates/last-governance-day.ts";
import type { GovernanceIntake } from "./intake/templates/read-governance.ts";
import {
  currencyOf,
  NOTHING_TALLIED,
  openTallies,
  type OpenTally,
  type Tallied,
} from "./intake/open-tallies.ts";
import { resolveMapping } from "./intake/resolve-mapping.ts";
import type { Control, Workbook } from "./ports.ts";
import { findTemplates, type FoundTemplates } from "./intake/templates/find-templates.ts";
import { listInputTables } from "./intake/templates/list-input-tables.ts";
import { readTemplates } from "./read-templates.ts";

/** What the workbook offers: sources, those left out with the reason, and what the columns seem to mean. */
export interface Found {
  readonly survey: readonly SheetSurvey[];
  readonly sources: readonly Source[];
  readonly leftOut: readonly LeftOut[];
  /** The input tables of the assessment as they stand, found once for a check. */
  readonly templates: FoundTemplates;
  /** The same as the pane names them; with rows they are among the sources too, without any among what was left out. */
  readonly inputTables: readonly InputTable[];
  readonly proposal: Proposal;
  /** Whether the mapping was kept in the workbook by an earlier refresh. */
  readonly remembered: boolean;
}

/** The rows as read and counted, and exactly what would be sent. */
export interface Checked {
  readonly found: Found;
  readonly mapping: Mapping;
  readonly intake: Intake;
  /** The input tables of the assessment; null where the workbook has none. */
  readonly governance: GovernanceIntake | null;
  readonly request: ScorecardRequest;
}

/** The days that a refresh depends on: `today` decides what lies in the future, `asOf` up to when rows count. */
export interface Days {
  readonly today: string;
  readonly asOf: string | null;
}

/** What a check of the rows needs. */
export interface CheckInput {
  readonly workbook: Workbook;
  /** Null takes the mapping kept in the workbook, or else the proposal. */
  readonly mapping: Mapping | null;
  /** Nobody can be asked: a proposal with a doubt is refused. */
  readonly onlyWhenSure?: boolean;
  readonly days: Days;
  readonly control: Control;
}

/** Under which name the mapping is kept in the workbook. */
export const MAPPING_KEY = "upstream.mapping";

/**
 * Looks at every sheet and says what could be read and what its columns seem to mean. Changes nothing.
 *
 * @param workbook The open workbook. @returns Sources, those left out, and a mapping with reasons; or `workbook-empty`,
 *   `no-source-found` and what Excel refuses.
 */
export async function findSources(workbook: Workbook): Promise<Result<Found>> {
  const surveyed = await workbook.survey();
  if (!surveyed.ok) return surveyed;
  const recalled = await workbook.recall(MAPPING_KEY);
  if (!recalled.ok) return recalled;
  const survey = surveyed.value;
  const { sources, leftOut } = findSourcesIn(survey);
  const kept = parseMapping(recalled.value);
  const proposal = proposeMapping(sources, kept, emptiedTables(leftOut));
  const { complaints, losses } = proposal.mapping;
  if (complaints === null && losses === null && sources.length === 0) {
    return { ok: false, problems: nothingToRead(survey, leftOut) };
  }
  const templates = findTemplates(survey);
  const inputTables = listInputTables(templates);
  const remembered = kept !== null;
  return succeed({ survey, sources, leftOut, templates, inputTables, proposal, remembered });
}

/** A mapping that no longer reads is treated as none: the proposal takes its place, and Sources shows it. */
function parseMapping(text: string | null): Mapping | null {
  if (text === null) return null;
  try {
    const parsed = Mapping.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function nothingToRead(
  survey: readonly SheetSurvey[],
  leftOut: readonly LeftOut[],
): readonly Problem[] {
  const foreign = survey.filter(({ ours }) => ours === null);
  if (foreign.every(({ used }) => used === null)) return [{ code: "workbook-empty" }];
  const bare = leftOut.filter(({ reason }) => reason === "headers-only");
  if (bare.length > 0) return bare.map(({ name }) => ({ code: "table-without-rows", table: name }));
  return [{ code: "no-source-found", sheets: foreign.length }];
}

/**
 * Looks at the workbook as it is now, reads the chosen columns from top to bottom, counts them, and makes the request; sends
 * nothing, writes nothing.
 *
 * @param input The workbook, what the columns mean, the days. @returns The tallies with what was left out and why; or every
 *   problem of every table, or `columns-unsure` where nobody can be asked.
 */
export async function checkRows(input: CheckInput): Promise<Result<Checked>> {
  const { asOf } = input.days;
  if (asOf !== null && !isDay(asOf)) return fail({ code: "as-of-invalid", found: asOf });
  const found = await findSources(input.workbook);
  if (!found.ok) return found;
  const chosen = chooseMapping(input, found.value.proposal);
  return chosen.ok ? countRows(input, found.value, chosen.value) : chosen;
}

/** What the user chose, or else what is proposed where a proposal will do. */
function chooseMapping({ mapping, onlyWhenSure }: CheckInput, proposal: Proposal): Result<Mapping> {
  if (mapping !== null) return succeed(mapping);
  const doubts = onlyWhenSure === true ? doubtsOf(proposal) : [];
  return doubts.length > 0 ? fail({ code: "columns-unsure", doubts }) : succeed(proposal.mapping);
}

/**
 * The columns that a mapping means in the tables that were found.
 *
 * @param found What the workbook offers. @param mapping What the user chose. @returns Where each column stands; or every gap
 *   of the mapping.
 */
export function resolveColumns(found: Found, mapping: Mapping): ReturnType<typeof resolveMapping> {
  return resolveMapping(mapping, found.sources, {
    emptied: emptiedTables(found.leftOut),
    hasInputTables: found.templates.found.length > 0,
  });
}

async function countRows(
  input: CheckInput,
  found: Found,
  mapping: Mapping,
): Promise<Result<Checked>> {
  const { days } = input;
  const resolved = resolveColumns(found, mapping);
  if (!resolved.ok) return resolved;
  const latestDay = days.asOf ?? days.today;
  const tallies = openTallies({ resolved: resolved.value, mapping, latestDay });
  const read = await readTallies(input, tallies);
  if (!read.ok) return read;
  const baselines = matchBaselines(read.value, days);
  if (!baselines.ok) return baselines;
  const governance = await readGovernance(input, found, read.value);
  if (!governance.ok) return governance;
  const tallied = {
    ...read.value,
    baselines: baselines.value,
    currency: currencyOf(resolved.value),
  };
  const intake = dateIntake({ tallied, governance: governance.value, days, found, mapping });
  const request = makeRequest(intake, governance.value?.tables);
  return succeed({ found, mapping, intake, governance: governance.value, request });
}

interface Undated {
  readonly tallied: Tallied & Pick<Intake, "currency">;
  readonly governance: GovernanceIntake | null;
  readonly days: Days;
  readonly found: Found;
  readonly mapping: Mapping;
}

/** The as-of day, and the notes that depend on it. */
function dateIntake({ tallied, governance, days, found, mapping }: Undated): Intake {
  const lastDay = lastGovernanceDay(governance?.tables ?? {}, days.today);
  const asOfFrom = sourceOfAsOf({ ...tallied, lastDay }, days.asOf);
  const dated: Intake = { asOf: chooseAsOf({ ...tallied, lastDay }, days), asOfFrom, ...tallied };
  const { reasons } = found.proposal;
  return addNotes(dated, [
    ...noteUndated(dated),
    ...noteGone(mapping, reasons),
    ...noteUnread(mapping, reasons),
    ...noteUnmet(dated),
  ]);
}

/** The input tables, where there are any; a task is sent with a category or a reason only where that is counted anyway. */
async function readGovernance(
  { workbook, control }: CheckInput,
  { templates }: Found,
  { complaints, losses }: Tallied,
): Promise<Result<GovernanceIntake | null>> {
  const labels = {
    categories: complaints?.tallies.categories ?? [],
    reasons: losses?.tallies.reasons ?? [],
  };
  const read = await readTemplates({ workbook, templates, labels, control });
  return read.ok && read.value.counts.length === 0 ? succeed(null) : read;
}

/** What a person would be asked. A table that looks usable and was not chosen is news, not a doubt. */
const doubtsOf = ({ mapping, reasons }: Proposal): readonly string[] =>
  reasons
    .filter(({ sure, meaning, role }) => !sure && !(meaning === "source" && mapping[role] === null))
    .map(({ why }) => why);

/** A calendar day that exists, `YYYY-MM-DD`: the 30th of February is none. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return dayOf({ year: Number(year), month: Number(month), day: Number(day) }) === text;
}

/** One table after the other: two reads at once would only wait for each other in Excel. */
async function readTallies(
  { workbook, control }: CheckInput,
  tallies: readonly OpenTally[],
): Promise<Result<Tallied>> {
  const problems: Problem[] = [];
  const parts: Partial<Tallied>[] = [];
  for (const { name, area, columns, add, finish } of tallies) {
    // oxlint-disable-next-line no-await-in-loop -- the tables are read in turn on purpose
    const read = await workbook.readColumns({ name, area, columns, take: add, control });
    // A refused or cancelled read would fail for the next table too; bad rows of one leave the others worth reading.
    if (!read.ok) return read;
    const part = finish();
    if (part.ok) parts.push(part.value);
    else problems.push(...part.problems);
  }
  const [first, ...others] = problems;
  if (first !== undefined) return fail(first, ...others);
  return succeed(Object.assign({}, NOTHING_TALLIED, ...parts) as Tallied);
}
