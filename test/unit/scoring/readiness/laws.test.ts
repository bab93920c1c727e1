import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../shared/contract/readiness/claim-rows.ts";
import {
  ITEM_IDS,
  ROLE_GROUPS,
  type ItemId,
  type RoleGroup,
} from "../../../../shared/contract/readiness/words.ts";
import { hiddenRoles } from "../../../../shared/scoring/readiness/hide-roles.ts";
import {
  scoreClaims,
  type ScoredClaims,
} from "../../../../shared/scoring/readiness/score-claims.ts";
import { flattenQuiz } from "../../../../shared/scoring/readiness/flat-answers.ts";
import { readSurvey } from "../../../../shared/scoring/readiness/read-survey.ts";
import { scoreQuiz } from "../../../../shared/scoring/readiness/score-quiz.ts";
import {
  answersOf,
  claimsOf,
  conditionsOf,
  EQUAL_WEIGHTS,
  inputOf,
  type Person,
} from "./answers.ts";

type Given = Partial<Record<ItemId, Answer>>;
type Sheet = readonly { readonly person: Person; readonly given: Given }[];
type Bounded = ScoredClaims["claims"]["index"]["score"];

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constant("dk" as const),
  fc.constant("na" as const),
);

const anyGiven: fc.Arbitrary<Given> = fc
  .array(fc.option(anyAnswer, { nil: undefined, freq: 5 }), { minLength: 23, maxLength: 23 })
  .map((answers) =>
    Object.fromEntries(
      ITEM_IDS.flatMap((item, place) => {
        const answer = answers[place];
        return answer === undefined ? [] : [[item, answer]];
      }),
    ),
  );

/** Up to six people of any role groups. */
const anySheet: fc.Arbitrary<Sheet> = fc
  .array(fc.tuple(fc.constantFrom(...ROLE_GROUPS), anyGiven), { minLength: 1, maxLength: 6 })
  .map((people) =>
    people.map(([role, given], respondent) => ({ person: { respondent, role }, given })),
  );

/** A sheet, and which answer of it is changed. */
const anyPlace = fc.record({ sheet: anySheet, who: fc.nat(5), item: fc.constantFrom(...ITEM_IDS) });

const rowsOf = (sheet: Sheet): ReturnType<typeof answersOf> =>
  sheet.flatMap(({ person, given }) => answersOf(person, given));

const quizClaims = (sheet: Sheet): ScoredClaims["claims"] => claimsOf({ quiz: rowsOf(sheet) });

/** The sheet with one answer changed; others than numbers are not tried. */
const withAnswer = (
  { sheet, who, item }: { readonly sheet: Sheet; readonly who: number; readonly item: ItemId },
  how: (answer: number) => Answer,
): Sheet => {
  const place = who % sheet.length;
  const answer = sheet[place]?.given[item];
  fc.pre(typeof answer === "number");
  return sheet.map((own, index) =>
    index === place
      ? { person: own.person, given: Object.assign({}, own.given, { [item]: how(answer) }) }
      : own,
  );
};

const boundsOf = ({ index, areas, questions }: ScoredClaims["claims"]): readonly Bounded[] => [
  index.score,
  ...areas.map(({ claimed }) => claimed),
  ...questions.flatMap(({ claimed, items }) => [claimed, ...items.map((item) => item.claimed)]),
];

/** Items by themselves, whoever may see them. */
const PLAIN = { evidenced: new Map<string, number>(), highClaim: 3, weights: EQUAL_WEIGHTS };

const STRAY = 1e-9;

/** Figures that exist on both sides, before and after. */
const figuresOf = (
  [before, after]: readonly [readonly Bounded[], readonly Bounded[]],
  field: "point" | "lower" | "upper",
): readonly (readonly [number, number])[] =>
  before.flatMap((own, place) => {
    const [was, is] = [own[field], after[place]?.[field] ?? null];
    return was === null || is === null ? [] : [[was, is] as const];
  });

const fell = (pairs: readonly (readonly [number, number])[]) =>
  pairs.filter(([was, is]) => is < was - STRAY);
const rose = (pairs: readonly (readonly [number, number])[]) =>
  pairs.filter(([was, is]) => is > was + STRAY);

const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: 60 });

