import type { Mark } from "./rule-hit.ts";
import type { TestedPoints } from "./tested-points.ts";

/** "So many of so many neighbouring points beyond a line on one side." */
export interface Cluster {
  /** How many of the neighbouring points must be beyond the line, and how many neighbours are looked at. */
  readonly near: number;
  readonly points: number;
  /** Where the line is, as a share of the way from the center to the limit of 2 sigma: 1 is 2 sigma, 0.5 is 1 sigma. */
  readonly line: number;
  /** Whether a point beyond the limits of 3 sigma counts as beyond the line. */
  readonly countsBeyond: boolean;
  /** Whether the other points must lie on that side of the center too. */
  readonly onOneSide: boolean;
}

/** A point beyond the line is 2, one merely on that side of the center 1, negative below it; 0 is on the center. */
const MISSING = 9;

const zoneHigh = ({ values, bands }: TestedPoints, index: number, cluster: Cluster): number => {
  const value = values[index] ?? Number.NaN;
  const upper2 = bands.upper2[index] ?? Number.NaN;
  const isNear =
    value > upper2 - (1 - cluster.line) * (upper2 - (bands.center[index] ?? Number.NaN));
  return isNear && (cluster.countsBeyond || value <= (bands.upper[index] ?? Number.NaN)) ? 2 : 1;
};

const zoneLow = ({ values, bands }: TestedPoints, index: number, cluster: Cluster): number => {
  const value = values[index] ?? Number.NaN;
  const lower2 = bands.lower2[index] ?? Number.NaN;
  const isNear =
    value < lower2 + (1 - cluster.line) * ((bands.center[index] ?? Number.NaN) - lower2);
  return isNear && (cluster.countsBeyond || value >= (bands.lower[index] ?? Number.NaN)) ? -2 : -1;
};

/** Room for the zones, used again by every call and never handed out. */
let room = new Int8Array(0);

const zonesOf = (tested: TestedPoints, cluster: Cluster): Int8Array => {
  const points = tested.values.length;
  if (room.length < points) room = new Int8Array(points);
  for (let index = 0; index < points; index += 1) {
    const distance =
      (tested.values[index] ?? Number.NaN) - (tested.bands.center[index] ?? Number.NaN);
    if (distance > 0) room[index] = zoneHigh(tested, index, cluster);
    else if (distance < 0) room[index] = zoneLow(tested, index, cluster);
    else room[index] = distance === 0 ? 0 : MISSING;
  }
  return room.subarray(0, points);
};

/** 1 where a point lies beyond the line on that side. */
const nearAt = (zones: Int8Array, index: number, sign: 1 | -1): number =>
  Number(index >= 0 && zones[index] === 2 * sign);

/** Whether all neighbours that end here are there and, where that matters, on the side of `sign`. */
const isWhole = (zones: Int8Array, end: number, cluster: Cluster & { sign: 1 | -1 }): boolean => {
  for (let index = end - cluster.points + 1; index <= end; index += 1) {
    const zone = zones[index] ?? MISSING;
    if (zone === MISSING) return false;
    if (cluster.onOneSide && zone * cluster.sign < 1) return false;
  }
  return true;
};

/**
 * The points of every cluster: of those neighbouring points the ones beyond the line. A missing point breaks a cluster.
 *
 * @param tested Values and bands of one segment. @param cluster How many of how many, beyond which line.
 * @returns The points beyond the line, first those of the high clusters, then those of the low ones, each once.
 * @example findClusters({ values: [8, 5, 8], bands: { center: Array(3).fill(5), lower: Array(3).fill(2), upper: Array(3).fill(8), lower2: Array(3).fill(3), upper2: Array(3).fill(7) } }, { near: 2, points: 3, line: 1, countsBeyond: true, onOneSide: false }).map(({ index }) => index) // => [0, 2]
 */
export function findClusters(tested: TestedPoints, cluster: Cluster): readonly Mark[] {
  const marks: Mark[] = [];
  const zones = zonesOf(tested, cluster);
  for (const sign of [1, -1] as const) {
    const sided = { ...cluster, sign };
    const direction = sign === 1 ? "high" : "low";
    let near = 0;
    let unmarked = 0;
    for (let end = 0; end < zones.length; end += 1) {
      near += nearAt(zones, end, sign) - nearAt(zones, end - cluster.points, sign);
      if (near < cluster.near || !isWhole(zones, end, sided)) continue;
      const start = Math.max(unmarked, end - cluster.points + 1);
      for (let index = start; index <= end; index += 1)
        if (zones[index] === 2 * sign) marks.push({ index, direction });
      unmarked = end + 1;
    }
  }
  return marks;
}
