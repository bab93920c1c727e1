import type { SeriesPoint } from "../../shared/contract/trend-series.ts";
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

const putFigures = (bytes: Uint8Array, at: number, point: SeriesPoint): number => {
  let end = putText(bytes, at, point.period);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.value), point.value);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.num), point.num);
  return putNumber(bytes, putBytes(bytes, end, BEFORE.den), point.den);
};

/** State, limits, target and rules, and the end of the point. */
const putJudgement = (bytes: Uint8Array, at: number, point: SeriesPoint): number => {
  let end = putText(bytes, putBytes(bytes, at, BEFORE.state), point.state);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.center), point.center);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.lower), point.lower);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.upper), point.upper);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.target), point.target);
  const rules = point.rules.length === 0 ? "[]" : JSON.stringify(point.rules);
  return putText(bytes, putBytes(bytes, end, BEFORE.rules), `${rules}}`);
};

const isJudgedAlike = (one: SeriesPoint, other: SeriesPoint): boolean =>
  one.state === other.state &&
  one.upper === other.upper &&
  one.lower === other.lower &&
  one.center === other.center &&
  one.target === other.target &&
  one.rules.length === 0 &&
  other.rules.length === 0;

/**
 * Puts the points of a series among bytes, as `JSON.stringify` writes them: an ordinary answer has 60,000, all with the same
 * keys, and most with the limits of the point before, whose text is then copied.
 *
 * @param bytes With room for `MOST_POINT_BYTES` a point and two more. @param at Where. @param points In order.
 * @returns The place after them.
 */
export function putPoints(bytes: Uint8Array, at: number, points: readonly SeriesPoint[]): number {
  if (points.length === 0) return putText(bytes, at, "[]");
  let end = at;
  let [from, to] = [at, at];
  let before: SeriesPoint | null = null;
  for (const point of points) {
    end = putBytes(bytes, end, before === null ? BEFORE.first : BEFORE.next);
    end = putFigures(bytes, end, point);
    if (before !== null && isJudgedAlike(point, before)) {
      bytes.copyWithin(end, from, to);
      end += to - from;
    } else {
      [from, to] = [end, putJudgement(bytes, end, point)];
      end = to;
    }
    before = point;
  }
  return putText(bytes, end, "]");
}
