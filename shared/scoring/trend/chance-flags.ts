/**
 * Share of stable series that are marked at their latest point by chance: 1.0 to 1.9 % by what they are. Source: the
 * calibration in docs/calibration.md.
 *
 * @example FALSE_FLAGS // => 0.015
 */
export const FALSE_FLAGS = 0.015;

/**
 * The same for exact limits of rare events, whose runs are not tested: 0.0 to 0.1 %. Same source.
 *
 * @example FALSE_FLAGS_RARE // => 0.001
 */
export const FALSE_FLAGS_RARE = 0.001;
