import gammaln from "@stdlib/math-base-special-gammaln";
import { incompleteBeta } from "./incomplete-beta.ts";

/** One of two sides of a split: events seen, and the share of all events expected. */
export interface Side {
  readonly count: number;
  readonly share: number;
}

/** Chances within this share of each other are equal, as in R: rounding must not decide about a tie. */
const TIE = Math.log1p(1e-7);

/** How much likelier k events are on the scarce side than the number seen, as a logarithm. */
const likelierBy = (scarce: Side, ample: Side): ((k: number) => number) => {
  const total = scarce.count + ample.count;
  const logOdds = Math.log(scarce.share / ample.share);
  const seen = gammaln(scarce.count + 1) + gammaln(ample.count + 1);
  return (k) => seen - (gammaln(k + 1) + gammaln(total - k + 1)) + (k - scarce.count) * logOdds;
};

/**
 * Smallest count at or above the expected one that is no likelier than the one seen, total + 1 if none is. Chances fall
 * from there on, so steps that double from the mirror image of the count seen, then halving, find it in a few looks.
 */
const mirrorOf = (scarce: Side, ample: Side): number => {
  const total = scarce.count + ample.count;
  const expected = total * scarce.share;
  const likelier = likelierBy(scarce, ample);
  let fails = Math.ceil(expected) - 1;
  let passes = total + 1;
  let at = Math.ceil(2 * expected - scarce.count);
  for (let step = 1; passes - fails > 1; step *= 2) {
    if (at <= fails || at >= passes) at = Math.floor((fails + passes) / 2);
    if (likelier(at) > TIE) {
      fails = at;
      at += step;
    } else {
      passes = at;
      at -= step;
    }
  }
  return passes;
};

/**
 * Exact two-sided p of a split between two sides: the chance of all splits no likelier than the one seen.
 *
 * @param one Events and expected share of one side. @param other Same of the other; the shares add to 1.
 * @returns Above 0, at most 1; the same when the sides are swapped. 1 without events.
 * @see R: `binom.test(one, one + other, share)`
 * @example twoSidedBinomial({ count: 0, share: 0.5 }, { count: 3, share: 0.5 }) // => 0.25
 */
export function twoSidedBinomial(one: Side, other: Side): number {
  const total = one.count + other.count;
  const [scarce, ample] = one.count < total * one.share ? [one, other] : [other, one];
  if (scarce.count >= total * scarce.share) return 1;
  const near = incompleteBeta(ample.share, ample.count, scarce.count + 1).chance;
  const mirror = mirrorOf(scarce, ample);
  const far = mirror > total ? 0 : incompleteBeta(scarce.share, mirror, total - mirror + 1).chance;
  return Math.min(1, near + far);
}
