import { currencyOfCell, isPercentage, readNumber, type NumberReading } from "./read-numbers.ts";
import type { ReadCell } from "./row-cells.ts";

/** Sums are kept in ten-thousandths as whole numbers, so that the order of rows cannot change the last digit. */
const UNITS = 10_000;

type Decimal = "point" | "comma";

/** The decimal sign of a column; `neither` where its texts can be read both ways, which then hold no known amount. */
export type DecimalChoice = Decimal | "neither";

/** Sum and number of unknown amounts under each decimal sign, what the texts speak for, and how many amounts no SUM of Excel sees. */
export interface AmountSums {
  readonly units: Readonly<Record<DecimalChoice, bigint>>;
  readonly unknown: Readonly<Record<DecimalChoice, number>>;
  readonly sure: Readonly<Record<Decimal, number>>;
  readonly likely: Readonly<Record<Decimal, number>>;
  /** Cells over which SUM differs: amounts in text, which it passes over, and errors, which it gives back. */
  readonly unsummable: number;
  readonly negative: number;
  readonly percentages: number;
  /** Amounts in text by the currency that they name. */
  readonly currencies: Readonly<Record<string, number>>;
}

/** Shared by all sums that have nothing of a kind, so that a row of a long table costs little. */
const ZERO: Readonly<Record<Decimal, number>> = { point: 0, comma: 0 };
const NONE: AmountSums["unknown"] = { point: 0, comma: 0, neither: 0 };
const ONE: AmountSums["unknown"] = { point: 1, comma: 1, neither: 1 };
const ZERO_UNITS: AmountSums["units"] = { point: 0n, comma: 0n, neither: 0n };
const NO_CURRENCIES: AmountSums["currencies"] = {};

/** No amounts at all. */
export const NO_AMOUNTS: AmountSums = {
  units: ZERO_UNITS,
  unknown: NONE,
  sure: ZERO,
  likely: ZERO,
  unsummable: 0,
  negative: 0,
  percentages: 0,
  currencies: NO_CURRENCIES,
};

/** One amount that is not known. */
const UNKNOWN: AmountSums = { ...NO_AMOUNTS, unknown: ONE };

/**
 * The sums of one reading; a blank, a text or an error is one unknown amount, never 0.
 *
 * @param reading As read; null when nothing was. @returns Sums of one row.
 * @example sumsOf(null).unknown // => { point: 1, comma: 1, neither: 1 }
 */
export function sumsOf(reading: NumberReading | null): AmountSums {
  if (reading === null) return UNKNOWN;
  const { point, comma, hint } = reading;
  const negative = Number(isNegative(reading));
  if (hint === null && point !== null && point === comma) {
    const units = unitsOf(point);
    return { ...NO_AMOUNTS, units: { point: units, comma: units, neither: units }, negative };
  }
  const hinted = (strength: "sure" | "likely"): AmountSums["sure"] =>
    hint?.strength === strength
      ? { point: Number(hint.decimal === "point"), comma: Number(hint.decimal === "comma") }
      : ZERO;
  const isSame = point !== null && point === comma;
  return {
    ...NO_AMOUNTS,
    units: {
      point: unitsOf(point ?? 0),
      comma: unitsOf(comma ?? 0),
      neither: isSame ? unitsOf(point) : 0n,
    },
    unknown: {
      point: Number(point === null),
      comma: Number(comma === null),
      neither: Number(!isSame),
    },
    sure: hinted("sure"),
    likely: hinted("likely"),
    negative,
  };
}

const isNegative = ({ point, comma }: NumberReading): boolean =>
  (point ?? 0) < 0 || (comma ?? 0) < 0;

/**
 * The sums of one cell: those of its reading, and whether SUM sees the same amount in it.
 *
 * @param cell Its value, and whether it holds an error. @returns Sums of one row.
 * @example sumsOfCell({ value: "100", isError: false }).unsummable // => 1
 */
export function sumsOfCell({ value, isError }: Pick<ReadCell, "value" | "isError">): AmountSums {
  if (!isError && isPercentage(value)) return { ...UNKNOWN, percentages: 1 };
  const reading = isError ? null : readNumber(value);
  if (reading === "blank" || (reading === null && !isError)) return UNKNOWN;
  const sums = sumsOf(reading);
  if (isError) return { ...sums, unsummable: 1 };
  if (typeof value !== "string") return sums;
  const currency = currencyOfCell(value);
  const currencies = currency === null ? NO_CURRENCIES : { [currency]: 1 };
  return { ...sums, unsummable: 1, currencies };
}

