import type { Gate, Ref } from "../../contract/readiness/figure.ts";
import { countWords } from "../write-number.ts";
import { fiscalYearOf } from "./days-apart.ts";
import { milestonesOfYear } from "./funding.ts";
import { absenceOf, fiscalStart, type GovernanceInput } from "./input.ts";
import { openMilestones, readMilestones, type Milestone } from "./milestones.ts";
import { refsOf } from "./tally.ts";

/** What a gate found. */
export interface Verdict {
  readonly state: Gate["state"];
  readonly sentence: string;
  readonly refs: readonly Ref[];
}

/**
 * What a gate found, with the rows that decide.
 *
 * @see ours
 * @example verdict("pass", "Found.") // => { state: "pass", sentence: "Found.", refs: [] }
 */
export function verdict(
  state: Gate["state"],
  sentence: string,
  refs: readonly Ref[] = [],
): Verdict {
  return { state, sentence, refs };
}

interface Staffing {
  readonly committed: number;
  readonly dedicated: number;
  /** Whether any staff, or any working time, is entered at all. */
  readonly hasStaff: boolean;
  readonly hasTime: boolean;
  readonly refs: readonly Ref[];
}

const staffingOf = (input: GovernanceInput): Staffing => {
  const open = openMilestones(readMilestones(input)).map(({ row }) => row);
  const committed = open.filter(({ fteCommitted }) => (fteCommitted ?? 0) > 0);
  const people = input.tables.people ?? [];
  const dedicated = people.filter((person) => (person.dedicated ?? 0) > 0);
  return {
    committed: committed.length,
    dedicated: dedicated.length,
    hasStaff: open.some(({ fteCommitted }) => fteCommitted !== null),
    hasTime: people.some((person) => person.dedicated !== null),
    refs: [
      ...refsOf("roadmap", committed.length > 0 ? committed : open),
      ...refsOf("people", dedicated.length > 0 ? dedicated : people),
    ],
  };
};

/**
 * G3, S31: committed staff, and somebody named with time for it. A clear no goes before what is not known.
 *
 * @param input Roadmap and people. @returns Pass, fail or no data, with the rows.
 * @see design: metrics 3.5; Bliss, file 001: headcount and staff time
 * @example staffGate({ asOf: "2026-10-31", tables: {} }).state // => "no-data"
 */
export function staffGate(input: GovernanceInput): Verdict {
  const { committed, dedicated, hasStaff, hasTime, refs } = staffingOf(input);
  if (hasStaff && committed === 0)
    return verdict("fail", "No open milestone of the roadmap has staff committed.", refs);
  if (hasTime && dedicated === 0)
    return verdict("fail", "Nobody in the People table has working time dedicated.", refs);
  const absent = absenceOf(input, "roadmap", "people");
  if (absent !== null) return verdict("no-data", absent, refs);
  if (!hasStaff)
    return verdict(
      "no-data",
      "Committed staff is not entered for any open milestone of the roadmap.",
      refs,
    );
  if (!hasTime)
    return verdict("no-data", "Dedicated working time is not entered in the People table.", refs);
  return verdict(
    "pass",
    `${countWords(committed, "open milestone has", "open milestones have")} staff committed, and ${countWords(dedicated, "person has", "people have")} time dedicated.`,
    refs,
  );
}

/** What is said where no milestone of the year has money: cut or refused, not entered, or none there. */
const tellUnfunded = (
  milestones: readonly Milestone[],
  running: readonly Milestone[],
  year: number,
): Verdict => {
  const refs = refsOf(
    "roadmap",
    (running.length > 0 ? running : milestones).map(({ row }) => row),
  );
  if (running.some(({ approvedLeft }) => approvedLeft === null))
    return verdict(
      "no-data",
      `Approved budgets of fiscal year ${year} are not entered on the roadmap.`,
      refs,
    );
  if (running.length > 0)
    return verdict("fail", `No budget is approved for fiscal year ${year}.`, refs);
  return milestones.some(({ row }) => (row.plannedStart ?? row.plannedEnd) !== null)
    ? verdict(
        "fail",
        `The roadmap has no milestone in fiscal year ${year}, and so no approved budget for it.`,
        refs,
      )
    : verdict("no-data", "The roadmap has no dates, so no fiscal year is known.", refs);
};

/**
 * G5, S13: money approved, and not cut, for the fiscal year of the as-of day.
 *
 * @param input Roadmap and settings. @returns Pass, fail or no data, with the rows.
 * @see design: metrics 3.5
 * @example fundingGate({ asOf: "2026-10-31", tables: {} }).sentence // => "The workbook has no Roadmap table."
 */
export function fundingGate(input: GovernanceInput): Verdict {
  const absent = absenceOf(input, "roadmap");
  if (absent !== null) return verdict("no-data", absent);
  const start = fiscalStart(input);
  const year = fiscalYearOf(input.asOf, start);
  const milestones = readMilestones(input).filter(({ isOnRoadmap }) => isOnRoadmap);
  const running = milestonesOfYear(milestones, year, start);
  const funded = running.filter(({ approvedLeft }) => (approvedLeft ?? 0) > 0);
  if (funded.length === 0) return tellUnfunded(milestones, running, year);
  return verdict(
    "pass",
    `${countWords(funded.length, "milestone")} of fiscal year ${year} ${funded.length === 1 ? "has" : "have"} an approved budget.`,
    refsOf(
      "roadmap",
      funded.map(({ row }) => row),
    ),
  );
}
