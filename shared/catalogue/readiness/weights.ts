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

/**
 * The weights of a workbook: equal ones, with what its Settings table says instead. Whether they can be used is judged where
 * they are.
 *
 * @param overrides Weights by area. @returns All six, and a note for each that names no area.
 * @example areaWeights({ A1: 2 }).values.A1 // => 2
 * @example areaWeights({ A9: 2 }).notes // => ["The weight “A9” names no area and changes nothing: areas are A1, A2, A3, A4, A5, A6."]
 */
export function areaWeights(overrides: Readonly<Record<string, number>>): {
  readonly values: AreaWeights;
  readonly notes: readonly string[];
} {
  const entries = Object.entries(overrides);
  const taken = entries.filter(([id]) => isAreaId(id));
  return {
    values: { ...AREA_WEIGHTS, ...Object.fromEntries(taken) },
    notes: entries.flatMap(([id]) =>
      isAreaId(id)
        ? []
        : [
            `The weight “${id}” names no area and changes nothing: areas are ${AREA_IDS.join(", ")}.`,
          ],
    ),
  };
}
