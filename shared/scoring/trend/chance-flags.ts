/**
 * Share of stable series that are marked at their latest point by chance. Source: the calibration in docs/calibration.md.
 *
 * @example FALSE_FLAGS // => 0.02
 */
export const FALSE_FLAGS = 0.02;
/**
 * The same for exact limits of rare events, whose runs are not tested. Same source.
 *
 * @example FALSE_FLAGS_RARE // => 0.001
 */
export const FALSE_FLAGS_RARE = 0.001;
