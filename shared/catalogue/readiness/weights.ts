import { AREA_IDS } from "../../contract/readiness/words.ts";
import type { AreaId } from "../../contract/readiness/words.ts";

/** How much each area counts in the claimed index. */
export type AreaWeights = Readonly<Record<AreaId, number>>;

/**
 * Equal weights: the posts give none. The Settings table may set others, and Method prints those that were used.
 *
 * @see design: metrics M70
 * @example AREA_WEIGHTS.A3 // => 1
 */
export const AREA_WEIGHTS: AreaWeights = { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 };

const isAreaId = (id: string): id is AreaId => AREA_IDS.some((area) => area === id);

const noteWeight = (id: string, weight: number): string =>
  isAreaId(id)
    ? `The weight of area ${id} is ${weight}; a weight is 0 or more. It counts as 1. Correct it in the Settings table.`
    : `The weight “${id}” names no area and changes nothing: areas are ${AREA_IDS.join(", ")}.`;

/**
 * The weights of a workbook: equal ones, with what its Settings table says instead.
 *
 * @param overrides Weights by area. @returns All six, and notes of those that were not taken. Weights that are all 0 leave
 * nothing to weigh and are not taken.
 * @example areaWeights({ A1: 2 }).values.A1 // => 2
 * @example areaWeights({ A9: 2 }).notes.length // => 1
 */
export function areaWeights(overrides: Readonly<Record<string, number>>): {
  readonly values: AreaWeights;
  readonly notes: readonly string[];
} {
  const entries = Object.entries(overrides);
  const isTaken = ([id, weight]: readonly [string, number]): boolean => isAreaId(id) && weight >= 0;
  const values: AreaWeights = { ...AREA_WEIGHTS, ...Object.fromEntries(entries.filter(isTaken)) };
  const notes = entries
    .filter((entry) => !isTaken(entry))
    .map(([id, weight]) => noteWeight(id, weight));
  return Object.values(values).some((weight) => weight > 0)
    ? { values, notes }
    : { values: AREA_WEIGHTS, notes: [...notes, "All weights of areas are 0; each counts as 1."] };
}
