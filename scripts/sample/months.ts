/** The 36 months of the sample, oldest first. */
export const MONTHS: readonly string[] = Array.from({ length: 36 }, (_, index) => {
  const month = 10 + index;
  return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

const DAY_MS = 86_400_000;

/** Days of a month `YYYY-MM`. */
export function daysOf(month: string): number {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

/** A day as a Date at midnight UTC, which the xlsx writer stores as an Excel date. */
export function dayOf(month: string, day: number): Date {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1, day));
}

/** `DD/MM/YYYY`, as a British colleague types it. */
export function typedDay(date: Date): string {
  const iso = date.toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** The day `days` later. */
export function laterBy(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}
