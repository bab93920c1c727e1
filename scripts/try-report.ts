import { inputsOf, printInputs, printReadiness, verdictOf } from "./try-inputs.ts";
import { listHeaders } from "../addin/intake/choose-column.ts";
import { EXCLUSION_WORDS } from "../addin/intake/exclusion-words.ts";
import { withoutInputTables } from "../addin/intake/input-table.ts";
import { ROLES, type Reason } from "../addin/intake/mapping.ts";
import { quoteHeader } from "../addin/intake/profile-columns.ts";
import type { ExcludedRows, TableQuality } from "../addin/intake/tallied.ts";
import type { Refreshed } from "../addin/refresh.ts";
import { noticeOf, type Problem } from "../shared/problem.ts";
import type { BookRun } from "./run-book.ts";

/** RESULT.json: the figures, how they came about, and exactly what was sent. */
export function resultOf({ result, host, ms, traffic }: BookRun): object {
  const common = {
    syncs: host.counters.syncs,
    bytesSent: traffic.bytesSent,
    bytesReceived: traffic.bytesReceived,
    requests: traffic.requests,
    ms: Object.fromEntries(Object.entries(ms).map(([stage, time]) => [stage, Math.round(time)])),
  };
  if (!result.ok) {
    return {
      problems: result.problems.map((problem) => ({ ...problem, ...noticeOf(problem) })),
      ...common,
    };
  }
  const { checked, scorecard, sheets, notes } = result.value;
  return {
    metrics: scorecard.metrics,
    tables: tablesOf(result.value),
    mapping: checked.mapping,
    excluded: qualitiesOf(result.value).map(({ role, table, rows, used, excluded }) => ({
      role,
      table,
      rows,
      used,
      excluded,
    })),
    sheets,
    notes,
    ...common,
    ...inputsOf(checked.governance),
    readiness: verdictOf(scorecard.readiness),
    asOf: scorecard.asOf,
    findings: scorecard.findings,
    multiplicity: scorecard.multiplicity,
  };
}

/** The same for a person at a terminal. */
export function printRun(run: BookRun, asked: readonly string[]): string {
  const { result, host, ms, traffic } = run;
  if (!result.ok) return `${result.problems.map(printProblem).join("\n\n")}\n`;
  const { checked, scorecard, sheets, notes } = result.value;
  const { counters } = host;
  return [
    "Tables found",
    ...checked.found.sources.map(
      ({ name, kind, headers, area }) =>
        `  ${name}: ${kind} on ${area.sheet}, ${area.rows - 1} rows, ${headers.length} columns`,
    ),
    ...withoutInputTables(checked.found.leftOut, checked.found.inputTables).map(
      ({ name, words }) => `  ${name}: not used. ${words}`,
    ),
    "",
    "What the columns mean",
    ...(asked.length > 0 ? asked : checked.found.proposal.reasons.map(printReason)),
    "",
    `Rows, up to ${scorecard.asOf}`,
    ...qualitiesOf(result.value).flatMap(printQuality),
    "",
    ...printInputs(checked.governance),
    "Worst first",
    ...scorecard.findings.map(({ text }) => `  ${text}`),
    "",
    ...printReadiness(scorecard.readiness),
    "Sheets",
    ...sheets.map(
      ({ name, change, cellsChanged }) => `  ${name}: ${change}, ${cellsChanged} cells`,
    ),
    ...notes.map((note) => `  ${note}`),
    "",
    `Excel: ${counters.syncs} syncs, ${counters.writeBatches} of them wrote; ${counters.requestBytes} bytes to Excel, ${counters.responseBytes} back`,
    `Worker: ${traffic.requests.length} request, ${traffic.bytesSent} bytes sent, ${traffic.bytesReceived} bytes received`,
    `Time: ${Object.entries(ms)
      .map(([stage, time]) => `${stage} ${Math.round(time)} ms`)
      .join(", ")}`,
    "",
  ].join("\n");
}

/** A problem at a terminal: what, why, what to do. */
export function printProblem(problem: Problem): string {
  const { what, why, remedy } = noticeOf(problem);
  return `${what}\n  Why: ${why}\n  What to do: ${remedy}`;
}

const printReason = ({ role, meaning, column, sure, why, alternatives }: Reason): string => {
  const chosen = column === null ? "none" : quoteHeader({ header: column });
  const doubt = sure ? "" : " (unsure)";
  const others = alternatives.length > 0 ? ` Also possible: ${listHeaders(alternatives)}.` : "";
  return `  ${role} ${meaning}: ${chosen}${doubt} — ${why}${others}`;
};

const printQuality = ({ table, rows, used, excluded, notes }: TableQuality): readonly string[] => [
  `  ${table}: ${used} of ${rows} rows used`,
  ...excluded.map(printExcluded),
  ...notes.map((note) => `    ${note}`),
];

const printExcluded = ({ reason, rows, cells }: ExcludedRows): string =>
  `    ${rows} left out because of ${EXCLUSION_WORDS[reason]}: ${cells.join(", ")}${
    rows > cells.length ? " and others" : ""
  }`;

const qualitiesOf = ({ checked: { intake } }: Refreshed): readonly TableQuality[] =>
  ROLES.flatMap((role) => {
    const table = intake[role];
    return table === null ? [] : [table.quality];
  });

const tablesOf = ({ checked: { found } }: Refreshed): readonly object[] => [
  ...found.sources.map(({ name, kind, area, headers }) => ({
    name,
    kind,
    sheet: area.sheet,
    rows: area.rows - 1,
    headers,
  })),
  ...found.leftOut.map(({ name, sheet, reason, words }) => ({
    name,
    sheet,
    leftOut: reason,
    words,
  })),
];
