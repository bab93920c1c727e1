import { numberAt } from "../../shared/scoring/statistics/column.ts";
import type { ShownPoints } from "../../shared/scoring/trend/shown-points.ts";
import { stateOf } from "../../shared/scoring/trend/source-points.ts";
import { putBytes, putNumber, putText } from "./put-json.ts";

/** Bytes of a point at most: its keys, seven numbers, period and state, and each rule in both directions. */
export const MOST_POINT_BYTES = 1_200;

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** What stands before each part of a point; it is the same in all. */
const BEFORE = {
  first: bytesOf('[{"period":"'),
  next: bytesOf(',{"period":"'),
  value: bytesOf('","value":'),
  num: bytesOf(',"num":'),
  den: bytesOf(',"den":'),
  state: bytesOf(',"state":"'),
  center: bytesOf('","center":'),
  lower: bytesOf(',"lower":'),
  upper: bytesOf(',"upper":'),
  target: bytesOf(',"target":'),
  rules: bytesOf(',"rules":'),
};

/** One of the points, by its place. */
interface Point {
  readonly points: ShownPoints;
  readonly place: number;
}

const putFigures = (bytes: Uint8Array, at: number, { points, place }: Point): number => {
  let end = putText(bytes, at, points.labels[place] ?? "");
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.value), points.values[place]);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.num), points.nums[place]);
  return putNumber(bytes, putBytes(bytes, end, BEFORE.den), points.dens[place]);
};

/** State and center: a level that holds for many points, also where the limits follow an exposure. */
const putLevel = (bytes: Uint8Array, at: number, { points, place }: Point): number => {
  const end = putText(bytes, putBytes(bytes, at, BEFORE.state), stateOf(points.states[place]));
  return putNumber(bytes, putBytes(bytes, end, BEFORE.center), points.center[place]);
};

/** Limits, target and rules, and the end of the point. */
const putLimits = (bytes: Uint8Array, at: number, { points, place }: Point): number => {
  let end = putNumber(bytes, putBytes(bytes, at, BEFORE.lower), points.lower[place]);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.upper), points.upper[place]);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.target), points.targets[place] ?? Number.NaN);
  const hits = points.rules[place] ?? [];
  const rules = hits.length === 0 ? "[]" : JSON.stringify(hits);
  return putText(bytes, putBytes(bytes, end, BEFORE.rules), `${rules}}`);
};

/** Whether a figure is that of the point before. */
const isAlike = (column: Float64Array, place: number): boolean => {
  const [figure, before] = [numberAt(column, place), numberAt(column, place - 1)];
  return figure === before || (Number.isNaN(figure) && Number.isNaN(before));
};

const hasLevelBefore = ({ points, place }: Point): boolean =>
  points.states[place] === points.states[place - 1] && isAlike(points.center, place);

const hasLimitsBefore = ({ points, place }: Point): boolean =>
  isAlike(points.upper, place) &&
  isAlike(points.lower, place) &&
  points.targets[place] === points.targets[place - 1] &&
  points.rules[place]?.length === 0 &&
  points.rules[place - 1]?.length === 0;

/** Where the text of the last level and of the last limits stands. */
interface Written {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** Puts what is said of a point: as much as is the same as of the point before is copied. */
const putJudgement = (
  bytes: Uint8Array,
  at: number,
  point: Point & { before: Written },
): Written => {
  const { from, middle, to } = point.before;
  const hasLevel = point.place > 0 && hasLevelBefore(point);
  if (hasLevel && hasLimitsBefore(point)) {
    bytes.copyWithin(at, from, to);
    return { from: at, middle: at + middle - from, to: at + to - from };
  }
  if (!hasLevel) {
    const end = putLevel(bytes, at, point);
    return { from: at, middle: end, to: putLimits(bytes, end, point) };
  }
  bytes.copyWithin(at, from, middle);
  const end = at + middle - from;
  return { from: at, middle: end, to: putLimits(bytes, end, point) };
};

/**
 * Puts the points of a series among bytes, as `JSON.stringify` writes them: an ordinary answer has 60,000, all with the same
 * keys, and most with the limits of the point before, whose text is then copied.
 *
 * @param bytes With room for `MOST_POINT_BYTES` a point and two more. @param at Where. @param points In order.
 * @returns The place after them.
 */
export function putPoints(bytes: Uint8Array, at: number, points: ShownPoints): number {
  const { length } = points.labels;
  if (length === 0) return putText(bytes, at, "[]");
  let end = at;
  let before: Written = { from: at, middle: at, to: at };
  for (let place = 0; place < length; place += 1) {
    end = putBytes(bytes, end, place === 0 ? BEFORE.first : BEFORE.next);
    end = putFigures(bytes, end, { points, place });
    before = putJudgement(bytes, end, { points, place, before });
    end = before.to;
  }
  return putText(bytes, end, "]");
}
