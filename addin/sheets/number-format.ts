/** Whole numbers: customers, complaints, rows. */
export const COUNT_FORMAT = "#,##0";
/** Means and limits: one digit more than the counts they come from. */
export const MEAN_FORMAT = "#,##0.0";
/** Shares, without decimals: a board does not decide on a tenth of a percent. */
export const SHARE_FORMAT = "0%";
/** A difference of whole numbers, with a real minus sign. */
export const NET_FORMAT = `${COUNT_FORMAT};"−"${COUNT_FORMAT}`;

/** Changes: the sign says which way, so that nobody takes a change for a level. */
export const CHANGE_SHARE_FORMAT = '+0%;"−"0%;0%';
export const CHANGE_FORMAT = '+#,##0.0;"−"#,##0.0;0.0';
/** One figure over another. */
export const RATIO_FORMAT = '"×"0.00';
/** A share of false discoveries: three decimals tell 1 in 100 from none. */
export const Q_FORMAT = "0.000";

/** TRUE and FALSE in programs that show them as 1 and 0; Excel shows its own words and ignores the format. */
export const TRUTH_FORMAT = '"TRUE";"TRUE";"FALSE"';

/** Longest sign of money that goes before a number: codes have three letters. */
const MAX_CURRENCY = 4;

/** The sign as a constant of a number format; quotes and backslashes would end the constant. */
const signOf = (currency: string | null): string => {
  const sign = (currency ?? "").replaceAll(/["\\]/g, "").trim().slice(0, MAX_CURRENCY);
  if (sign === "") return "";
  return /^[A-Za-z]/.test(sign) ? `"${sign} "` : `"${sign}"`;
};

/**
 * The format of money to the unit.
 *
 * @param currency Symbol or code; null when the source names none. @returns Excel's number format.
 * @example moneyFormat("£") // => "\"£\"#,##0"
 */
export function moneyFormat(currency: string | null): string {
  return `${signOf(currency)}#,##0`;
}

/** From these amounts on, three digits in millions or thousands: a board reads three digits, not eight. */
const SHORT_FORMATS = [
  [100_000_000, '#,##0,,"m"'],
  [10_000_000, '0.0,,"m"'],
  [1_000_000, '0.00,,"m"'],
  [10_000, '#,##0,"k"'],
] as const;

/**
 * The format of money on the board: millions or thousands where the amount is large.
 *
 * @param currency Symbol or code, or null. @param largest The largest amount of its list, so that the list reads alike.
 * @returns Excel's number format.
 * @example shortMoneyFormat("£", 1_840_000) // => "\"£\"0.00,,\"m\""
 */
export function shortMoneyFormat(currency: string | null, largest: number): string {
  const short = SHORT_FORMATS.find(([from]) => Math.abs(largest) >= from)?.[1];
  return `${signOf(currency)}${short ?? COUNT_FORMAT}`;
}

/**
 * The format for the values of a series.
 *
 * @param unit The series' unit in words. @param values Its values.
 * @returns Shares as per cent, whole numbers without decimals, everything else with one.
 * @example seriesFormat("complaints a month", [12, 15]) // => "#,##0"
 */
export function seriesFormat(unit: string, values: readonly number[]): string {
  if (unit === "%" || unit.startsWith("share")) return SHARE_FORMAT;
  return values.every(Number.isInteger) ? COUNT_FORMAT : MEAN_FORMAT;
}
