/** The points of a segment as tests have them: a list of values and a list of bands, null where there is none. */
import type { Band } from "../../shared/scoring/chart/band.ts";
import type { TestedPoints } from "../../shared/scoring/rules/tested-points.ts";
import { columnOf } from "../../shared/scoring/statistics/column.ts";

export const testedOf = ({
  values,
  bands,
}: {
  readonly values: readonly (number | null)[];
  readonly bands: readonly (Band | null)[];
}): TestedPoints => {
  const columnAt = (name: keyof Band): Float64Array =>
    columnOf(bands.map((band) => band?.[name] ?? null));
  return {
    values: columnOf(values),
    bands: {
      center: columnAt("center"),
      lower: columnAt("lower"),
      upper: columnAt("upper"),
      lower2: columnAt("lower2"),
      upper2: columnAt("upper2"),
    },
  };
};
