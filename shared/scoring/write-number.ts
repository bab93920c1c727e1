/** Decimals beyond which two figures that differ are left alike. */
const MOST_DECIMALS = 6;

const withCommas = (digits: string): string =>
  digits.length <= 3 ? digits : digits.replaceAll(/\B(?=(\d{3})+$)/g, ",");

/**
 * A figure as the board reads it: comma for thousands, a minus sign, a given number of decimals. No locale.
 *
 * @param value Finite, below 1e21. @param decimals 0 to 20; whole numbers are written without them.
 * @returns The text; never "−0".
 * @example writeNumber(1234567.891, 1) // => "1,234,567.9"
 * @example writeNumber(-0.04, 1) // => "0.0"
 */
export function writeNumber(value: number, decimals = 0): string {
  const digits = Math.abs(value).toFixed(Number.isInteger(value) ? 0 : decimals);
  const point = digits.indexOf(".");
  const text =
    point < 0 ? withCommas(digits) : `${withCommas(digits.slice(0, point))}${digits.slice(point)}`;
  return value < 0 && Number(digits) !== 0 ? `−${text}` : text;
}

/**
 * A number of things in words, with commas between thousands.
 *
 * @param count From 0. @param one The thing. @param many Several of it; the word with an s when left out.
 * @returns The number and the right word.
 * @example countWords(1234, "row") // => "1,234 rows"
 */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${writeNumber(count)} ${count === 1 ? one : many}`;
}

const baseDecimals = (largest: number): number => {
  if (largest >= 10) return 0;
  if (largest >= 1) return 1;
  return largest >= 0.1 ? 2 : 3;
};

/** Figures that differ by more than one unit of the last decimal look different; half a unit more is for roundings. */
const isFarApart = (values: readonly number[], unit: number): boolean => {
  for (let at = 1; at < values.length; at += 1)
    for (let other = 0; other < at; other += 1) {
      const distance = Math.abs((values[at] ?? 0) - (values[other] ?? 0));
      if (distance !== 0 && !(distance > 1.5 * unit)) return false;
    }
  return true;
};

/**
 * Figures of one sentence, written with the same decimals and as many as it takes that figures which differ look
 * different: a value above its limit must not read as equal to it.
 *
 * @param values Finite figures of one unit. @returns Their texts in the same order; whole numbers without decimals.
 * @example writeAlike([61, 40.26, 77.9]) // => ["61", "40", "78"]
 * @example writeAlike([2.44, 2.41, 1.2]) // => ["2.44", "2.41", "1.20"]
 */
export function writeAlike(values: readonly number[]): readonly string[] {
  const distinct = new Set(values).size;
  const largest = Math.max(0, ...values.map(Math.abs));
  let decimals = baseDecimals(largest);
  const seenApart = (): number =>
    new Set(values.map((value) => Number(value.toFixed(decimals)))).size;
  const isSeen = (): boolean => isFarApart(values, 10 ** -decimals) || seenApart() === distinct;
  while (decimals < MOST_DECIMALS && !isSeen()) decimals += 1;
  return values.map((value) => writeNumber(value, decimals));
}

/**
 * A share in words.
 *
 * @param part A part of `whole`. @param whole Above 0. @returns Whole percent; "under 1%" and "over 99%" at the ends.
 * @example writeShare(48, 184) // => "26%"
 * @example writeShare(1, 1000) // => "under 1%"
 */
export function writeShare(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 1) return "under 1%";
  if (percent > 99 && percent < 100) return "over 99%";
  return `${writeNumber(Math.round(percent))}%`;
}

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * A small whole number as a word, as in running text.
 *
 * @param count A whole number from 0. @returns A word up to nine, digits above.
 * @example writeSmallCount(3) // => "three"
 * @example writeSmallCount(12) // => "12"
 */
export function writeSmallCount(count: number): string {
  return SMALL[count] ?? writeNumber(count);
}
