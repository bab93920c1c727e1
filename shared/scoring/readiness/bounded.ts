import type { Answer } from "../../contract/readiness/claim-rows.ts";
import type { Bounded } from "../../contract/readiness/claims.ts";
import type { RoleGroup } from "../../contract/readiness/words.ts";
import { knownOf, meanOf } from "./mean.ts";

/** The best answer; what a "don't know" could be at most. */
export const BEST = 4;

/** An answer with the role group it counts in. */
export interface RoleAnswer {
  readonly role: RoleGroup;
  readonly answer: Answer;
}

/** A score and how much it weighs among its neighbours. */
export interface Weighted {
  readonly weight: number;
  readonly score: Bounded;
}

type Tally = Pick<Bounded, "answered" | "dontKnow" | "notApplicable" | "blank">;

const withCoverage = (tally: Tally): Tally & Pick<Bounded, "coverage"> => {
  const due = tally.answered + tally.dontKnow + tally.blank;
  return { ...tally, coverage: due === 0 ? null : tally.answered / due };
};

/** The numbers of one group, with "don't know" as a number or left out. */
const meanOfGroup = (answers: readonly RoleAnswer[], dontKnow: number | null): number | null =>
  meanOf(
    knownOf(
      answers.map(({ answer }) => {
        if (answer === "na") return null;
        return answer === "dk" ? dontKnow : answer;
      }),
    ),
  );

/**
 * One thing asked (M70 to M72): the mean within each role group, then the mean of the groups, so that ten analysts do not
 * outvote one CEO. "Don't know" is left out of the point, 0 in the lower bound and 4 in the upper; "not applicable" is in
 * neither; a blank lowers coverage alone.
 *
 * @param answers The answers to it, one a respondent. @param respondents How many were asked. @returns 0 to 4.
 * @example boundAnswers([{ role: "CEO", answer: 4 }, { role: "Manager", answer: 2 }, { role: "Manager", answer: 1 }], 3).point // => 2.75
 * @example boundAnswers([{ role: "CEO", answer: 3 }, { role: "CCO", answer: "dk" }], 3) // => { point: 3, lower: 1.5, upper: 3.5, answered: 1, dontKnow: 1, notApplicable: 0, blank: 1, coverage: 1 / 3 }
 */
export function boundAnswers(answers: readonly RoleAnswer[], respondents: number): Bounded {
  const groups = [...Map.groupBy(answers, ({ role }) => role).entries()]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, group]) => group);
  const meanOfGroups = (dontKnow: number | null): number | null =>
    meanOf(knownOf(groups.map((group) => meanOfGroup(group, dontKnow))));
  const count = (is: (answer: Answer) => boolean): number =>
    answers.filter(({ answer }) => is(answer)).length;
  return {
    point: meanOfGroups(null),
    lower: meanOfGroups(0),
    upper: meanOfGroups(BEST),
    ...withCoverage({
      answered: count((answer) => typeof answer === "number"),
      dontKnow: count((answer) => answer === "dk"),
      notApplicable: count((answer) => answer === "na"),
      blank: respondents - answers.length,
    }),
  };
}

type Figure = "point" | "lower" | "upper";

/** Over the parts that have the figure; null when none has, or none of them weighs anything. */
const weightedMean = (parts: readonly Weighted[], figure: Figure): number | null => {
  let sum = 0;
  let total = 0;
  for (const { weight, score } of parts) {
    const value = score[figure];
    if (value === null) continue;
    sum += weight * value;
    total += weight;
  }
  return total > 0 ? sum / total : null;
};

/**
 * A score made of others (M70): the weighted mean of those that exist, each bound by itself; coverage is of all the answers
 * together, never a mean of shares.
 *
 * @param parts Scores on one scale, with weights of 0 or more. @returns A score on the same scale.
 * @example combineBounded([{ weight: 1, score: boundAnswers([{ role: "CEO", answer: 4 }], 1) }, { weight: 3, score: boundAnswers([{ role: "CEO", answer: 2 }], 1) }]).point // => 2.5
 * @example combineBounded([]).coverage // => null
 */
export function combineBounded(parts: readonly Weighted[]): Bounded {
  const sum = (field: keyof Tally): number =>
    parts.reduce((total, { score }) => total + score[field], 0);
  return {
    point: weightedMean(parts, "point"),
    lower: weightedMean(parts, "lower"),
    upper: weightedMean(parts, "upper"),
    ...withCoverage({
      answered: sum("answered"),
      dontKnow: sum("dontKnow"),
      notApplicable: sum("notApplicable"),
      blank: sum("blank"),
    }),
  };
}

/**
 * The mean of scores that weigh alike: a question of its items, an area of its questions.
 *
 * @param scores Scores on one scale. @returns A score on the same scale.
 * @example averageBounded([]).point // => null
 */
export function averageBounded(scores: readonly Bounded[]): Bounded {
  return combineBounded(scores.map((score) => ({ weight: 1, score })));
}

const change = (value: number | null, how: (value: number) => number): number | null =>
  value === null ? null : how(value);

/**
 * A score of 0 to 4 on the scale of 0 to 100.
 *
 * @param score 0 to 4. @returns The same × 25.
 * @example inHundred(boundAnswers([{ role: "CEO", answer: 3 }], 1)).point // => 75
 */
export function inHundred(score: Bounded): Bounded {
  const scale = (value: number): number => (100 * value) / BEST;
  return {
    ...score,
    point: change(score.point, scale),
    lower: change(score.lower, scale),
    upper: change(score.upper, scale),
  };
}

/**
 * How much is missing to 4 (M74): the bounds change places.
 *
 * @param score 0 to 4. @returns 4 − score.
 * @example missingTo4(boundAnswers([{ role: "CEO", answer: 3 }, { role: "CCO", answer: "dk" }], 2)).upper // => 2.5
 */
export function missingTo4(score: Bounded): Bounded {
  const missing = (value: number): number => BEST - value;
  return {
    ...score,
    point: change(score.point, missing),
    lower: change(score.upper, missing),
    upper: change(score.lower, missing),
  };
}
