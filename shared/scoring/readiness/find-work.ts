import type { Readiness } from "../../contract/readiness/answer.ts";
import type { DecisionReview, Share } from "../../contract/readiness/governance.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { DECAY_WORDS } from "../governance/decay.ts";
import { tellPart } from "../governance/evidence-parts.ts";
import { countWords, writeNumber, writeShare } from "../write-number.ts";

/** What sentences about the work are made from. */
export type WorkParts = Pick<
  Readiness,
  "forums" | "tasks" | "roadmap" | "moments" | "people" | "decisions"
>;

const isBelow = ({ value }: Share, bound: number): boolean => value !== null && value < bound;

/** What makes a moment of truth one that is covered (M50). */
const COVERED = "a definition, an owner, a metric, a target and current data";

const findForums = ({ forums }: WorkParts, thresholds: Thresholds): readonly string[] => {
  if (forums === null) return [];
  const { adherence, decay, ceo } = forums;
  const held = isBelow(adherence, thresholds["share-most"])
    ? [
        `${tellPart(adherence, ["customer forum or loss review that was due", "customer forums and loss reviews that were due"], ["was held and stood alone", "were held and stood alone"])}.`,
      ]
    : [];
  const left =
    decay.retention !== null && decay.retention < thresholds["share-half"]
      ? [
          `Attendance at ${DECAY_WORDS[decay.of ?? "customer-forum"][1]} fell from ${writeNumber(decay.first ?? 0)} at the first to ${writeNumber(decay.lastThree ?? 0, 1)} of late: ${writeShare(decay.retention, 1)} of it is left.`,
        ]
      : [];
  const away =
    ceo.absentStreak >= 2
      ? [
          `The CEO has not been at the last ${writeNumber(ceo.absentStreak)} customer forums and loss reviews.`,
        ]
      : [];
  return [...left, ...held, ...away];
};

const findTasks = ({ tasks }: WorkParts, thresholds: Thresholds): readonly string[] => {
  if (tasks === null) return [];
  const oldest = tasks.ageing.at(-1);
  const old =
    oldest !== undefined && oldest.tasks > 0
      ? [
          `${countWords(oldest.tasks, "task")} ${oldest.tasks === 1 ? "is" : "are"} more than ${writeNumber(oldest.from - 1)} days past the first due date; ${oldest.redated === 0 ? "none was" : `${writeNumber(oldest.redated)} ${oldest.redated === 1 ? "was" : "were"}`} given a later one.`,
        ]
      : [];
  const late = isBelow(tasks.onTime, thresholds["share-half"])
    ? [
        `${tellPart(tasks.onTime, ["task that was due", "tasks that were due"], ["was closed by its first due date", "were closed by their first due date"])}.`,
      ]
    : [];
  const unanswered = isBelow(tasks.signalToAction, 1)
    ? [
        `${tellPart(tasks.signalToAction, ["concern or metric beyond target", "concerns and metrics beyond target"], ["has an open task with an owner", "have an open task with an owner"])}.`,
      ]
    : [];
  return [...unanswered, ...old, ...late];
};

const findRoadmap = ({ roadmap }: WorkParts, thresholds: Thresholds): readonly string[] => {
  if (roadmap === null) return [];
  const { funded, followed } = roadmap;
  const money = isBelow(funded, thresholds["share-most"])
    ? [`${writeShare(funded.num, funded.den)} of the budget that the roadmap needs is approved.`]
    : [];
  const { index } = followed;
  const behind =
    index !== null && index < thresholds["index-earned-most"]
      ? [`The roadmap has earned ${writeShare(index, 1)} of what was planned by now.`]
      : [];
  return [...money, ...behind];
};

/** What nobody checked is told apart: it is not known to be broken. */
const tellStick = ({ stick, unchecked }: DecisionReview, days: number): string => {
  const old = `${writeNumber(days)} days old or older`;
  if (unchecked === 0)
    return `${tellPart(stick, [`decision that is ${old}`, `decisions that are ${old}`], ["still holds", "still hold"])}.`;
  const checked = stick.den - unchecked;
  const [were, open] = [checked, unchecked].map((count) => (count === 1 ? "was" : "were"));
  return `Of ${countWords(stick.den, "decision")} that are ${old}, ${writeNumber(checked)} ${were} checked, and ${tellHolding(stick.num, checked)}; ${writeNumber(unchecked)} ${open} not checked.`;
};

const tellHolding = (holding: number, checked: number): string => {
  if (checked === 1) return holding === 1 ? "it holds" : "it does not hold";
  if (holding === checked) return "all of these hold";
  if (holding === 0) return "none of these holds";
  return `${writeNumber(holding)} of these ${holding === 1 ? "holds" : "hold"}`;
};

const findDecisions = ({ decisions }: WorkParts, thresholds: Thresholds): readonly string[] =>
  decisions !== null && isBelow(decisions.stick, thresholds["share-most"])
    ? [tellStick(decisions, thresholds["stick-days"])]
    : [];

const findMoments = ({ moments }: WorkParts): readonly string[] => {
  if (moments === null || !isBelow(moments.coverage, 1)) return [];
  return [
    `${tellPart(moments.coverage, ["priority moment of truth", "priority moments of truth"], [`has ${COVERED}`, `have ${COVERED}`])}.`,
  ];
};

/**
 * What the rows say of the work, in the order in which a board would ask: who comes, what was promised and not done, what
 * is funded and followed, which decisions hold, which moments are measured. Only what falls short is told.
 *
 * @param parts The reviews; a missing one says nothing here, the report says which table is missing.
 * @param thresholds Those of the workbook. @returns Sentences.
 * @see S30, S47, S36, S25, S29, S76 (Bliss, files 000, 001, 002, 004)
 */
export function findWork(parts: WorkParts, thresholds: Thresholds): readonly string[] {
  return [
    ...findForums(parts, thresholds),
    ...findTasks(parts, thresholds),
    ...findRoadmap(parts, thresholds),
    ...findDecisions(parts, thresholds),
    ...findMoments(parts),
  ];
}
