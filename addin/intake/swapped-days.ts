/** Fewest months of few days before the pattern is named; with fewer, chance could make it. Ours. */
const LEAST_MONTHS = 3;

/** With one day alone the pattern is a list of months, each written as its first day. */
const LEAST_DAYS = 2;

/** Days up to this one can be taken for a month. */
const LAST_SWAPPABLE = 12;

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/**
 * The trace that a file leaves when day and month were swapped before it came here. Where 4 August was written for 8 April,
 * August has rows on day 4 alone. So: some months have days above 12, and every day in all other months is the number of one
 * of those months.
 *
 * @param days Rows by day, `YYYY-MM-DD`. @returns A sentence for the user, or null when there is no such pattern.
 * @example noteSwappedDays(new Map([["2015-04-30", 9], ["2015-05-31", 9], ["2015-06-04", 2], ["2015-07-05", 1]])) // => null
 */
export function noteSwappedDays(days: ReadonlyMap<string, number>): string | null {
  const byMonth = Map.groupBy(days.keys(), (day) => day.slice(0, 7));
  const isFull = (month: string): boolean =>
    (byMonth.get(month) ?? []).some((day) => dayNumber(day) > LAST_SWAPPABLE);
  const months = [...byMonth.keys()].toSorted();
  const full = new Set(months.filter(isFull).map((month) => Number(month.slice(5))));
  const thin = months.filter((month) => !isFull(month));
  const thinDays = new Set(thin.flatMap((month) => (byMonth.get(month) ?? []).map(dayNumber)));
  const isSwapped =
    thin.length >= LEAST_MONTHS &&
    thin.length > months.length / 2 &&
    thinDays.size >= LEAST_DAYS &&
    [...thinDays].every((day) => full.has(day));
  if (!isSwapped) return null;
  const dayList = listWords([...thinDays].toSorted((one, other) => one - other).map(String), "or");
  const monthList = listWords(
    [...full].toSorted((one, other) => one - other).map((month) => MONTHS[month - 1] ?? ""),
    "and",
  );
  return `In ${thin.length} of ${months.length} months every date falls on day ${dayList}, and only ${monthList} have days after 12: day and month were probably swapped before the data came here. The dates are counted as written.`;
}

function dayNumber(day: string): number {
  return Number(day.slice(8));
}

function listWords(words: readonly string[], joint: string): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}
