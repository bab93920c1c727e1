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
  num: bytesOf(',"num":'),
  den: bytesOf(',"den":'),
  state: bytesOf(',"state":"'),
  center: bytesOf('","center":'),
  lower: bytesOf(',"lower":'),
  upper: bytesOf(',"upper":'),
  target: bytesOf(',"target":'),
  rules: bytesOf(',"rules":'),
};

/** What most points have: no exposure, no target and no rule. */
const NO_EXPOSURE = bytesOf(',"den":null,"state":"');
const NO_TARGET_NOR_RULE = bytesOf(',"target":null,"rules":[]}');

/** How each point begins, up to its value: the series of a request mostly share their periods, and so these. */
const beginnings = new WeakMap<readonly string[], readonly Uint8Array[]>();

const beginningsOf = (labels: readonly string[]): readonly Uint8Array[] => {
  const known =
    beginnings.get(labels) ?? labels.map((label) => bytesOf(`,{"period":"${label}","value":`));
  beginnings.set(labels, known);
  return known;
};

/** The point that is written, and where the text of the one before stands: its state and center, then its limits. */
interface Cursor {
  readonly points: ShownPoints;
  place: number;
  level: number;
  limits: number;
  end: number;
}

/** Value, events and exposure, up to the state. */
const putFigures = (bytes: Uint8Array, at: number, { points, place }: Cursor): number => {
  let end = putNumber(bytes, at, points.values[place]);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.num), points.nums[place]);
  const den = numberAt(points.dens, place);
  if (Number.isNaN(den)) return putBytes(bytes, end, NO_EXPOSURE);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.den), den);
  return putBytes(bytes, end, BEFORE.state);
};

/** State and center: a level that holds for many points, also where the limits follow an exposure. */
const putLevel = (bytes: Uint8Array, at: number, { points, place }: Cursor): number => {
  const end = putText(bytes, at, stateOf(points.states[place]));
  return putNumber(bytes, putBytes(bytes, end, BEFORE.center), points.center[place]);
};

/** Limits, target and rules, and the end of the point. */
const putLimits = (bytes: Uint8Array, at: number, { points, place }: Cursor): number => {
  let end = putNumber(bytes, putBytes(bytes, at, BEFORE.lower), points.lower[place]);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.upper), points.upper[place]);
  const [target, hits] = [points.targets[place] ?? null, points.rules[place] ?? []];
  if (target === null && hits.length === 0) return putBytes(bytes, end, NO_TARGET_NOR_RULE);
  end = putNumber(bytes, putBytes(bytes, end, BEFORE.target), target ?? Number.NaN);
  return putText(bytes, putBytes(bytes, end, BEFORE.rules), `${JSON.stringify(hits)}}`);
};

/** Whether a figure is that of the point before. */
const isAlike = (column: Float64Array, place: number): boolean => {
  const [figure, before] = [numberAt(column, place), numberAt(column, place - 1)];
  return figure === before || (Number.isNaN(figure) && Number.isNaN(before));
};

const hasLevelBefore = ({ points, place }: Cursor): boolean =>
  place > 0 && points.states[place] === points.states[place - 1] && isAlike(points.center, place);

const hasLimitsBefore = ({ points, place }: Cursor): boolean =>
  isAlike(points.upper, place) &&
  isAlike(points.lower, place) &&
  points.targets[place] === points.targets[place - 1] &&
  points.rules[place]?.length === 0 &&
  points.rules[place - 1]?.length === 0;

/** Puts what is said of a point: as much as is the same as of the point before is copied. */
const putJudgement = (bytes: Uint8Array, at: number, cursor: Cursor): void => {
  const { level, limits, end } = cursor;
  const hasLevel = hasLevelBefore(cursor);
  const isAll = hasLevel && hasLimitsBefore(cursor);
  if (hasLevel) bytes.copyWithin(at, level, isAll ? end : limits);
  const middle = hasLevel ? at + limits - level : putLevel(bytes, at, cursor);
  cursor.level = at;
  cursor.limits = middle;
  cursor.end = isAll ? at + end - level : putLimits(bytes, middle, cursor);
};

/**
 * Puts the points of a series among bytes, as `JSON.stringify` writes them: an ordinary answer has 60,000, all with the same
 * keys, and most with the limits of the point before, whose text is then copied.
 *
 * @param bytes With room for `MOST_POINT_BYTES` a point and two more. @param at Where. @param points In order.
 * @returns The place after them.
 */
export function putPoints(bytes: Uint8Array, at: number, points: ShownPoints): number {
  const heads = beginningsOf(points.labels);
  if (heads.length === 0) return putText(bytes, at, "[]");
  const cursor: Cursor = { points, place: 0, level: at, limits: at, end: at };
  for (const head of heads) {
    const begun = putBytes(bytes, cursor.end, head);
    putJudgement(bytes, putFigures(bytes, begun, cursor), cursor);
    cursor.place += 1;
  }
  // Each point begins with the comma after the one before: the first, with the bracket.
  putText(bytes, at, "[");
  return putText(bytes, cursor.end, "]");
}