function unitsOf(amount: number): bigint {
  return BigInt(Math.round(amount * UNITS));
}

/**
 * Two sums put together; `times` -1 takes the second away again.
 *
 * @param one Sums. @param other Sums. @param times 1 or -1. @returns Their sum or difference.
 * @example addSums(NO_AMOUNTS, sumsOf({ point: 1.5, comma: 1.5, hint: null }), 1).units.point // => 15000n
 */
export function addSums(one: AmountSums, other: AmountSums, times: 1 | -1): AmountSums {
  const add = (key: "sure" | "likely"): AmountSums["sure"] =>
    other[key] === ZERO
      ? one[key]
      : {
          point: one[key].point + times * other[key].point,
          comma: one[key].comma + times * other[key].comma,
        };
  return {
    units: other.units === ZERO_UNITS ? one.units : addUnits(one.units, other.units, times),
    unknown: other.unknown === NONE ? one.unknown : addUnknown(one.unknown, other.unknown, times),
    sure: add("sure"),
    likely: add("likely"),
    unsummable: one.unsummable + times * other.unsummable,
    negative: one.negative + times * other.negative,
    percentages: one.percentages + times * other.percentages,
    currencies:
      other.currencies === NO_CURRENCIES
        ? one.currencies
        : addCurrencies(one.currencies, other.currencies, times),
  };
}

function addUnits(
  one: AmountSums["units"],
  other: AmountSums["units"],
  times: 1 | -1,
): AmountSums["units"] {
  return times === 1
    ? {
        point: one.point + other.point,
        comma: one.comma + other.comma,
        neither: one.neither + other.neither,
      }
    : {
        point: one.point - other.point,
        comma: one.comma - other.comma,
        neither: one.neither - other.neither,
      };
}

function addUnknown(
  one: AmountSums["unknown"],
  other: AmountSums["unknown"],
  times: 1 | -1,
): AmountSums["unknown"] {
  return {
    point: one.point + times * other.point,
    comma: one.comma + times * other.comma,
    neither: one.neither + times * other.neither,
  };
}

function addCurrencies(
  one: AmountSums["currencies"],
  other: AmountSums["currencies"],
  times: 1 | -1,
): AmountSums["currencies"] {
  const sum = { ...one };
  for (const [currency, rows] of Object.entries(other))
    sum[currency] = (sum[currency] ?? 0) + times * rows;
  return sum;
}

/**
 * The currencies that amounts name; of several no sum is right.
 *
 * @param sums Of the whole column. @returns Codes and signs in order.
 * @example currenciesOf(sumsOfCell({ value: "$5", isError: false })) // => ["$"]
 */
export function currenciesOf({ currencies }: AmountSums): readonly string[] {
  return Object.keys(currencies)
    .filter((currency) => (currencies[currency] ?? 0) > 0)
    .toSorted();
}

/**
 * The decimal sign of a column: what its texts can only mean. Where every text with a sign can be read both ways ("1.234" is 1234
 * or a little over 1), nothing is guessed.
 *
 * @param sums Of the whole column. @returns `point`, `comma` or `neither`; `point` where no text has a sign.
 * @example decideDecimal(sumsOf({ point: null, comma: 1.5, hint: { decimal: "comma", strength: "sure" } })) // => "comma"
 */
export function decideDecimal(sums: AmountSums): DecimalChoice {
  const { sure, likely } = sums;
  const isOpen = sure.point + sure.comma === 0 && likely.point + likely.comma > 0;
  return isOpen ? "neither" : guessDecimal(sums);
}

/**
 * The same, but taking three digits after a sign for thousands where nothing else decides.
 *
 * @param sums Of the whole column. @returns `point` or `comma`.
 * @example guessDecimal(sumsOfCell({ value: "1.234", isError: false })) // => "comma"
 */
export function guessDecimal({ sure, likely }: AmountSums): Decimal {
  if (sure.point !== sure.comma) return sure.comma > sure.point ? "comma" : "point";
  return likely.comma > likely.point ? "comma" : "point";
}

/**
 * A sum as an amount.
 *
 * @param sums Of some rows. @param decimal Of the column. @param factor 12 for monthly amounts, else 1. @returns The yearly amount.
 * @example amountOf(sumsOf({ point: 137086.65, comma: 137086.65, hint: null }), "point", 12) // => 1645039.8
 */
export function amountOf(sums: AmountSums, decimal: DecimalChoice, factor: 1 | 12): number {
  return Number(sums.units[decimal] * BigInt(factor)) / UNITS;
}
