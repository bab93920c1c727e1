import type { Evidence } from "../../contract/readiness/figure.ts";
import type { AssetPlanRow } from "../../contract/readiness/measure-rows.ts";
import type { TableKey } from "../../contract/readiness/words.ts";
import { countWords } from "../write-number.ts";
import { fiscalYearOf, monthsOfYear } from "./days-apart.ts";
import { tallyStick } from "./decision-review.ts";
import {
  evidenceOfShare,
  noEvidence,
  ofCheckpoint,
  ofReadiness,
  tellPart,
  type ShareWords,
  type Subject,
} from "./evidence-parts.ts";
import { tallyStaffed } from "./funding.ts";
import { absenceOf, fiscalStart, type GovernanceInput } from "./input.ts";
import { readMilestones } from "./milestones.ts";
import { latestResults } from "./moment-review.ts";
import { tallyIncentives } from "./people-review.ts";
import { percentOf, refsOf, tallyMarks, type Tally } from "./tally.ts";
import { tallyComplete, unitsWithNone } from "./task-review.ts";
import { readTasks } from "./tasks.ts";

/** A share of some tables with its words. */
export interface Asked {
  readonly of: Subject;
  readonly tables: readonly TableKey[];
  readonly tally: () => Tally;
  readonly words: (tally: Tally) => Omit<ShareWords, "thresholds">;
}

/**
 * Evidence from one share, or what is missing for it.
 *
 * @param input All tables. @param asked The share, the tables it needs, and its words. @returns The evidence.
 * @see ours
 * @example askShare({ tables: {} }, { of: { kind: "checkpoint", id: "C1" }, tables: ["decisions"] }).sentence // => "The workbook has no Decisions table."
 */
export function askShare(input: GovernanceInput, asked: Asked): Evidence {
  const absent = absenceOf(input, ...asked.tables);
  if (absent !== null) return noEvidence(asked.of, absent);
  const tally = asked.tally();
  return evidenceOfShare(asked.of, tally, {
    thresholds: input.thresholds,
    ...asked.words(tally),
  });
}

/** S29, M64. */
const alignment = (input: GovernanceInput): Evidence => {
  const age = countWords(input.thresholds["stick-days"], "day");
  return askShare(input, {
    of: ofCheckpoint("C1"),
    tables: ["decisions"],
    tally: () => tallyStick(input),
    words: (tally) => ({
      found: `${tellPart(tally, [`decision that is ${age} old or older`, `decisions that are ${age} old or older`], ["holds", "hold"])}.`,
      none: `No decision is ${age} old yet.`,
      mark: `mark that it holds after ${age}`,
    }),
  });
};

/** S31, M62. */
const staff = (input: GovernanceInput): Evidence =>
  askShare(input, {
    of: ofCheckpoint("C2"),
    tables: ["roadmap"],
    tally: () => tallyStaffed(readMilestones(input)),
    words: (tally) => ({
      found: `${percentOf(tally)} of the staff that the roadmap needs is committed (${countWords(tally.rows, "milestone")}).`,
      none: "No milestone of the roadmap has staff needed.",
      mark: "committed staff",
    }),
  });

/** S34. */
const drivers = (input: GovernanceInput): Evidence => {
  const results = latestResults(input);
  const rows = (input.tables.metrics ?? []).filter(({ isOnScorecard }) => isOnScorecard === true);
  return askShare(input, {
    of: ofCheckpoint("C3"),
    tables: ["metrics", "momentResults"],
    tally: () =>
      tallyMarks(
        "metrics",
        rows,
        ({ moment }) => moment !== null && results.get(moment)?.isCurrent === true,
      ),
    words: (tally) => ({
      found: `${tellPart(tally, "scorecard metric", ["is tied to a moment with current data", "are tied to a moment with current data"])}.`,
      none: "No metric is marked as on the company scorecard.",
      mark: "moment",
    }),
  });
};

/** S36, M59: complete tasks, one point less where a unit has none. */
const taskList = (input: GovernanceInput): Evidence => {
  const tasks = readTasks(input);
  const { units, refs } = unitsWithNone(tasks, input);
  const found = askShare(input, {
    of: ofCheckpoint("C4"),
    tables: ["actions"],
    tally: () => tallyComplete(tasks),
    words: (tally) => ({
      found: `${tellPart(tally, "task", ["says what, which unit, who and when", "say what, which unit, who and when"])}.`,
      none: "The Actions table has no task by the as-of day that is not cancelled.",
      mark: "content",
    }),
  });
  if (found.score === null || units.length === 0) return found;
  return {
    ...found,
    score: Math.max(0, found.score - 1),
    sentence: `${found.sentence} ${countWords(units.length, "unit that other tables name has", "units that other tables name have")} no task, which lowers the score by one point.`,
    refs: [...found.refs, ...refs],
  };
};

const isPlanned = ({ plannedNew, plannedLost }: AssetPlanRow): boolean =>
  plannedNew !== null && plannedLost !== null;

/** S39. */
const assetPlan = (input: GovernanceInput): Evidence => {
  const start = fiscalStart(input);
  const year = fiscalYearOf(input.asOf, start);
  const months = new Set(monthsOfYear(year, start));
  const rows = (input.tables.assetPlan ?? []).filter(
    (row) => months.has(row.period) && isPlanned(row),
  );
  const covered = new Set(rows.map(({ period }) => period)).size;
  const refs = refsOf("assetPlan", rows.length > 0 ? rows : (input.tables.assetPlan ?? []));
  return askShare(input, {
    of: ofCheckpoint("C5"),
    tables: ["assetPlan"],
    tally: () => ({ num: covered, den: 12, rows: 12, unknown: 0, refs }),
    words: () => ({
      found: `The asset plan gives customers to be won and lost for ${covered} of the 12 months of fiscal year ${year}.`,
      none: "The asset plan has no month.",
      mark: "plan",
    }),
  });
};

/** S42. */
const incentives = (input: GovernanceInput): Evidence =>
  askShare(input, {
    of: ofCheckpoint("C6"),
    tables: ["people"],
    tally: () => tallyIncentives(input.tables.people ?? []),
    words: (tally) => ({
      found: `${tellPart(tally, ["person listed", "people listed"], ["has a customer objective and a bonus that hangs on it", "have a customer objective and a bonus that hangs on it"])}.`,
      none: "The People table has no rows.",
      mark: "objective or bonus",
    }),
  });

/**
 * S29, S31, S34, S36, S39, S42: how far the checkpoint of each of the six conditions is in place.
 *
 * @param input All tables. @returns Six pieces of evidence, scores from 0 to 4; null and a reason where the rows say nothing.
 * @see Bliss, file 001: six conditions and their critical checkpoints
 * @example evidenceOfCheckpoints({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ of }) => of.id) // => ["C1", "C2", "C3", "C4", "C5", "C6"]
 */
export function evidenceOfCheckpoints(input: GovernanceInput): readonly Evidence[] {
  return [alignment, staff, drivers, taskList, assetPlan, incentives].map((find) => find(input));
}

/**
 * S35: what no table records for condition 4.
 *
 * @returns No data, with the reason.
 * @see Bliss, file 001, condition 4: the hand-offs between the silos
 * @example evidenceOfHandOffs().state // => "no-data"
 */
export function evidenceOfHandOffs(): Evidence {
  return noEvidence(
    ofReadiness("C4"),
    "No table records hand-offs between units, so the rows say nothing of readiness for a unified task list.",
  );
}
