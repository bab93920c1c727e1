import type { Band } from "../chart/band.ts";
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

const zoneHigh = (value: number, band: Band, { line, countsBeyond }: Cluster): number => {
  const isNear = value > band.upper2 - (1 - line) * (band.upper2 - band.center);
  return isNear && (countsBeyond || value <= band.upper) ? 2 : 1;
};

const zoneLow = (value: number, band: Band, { line, countsBeyond }: Cluster): number => {
  const isNear = value < band.lower2 + (1 - line) * (band.center - band.lower2);
  return isNear && (countsBeyond || value >= band.lower) ? -2 : -1;
};

const zonesOf = ({ values, bands }: TestedPoints, cluster: Cluster): Int8Array => {
  const zones = new Int8Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    const band = bands[index] ?? null;
    if (value === null || band === null) zones[index] = MISSING;
    else if (value > band.center) zones[index] = zoneHigh(value, band, cluster);
    else if (value < band.center) zones[index] = zoneLow(value, band, cluster);
  }
  return zones;
};

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
 * @example findClusters({ values: [8, 5, 8], bands: Array(3).fill({ center: 5, lower: 2, upper: 8, lower2: 3, upper2: 7 }) }, { near: 2, points: 3, line: 1, countsBeyond: true, onOneSide: false }).map(({ index }) => index) // => [0, 2]
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
      if (zones[end] === 2 * sign) near += 1;
      if (zones[end - cluster.points] === 2 * sign) near -= 1;
      if (near < cluster.near || !isWhole(zones, end, sided)) continue;
      const start = Math.max(unmarked, end - cluster.points + 1);
      for (let index = start; index <= end; index += 1)
        if (zones[index] === 2 * sign) marks.push({ index, direction });
      unmarked = end + 1;
    }
  }
  return marks;
}
