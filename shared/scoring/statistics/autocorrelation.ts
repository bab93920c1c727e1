import { type Column, openColumn, countKnown } from "./column.ts";
import { mannKendall } from "./mann-kendall.ts";
import type { TheilSen } from "./theil-sen.ts";

/** How many places have a value, and their sum. */
const addUp = (column: Column): { readonly known: number; readonly sum: number } => {
  let [known, sum] = [0, 0];
  for (let place = 0; place < column.length; place += 1) {
    const value = column[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    known += 1;
    sum += value;
  }
  return { known, sum };
};

/**
 * Lag-1 autocorrelation: how much a month resembles the month before it.
 *
 * @param column One finite number a period in order; NaN where missing: pairs with a missing neighbour do not count.
 * @returns About −1 to 1, 0 for independent months. Null below three known values, without a pair, or without variation.
 * @see Box and Jenkins 1976, "Time Series Analysis"; R: `acf(values, na.action = na.pass)`
 * @example lagOneAutocorrelation([1, 2, 3, 4]) // => 0.25
 * @example lagOneAutocorrelation([5, 5, 5]) // => null
 */
export function lagOneAutocorrelation(column: Column): number | null {
  const { known, sum } = addUp(column);
  const mean = sum / known;
  let [squares, products, pairs] = [0, 0, 0];
  let before = Number.NaN;
  for (let place = 0; place < column.length; place += 1) {
    const distance = (column[place] ?? Number.NaN) - mean;
    if (!Number.isNaN(distance)) squares += distance * distance;
    const product = distance * before;
    if (!Number.isNaN(product)) {
      products += product;
      pairs += 1;
    }
    before = distance;
  }
  if (known < 3 || pairs === 0 || squares === 0) return null;
  // As many products as pairs plus one, so that a gap does not look like independence. Without gaps that is n.
  return products / (pairs + 1) / (squares / known);
}

/** What is to be known of a series before the p of its trend is believed. */
export interface SerialDependence {
  /** Lag-1 autocorrelation of the distances from the line. */
  readonly lagOne: number;
  /** 2 / √n. Measured on 36 months: independent ones exceed it in 1 % of series, those of an autocorrelation of 0.4 in 39 %. */
  readonly threshold: number;
  /** Months resemble their neighbours, so that the plain p is too small. */
  readonly needsCaution: boolean;
  /** Two-sided p of Mann-Kendall's test on the pre-whitened series; null without need of caution or with too few neighbours. */
  readonly whitenedP: number | null;
}

/** Distances below this share of the largest value are what rounding leaves of a straight line. */
const NOISE = 1e-12;

/** Room for the distances, used again by every call and never handed out. */
let room = new Float64Array(0);

const distancesFrom = (
  values: Column,
  { slope, intercept }: Pick<TheilSen, "slope" | "intercept">,
): Column => {
  if (room.length < values.length) room = new Float64Array(values.length);
  let largest = 0;
  for (let place = 0; place < values.length; place += 1) {
    const size = Math.abs(values[place] ?? 0);
    if (size > largest) largest = size;
  }
  const noise = NOISE * largest;
  for (let place = 0; place < values.length; place += 1) {
    const distance = (values[place] ?? Number.NaN) - intercept - slope * place;
    room[place] = Math.abs(distance) <= noise ? 0 : distance;
  }
  return room.subarray(0, values.length);
};

/** Each month less what the month before it predicts; NaN where either is missing. */
const whiten = (values: Column, lagOne: number): Column => {
  const white = openColumn(Math.max(values.length - 1, 0));
  for (let index = 0; index < white.length; index += 1)
    white[index] = (values[index + 1] ?? Number.NaN) - lagOne * (values[index] ?? Number.NaN);
  return white;
};

/**
 * Two-sided p of Mann-Kendall's test on the pre-whitened series.
 *
 * @param values One finite number a period in order; NaN where missing. @returns Null when too few neighbours are known.
 * @see pyMannKendall: `pre_whitening_modification_test`
 * @example whitenedP([1, 2]) // => null
 */
export function whitenedP(values: Column): number | null {
  const lagOne = lagOneAutocorrelation(values);
  return lagOne === null ? null : (mannKendall(whiten(values, lagOne))?.p ?? null);
}

/**
 * Whether months resemble their neighbours once the trend is taken out, and the p that allows for it.
 *
 * The p is that of classic pre-whitening: Mann-Kendall on x(t) − r x(t − 1), r the lag-1 autocorrelation of the series
 * itself. Measured on stable series of 36 months with an autocorrelation of 0.4, alpha 0.05: it errs in 5 %, the plain test
 * in 17 %, Hamed-Rao in 13-15 %, trend-free pre-whitening in 18-21 %, Yue-Wang in 43-49 %. Its price is power: of trends in
 * independent months of which the plain test finds 65 % it finds 48 %, so that it is a second opinion and not the verdict.
 *
 * @param values One finite number a period in order; NaN where missing. @param line Sen's line through them.
 * @returns Null when the distances from the line do not vary or are too few.
 * @see von Storch 1995, "Misuses of statistical analysis in climate research"; pyMannKendall: `pre_whitening_modification_test`
 * @example serialDependence([1, 2, 3], { slope: 1, intercept: 1 }) // => null
 */
export function serialDependence(
  values: Column,
  line: Pick<TheilSen, "slope" | "intercept">,
): SerialDependence | null {
  const distances = distancesFrom(values, line);
  const lagOne = lagOneAutocorrelation(distances);
  if (lagOne === null) return null;
  const threshold = 2 / Math.sqrt(countKnown(distances));
  const needsCaution = lagOne > threshold;
  return { lagOne, threshold, needsCaution, whitenedP: needsCaution ? whitenedP(values) : null };
}
