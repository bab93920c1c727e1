/**
 * The loss of a year at the pace of a period, compounded: each month loses from those who are left, so 2 % a month is
 * 21.5 % a year and not 24 %, and 8 % a month is 63 % and not 96 %.
 *
 * @param churn Share lost in the period, 0 to 1. @param months Length of the period, above 0.
 * @returns 1 − (1 − churn)^(12 ÷ months), 0 to 1; null for what is no share or no period. Say beside it that it is
 * annualised and not measured.
 * @see Compounding; `log1p` and `expm1` keep the digits of small shares
 * @example annualise(0.02, 1)?.toFixed(3) // => "0.215"
 * @example annualise(0.3, 12)?.toFixed(12) // => "0.300000000000"
 * @example annualise(1.2, 1) // => null
 */
export function annualise(churn: number, months: number): number | null {
  if (!(churn >= 0 && churn <= 1 && months > 0 && Number.isFinite(months))) return null;
  return -Math.expm1((12 / months) * Math.log1p(-churn));
}
