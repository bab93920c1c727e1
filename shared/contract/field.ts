import * as z from "zod/mini";
import { MONTH } from "./column.ts";
import { isCalendarDay } from "../scoring/month.ts";

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day; what is none by its digits has been refused already, so that one error says what is wrong. */
export const Day = z.string().check(
  z.regex(DAY, { error: "must be a day as YYYY-MM-DD" }),
  z.refine((day) => !DAY.test(day) || isCalendarDay(day), {
    error: "must be a day that its month has",
  }),
);

/** A name of 1 to 200 characters. */
export const Label = z.string().check(z.minLength(1), z.maxLength(200));

/** A month. */
export const Month = z.string().check(z.regex(MONTH, { error: "must be a month as YYYY-MM" }));
