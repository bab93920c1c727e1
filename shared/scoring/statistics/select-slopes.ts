import { numberAt } from "./column.ts";
import { type OrderedPoints, pairsOf } from "./order-points.ts";
import { selectRank } from "./select.ts";

/** Slopes past a rank that a turn aims for: the fewer, the fewer are left to choose from. */
const PAST = 24;
/** Of a long way this share is gone first: how densely the slopes lie is known better after that. */
const FIRST = 7 / 8;
/** A slope that differs from that of a line by less than so many roundings of a height may lie on either side of it. */
const ROUNDINGS = 16 * Number.EPSILON;
/** Interquartile range of a normal curve in standard deviations. */
const QUARTILES = 1.349;

/**
 * Room that every call uses again and that is never handed out: the points by their heights above a line, those heights, and
 * the slopes of the pairs that a turn of the line moved.
 */
let order = new Int32Array(0);
let heights = new Float64Array(0);
let moved = new Float64Array(0);

const makeRoom = (points: number): void => {
  if (order.length >= points) return;
  order = new Int32Array(points);
  heights = new Float64Array(points);
  moved = new Float64Array(pairsOf(points));
};

/** A line of some slope, and how many pairs are less steep. */
interface Turn {
  readonly slope: number;
  readonly below: number;
}

/** A line turned from one slope to another, past the slopes of so many pairs: the first of `moved`. */
interface Search {
  readonly from: Turn;
  readonly to: Turn;
  readonly passed: number;
  /** Slopes a unit of slope. */
  readonly density: number;
}

const slopeOf = ({ places, values }: OrderedPoints, one: number, other: number): number =>
  ((values[one] ?? 0) - (values[other] ?? 0)) / ((places[one] ?? 0) - (places[other] ?? 0));

/** A few slopes tell nothing of how dense they lie. */
const densityBetween = (from: Turn, to: Turn, passed: number): number | null =>
  passed > PAST ? passed / Math.abs(to.slope - from.slope) : null;

const measureHeights = ({ places, values }: OrderedPoints, slope: number): void => {
  for (let point = 0; point < places.length; point += 1)
    heights[point] = (values[point] ?? 0) - slope * (places[point] ?? 0);
};

/** Where to turn the line; of a long way the slopes that are passed are not kept, since more turns follow. */
interface Aim {
  readonly slope: number;
  readonly isLong: boolean;
}

/**
 * Turns the line: the points are put in order of their heights above it. Two points change places when their own slope is
 * passed, so that the pairs that do are those between the two slopes, and no other pair is looked at.
 */
const turn = (points: OrderedPoints, { to: from, density }: Search, aim: Aim): Search => {
  measureHeights(points, aim.slope);
  const [ranked, above, slopes] = [order, heights, moved];
  let [passed, below] = [0, from.below];
  for (let rank = 1; rank < points.places.length; rank += 1) {
    const own = ranked[rank] ?? 0;
    const height = numberAt(above, own);
    let at = rank;
    for (; at > 0; at -= 1) {
      const other = ranked[at - 1] ?? 0;
      if (numberAt(above, other) <= height) break;
      ranked[at] = other;
      below += other < own ? 1 : -1;
      if (!aim.isLong) slopes[passed] = slopeOf(points, own, other);
      passed += 1;
    }
    ranked[at] = own;
  }
  const to = { slope: aim.slope, below };
  const found = { to, density: densityBetween(from, to, passed) ?? density };
  return aim.isLong ? { ...found, from: to, passed: 0 } : { ...found, from, passed };
};

/** Whether slopes fall or rise: between lie the pairs of equal points, which no search goes through. */
type Side = -1 | 1;

/** Where a search begins. */
interface Start {
  readonly side: Side;
  /** Largest value by its size, and lowest and highest slope that there can be. */
  readonly largest: number;
  readonly steepest: number;
  readonly search: Search;
}

/** Just above level, of equal points the later one is the lower: each group of them is turned round. */
const passEqual = ({ values, order: byValue }: OrderedPoints): void => {
  const count = byValue.length;
  for (let first = 0, end = 1; first < count; first = end) {
    const value = values[byValue[first] ?? 0];
    for (end = first + 1; end < count && values[byValue[end] ?? 0] === value;) end += 1;
    for (let rank = first; rank < end; rank += 1)
      order[rank] = byValue[first + end - 1 - rank] ?? 0;
  }
};

/**
 * The line just below level or just above it: the order of the values. The first guess of the density is that of normal
 * values about one level.
 */
