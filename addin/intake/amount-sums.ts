import { readNumber, type NumberReading } from "./read-numbers.ts";
import type { ReadCell } from "./row-cells.ts";

/** Sums are kept in ten-thousandths as whole numbers, so that the order of rows cannot change the last digit. */
const UNITS = 10_000;

type Decimal = "point" | "comma";

/** Sum and number of unknown amounts under each decimal sign, what the texts speak for, and how many amounts no SUM of Excel sees. */
export interface AmountSums {
  readonly units: Readonly<Record<Decimal, bigint>>;
  readonly unknown: Readonly<Record<Decimal, number>>;
  readonly sure: Readonly<Record<Decimal, number>>;
  readonly likely: Readonly<Record<Decimal, number>>;
  /** Cells over which SUM differs: amounts in text, which it passes over, and errors, which it gives back. */
  readonly unsummable: number;
}

/** Shared by all sums that have nothing of a kind, so that a row of a long table costs little. */
const ZERO: Readonly<Record<Decimal, number>> = { point: 0, comma: 0 };
const ONE: Readonly<Record<Decimal, number>> = { point: 1, comma: 1 };
const ZERO_UNITS: AmountSums["units"] = { point: 0n, comma: 0n };

/** No amounts at all. */
export const NO_AMOUNTS: AmountSums = {
  units: ZERO_UNITS,
  unknown: ZERO,
  sure: ZERO,
  likely: ZERO,
  unsummable: 0,
};

/** One amount that is not known. */
const UNKNOWN: AmountSums = { ...NO_AMOUNTS, unknown: ONE };

/**
 * The sums of one reading; a blank, a text or an error is one unknown amount, never 0.
 *
 * @param reading As read; null when nothing was. @returns Sums of one row.
 * @example sumsOf(null).unknown // => { point: 1, comma: 1 }
 */
export function sumsOf(reading: NumberReading | null): AmountSums {
  if (reading === null) return UNKNOWN;
  const { point, comma, hint } = reading;
  if (hint === null && point !== null && point === comma) {
    const units = unitsOf(point);
    return { ...NO_AMOUNTS, units: { point: units, comma: units } };
  }
  const hinted = (strength: "sure" | "likely"): AmountSums["sure"] =>
    hint?.strength === strength
      ? { point: Number(hint.decimal === "point"), comma: Number(hint.decimal === "comma") }
      : ZERO;
  return {
    units: { point: unitsOf(point ?? 0), comma: unitsOf(comma ?? 0) },
    unknown: { point: Number(point === null), comma: Number(comma === null) },
    sure: hinted("sure"),
    likely: hinted("likely"),
    unsummable: 0,
  };
}

/**
 * The sums of one cell: those of its reading, and whether SUM sees the same amount in it.
 *
 * @param cell Its value, and whether it holds an error. @returns Sums of one row.
 * @example sumsOfCell({ value: "100", isError: false }).unsummable // => 1
 */
export function sumsOfCell({ value, isError }: Pick<ReadCell, "value" | "isError">): AmountSums {
  const reading = isError ? null : readNumber(value);
  if (reading === "blank" || (reading === null && !isError)) return UNKNOWN;
  const sums = sumsOf(reading);
  return isError || typeof value === "string" ? { ...sums, unsummable: 1 } : sums;
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
  const add = (key: "unknown" | "sure" | "likely"): AmountSums["unknown"] =>
    other[key] === ZERO
      ? one[key]
      : {
          point: one[key].point + times * other[key].point,
          comma: one[key].comma + times * other[key].comma,
        };
  return {
    units: other.units === ZERO_UNITS ? one.units : addUnits(one.units, other.units, times),
    unknown: add("unknown"),
    sure: add("sure"),
    likely: add("likely"),
    unsummable: one.unsummable + times * other.unsummable,
  };
}

function addUnits(
  one: AmountSums["units"],
  other: AmountSums["units"],
  times: 1 | -1,
): AmountSums["units"] {
  return times === 1
    ? { point: one.point + other.point, comma: one.comma + other.comma }
    : { point: one.point - other.point, comma: one.comma - other.comma };
}

/**
 * The decimal sign of a column: what its texts can only mean, else what three digits after a sign make likely, else a point.
 *
 * @param sums Of the whole column. @returns `point` or `comma`.
 * @example decideDecimal(sumsOf({ point: null, comma: 1.5, hint: { decimal: "comma", strength: "sure" } })) // => "comma"
 */
export function decideDecimal({ sure, likely }: AmountSums): Decimal {
  if (sure.point !== sure.comma) return sure.comma > sure.point ? "comma" : "point";
  return likely.comma > likely.point ? "comma" : "point";
}

/**
 * A sum as an amount.
 *
 * @param sums Of some rows. @param decimal Of the column. @param factor 12 for monthly amounts, else 1. @returns The yearly amount.
 * @example amountOf(sumsOf({ point: 137086.65, comma: 137086.65, hint: null }), "point", 12) // => 1645039.8
 */
export function amountOf(sums: AmountSums, decimal: Decimal, factor: 1 | 12): number {
  return Number(sums.units[decimal] * BigInt(factor)) / UNITS;
}
