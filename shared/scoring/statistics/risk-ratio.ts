import { Z_975 } from "./normal.ts";

/** A group and how many of it were lost; whole numbers from 0, events not above the total. */
export interface Group {
  readonly events: number;
  readonly total: number;
}

/** Two groups that are alike but for one thing, as customers who complained and customers who did not. */
export interface GroupPair {
  readonly exposed: Group;
  readonly other: Group;
}

/** Why a ratio or its interval is missing; `no-spread`: of each stratum all or none were lost. */
export type NoRiskRatio =
  | "no-count"
  | "no-group"
  | "no-events"
  | "no-events-exposed"
  | "no-events-other"
  | "no-spread";

/** The risk of one group divided by that of the other. */
export interface RiskRatio {
  readonly ratio: number | null;
  /** 95 % bounds; both or neither. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: NoRiskRatio | null;
}

/** A risk ratio over strata. */
export interface StratifiedRatio extends RiskRatio {
  /** Strata with both groups. */
  readonly strata: number;
  /** Members of the exposed group in strata without anybody to compare them with: left out. */
  readonly unmatched: number;
}

const without = (reason: NoRiskRatio, ratio: number | null = null): RiskRatio => ({
  ratio,
  lower: null,
  upper: null,
  reason,
});

const isGroup = ({ events, total }: Group): boolean =>
  Number.isSafeInteger(events) && Number.isSafeInteger(total) && events >= 0 && events <= total;

const isPair = ({ exposed, other }: GroupPair): boolean => isGroup(exposed) && isGroup(other);

const isMatched = ({ exposed, other }: GroupPair): boolean => exposed.total > 0 && other.total > 0;

/** The ratio of two risks, or of their weighted sums, with the variance of its logarithm. */
const withInterval = (above: number, below: number, variance: number): RiskRatio => {
  if (below === 0) return without(above === 0 ? "no-events" : "no-events-other");
  if (above === 0) return without("no-events-exposed", 0);
  const ratio = above / below;
  if (!(variance > 0)) return without("no-spread", ratio);
  const reach = Z_975 * Math.sqrt(variance);
  return { ratio, lower: ratio * Math.exp(-reach), upper: ratio * Math.exp(reach), reason: null };
};

/** 1 ÷ events − 1 ÷ total, as a quotient without a difference of reciprocals. */
const logVariance = ({ events, total }: Group): number => (total - events) / (events * total);

/**
 * Risk of one group divided by that of another, with the 95 % interval on the logarithm. Nothing is added to empty cells: a
 * ratio to a risk of 0 is told as missing, with the reason, and not as a number that looks exact.
 *
 * @param pair Events and totals of both groups. @returns Ratio 2 means twice the risk. Without events in the other group it
 * is null; without events in the exposed one it is 0, and where all were lost 1, both without an interval.
 * @see Katz and others 1978, Biometrics 34(3)
 * @example riskRatio({ exposed: { events: 12, total: 40 }, other: { events: 30, total: 200 } }).lower?.toFixed(6) // => "1.123164"
 * @example riskRatio({ exposed: { events: 2, total: 40 }, other: { events: 0, total: 90 } }) // => { ratio: null, lower: null, upper: null, reason: "no-events-other" }
 */
export function riskRatio(pair: GroupPair): RiskRatio {
  const { exposed, other } = pair;
  if (!isPair(pair)) return without("no-count");
  if (!isMatched(pair)) return without("no-group");
  const [risk, otherRisk] = [exposed.events / exposed.total, other.events / other.total];
  return withInterval(risk, otherRisk, logVariance(exposed) + logVariance(other));
}

/** What a stratum adds to both sides of the ratio and to its variance. */
interface Weight {
  readonly above: number;
  readonly below: number;
  readonly spread: number;
}

/** Greenland and Robins' numerator, with its terms so arranged that none is subtracted from another. */
const weighStratum = ({ exposed, other }: GroupPair): Weight => {
  const all = exposed.total + other.total;
  const ofExposed = exposed.events * exposed.total * (other.total - other.events);
  const ofOther = other.events * other.total * (exposed.total - exposed.events);
  return {
    above: (exposed.events * other.total) / all,
    below: (other.events * exposed.total) / all,
    spread: (ofExposed + ofOther) / all ** 2,
  };
};

const sumOf = (weights: readonly Weight[], key: keyof Weight): number =>
  weights.reduce((sum, weight) => sum + weight[key], 0);

const ratioOver = (pairs: readonly GroupPair[]): RiskRatio => {
  if (pairs.length === 0) return without("no-group");
  const weights = pairs.map(weighStratum);
  const [above, below] = [sumOf(weights, "above"), sumOf(weights, "below")];
  return withInterval(above, below, sumOf(weights, "spread") / (above * below));
};

/**
 * Risk ratio over strata after Mantel and Haenszel: groups are compared only with those of the same date and segment, so
 * that a segment that both complains and leaves more does not pass for an effect of complaints. An association, no cause.
 *
 * @param pairs One pair of groups a stratum, in any order. @returns The common ratio with Greenland and Robins' 95 %
 * interval, which serves few large strata and many small ones; of one stratum it is the plain risk ratio.
 * @see Greenland & Robins 1985, Biometrics 41(1)
 * @example stratifiedRatio([{ exposed: { events: 2, total: 4 }, other: { events: 1, total: 4 } }, { exposed: { events: 1, total: 9 }, other: { events: 0, total: 0 } }]).unmatched // => 9
 */
export function stratifiedRatio(pairs: readonly GroupPair[]): StratifiedRatio {
  const matched = pairs.filter(isMatched);
  const unmatched = pairs
    .filter((pair) => !isMatched(pair))
    .reduce((sum, { exposed }) => sum + exposed.total, 0);
  const ratio = pairs.every(isPair) ? ratioOver(matched) : without("no-count");
  return { ...ratio, strata: matched.length, unmatched };
}