const startOf = (points: OrderedPoints, side: Side): Start => {
  const { places, values, order: byValue, falling, tied } = points;
  const count = byValue.length;
  const at = (rank: number): number => values[byValue[rank] ?? 0] ?? 0;
  let distances = 0;
  for (let point = 0; point < count; point += 1)
    distances += (places[point] ?? 0) * (2 * point + 1 - count);
  const [lowest, highest] = [at(0), at(count - 1)];
  const middle = at(Math.floor((3 * count) / 4)) - at(Math.floor(count / 4));
  const sigma = (middle > 0 ? middle : highest - lowest) / QUARTILES;
  const density = distances / (2 * Math.sqrt(Math.PI) * sigma);
  const level = { slope: 0, below: side < 0 ? falling : falling + tied };
  if (side < 0) order.set(byValue);
  else passEqual(points);
  return {
    side,
    largest: Math.max(Math.abs(lowest), Math.abs(highest)),
    // Twice, so that no slope is at the end of a search.
    steepest: 2 * (highest - lowest),
    search: { from: level, to: level, passed: 0, density },
  };
};

const hasPassed = ({ from, to }: Search, rank: number): boolean =>
  Math.min(from.below, to.below) <= rank && rank < Math.max(from.below, to.below);

/** Turns until a rank has been passed: close to it first, then past it, each time twice as far. */
const pass = (points: OrderedPoints, rank: number, { steepest, search }: Start): Search => {
  let found = search;
  for (let tries = 0; !hasPassed(found, rank); tries += 1) {
    const { slope, below } = found.to;
    const way = rank - below;
    const isLong = tries === 0 && Math.abs(way) > 4 * PAST;
    const aim = isLong ? FIRST * way : way + Math.sign(way + 0.5) * PAST * 2 ** tries;
    const next = slope + aim / found.density;
    found = turn(points, found, { slope: Math.max(-steepest, Math.min(next, steepest)), isLong });
  }
  return found;
};

/** The slope at a rank with all of them at hand. */
const selectAmongAll = (points: OrderedPoints, rank: number): number => {
  let pair = 0;
  for (let later = 1; later < points.places.length; later += 1)
    for (let earlier = 0; earlier < later; earlier += 1) {
      moved[pair] = slopeOf(points, later, earlier);
      pair += 1;
    }
  return selectRank(moved, rank, [0, pair - 1]);
};

/** Whether no pair that roundings put on the wrong side of either line can have the slope found. */
const isSure = ({ from, to, passed }: Search, found: number, noise: number): boolean =>
  passed === Math.abs(to.below - from.below) &&
  Math.abs(found - from.slope) > noise &&
  Math.abs(found - to.slope) > noise;

/**
 * Slopes that a full sort of those of all pairs of points would put at some ranks. Most pairs are never looked at: a line is
 * turned from level past each rank, and only pairs between two of its positions change places. Where the ranks lie among the
 * pairs of equal points, as with most small counts, no line is turned at all.
 *
 * @param points Of one series. @param ranks From 0, below the number of pairs; a rank near the one before is found sooner.
 * @returns One slope a rank, in units a period.
 * @see Cole, Salowe, Steiger and Szemerédi 1989, "An optimal-time algorithm for slope selection", SIAM J. Computing 18(4)
 * @example selectSlopes({ places: Float64Array.of(0, 1, 2), values: Float64Array.of(1, 4, 2), order: Int32Array.of(0, 2, 1), falling: 1, tied: 0, varS: 11 / 3 }, [0, 1, 2]) // => [-2, 0.5, 3]
 */
export function selectSlopes(points: OrderedPoints, ranks: readonly number[]): readonly number[] {
  const { falling, tied, places } = points;
  makeRoom(places.length);
  let start: Start | null = null;
  return ranks.map((rank) => {
    if (rank >= falling && rank < falling + tied) return 0;
    const side = rank < falling ? -1 : 1;
    const begun = start?.side === side ? start : startOf(points, side);
    const { largest } = begun;
    const search = pass(points, rank, begun);
    const { from, to, passed } = search;
    const lowest = Math.min(from.below, to.below);
    const found = selectRank(moved, rank - lowest, [0, passed - 1]);
    const farthest = Math.max(Math.abs(from.slope), Math.abs(to.slope)) * (places.at(-1) ?? 0);
    const sure = isSure(search, found, ROUNDINGS * (largest + farthest));
    start = { ...begun, search: sure ? search : { ...search, from: to, passed: 0 } };
    return sure ? found : selectAmongAll(points, rank);
  });
}
