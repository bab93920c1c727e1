import * as z from "zod/mini";
import { Day } from "../field.ts";
import { listOf } from "../list.ts";

/** A row of the table as the user counts: 1 is the sheet's first row. It comes back with each figure that rests on it. */
export const Row = z.int().check(z.minimum(1), z.maximum(1_048_576));

/**
 * A person, a unit, a meeting, a task: its place in a list that stays in the workbook. No names and no ids leave it; the
 * same name has the same code in all tables of a request.
 */
export const Code = z.int().check(z.minimum(0), z.maximum(1_048_576));

export const MaybeCode = z.nullable(Code);
export const MaybeDay = z.nullable(Day);

/** Yes, no, or a blank cell. */
export const MaybeFlag = z.nullable(z.boolean());

/** 0 or more, or a blank cell. */
export const MaybeAmount = z.nullable(z.number().check(z.minimum(0)));

/** Any number, or a blank cell. */
export const MaybeNumber = z.nullable(z.number());

/** From 0 to 1, or a blank cell. */
export const MaybeShare = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));

/** A whole number from 0, or a blank cell. */
export const MaybeCount = z.nullable(z.int().check(z.minimum(0)));

/** Most rows of one table: these are tables that people type. */
const MAX_ROWS = 20_000;

/**
 * Rows of one table, in the order of the sheet; left out where the workbook has no such table.
 *
 * @param row Schema of a row. @returns Schema of the table; at most twenty faults are told.
 * @example rowsOf(Row).safeParse([2, 0]).error.issues[0].path // => [1]
 * @example rowsOf(Row).safeParse(new Array(20001)).error.issues[0].message // => "may have at most 20,000 rows and has 20,001"
 */
export const rowsOf = <T extends z.ZodMiniType>(
  row: T,
): z.ZodMiniOptional<z.ZodMiniType<z.output<T>[], z.input<T>[]>> =>
  z.optional(listOf(row, { most: MAX_ROWS, noun: "rows" }));

/** Most units of one row. */
const MAX_UNITS = 200;

/** The units that a row is about. */
export const Units = listOf(Code, {
  most: MAX_UNITS,
  noun: "units",
  entry: { type: "integer", minimum: 0, maximum: 1_048_576 },
});
