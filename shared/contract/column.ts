import * as z from "zod/mini";

/** Most issues that one column reports: a column of 200,000 wrong values must not become an answer of 25 MB. */
const MAX_ISSUES = 5;

/**
 * A month by its digits; the document of the API gives the same expression that is checked.
 *
 * @example MONTH.test("2026-13") // => false
 */
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

interface Entry {
  readonly isValid: (value: unknown) => boolean;
  readonly expected: string;
  /** The entry as JSON Schema, for the OpenAPI document. */
  readonly schema: object;
}

const columnOf = <T>(
  max: number,
  { isValid, expected, schema }: Entry,
): z.ZodMiniType<readonly T[]> =>
  z
    .custom<readonly T[]>(Array.isArray, { error: "must be a list" })
    .check(
      z.superRefine((values, context) => {
        if (values.length > max) {
          context.addIssue({
            code: "custom",
            message: `may have ${max} values, has ${values.length}`,
          });
          return;
        }
        let issues = 0;
        for (const [index, value] of values.entries()) {
          if (isValid(value)) continue;
          context.addIssue({ code: "custom", path: [index], message: `must be ${expected}` });
          issues += 1;
          if (issues === MAX_ISSUES) return;
        }
      }),
    )
    .register(z.globalRegistry, { type: "array", items: schema, maxItems: max });

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * A column of counts: whole numbers from 0. Checked in one loop, its issues capped.
 *
 * @param max Most values. @returns A schema that reads `number[]`.
 * @example countColumn(3).safeParse([1, 0, 7]).success // => true
 */
export function countColumn(max: number): z.ZodMiniType<readonly number[]> {
  return columnOf(max, {
    isValid: isCount,
    expected: "a whole number from 0",
    schema: { type: "integer", minimum: 0 },
  });
}

/**
 * A column of amounts: finite numbers, negative ones included (credits exist).
 *
 * @param max Most values. @returns A schema that reads `number[]`.
 * @example amountColumn(3).safeParse([1.5, -2, Number.NaN]).success // => false
 */
export function amountColumn(max: number): z.ZodMiniType<readonly number[]> {
  return columnOf(max, {
    isValid: Number.isFinite,
    expected: "a finite number",
    schema: { type: "number" },
  });
}

/**
 * A column of labels: texts of 1 to 200 characters.
 *
 * @param max Most values. @returns A schema that reads `string[]`.
 * @example labelColumn(2).safeParse(["Billing", ""]).success // => false
 */
export function labelColumn(max: number): z.ZodMiniType<readonly string[]> {
  const isLabel = (value: unknown): boolean =>
    typeof value === "string" && value.length >= 1 && value.length <= 200;
  return columnOf(max, {
    isValid: isLabel,
    expected: "a text of 1 to 200 characters",
    schema: {
      type: "string",
      minLength: 1,
      maxLength: 200,
    },
  });
}

/**
 * A column of months, `YYYY-MM`.
 *
 * @param max Most values. @returns A schema that reads `string[]`.
 * @example monthColumn(2).safeParse(["2026-01", "2026-13"]).success // => false
 */
export function monthColumn(max: number): z.ZodMiniType<readonly string[]> {
  const isMonth = (value: unknown): boolean => typeof value === "string" && MONTH.test(value);
  return columnOf(max, {
    isValid: isMonth,
    expected: "a month as YYYY-MM",
    schema: {
      type: "string",
      pattern: MONTH.source,
    },
  });
}

/**
 * A column of codes: each the place of a label in a list of the same request, or null where there is none.
 *
 * @param max Most values. @returns A schema that reads `(number | null)[]`.
 * @example codeColumn(3).safeParse([0, null, 7]).success // => true
 */
export function codeColumn(max: number): z.ZodMiniType<readonly (number | null)[]> {
  return columnOf(max, {
    isValid: (value) => value === null || isCount(value),
    expected: "a whole number from 0, or null",
    schema: { type: ["integer", "null"], minimum: 0 },
  });
}

/**
 * A column of yes, no, or null for a blank cell.
 *
 * @param max Most values. @returns A schema that reads `(boolean | null)[]`.
 * @example flagColumn(3).safeParse([true, null, "Y"]).success // => false
 */
export function flagColumn(max: number): z.ZodMiniType<readonly (boolean | null)[]> {
  return columnOf(max, {
    isValid: (value) => value === null || typeof value === "boolean",
    expected: "true, false or null",
    schema: { type: ["boolean", "null"] },
  });
}

/**
 * A column of words out of a list, or null for a blank cell.
 *
 * @param words The list. @param max Most values. @returns A schema that reads `(Word | null)[]`.
 * @example wordColumn(["open", "closed"], 3).safeParse(["open", null]).success // => true
 */
export function wordColumn<Word extends string>(
  words: readonly Word[],
  max: number,
): z.ZodMiniType<readonly (Word | null)[]> {
  const known: ReadonlySet<unknown> = new Set(words);
  return columnOf(max, {
    isValid: (value) => value === null || known.has(value),
    expected: `one of ${words.join(", ")}, or null`,
    schema: { enum: [...words, null] },
  });
}
