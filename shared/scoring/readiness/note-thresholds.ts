import { THRESHOLDS, type ThresholdId } from "../../catalogue/readiness/thresholds.ts";
import type {
  ThresholdProblem,
  ThresholdRange,
} from "../../catalogue/readiness/thresholds-with.ts";
import { listWords } from "../list-words.ts";
import { writeNumber } from "../write-number.ts";

/** As it stands in the cell: 0.25 and not 0.3. */
const write = (value: number): string =>
  Number.isInteger(value) ? writeNumber(value) : String(value);

const tellRange = ({ least, most, isWhole }: ThresholdRange): string =>
  `a ${isWhole ? "whole number" : "number"} from ${write(least)} to ${write(most)}`;

const usual = (id: ThresholdId): string => write(THRESHOLDS[id].value);

const quoted = (ids: readonly ThresholdId[]): string => listWords(ids.map((id) => `“${id}”`));

const WHY: Readonly<Partial<Record<ThresholdId, string>>> = {
  "min-group": ", since from fewer people each answer could be told",
};

/**
 * A setting that cannot hold, in three parts: what it is, why it cannot be, and what to do.
 *
 * @param problem As the settings give it. @returns Sentences; the usual values were used.
 * @see ours: no value is taken in silence
 * @example noteThreshold({ why: "out-of-range", id: "min-group", found: 1, range: { least: 3, most: 1000, isWhole: true } }) // => "The setting “min-group” is 1, and takes a whole number from 3 to 1,000, since from fewer people each answer could be told. The usual value of 3 was used: correct it in the Settings table."
 */
export function noteThreshold(problem: ThresholdProblem): string {
  switch (problem.why) {
    case "unknown-id":
      return `The setting “${problem.id}” is not known and changes nothing: take its name from the Method sheet.`;
    case "out-of-range": {
      const { id, found, range } = problem;
      return `The setting “${id}” is ${write(found)}, and takes ${tellRange(range)}${WHY[id] ?? ""}. The usual value of ${usual(id)} was used: correct it in the Settings table.`;
    }
    case "out-of-order": {
      const { ids, found, range } = problem;
      return `The settings ${quoted(ids)} would be ${listWords(found.map(write))}, and each takes ${tellRange(range)}, above the one before it. The usual values of ${listWords(ids.map(usual))} were used: correct them in the Settings table.`;
    }
  }
}
