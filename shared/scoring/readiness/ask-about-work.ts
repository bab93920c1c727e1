import type { ExpectedQuestion, Readiness } from "../../contract/readiness/answer.ts";
import type { Ref, ReadinessFigure } from "../../contract/readiness/figure.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { DECAY_WORDS } from "../governance/decay.ts";
import { countWords, writeNumber, writeShare } from "../write-number.ts";

type Asked = ExpectedQuestion;
type Rule = (readiness: Readiness, thresholds: Thresholds) => Asked | null;

/** The rows of a figure: the overall one, or the part that is named. */
const refsOf = (figures: readonly ReadinessFigure[], id: string, of?: string): Ref[] =>
  figures.find((one) => one.id === id && one.dim["of"] === of)?.refs ?? [];

const askSignals: Rule = ({ tasks, figures }) => {
  const share = tasks?.signalToAction;
  if (share === undefined || share.value === null || share.num >= share.den) return null;
  const without = share.den - share.num;
  return {
    key: "work:signal-to-action",
    text: `${countWords(without, "concern or metric beyond target has", "concerns and metrics beyond target have")} no open task with an owner. Who takes ${without === 1 ? "it" : "each"}, and by when?`,
    addressee: "CCO",
    unit: null,
    refs: refsOf(figures, "M60"),
  };
};

const askAbsence: Rule = ({ forums, figures }) => {
  const streak = forums?.ceo.absentStreak ?? 0;
  return streak < 2
    ? null
    : {
        key: "work:ceo-absence",
        text: `The CEO has missed the last ${writeNumber(streak)} customer forums and loss reviews. Which will be the next with the CEO in the room?`,
        addressee: "CEO",
        unit: null,
        refs: refsOf(figures, "M56", "held since the CEO last came"),
      };
};

const askDecay: Rule = ({ forums, figures }, thresholds) => {
  const decay = forums?.decay;
  if (decay === undefined || decay.retention === null) return null;
  if (decay.retention >= thresholds["share-half"]) return null;
  return {
    key: "work:attendance",
    text: `Attendance at ${DECAY_WORDS[decay.of ?? "customer-forum"][1]} went from ${writeNumber(decay.first ?? 0)} to ${writeNumber(decay.lastThree ?? 0, 1)}. Who has stopped coming, and what was agreed with them?`,
    addressee: "CCO",
    unit: null,
    refs: refsOf(figures, "M55"),
  };
};

/** The unit with the most overdue tasks is asked; where two have as many, the one whose code comes first. */
const askOverdue: Rule = ({ tasks }) => {
  const late = tasks?.late.filter(({ daysOverdue }) => daysOverdue !== null) ?? [];
  const [most] = (tasks?.units ?? [])
    .filter(({ overdue }) => overdue > 0)
    .toSorted(
      (left, right) => right.overdue - left.overdue || (left.unit ?? -1) - (right.unit ?? -1),
    );
  if (most === undefined) return null;
  const rows = late.filter(({ unit }) => unit === most.unit);
  const redated = rows.filter(({ timesRedated }) => timesRedated > 0).length;
  const who = most.overdue === 1 ? "It" : `${writeNumber(redated)} of them`;
  const moved =
    redated === 0 ? "" : ` ${who} ${redated === 1 ? "was" : "were"} given a later date.`;
  return {
    key: "work:overdue",
    text: `${countWords(most.overdue, "task")} of this unit ${most.overdue === 1 ? "is" : "are"} past the first due date.${moved} What is in the way?`,
    addressee: "Unit",
    unit: most.unit,
    refs: [{ table: "actions", rows: rows.map(({ row }) => row) }],
  };
};

const askMoney: Rule = ({ roadmap, figures }, thresholds) => {
  const funded = roadmap?.funded;
  if (funded === undefined || funded.value === null) return null;
  if (funded.value >= thresholds["share-nearly-all"]) return null;
  return {
    key: "work:funding",
    text: `${writeShare(funded.num, funded.den)} of what the roadmap needs is approved. Which items will be funded, and which taken off?`,
    addressee: "CFO",
    unit: null,
    refs: refsOf(figures, "M62", "funded"),
  };
};

/** What nobody looked at is not known to be broken. */
const tellDecisions = (loose: number, unchecked: number, of: string): string => {
  if (loose === 0)
    return `Of ${of}, nobody has looked whether ${writeNumber(unchecked)} ${unchecked === 1 ? "holds" : "hold"}. Who looks, and when?`;
  const rest =
    unchecked === 0
      ? ""
      : ` ${writeNumber(unchecked)} ${unchecked === 1 ? "was" : "were"} never looked at.`;
  return `Of ${of}, ${writeNumber(loose)} ${loose === 1 ? "does" : "do"} not hold.${rest} What pulled ${loose === 1 ? "it" : "them"} apart?`;
};

const askDecisions: Rule = ({ decisions, figures }, thresholds) => {
  if (decisions === null) return null;
  const { stick, unchecked } = decisions;
  if (stick.value === null || stick.num >= stick.den) return null;
  const days = writeNumber(thresholds["stick-days"]);
  const of = `${countWords(stick.den, "decision")} made ${days} days ago or earlier`;
  return {
    key: "work:decisions",
    text: tellDecisions(stick.den - stick.num - unchecked, unchecked, of),
    addressee: "Executive sponsor",
    unit: null,
    refs: refsOf(figures, "M64"),
  };
};

const askMoments: Rule = ({ moments, figures }) => {
  const coverage = moments?.coverage;
  if (coverage === undefined || coverage.value === null || coverage.num >= coverage.den)
    return null;
  const open = coverage.den - coverage.num;
  return {
    key: "work:moments",
    text: `${writeNumber(open)} of ${countWords(coverage.den, "priority moment of truth", "priority moments of truth")} cannot be judged. Who owns the first of them?`,
    addressee: "CCO",
    unit: null,
    refs: refsOf(figures, "M50"),
  };
};

/** Worst first: what nobody answers for, then who is missing, then promises, money, decisions, measures. */
const RULES: readonly Rule[] = [
  askSignals,
  askAbsence,
  askDecay,
  askOverdue,
  askMoney,
  askDecisions,
  askMoments,
];

/**
 * What will be asked about the work, worst first; each rule asks at most once.
 *
 * @param readiness The assessment. @param thresholds Those of the workbook. @returns Questions with the rows behind them.
 * @see S64, S20, S30, S36, S25, S29, S76 (Bliss, files 000 to 004)
 */
export function askAboutWork(readiness: Readiness, thresholds: Thresholds): readonly Asked[] {
  return RULES.map((rule) => rule(readiness, thresholds)).filter((asked) => asked !== null);
}
