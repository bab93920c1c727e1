import { numberAt } from "../../shared/scoring/statistics/column.ts";

/**
 * The digits of a double as JSON writes them: the fewest that read back as the same double, and of those the nearest. A
 * figure is multiplied by a power of ten that gives it 17 digits before the point; the product of two doubles is the sum of
 * two others exactly, so that nothing is lost, and how far the neighbours of the double are tells how many digits it takes.
 * The platform makes a text first, which takes three times as long.
 */
const [ZERO, POINT] = [48, 46];

/** From here to there the power of ten is itself a double without loss. */
const [LEAST, MOST] = [1e-5, 1e15];
const [SEVENTEEN_DIGITS, EIGHTEEN_DIGITS] = [1e16, 1e17];
/** The low eight of 17 digits, and the high nine. */
const [LOW, HIGH] = [1e8, 1e9];
/** What is so close to the middle between two answers is left to the platform: sums of the low digits err by less. */
const UNSURE = 1e-6;

/** Doubles are looked up by the power of two at or below them, from this one on. */
const LEAST_EXPONENT = -17;
const EXPONENTS = 67;
const BIAS = 1023;
const SIGNIFICAND = 53;
/** Splits a double into two halves whose products are exact. Source: Dekker 1971, Numerische Mathematik 18. */
const SPLITTER = 2 ** 27 + 1;

const headOf = (value: number): number => {
  const wide = SPLITTER * value;
  return wide - (wide - value);
};

const TENS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const TEN_HEADS = TENS.map((ten) => headOf(ten));

const byExponent = (figureOf: (exponent: number) => number): Float64Array =>
  Float64Array.from({ length: EXPONENTS }, (_, place) => figureOf(place + LEAST_EXPONENT));

/** Half of the way from a double to its neighbours. */
const HALF_GAPS = byExponent((exponent) => 2 ** (exponent - SIGNIFICAND));
/** Digits of the power of two before the point (below 1, less the zeros after it), and from where on there is one more. */
const DIGITS_BEFORE = Int32Array.from(
  byExponent((exponent) => Math.floor(Math.log10(2 ** exponent)) + 1),
);
const ONE_MORE_FROM = Float64Array.from(DIGITS_BEFORE, (digits) => Number(`1e${digits}`));

const bits = new DataView(new ArrayBuffer(8));

/** Two digits for each number below 100. */
const PAIRS = Uint8Array.from(
  { length: 200 },
  (_, place) => ZERO + (place % 2 === 0 ? Math.floor(place / 20) : Math.floor(place / 2) % 10),
);

/** The last digits found: the high nine and the low eight, and how many of all 17 stand before the point. */
const found = new Int32Array(3);
const [AT_HIGH, AT_LOW, AT_BEFORE] = [0, 1, 2];

/** Low digits, which may have a fraction: as few of them as tell the double from its neighbours; NaN where that is unsure. */
const shortest = (digits: number, gap: number): number => {
  const tens = 10 * Math.round(0.1 * digits);
  const off = Math.abs(digits - tens);
  if (Math.abs(off - gap) < UNSURE || Math.abs(off - 5) < UNSURE) return Number.NaN;
  if (off < gap) {
    const hundreds = 100 * Math.round(0.01 * digits);
    const farOff = Math.abs(digits - hundreds);
    if (Math.abs(farOff - gap) < UNSURE) return Number.NaN;
    return farOff < gap ? hundreds : tens;
  }
  const whole = Math.round(digits);
  return Math.abs(Math.abs(digits - whole) - 0.5) < UNSURE ? Number.NaN : whole;
};

/** What the product of two doubles misses of the exact one. */
const restOf = (value: number, ten: number, tenHead: number): number => {
  const head = headOf(value);
  const tail = value - head;
  const tenTail = ten - tenHead;
  return head * tenHead - value * ten + head * tenTail + tail * tenHead + tail * tenTail;
};

