import type { Band } from "../../../../shared/scoring/chart/band.ts";
import type { Mark } from "../../../../shared/scoring/rules/rule-hit.ts";
import type { TestedPoints } from "../../../../shared/scoring/rules/tested-points.ts";
import { testedOf } from "../../../lists/rules.ts";

/** Center 50, 1 sigma is 3: 2 sigma is 44 and 56, the limits are 41 and 59, half way to them is 45.5 and 54.5. */
export const BAND: Band = { center: 50, lower: 41, upper: 59, lower2: 44, upper2: 56 };

/** A segment in which each point has the same band. */
export const segment = (values: readonly (number | null)[]): TestedPoints =>
  testedOf({ values, bands: values.map(() => BAND) });

/** One character a point: `H` marked high, `L` marked low, `B` both, `.` not marked. */
export const picture = (marks: readonly Mark[], count: number): string => {
  const drawn = Array.from({ length: count }, () => ".");
  for (const { index, direction } of marks) {
    const letter = direction === "high" ? "H" : "L";
    drawn[index] = [".", letter].includes(drawn[index] ?? "") ? letter : "B";
  }
  return drawn.join("");
};
