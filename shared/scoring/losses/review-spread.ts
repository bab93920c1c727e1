import type { Concentration } from "../../contract/losses/answer.ts";
import type { LossSpread } from "../../contract/losses/loss-detail.ts";
import { writeNumber, writeShare } from "../write-number.ts";
import { shareOf } from "./share.ts";

/** One customer with more than this share of the value lost is told apart. Source: M31. */
const LARGE = 0.25;

const NOTHING = "No customer lost has a value above 0.";

const tellLargest = (largest: number, { sum, customers }: LossSpread): string | null => {
  if (largest <= LARGE * sum || customers < 2) return null;
  const [all, without] = [sum, sum - largest].map((value) => writeNumber(Math.round(value)));
  return `One customer is ${writeShare(largest, sum)} of the yearly value lost: ${all} with it, ${without} without it.`;
};

/**
 * How much of the value lost the largest customers are.
 *
 * @param spread Sums over customers, none of whom is named.
 * @returns Shares of the sum over customers with a value above 0; no value without any.
 * @see M31; the index of Herfindahl and Hirschman on shares from 0 to 1
 * @example reviewSpread({ from: "2026-01", to: "2026-10", customers: 2, sum: 100, squares: 6800, largest: [80, 20], left: 0 }).hhi // => 0.68
 */
export function reviewSpread(spread: LossSpread): Concentration {
  const { customers, sum, squares, largest, left } = spread;
  const [first = 0] = largest;
  const topTen = largest.reduce((total, value) => total + value, 0);
  return {
    topTen: shareOf(topTen, sum, NOTHING),
    largest: shareOf(first, sum, NOTHING),
    hhi: sum > 0 ? squares / (sum * sum) : null,
    customers,
    left,
    sentence: sum > 0 ? tellLargest(first, spread) : null,
  };
}
