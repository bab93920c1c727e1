import type { BandLoss } from "../../contract/losses/answer.ts";
import type { CustomerLives } from "../../contract/losses/customer-lives.ts";
import type { CountedValue } from "../../contract/losses/loss-detail.ts";
import { monthNumber } from "../month.ts";
import type { BoardWindow } from "../window.ts";
import { pairOf } from "./share.ts";
import { hasSoundValues, sumGroups } from "./sum-groups.ts";

/** Tenure at the start of the window, in months; the last band has no end. Ours. */
const TENURES = [
  { band: "Under 1 year", from: 0, to: 12 },
  { band: "1 to 2 years", from: 12, to: 24 },
  { band: "2 to 5 years", from: 24, to: 60 },
  { band: "5 years and more", from: 60, to: Number.POSITIVE_INFINITY },
] as const;

const UNKNOWN = "Not known";

/** For each group the month number of its start and of its end. */
interface Life {
  readonly start: number;
  readonly end: number | null;
}

const lifeOf = ({ periods, start, end }: CustomerLives, group: number): Life => {
  const [from, until] = [periods[start[group] ?? -1] ?? "", periods[end[group] ?? -1]];
  return { start: monthNumber(from), end: until === undefined ? null : monthNumber(until) };
};

interface Banding {
  readonly by: BandLoss["by"];
  readonly bands: readonly { readonly band: string; readonly has: (group: number) => boolean }[];
}

const labelled = (
  by: "segment" | "value",
  labels: readonly string[],
  codes: readonly (number | null)[],
): Banding => ({
  by,
  bands: [
    ...labels.map((band, code) => ({ band, has: (group: number) => codes[group] === code })),
    { band: UNKNOWN, has: (group: number) => (codes[group] ?? null) === null },
  ],
});

const bandingsOf = (
  lives: CustomerLives,
  at: readonly Life[],
  first: number,
): readonly Banding[] => [
  {
    by: "tenure",
    bands: TENURES.map(({ band, from, to }) => ({
      band,
      has: (group) => {
        const tenure = first - (at[group]?.start ?? 0);
        return from <= tenure && tenure < to;
      },
    })),
  },
  ...(lives.segments.length > 0 ? [labelled("segment", lives.segments, lives.segment)] : []),
  ...(lives.bands.length > 0 ? [labelled("value", lives.bands, lives.band)] : []),
];

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
  const at = lives.counts.map((_, group) => lifeOf(lives, group));
  const isThere = (group: number): boolean => {
    const { start, end } = at[group] ?? { start: first, end: null };
    return start < first && (end === null || end >= first);
  };
  const isLost = (group: number): boolean => {
    const end = at[group]?.end ?? null;
    return isThere(group) && end !== null && end <= last;
  };
  const isSound = hasSoundValues(lives);
  const review = (
    by: BandLoss["by"],
    band: string,
    has: (group: number) => boolean,
  ): BandLoss[] => {
    const of: CountedValue = sumGroups(lives, (group) => has(group) && isThere(group));
    if (of.count === 0) return [];
    const lost = sumGroups(lives, (group) => has(group) && isLost(group));
    const { byCount, byValue } = pairOf(lost, { of, isSound });
    return [{ by, band, churn: byCount, valueChurn: byValue }];
  };
  return bandingsOf(lives, at, first).flatMap(({ by, bands }) =>
    bands.flatMap(({ band, has }) => review(by, band, has)),
  );
}
