import { writeNumber } from "../../shared/scoring/write-number.ts";
import { ROLES, type Mapping } from "../intake/mapping.ts";
import { isSide } from "./state.ts";
import type { PaneState, ScorecardScreen, Step, Work } from "./state.ts";
import { writePercent, writeRows } from "./write-amounts.ts";

/** One line of the list of steps. */
export interface StepLine {
  readonly label: string;
  readonly state: "done" | "running" | "waiting";
  readonly detail: string;
}

/** Share of a step, 0 to 1; null while the length of the step is not known. */
export function shareOf(step: Step | null): number | null {
  if (step === null || step.stage === "ask" || step.total <= 0) return null;
  return Math.min(1, step.done / step.total);
}

/** What goes on now, as the heading says it. */
export function headingOf(step: Step | null): string {
  if (step === null) return "Getting ready";
  if (step.stage === "ask") return "Scoring and finding trends";
  return step.stage === "read" ? `Reading ${step.subject}` : "Writing the sheets";
}

/** How far the step is, in its own unit: rows while reading, sheets while writing. */
export function extentOf(step: Step | null): string {
  if (step === null || step.stage === "ask" || step.total <= 0) return "";
  const { from, done, total, subject } = step;
  if (step.stage === "write")
    return `sheet ${Math.min(done + 1, total)} of ${total}${subject === "" ? "" : `: ${subject}`}`;
  if (done === 0) return `0 of ${writeRows(total)}`;
  return `rows ${writeNumber(Math.min(from + 1, done))}–${writeNumber(done)} of ${writeNumber(total)}`;
}

const sourcesOf = (mapping: Mapping): readonly string[] => [
  ...new Set(ROLES.flatMap((role) => mapping[role]?.source ?? [])),
];

function readLine(table: string, { step, read }: Work): StepLine {
  const finished = read.find((other) => other.table === table);
  if (finished !== undefined)
    return { label: `${table} read`, state: "done", detail: writeRows(finished.rows) };
  if (step === null) return { label: `Read ${table}`, state: "waiting", detail: "" };
  if (step.stage !== "read") return { label: `${table} read`, state: "done", detail: "" };
  if (step.subject !== table) return { label: `Read ${table}`, state: "waiting", detail: "" };
  const detail = step.total > 0 ? writePercent(step.done, step.total) : "";
  return { label: `Reading ${table}`, state: "running", detail };
}

const ORDER = { read: 0, ask: 1, write: 2 } as const;

function stageLine(
  stage: "ask" | "write",
  step: Step | null,
  words: Readonly<Record<StepLine["state"], string>>,
): StepLine {
  const now = step === null ? 0 : ORDER[step.stage];
  const state = now > ORDER[stage] ? "done" : now === ORDER[stage] ? "running" : "waiting";
  const isCounted = state === "running" && stage === "write" && step !== null && step.total > 0;
  return {
    label: words[state],
    state,
    detail: isCounted ? writePercent(step.done, step.total) : "",
  };
}

/** The steps of a check or a refresh with what is done, what runs and what waits. */
export function listSteps(
  mapping: Mapping,
  work: Work,
  job: "check" | "refresh",
): readonly StepLine[] {
  const reading = sourcesOf(mapping).map((table) => readLine(table, work));
  if (job === "check") return reading;
  return [
    ...reading,
    stageLine("ask", work.step, {
      done: "Trends found",
      running: "Scoring and finding trends",
      waiting: "Score and find trends",
    }),
    stageLine("write", work.step, {
      done: "Sheets written",
      running: "Writing the sheets",
      waiting: "Write the sheets",
    }),
  ];
}

/** Progress is said in quarters: somebody who listens is not interrupted at every block of rows. */
const ANNOUNCED_PARTS = 4;

function announceWork(work: Work): string {
  const heading = headingOf(work.step);
  const share = shareOf(work.step);
  if (share === null) return heading;
  const percent = (Math.floor(share * ANNOUNCED_PARTS) * 100) / ANNOUNCED_PARTS;
  return percent === 0 ? heading : `${heading}, ${percent} per cent`;
}

function announceScreen(screen: ScorecardScreen): string {
  switch (screen.kind) {
    case "looking":
      return "Looking for tables";
    case "checking":
    case "refreshing":
      return announceWork(screen.work);
    case "check":
      return "The rows are checked.";
    case "done":
      return "The sheets are written.";
    case "problem":
      return screen.troubles.map(({ notice }) => notice.what).join(" ");
    case "welcome":
    case "sources":
      return "";
  }
}

/** What a screen reader is told when the state has changed, politely; empty when the focus says it already. */
export function announce({ screen, aside }: PaneState): string {
  if (aside !== null) return aside;
  return isSide(screen) ? "Opening" : announceScreen(screen);
}
