import * as z from "zod/mini";
import { Day } from "../field.ts";

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

/** Rows of one table, in the order of the sheet; left out where the workbook has no such table. */
export const rowsOf = <T extends z.core.$ZodType>(row: T): z.ZodMiniOptional<z.ZodMiniArray<T>> =>
  z.optional(z.array(row).check(z.maxLength(MAX_ROWS, { error: `may have ${MAX_ROWS} rows` })));
