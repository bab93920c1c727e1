import type { Axis, Band, Bounded } from "../../contract/readiness/claims.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { countWords, writeAlike } from "../write-number.ts";
import { combineBounded, inHundred, type Weighted } from "./bounded.ts";
import { reaches } from "./mean.ts";

/** An area or a condition on an axis, 0 to 4, with how its absence is told: "No question of area A2 is answered.". */
export interface AxisPart extends Weighted {
  readonly missing: string;
}

/** By what an axis is judged. */
export interface AxisRules {
  readonly thresholds: Thresholds;
  /** Factors for as many parts as the axis has (M76). */
  readonly weightings: readonly (readonly number[])[];
  /** Who stands behind the axis; left out where nobody asks. */
  readonly crowd?: Crowd;
}

/** People who gave a number, and how many it takes that no answer of one can be told from the others. */
export interface Crowd {
  readonly respondents: number;
  readonly others: number;
  readonly minGroup: number;
}

/** A band over CEO, CCO and one or two more would be nearly their answers. */
const tooFew = ({ crowd }: AxisRules): readonly string[] =>
  crowd === undefined || crowd.others === 0 || crowd.others >= crowd.minGroup
    ? []
    : [
        `Other than CEO and CCO ${countWords(crowd.others, "person", "people")} answered, and a band takes ${crowd.minGroup}.`,
      ];

/**
 * The band of a score: low, middle, fairly high, high (M75; from 0, 40, 60 and 75 unless the workbook says otherwise).
 *
 * @param score 0 to 100. @param thresholds The values in use. @returns The band; a score at a mark is in the band above it.
 * @example bandOf(60, { "band-middle": 40, "band-fairly-high": 60, "band-high": 75 }) // => "fairly high"
 * @example bandOf(39.9, { "band-middle": 40, "band-fairly-high": 60, "band-high": 75 }) // => "low"
 */
export function bandOf(
  score: number,
  thresholds: Pick<Thresholds, "band-middle" | "band-fairly-high" | "band-high">,
): Band {
  if (reaches(score, thresholds["band-high"])) return "high";
  if (reaches(score, thresholds["band-fairly-high"])) return "fairly high";
  return reaches(score, thresholds["band-middle"]) ? "middle" : "low";
}

/** Why the answers do not carry a band; null when they do (M71). */
const bandNoteOf = (
  score: Bounded,
  parts: readonly AxisPart[],
  rules: AxisRules,
): string | null => {
  if (score.coverage === null || score.answered === 0) return "Nobody answered from 0 to 4.";
  const missing = parts.flatMap((part) => (part.score.point === null ? [part.missing] : []));
  const least = rules.thresholds["coverage-for-band"];
  const [found = "", needed = ""] = writeAlike([100 * score.coverage, 100 * least]);
  const short = reaches(score.coverage, least)
    ? []
    : [`${found}% of what was asked is answered, and a band takes ${needed}%.`];
  const reasons = [...tooFew(rules), ...short, ...missing];
  if (reasons.length > 0) return reasons.join(" ");
  return score.point === null ? "All weights of what is answered are 0." : null;
};

/** Parts without a point are left out and the other weights count in full. */
const shareOfBand = (band: Band, parts: readonly AxisPart[], rules: AxisRules): number | null => {
  if (rules.weightings.length === 0) return null;
  const same = rules.weightings.filter((factors) => {
    const { point } = inHundred(
      combineBounded(
        parts.map(({ weight, score }, place) => ({
          weight: weight * (factors[place] ?? 0),
          score,
        })),
      ),
    );
    return point !== null && bandOf(point, rules.thresholds) === band;
  });
  return same.length / rules.weightings.length;
};

/**
 * An axis of 0 to 100: the claimed index, need or readiness (M70, M74, M75). Its band needs enough answers overall and one
 * in each part (M71), and comes with the share of weightings around the weights in use that give the same (M76). Of one or two respondents the
 * band is told with their number, and never called stable.
 *
 * @param parts Areas or conditions in order. @param rules Thresholds and weightings. @returns Score, band, and the reason
 * where there is none.
 * @example scoreAxis([], { thresholds: {}, weightings: [] }).bandNote // => "Nobody answered from 0 to 4."
 */
export function scoreAxis(parts: readonly AxisPart[], rules: AxisRules): Axis {
  const score = inHundred(combineBounded(parts));
  const bandNote = bandNoteOf(score, parts, rules);
  const none = { score, band: null, bandNote, stability: null, isStable: null };
  if (bandNote !== null || score.point === null) return none;
  const band = bandOf(score.point, rules.thresholds);
  const stability = shareOfBand(band, parts, rules);
  const { crowd } = rules;
  // Weights are not what such a band hangs on: one more respondent may move it
  if (crowd !== undefined && crowd.respondents < crowd.minGroup)
    return {
      score,
      band,
      stability,
      isStable: null,
      bandNote: `From ${countWords(crowd.respondents, "respondent")}.`,
    };
  const isStable = stability === null ? null : reaches(stability, rules.thresholds["stable-share"]);
  return { score, band, bandNote, stability, isStable };
}
