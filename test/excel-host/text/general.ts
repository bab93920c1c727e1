import { roundedDigits } from "./round.ts";

/** Excel gives a number without a format eleven places; what does not fit is shown by powers of ten. */
const PLACES = 11;
const FIRST_TOO_LARGE = 1e11;
const LAST_TOO_SMALL = 1e-4;
const SCIENTIFIC_DECIMALS = 5;

export function generalText(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  if (size === 0) return "0";
  if (size >= FIRST_TOO_LARGE || size < LAST_TOO_SMALL) return sign + scientificText(size);
  const wholePlaces = Math.floor(size).toString().length;
  const { whole, part } = roundedDigits(size, Math.max(0, PLACES - 1 - wholePlaces));
  const trimmed = part.replace(/0+$/, "");
  return sign + whole + (trimmed === "" ? "" : `.${trimmed}`);
}

function scientificText(size: number): string {
  const [mantissa = "", exponent = "0"] = size.toExponential(SCIENTIFIC_DECIMALS).split("e");
  const digits = mantissa.replace(/\.?0+$/, "");
  const power = Math.abs(Number(exponent)).toString().padStart(2, "0");
  return `${digits}E${Number(exponent) < 0 ? "-" : "+"}${power}`;
}
