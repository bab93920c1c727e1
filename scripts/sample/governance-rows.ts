/** A row of an input table, by key of its column: days `YYYY-MM-DD`, months `YYYY-MM`, a share from 0 to 1. */
export type InputRow = Readonly<Record<string, string | number>>;

/** The day up to which the invented company has lived. */
export const AS_OF = "2026-10-31";

export const UNITS = [
  "Unit North",
  "Unit South",
  "Unit Online",
  "Service Centre",
  "Logistics",
] as const;

/** The 14 months that the company looks back on, oldest first. */
export const FORUM_MONTHS: readonly string[] = Array.from({ length: 14 }, (_, index) =>
  monthAfter("2025-09", index),
);

/** The month so many months after another. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = year * 12 + number - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** A day of a month. */
export const dayIn = (month: string, day: number): string =>
  `${month}-${String(day).padStart(2, "0")}`;

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}

export const yes = (is: boolean): string => (is ? "Yes" : "No");

/** The value where something holds; a blank cell elsewhere. */
export const when = <T extends string | number>(holds: boolean, value: T): T | "" =>
  holds ? value : "";

/** One of a list by its place, which begins anew after the last. */
export function turn<T>(list: readonly [T, ...T[]], place: number): T {
  return list[place % list.length] ?? list[0];
}