describe("S1: laws of the claims", () => {
  it("a better answer never lowers an item, a question, an area or the index, nor a bound of them", () => {
    check(anyPlace, (place) => {
      const better = withAnswer(place, (answer) => Math.min(4, answer + 1));
      const both = [boundsOf(quizClaims(place.sheet)), boundsOf(quizClaims(better))] as const;
      expect(fell(figuresOf(both, "point"))).toEqual([]);
      expect(fell(figuresOf(both, "lower"))).toEqual([]);
      expect(fell(figuresOf(both, "upper"))).toEqual([]);
    });
  });

  it("“don't know” in the place of an answer only widens the bounds", () => {
    check(anyPlace, (place) => {
      const unknown = withAnswer(place, () => "dk");
      const both = [boundsOf(quizClaims(place.sheet)), boundsOf(quizClaims(unknown))] as const;
      expect(rose(figuresOf(both, "lower"))).toEqual([]);
      expect(fell(figuresOf(both, "upper"))).toEqual([]);
      expect(figuresOf(both, "lower").length).toBeGreaterThan(2);
    });
  });

  it("a point lies within its bounds", () => {
    check(anySheet, (sheet) => {
      for (const { point, lower, upper } of boundsOf(quizClaims(sheet))) {
        expect(lower ?? 0).toBeLessThanOrEqual((point ?? lower ?? 0) + STRAY);
        expect(upper ?? 0).toBeGreaterThanOrEqual((point ?? upper ?? 0) - STRAY);
      }
    });
  });

  it("“not applicable” with a reason changes no other item", () => {
    check(anyPlace, (place) => {
      const without = withAnswer(place, () => "na");
      const others = (sheet: Sheet) =>
        scoreQuiz({ ...PLAIN, survey: readSurvey(flattenQuiz(rowsOf(sheet)), "2026-10") })
          .questions.flatMap(({ items }) => items)
          .filter(({ id }) => id !== place.item);
      expect(others(without)).toEqual(others(place.sheet));
    });
  });

  it("another respondent of one role group does not move the mean of another", () => {
    const others = ["CEO", "CCO", "Executive"] as const;
    const anyTwo = fc.record({ role: fc.constantFrom(...others), own: anyGiven, more: anyGiven });
    check(anyTwo, ({ role, own, more }) => {
      const managers = [20, 21, 22].map((respondent) => ({
        person: { respondent, role: "Manager" as const },
        given: more,
      }));
      const before = [0, 1, 2].map((respondent) => ({ person: { respondent, role }, given: own }));
      const [alone] = quizClaims(before).roles;
      const among = quizClaims([...before, ...managers]).roles.find((found) => found.role === role);
      expect(among).toEqual(alone);
    });
  });

  it("the order of the rows does not matter", () => {
    const anyOrder = anySheet.chain((sheet) => {
      const input = inputOf({ quiz: [...rowsOf(sheet), ...rowsOf(sheet.slice(0, 1))] });
      const { length } = input.quiz;
      return fc.record({
        input: fc.constant(input),
        quiz: fc.shuffledSubarray([...input.quiz], { minLength: length, maxLength: length }),
      });
    });
    check(anyOrder, ({ input, quiz }) => {
      expect(scoreClaims({ ...input, quiz })).toEqual(scoreClaims(input));
    });
  });
});

describe("S28: laws of need and readiness", () => {
  const level = fc.integer({ min: 0, max: 4 });
  const sides = fc.array(fc.tuple(level, level), { minLength: 6, maxLength: 6 });
  const anyChange = fc.record({ ceo: sides, manager: sides, place: fc.nat(5) });
  const axesOf = (ceo: readonly [number, number][], manager: readonly [number, number][]) => {
    const { need, readiness } = claimsOf({
      conditions: [
        ...conditionsOf({ respondent: 0, role: "CEO" }, ceo),
        ...conditionsOf({ respondent: 1, role: "Manager" }, manager),
      ],
    });
    return { need: need.score.point ?? Number.NaN, readiness: readiness.score.point ?? Number.NaN };
  };
  const withSides = (
    ceo: readonly [number, number][],
    place: number,
    how: (sides: [number, number]) => [number, number],
  ) => ceo.map((own, index) => (index === place ? how(own) : own));

  it("a checkpoint that is more in place never raises need, and leaves readiness alone", () => {
    check(anyChange, ({ ceo, manager, place }) => {
      const better = withSides(ceo, place, ([inPlace, ready]) => [Math.min(4, inPlace + 1), ready]);
      const [before, after] = [axesOf(ceo, manager), axesOf(better, manager)];
      expect(after.need).toBeLessThanOrEqual(before.need + STRAY);
      expect(after.readiness).toBe(before.readiness);
    });
  });

  it("a better answer never lowers readiness, and leaves need alone", () => {
    check(anyChange, ({ ceo, manager, place }) => {
      const better = withSides(ceo, place, ([inPlace, ready]) => [inPlace, Math.min(4, ready + 1)]);
      const [before, after] = [axesOf(ceo, manager), axesOf(better, manager)];
      expect(after.readiness).toBeGreaterThanOrEqual(before.readiness - STRAY);
      expect(after.need).toBe(before.need);
    });
  });
});

describe("M72: law of hidden role groups", () => {
  const anyCounts = fc.array(fc.nat(7), { minLength: 5, maxLength: 5 }).map(
    (numbers) =>
      new Map<RoleGroup, number>(
        ROLE_GROUPS.flatMap((role, place) => {
          const count = numbers[place] ?? 0;
          return count > 0 ? [[role, count] as const] : [];
        }),
      ),
  );
  const anyRule = fc.tuple(anyCounts, fc.integer({ min: 1, max: 6 }));

  it("what is hidden is nobody, enough people, or everybody", () => {
    check(anyRule, ([counts, minGroup]) => {
      const hidden = hiddenRoles(counts, minGroup);
      const total = hidden.reduce((sum, role) => sum + (counts.get(role) ?? 0), 0);
      const isEverybody = hidden.length === counts.size;
      expect(total === 0 || total >= minGroup || isEverybody).toBe(true);
    });
  });

  it("a small group is always hidden, CEO and CCO apart", () => {
    check(anyRule, ([counts, minGroup]) => {
      const small = [...counts].flatMap(([role, count]) =>
        role !== "CEO" && role !== "CCO" && count < minGroup ? [role] : [],
      );
      expect(hiddenRoles(counts, minGroup)).toEqual(expect.arrayContaining(small));
    });
  });
});
