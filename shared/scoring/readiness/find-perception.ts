import { AREAS } from "../../catalogue/readiness/areas.ts";
import type { Claims } from "../../contract/readiness/claims.ts";
import { writeNumber } from "../write-number.ts";
import type { SizedFinding } from "./find-gap.ts";
import { reaches } from "./mean.ts";

/** One step of the answers, as in the report's table of the two. */
const WIDE = 1;

/**
 * The area that the CEO and the others see most differently (M72, S26), from one step of the answers on.
 *
 * @param claims Perception gaps, others − CEO. @returns The widest; null where none is wide.
 * @example findPerception({ perceptionGaps: [{ area: "A4", ceo: 3.7, others: 2, gap: -1.7 }] }) // => { size: 1.7, sentence: "The CEO sees “Political cover” 1.7 points higher than the others do." }
 */
export function findPerception({
  perceptionGaps,
}: Pick<Claims, "perceptionGaps">): SizedFinding | null {
  const [widest] = perceptionGaps
    .flatMap(({ area, gap }) => (gap === null ? [] : [{ area, gap }]))
    .filter(({ gap }) => reaches(Math.abs(gap), WIDE))
    .toSorted((left, right) => Math.abs(right.gap) - Math.abs(left.gap));
  if (widest === undefined) return null;
  const size = Math.abs(widest.gap);
  const points = writeNumber(size, 1);
  const side = widest.gap < 0 ? "higher" : "lower";
  const sentence = `The CEO sees “${AREAS[widest.area].name}” ${points} ${points === "1" ? "point" : "points"} ${side} than the others do.`;
  return { size, sentence };
}
