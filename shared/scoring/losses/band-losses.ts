import type { BandLoss } from "../../contract/losses/answer.ts";
import type { CustomerLives } from "../../contract/losses/customer-lives.ts";
import { monthNumber } from "../month.ts";
import type { BoardWindow } from "../window.ts";
import { readLives, type Life } from "./read-lives.ts";
import { pairOf } from "./share.ts";
import { sumValues, wholeOf } from "./sum-values.ts";

/** Tenure at the start of the window, in months; the last band has no end. Ours. */
const TENURES = [
  { band: "Under 1 year", from: 0, to: 12 },
  { band: "1 to 2 years", from: 12, to: 24 },
  { band: "2 to 5 years", from: 24, to: 60 },
  { band: "5 years and more", from: 60, to: Number.POSITIVE_INFINITY },
] as const;

const UNKNOWN = "Not known";

interface Band {
  readonly by: BandLoss["by"];
  readonly band: string;
  readonly has: (life: Life) => boolean;
}

const labelled = (by: "segment" | "value", labels: readonly string[]): readonly Band[] => {
  if (labels.length === 0) return [];
  const labelOf = ({ segment, band }: Life): string | null => (by === "segment" ? segment : band);
  return [
    ...labels.map((band): Band => ({ by, band, has: (life) => labelOf(life) === band })),
    { by, band: UNKNOWN, has: (life) => labelOf(life) === null },
  ];
};

const byTenure = (first: number): readonly Band[] =>
  TENURES.map(({ band, from, to }): Band => ({
    by: "tenure",
    band,
    has: ({ start }) => from <= first - start && first - start < to,
  }));

/**
 * Losses of those who were customers at the start of the window, by tenure, by segment and by yearly value: the same customers
 * above and below the line, so that those who came and left within it make no band look worse.
 *
 * @param lives Customers by the months in which they came and left. @param window The board's months.
 * @returns Bands with customers in them, each a part of that band's customers; none without a window.
 * @see M21 for those at the start, M33 for the bands
 */
export function lossesByBand(
  lives: CustomerLives,
  window: BoardWindow | null,
): readonly BandLoss[] {
  if (window === null) return [];
  const [first, last] = [monthNumber(window.from), monthNumber(window.to)];
  const there = readLives(lives).filter(
    ({ start, end }) => start < first && (end === null || end >= first),
  );
  const { isSound } = wholeOf(there);
  const bands = [
    ...byTenure(first),
    ...labelled("segment", lives.segments),
    ...labelled("value", lives.bands),
  ];
  return bands.flatMap(({ by, band, has }): readonly BandLoss[] => {
    const own = there.filter(has);
    if (own.length === 0) return [];
    const lost = own.filter(({ end }) => end !== null && end <= last);
    const { byCount, byValue } = pairOf(sumValues(lost), { of: sumValues(own), isSound });
    return [{ by, band, churn: byCount, valueChurn: byValue }];
  });
}