/** Finds the digits of a double between the bounds. @returns False where it is not sure of them. */
const findDigits = (value: number): boolean => {
  bits.setFloat64(0, value);
  const head = bits.getUint32(0);
  const place = (head >>> 20) - BIAS - LEAST_EXPONENT;
  const before = numberAt(DIGITS_BEFORE, place) + Number(value >= numberAt(ONE_MORE_FROM, place));
  const ten = numberAt(TENS, 17 - before);
  const product = value * ten;
  // The neighbour below a power of two is nearer than the one above.
  const isPower = (head & 0xf_ff_ff) === 0 && bits.getUint32(4) === 0;
  if (isPower || !(product >= SEVENTEEN_DIGITS && product < EIGHTEEN_DIGITS)) return false;
  const high = Math.floor(product * 1e-8);
  const rest = restOf(value, ten, numberAt(TEN_HEADS, 17 - before));
  const low = shortest(product - high * LOW + rest, numberAt(HALF_GAPS, place) * ten);
  const carry = low < 0 ? -1 : Number(low >= LOW);
  found[AT_HIGH] = high + carry;
  found[AT_LOW] = low - carry * LOW;
  found[AT_BEFORE] = before;
  return !Number.isNaN(low) && high + carry < HIGH;
};

/** A hundredth of a number below 10,000, whole: 5243 / 2^19 is a little more than that. */
const hundredthOf = (digits: number): number => (digits * 5243) >>> 19;

const putFour = (bytes: Uint8Array, at: number, digits: number): void => {
  const first = 2 * hundredthOf(digits);
  const last = 2 * digits - 100 * first;
  bytes[at] = PAIRS[first] ?? ZERO;
  bytes[at + 1] = PAIRS[first + 1] ?? ZERO;
  bytes[at + 2] = PAIRS[last] ?? ZERO;
  bytes[at + 3] = PAIRS[last + 1] ?? ZERO;
};

const putEight = (bytes: Uint8Array, at: number, digits: number): void => {
  const first = (digits / 10_000) >>> 0;
  putFour(bytes, at, first);
  putFour(bytes, at + 4, digits - 10_000 * first);
};

/** Puts all 17 digits, and takes the zeros at their end away. @returns The place after the last. */
const putDigits = (bytes: Uint8Array, at: number): number => {
  const high = found[AT_HIGH] ?? 0;
  const first = (high / LOW) >>> 0;
  bytes[at] = ZERO + first;
  putEight(bytes, at + 1, high - first * LOW);
  putEight(bytes, at + 9, found[AT_LOW] ?? 0);
  let end = at + 17;
  while (bytes[end - 1] === ZERO) end -= 1;
  return end;
};

const putDecimal = (bytes: Uint8Array, at: number): number => {
  const before = found[AT_BEFORE] ?? 0;
  if (before > 0) {
    const end = putDigits(bytes, at + 1);
    for (let place = at; place < at + before; place += 1) bytes[place] = bytes[place + 1] ?? ZERO;
    bytes[at + before] = POINT;
    return end;
  }
  bytes[at] = ZERO;
  bytes[at + 1] = POINT;
  for (let place = 0; place < -before; place += 1) bytes[at + 2 + place] = ZERO;
  return putDigits(bytes, at + 2 - before);
};

/** What is returned where the digits are not found. */
export const NOT_FOUND = -1;

/**
 * Puts a number that is not whole among bytes, as JSON writes it.
 *
 * @param bytes With room for 24 more. @param at Where. @param value Above 0.
 * @returns The place after it, or `NOT_FOUND`: the number is very small or very large, is a power of two, or lies in the
 * middle between two answers.
 * @see Steele & White 1990, "How to print floating-point numbers accurately"; ECMA-262, Number::toString
 */
export function putFraction(bytes: Uint8Array, at: number, value: number): number {
  const isWithin = value >= LEAST && value < MOST;
  return isWithin && findDigits(value) ? putDecimal(bytes, at) : NOT_FOUND;
}
