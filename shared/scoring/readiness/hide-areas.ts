import type { Axis } from "../../contract/readiness/claims.ts";
import {
  AREA_IDS,
  AREA_OF,
  ITEM_IDS,
  questionOfItem,
  type AreaId,
  type ItemId,
} from "../../contract/readiness/words.ts";
import { countNumbers, countOthers, type NumberedReply } from "./hide-roles.ts";
import type { Survey } from "./read-survey.ts";

type Answered<About extends string> = Pick<Survey<About>, "people" | "replies">;

/** What decides which means are told. */
export interface Hiding {
  readonly minGroup: number;
  readonly weights: Readonly<Record<AreaId, number>>;
}

const repliesTo = <About extends string>(
  { replies }: Answered<About>,
  isAsked: (about: About) => boolean,
): readonly NumberedReply[] =>
  [...replies].flatMap(([about, given]) => (isAsked(about) ? given : []));

const countPeople = (replies: readonly NumberedReply[]): number =>
  [...countNumbers(replies).values()].reduce((sum, count) => sum + count, 0);

/**
 * Fewest people behind a mean: a group, or all who gave a number where they are fewer. Of several respondents one is never
 * enough; who answers a survey alone sees a profile of their own.
 */
const fewestBehind = (survey: Answered<string>, minGroup: number): number => {
  const givers = countPeople(repliesTo(survey, () => true));
  return Math.min(minGroup, Math.max(givers, Math.min(2, survey.people.size)));
};

const mayTell = (replies: readonly NumberedReply[], fewest: number): boolean =>
  countOthers(countNumbers(replies)) === 0 || countPeople(replies) >= fewest;

/**
 * Whether a mean over some answers of a survey is told (M72): nobody beside CEO and CCO stands behind it, or so many people
 * that nobody's answers can be read from it.
 *
 * @param survey One round. @param minGroup Fewest of a group. @param isAsked What the mean is over.
 * @returns False where it would tell what one or two of several respondents answered.
 * @example mayTellMean({ people: new Map([[7, "Manager"]]), replies: new Map([["C1 readiness", [{ respondent: 7, role: "Manager", answer: 3 }]]]) }, 3, () => true) // => true
 * @example mayTellMean({ people: new Map([[7, "Manager"], [8, "Manager"]]), replies: new Map([["C1 readiness", [{ respondent: 7, role: "Manager", answer: 3 }]]]) }, 3, () => true) // => false
 */
export function mayTellMean<About extends string>(
  survey: Answered<About>,
  minGroup: number,
  isAsked: (about: About) => boolean,
): boolean {
  return mayTell(repliesTo(survey, isAsked), fewestBehind(survey, minGroup));
}

/** Areas whose mean is not told, and whether the index may be. */
export interface UntoldAreas {
  readonly areas: ReadonlySet<AreaId>;
  readonly isIndexTold: boolean;
}

/**
 * Areas that are not told, not even as a mean (M72): those with numbers from too few of several respondents. Since the index
 * is told, others go with them until it tells nobody's answers either: those with the fewest people first. Where none is
 * left, the index is not told.
 *
 * @param survey One round of the quiz. @param hiding Fewest of a group, and weights: the index says nothing of an area without one.
 * @returns Areas by id.
 * @see Hundepool et al., "Statistical Disclosure Control" (2012), on secondary suppression
 * @example untoldAreas({ people: new Map(), replies: new Map() }, { minGroup: 3, weights: {} }).isIndexTold // => true
 */
export function untoldAreas(survey: Answered<ItemId>, { minGroup, weights }: Hiding): UntoldAreas {
  const fewest = fewestBehind(survey, minGroup);
  const repliesIn = (areas: readonly AreaId[]): readonly NumberedReply[] =>
    repliesTo(survey, (item) => areas.includes(AREA_OF[questionOfItem(item)]));
  const sizes = new Map(AREA_IDS.map((area) => [area, countPeople(repliesIn([area]))]));
  const untold = AREA_IDS.filter((area) => !mayTell(repliesIn([area]), fewest));
  const isWeighed = (area: AreaId): boolean => weights[area] > 0 && sizes.get(area) !== 0;
  const rest = AREA_IDS.filter((area) => isWeighed(area) && !untold.includes(area)).toSorted(
    (left, right) => (sizes.get(left) ?? 0) - (sizes.get(right) ?? 0),
  );
  const isCovered = (): boolean => {
    const weighed = untold.filter(isWeighed);
    return weighed.length === 0 || (weighed.length > 1 && mayTell(repliesIn(weighed), fewest));
  };
  for (const area of rest) {
    if (isCovered()) break;
    untold.push(area);
  }
  return { areas: new Set(untold), isIndexTold: isCovered() };
}

/**
 * The items of some areas.
 *
 * @param areas Areas. @returns Their items in the order of the quiz.
 * @example itemsIn(new Set(["A1"])) // => ["Q1a", "Q1b", "Q2a"]
 */
export function itemsIn(areas: ReadonlySet<AreaId>): readonly ItemId[] {
  return ITEM_IDS.filter((item) => areas.has(AREA_OF[questionOfItem(item)]));
}

/** A band may have a reason of its own for being missing. */
const UNTOLD = "Too few people gave a number for this to be told.";

/**
 * An axis without what would tell single answers: no points, bounds or band; the counts of answers stay.
 *
 * @param axis As scored. @param isTold Whether it may be told. @returns The same where it may.
 * @example hideAxis({ score: { point: 75, answered: 1 }, band: null, bandNote: null, stability: null, isStable: null }, false).bandNote // => "Too few people gave a number for this to be told."
 */
export function hideAxis(axis: Axis, isTold: boolean): Axis {
  if (isTold) return axis;
  const score = { ...axis.score, point: null, lower: null, upper: null };
  return {
    score,
    band: null,
    bandNote: axis.bandNote ?? UNTOLD,
    stability: null,
    isStable: null,
  };
}
