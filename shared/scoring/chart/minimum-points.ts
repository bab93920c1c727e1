/**
 * Fewest points for limits; below, one point decides them. Source: trial limits of NHS England, "Making Data Count".
 *
 * @example MIN_LIMITS // => 8
 */
export const MIN_LIMITS = 8;

/**
 * Fewest points for a mark on the scorecard: limits are firm. Source: NHSRplotthedots, "at least 13 points".
 *
 * @example MIN_MARKS // => 13
 */
export const MIN_MARKS = 13;
