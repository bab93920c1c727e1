import type { PerceptionGap, RoleScore } from "../../contract/readiness/claims.ts";
import {
  AREA_IDS,
  AREA_OF,
  ITEM_IDS,
  questionOfItem,
  ROLE_GROUPS,
  type AreaId,
  type ItemId,
  type RoleGroup,
} from "../../contract/readiness/words.ts";
import { combineBounded, inHundred } from "./bounded.ts";
import { countNumbers, countRoles, hiddenRoles, type NumberedReply } from "./hide-roles.ts";
import { countPeople, surveyOf, type Survey } from "./read-survey.ts";
import { claimedAreas } from "./score-quiz.ts";

/** What the comparison of role groups rests on. */
export interface RoleParts {
  readonly survey: Survey<ItemId>;
  readonly weights: Readonly<Record<AreaId, number>>;
  readonly minGroup: number;
  /** Areas that are not told of all together: those of the groups would tell them. */
  readonly untold: ReadonlySet<AreaId>;
}

const repliesIn = (area: AreaId, { replies }: Survey<ItemId>): readonly NumberedReply[] =>
  ITEM_IDS.filter((item) => AREA_OF[questionOfItem(item)] === area).flatMap(
    (item) => replies.get(item) ?? [],
  );

/** Of three managers of whom two say “don't know”, the area would be the answers of one. */
const hiddenIn = (area: AreaId, { survey, minGroup }: RoleParts): readonly RoleGroup[] =>
  hiddenRoles(countNumbers(repliesIn(area, survey)), minGroup);

/** The index would tell an area that is hidden from the five that are shown. */
const shownRole = (role: RoleGroup, parts: RoleParts): RoleScore => {
  const { survey, weights } = parts;
  const own = surveyOf(survey, [role]);
  const areas = [...claimedAreas(own)].map(([id, score]) => ({ id, score, weight: weights[id] }));
  const isHidden = (area: AreaId): boolean =>
    parts.untold.has(area) || hiddenIn(area, parts).includes(role);
  const hidden = new Set(AREA_IDS.filter(isHidden));
  return {
    role,
    respondents: own.people.size,
    isShown: true,
    index: hidden.size > 0 ? null : inHundred(combineBounded(areas)),
    areas: areas.map(({ id, score: { point } }) => ({ id, point: hidden.has(id) ? null : point })),
  };
};

const hiddenRole = (role: RoleGroup, { survey }: RoleParts): RoleScore => ({
  role,
  respondents: countPeople(survey, [role]),
  isShown: false,
  index: null,
  areas: AREA_IDS.map((id) => ({ id, point: null })),
});

const hiddenOf = ({ survey, minGroup }: RoleParts): readonly RoleGroup[] =>
  hiddenRoles(countRoles(survey.people), minGroup);

/**
 * Each role group that answered, by itself (M72, S26): its index of 0 to 100 and its areas of 0 to 4, from its own answers
 * alone. A group that is not shown has its number of respondents and nothing else; one that is lacks the areas in which too few of it
 * gave a number, and its index with them.
 *
 * @param parts One round of the quiz, weights, and the fewest of a group. @returns Groups in the order of the company.
 * @example scoreRoles({ survey: { people: new Map([[0, "Manager"]]), replies: new Map(), setAside: [], withoutReason: [], otherRole: [], rows: [] }, weights: { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 }, minGroup: 3, untold: new Set() })[0].index // => null
 */
export function scoreRoles(parts: RoleParts): RoleScore[] {
  const hidden = hiddenOf(parts);
  const counts = countRoles(parts.survey.people);
  return ROLE_GROUPS.filter((role) => counts.has(role)).map((role) =>
    hidden.includes(role) ? hiddenRole(role, parts) : shownRole(role, parts),
  );
}

/**
 * What all others say − what the CEO says, by area (M72, S26): the others are averaged within their groups, then over them,
 * and are told only where they are enough people. Below 0 the CEO sees more commitment than the others do.
 *
 * @param parts One round of the quiz, weights, and the fewest of a group. @returns Six areas, points of 0 to 4.
 * @example perceptionGaps({ survey: { people: new Map(), replies: new Map(), setAside: [], withoutReason: [], otherRole: [], rows: [] }, weights: { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 }, minGroup: 3, untold: new Set() })[0] // => { area: "A1", ceo: null, others: null, gap: null }
 */
export function perceptionGaps(parts: RoleParts): PerceptionGap[] {
  const others = surveyOf(
    parts.survey,
    ROLE_GROUPS.filter((role) => role !== "CEO"),
  );
  const ceoAreas = claimedAreas(surveyOf(parts.survey, ["CEO"]));
  const otherAreas = claimedAreas(others);
  const isCeoShown = !hiddenOf(parts).includes("CEO");
  const areOthersTold = (area: AreaId): boolean => {
    const numbers = [...countNumbers(repliesIn(area, others)).values()];
    return (
      !parts.untold.has(area) && numbers.reduce((sum, count) => sum + count, 0) >= parts.minGroup
    );
  };
  const isCeoTold = (area: AreaId): boolean =>
    isCeoShown && !parts.untold.has(area) && !hiddenIn(area, parts).includes("CEO");
  return AREA_IDS.map((area) => {
    const ceo = isCeoTold(area) ? (ceoAreas.get(area)?.point ?? null) : null;
    const told = areOthersTold(area) ? (otherAreas.get(area)?.point ?? null) : null;
    const gap = ceo === null || told === null ? null : told - ceo;
    return { area, ceo, others: told, gap };
  });
}
