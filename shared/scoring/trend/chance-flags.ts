import type { Reading } from "./draw-segment.ts";

/**
 * Share of stable series that are marked at their latest point by chance under the default rules: 0.5 to 1.9 % by what they
 * are. Source: the calibration in docs/calibration.md.
 *
 * @example FALSE_FLAGS // => 0.015
 */
export const FALSE_FLAGS = 0.015;

/**
 * The same for exact limits of rare events, whose runs are not tested: 0.0 to 0.2 %. Same source.
 *
 * @example FALSE_FLAGS_RARE // => 0.001
 */
export const FALSE_FLAGS_RARE = 0.001;

/**
 * The same mean share for the other rules, over the same processes, 1,500 series each. NHSRplotthedots has none: its share
 * depends on the data, from 1.5 to 75 %.
 */
const BY_PROFILE: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  mdc2023: { 6: 0.027, 7: FALSE_FLAGS, 8: 0.008 },
  anhoej: { 7: 0.005 },
  wheeler: { 8: 0.008 },
  "western-electric": { 8: 0.012 },
};

/**
 * Share of stable series that are marked by chance.
 *
 * @param reading How the charts are read. @returns Null where it is not known.
 * @example chanceOfMark({ profile: { name: "wheeler" }, runLength: 8, strictLaney: false }) // => 0.008
 */
export function chanceOfMark({ profile, runLength, strictLaney }: Reading): number | null {
  return strictLaney ? null : (BY_PROFILE[profile.name]?.[runLength] ?? null);
}
