import type { Change } from "../../contract/readiness/claims.ts";
import {
  ITEM_IDS,
  QUESTION_IDS,
  questionOfItem,
  ROLE_GROUPS,
  type ItemId,
  type QuestionId,
  type RoleGroup,
} from "../../contract/readiness/words.ts";
import { monthInWords } from "../month.ts";
import { countWords, writeNumber, writeSmallCount } from "../write-number.ts";
import { untoldItems } from "./hide-answers.ts";
import type { Hiding } from "./hide-areas.ts";
import { countNumbers, mayStandApart, type NumberedReply } from "./hide-roles.ts";
import { meanOf } from "./mean.ts";
import type { Survey } from "./read-survey.ts";

/** A round with its month. */
export interface DatedSurvey {
  readonly round: string;
  readonly survey: Survey<ItemId>;
}

interface Rounds extends Hiding {
  readonly before: DatedSurvey;
  readonly now: DatedSurvey;
}

/** Items that one of the rounds does not tell by themselves come with them. */
interface Told extends Rounds {
  readonly untold: ReadonlySet<ItemId>;
}

interface ItemChange {
  readonly before: number;
  readonly now: number;
  readonly roles: readonly RoleGroup[];
  /** False where the groups compared, or those left out, are too few people to stand by themselves. */
  readonly mayBeTold: boolean;
}

type Moved = Change["questions"][number];

/** Smaller than any difference of means of whole answers; larger than what sums of decimals stray. */
const NO_CHANGE = 1e-9;

const meansByRole = (survey: Survey<ItemId>, item: ItemId): ReadonlyMap<RoleGroup, number> => {
  const means = new Map<RoleGroup, number>();
  for (const [role, replies] of Map.groupBy(
    survey.replies.get(item) ?? [],
    (reply) => reply.role,
  )) {
    const mean = meanOf(
      replies.flatMap(({ answer }) => (typeof answer === "number" ? [answer] : [])),
    );
    if (mean !== null) means.set(role, mean);
  }
  return means;
};

/** The total of all groups is known: what is told of some of them tells the rest. */
const isApart = (
  replies: readonly NumberedReply[],
  groups: { readonly compared: readonly RoleGroup[]; readonly all: readonly RoleGroup[] },
  minGroup: number,
): boolean => {
  const rest = groups.all.filter((role) => !groups.compared.includes(role));
  const counts = countNumbers(replies);
  return [groups.compared, rest].every((roles) => mayStandApart(counts, roles, minGroup));
};

/** Over the role groups that answered the item both times; null where there is none. */
const compareItem = (item: ItemId, { before, now, minGroup, untold }: Told): ItemChange | null => {
  const earlier = meansByRole(before.survey, item);
  const later = meansByRole(now.survey, item);
  const roles = ROLE_GROUPS.filter((role) => earlier.has(role) && later.has(role));
  const meanOver = (means: ReadonlyMap<RoleGroup, number>): number | null =>
    meanOf(roles.flatMap((role) => means.get(role) ?? []));
  const repliesTo = ({ survey }: DatedSurvey): readonly NumberedReply[] =>
    survey.replies.get(item) ?? [];
  const [was, is] = [meanOver(earlier), meanOver(later)];
  if (was === null || is === null) return null;
  const mayBeTold =
    !untold.has(item) &&
    isApart(repliesTo(before), { compared: roles, all: [...earlier.keys()] }, minGroup) &&
    isApart(repliesTo(now), { compared: roles, all: [...later.keys()] }, minGroup);
  return { before: was, now: is, roles, mayBeTold };
};

const compareQuestion = (
  question: QuestionId,
  rounds: Told,
): { readonly moved: Moved | null; readonly isWithheld: boolean } => {
  const compared = ITEM_IDS.filter((item) => questionOfItem(item) === question).flatMap(
    (item) => compareItem(item, rounds) ?? [],
  );
  const told = compared.filter(({ mayBeTold }) => mayBeTold);
  const before = meanOf(told.map((item) => item.before));
  const now = meanOf(told.map((item) => item.now));
  if (before === null || now === null) return { moved: null, isWithheld: compared.length > 0 };
  const roles = ROLE_GROUPS.filter((role) => told.some((item) => item.roles.includes(role)));
  return { moved: { id: question, before, now, change: now - before, roles }, isWithheld: false };
};

const tellCount = (count: number): string => (count === 0 ? "none" : writeSmallCount(count));

const tellMean = (mean: number): string => {
  if (Math.abs(mean) < NO_CHANGE) return "the mean did not move";
  return `the mean moved by ${mean > 0 ? "+" : ""}${writeNumber(mean, 2)} of 4 points`;
};

const tellChange = (questions: readonly Moved[], { before, now }: Rounds): string => {
  const mean = meanOf(questions.map(({ change }) => change));
  if (mean === null)
    return `No question can be compared between ${monthInWords(before.round)} and ${monthInWords(now.round)}: it takes the same role groups both times.`;
  const rose = questions.filter(({ change }) => change >= NO_CHANGE).length;
  const fell = questions.filter(({ change }) => change <= -NO_CHANGE).length;
  const stayed = questions.length - rose - fell;
  const count = `${countWords(questions.length, "question")} that the same role groups answered in ${monthInWords(before.round)} and ${monthInWords(now.round)}`;
  return `Of ${count}, ${tellCount(rose)} rose, ${tellCount(fell)} fell and ${tellCount(stayed)} stayed the same; ${tellMean(mean)}.`;
};

const tellWithheld = (withheld: number): string =>
  withheld === 0
    ? ""
    : ` ${countWords(withheld, "question")} ${withheld === 1 ? "is" : "are"} not told: too few people stand behind the figures.`;

/**
 * Change since the round before (M78): each item over the role groups that answered it both times, in the mean of groups;
 * a question over its items that can be compared. The people of a group may differ. What would tell the answers of one or
 * two people (M72) is left out and counted.
 *
 * @param rounds The two rounds, the fewest of a group, and the weights of the areas. @returns Questions in order, points of 0 to 4.
 * @example compareRounds({ before: { round: "2026-04", survey: { people: new Map(), replies: new Map() } }, now: { round: "2026-10", survey: { people: new Map(), replies: new Map() } }, minGroup: 3, weights: {} }).sentence // => "No question can be compared between April 2026 and October 2026: it takes the same role groups both times."
 */
export function compareRounds(rounds: Rounds): Change {
  const untold = new Set([
    ...untoldItems(rounds.before.survey, rounds),
    ...untoldItems(rounds.now.survey, rounds),
  ]);
  const compared = QUESTION_IDS.map((question) => compareQuestion(question, { ...rounds, untold }));
  const questions = compared.flatMap(({ moved }) => moved ?? []);
  const withheld = compared.filter(({ isWithheld }) => isWithheld).length;
  return {
    from: rounds.before.round,
    to: rounds.now.round,
    roles: ROLE_GROUPS.filter((role) => questions.some(({ roles }) => roles.includes(role))),
    questions,
    sentence: `${tellChange(questions, rounds)}${tellWithheld(withheld)}`,
  };
}
