import { AREA_WEIGHTS } from "../../catalogue/readiness/weights.ts";
import { AREA_IDS, type AreaId } from "../../contract/readiness/words.ts";

/**
 * The weights of the areas that can be used (M70): those given when all are 0 or more and one is above 0, else equal ones,
 * and that is told.
 *
 * @param given Weights of any size; their proportions count. @returns Weights, and a note where they are not the given ones or one area decides alone.
 * @example soundWeights({ A1: 2, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 }).weights.A1 // => 2
 * @example soundWeights({ A1: -2, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 }).notes // => ["The weight of area A1 is not a number from 0 on: all areas weigh the same."]
 */
export function soundWeights(given: Readonly<Record<AreaId, number>>): {
  readonly weights: Readonly<Record<AreaId, number>>;
  readonly notes: readonly string[];
} {
  const wrong = AREA_IDS.find((area) => !Number.isFinite(given[area]) || given[area] < 0);
  if (wrong !== undefined) {
    const note = `The weight of area ${wrong} is not a number from 0 on: all areas weigh the same.`;
    return { weights: AREA_WEIGHTS, notes: [note] };
  }
  const [only, ...others] = AREA_IDS.filter((area) => given[area] > 0);
  if (only === undefined)
    return {
      weights: AREA_WEIGHTS,
      notes: ["All weights of areas are 0: all areas weigh the same."],
    };
  return others.length > 0
    ? { weights: given, notes: [] }
    : {
        weights: given,
        notes: [`Only area ${only} counts in the claimed index: all other weights are 0.`],
      };
}
