/** Numbers as Excel shows them: by their decimal digits, of which a double has 15 that count. */

/** A number times a power of ten, without the errors of a multiplication. */
export function shifted(value: number, power: number): number {
  const [mantissa = "0", exponent = "0"] = Number(value.toPrecision(15)).toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

/** Digits before and after the point, half rounded up; the value is not negative. */
export function roundedDigits(value: number, decimals: number): { whole: string; part: string } {
  const digits = BigInt(Math.round(shifted(value, decimals)))
    .toString()
    .padStart(decimals + 1, "0");
  return {
    whole: digits.slice(0, digits.length - decimals),
    part: digits.slice(digits.length - decimals),
  };
}
