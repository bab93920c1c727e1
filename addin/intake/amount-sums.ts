import type { NumberReading } from "./read-numbers.ts";

/** Sums are kept in ten-thousandths as whole numbers, so that the order of rows cannot change the last digit. */
const UNITS = 10_000;

type Decimal = "point" | "comma";

/** Sum and number of unknown amounts under each decimal sign, and what the texts speak for. */
export interface AmountSums {
  readonly units: Readonly<Record<Decimal, bigint>>;
  readonly unknown: Readonly<Record<Decimal, number>>;
  readonly sure: Readonly<Record<Decimal, number>>;
  readonly likely: Readonly<Record<Decimal, number>>;
}

/** No amounts at all. */
export const NO_AMOUNTS: AmountSums = {
  units: { point: 0n, comma: 0n },
  unknown: { point: 0, comma: 0 },
  sure: { point: 0, comma: 0 },
  likely: { point: 0, comma: 0 },
};

/**
 * The sums of one cell; a blank, a text or an error is one unknown amount, never 0.
 *
 * @param reading As read; null when nothing was. @returns Sums of one row.
 * @example sumsOf(null).unknown // => { point: 1, comma: 1 }
 */
export function sumsOf(reading: NumberReading | null): AmountSums {
  const hint = reading?.hint ?? null;
  const hinted = (strength: "sure" | "likely", decimal: Decimal): number =>
    hint !== null && hint.strength === strength && hint.decimal === decimal ? 1 : 0;
  const both = <T>(make: (decimal: Decimal) => T): Record<Decimal, T> => ({
    point: make("point"),
    comma: make("comma"),
  });
  return {
    units: both((decimal) => BigInt(Math.round((reading?.[decimal] ?? 0) * UNITS))),
    unknown: both((decimal) => ((reading?.[decimal] ?? null) === null ? 1 : 0)),
    sure: both((decimal) => hinted("sure", decimal)),
    likely: both((decimal) => hinted("likely", decimal)),
  };
}

/**
 * Two sums put together; `times` -1 takes the second away again.
 *
 * @param one Sums. @param other Sums. @param times 1 or -1. @returns Their sum or difference.
 * @example addSums(NO_AMOUNTS, sumsOf({ point: 1.5, comma: 1.5, hint: null }), 1).units.point // => 15000n
 */
export function addSums(one: AmountSums, other: AmountSums, times: 1 | -1): AmountSums {
  const add = (key: "unknown" | "sure" | "likely"): Record<Decimal, number> => ({
    point: one[key].point + times * other[key].point,
    comma: one[key].comma + times * other[key].comma,
  });
  return {
    units: {
      point: one.units.point + BigInt(times) * other.units.point,
      comma: one.units.comma + BigInt(times) * other.units.comma,
    },
    unknown: add("unknown"),
    sure: add("sure"),
    likely: add("likely"),
  };
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
