import type { Spread } from "../../contract/readiness/claims.ts";
import { meanOf } from "./mean.ts";

/**
 * Variance of a sample: squared distances from the mean ÷ (n − 1), as R `var` and as the published r*wg(j) takes it.
 *
 * @param values Answers. @returns 0 or more; null below two answers.
 * @example sampleVariance([0, 4]) // => 8
 * @example sampleVariance([3]) // => null
 */
export function sampleVariance(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/**
 * The same without what would tell an answer: how many answered tells nobody's.
 *
 * @param spread Of any answers. @example withoutRange({ answers: 2, lowest: 0, highest: 4, sd: 2.8 }) // => { answers: 2, lowest: null, highest: null, sd: null }
 */
export function withoutRange({ answers }: Spread): Spread {
  return { answers, lowest: null, highest: null, sd: null };
}

/**
 * How far apart single answers lie (M73). Each respondent counts once here, whatever the role group.
 *
 * @param values Answers of 0 to 4; "don't know" is none. @returns Number, lowest, highest, and the sample's standard deviation.
 * @example spreadOf([1, 3]).sd // => Math.SQRT2
 * @example spreadOf([]) // => { answers: 0, lowest: null, highest: null, sd: null }
 */
export function spreadOf(values: readonly number[]): Spread {
  const variance = sampleVariance(values);
  return {
    answers: values.length,
    lowest: values.length === 0 ? null : Math.min(...values),
    highest: values.length === 0 ? null : Math.max(...values),
    sd: variance === null ? null : Math.sqrt(variance),
  };
}
