/**
 * Below this mean count most periods hold 0 or 1, and limits from moving ranges mark stable series: XmR marks the latest
 * month of a category with 0.15 complaints a month in up to 79 % of series. Source: measured with the peers' charts.
 */
export const RARE_BELOW = 2;

/**
 * Below this mean the limits of a normal curve miss those of chance by an event or more, which is much of their distance;
 * exact limits are used. Source: the usual condition for c, u and p charts; our runs over 1,500 series of mean 8: some
 * month beyond the limits in 3 % of them with exact limits, 12 % with XmR.
 */
export const EXACT_BELOW = 10;

/**
 * From this mean on a plain XmR chart of counts marks the latest month of stable series in fewer than 2 of 100; below it the
 * limits are never closer than chance puts them. Source: 20,000 series of 36 months each: XmR 1.96 at a mean of 20, 1.62 at 25.
 */
export const XMR_FROM = 25;

/**
 * When largest and smallest exposure differ by more than this share of their mean, periods are not alike: a young company
 * with 20 customers has wild rates that would set the limits of its later years. Source: design rule, by calibration.
 */
export const UNEVEN_ABOVE = 0.25;

/**
 * Counts vary by more than chance when their index of dispersion exceeds 1 by more than this many of its standard errors,
 * √(2 / (points − 1)). Under 1 % of stable Poisson series of 24 to 36 months do. Source: Fisher's index-of-dispersion
 * test; 1,500 simulated series for each mean.
 */
export const DISPERSED_ABOVE_ERRORS = 3;

/**
 * Skewness of amounts beyond which a plain chart marks the large ones of a stable series (60 % of log-normal series with
 * sigma 0.6 and 24 months). Source: Bulmer, "Principles of Statistics": from 0.5 on a distribution is moderately skewed.
 */
export const SKEWED_ABOVE = 0.5;
