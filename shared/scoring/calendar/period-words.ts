import { PERIOD_WORDS, type Frequency } from "./frequency.ts";
import { monthInWords } from "../month.ts";
import type { Column } from "../statistics/column.ts";
import { writeNumber } from "../write-number.ts";

/** Stretches of missing periods that a sentence names; more are counted. */
const MOST_STRETCHES = 3;

/**
 * A period as the board reads it.
 *
 * @param label As `periodLabel` gives. @param frequency Its length. @returns English words.
 * @example periodInWords("2026-10", "month") // => "October 2026"
 * @example periodInWords("2026-10-05", "day") // => "5 October 2026"
 * @example periodInWords("2026-W41", "week") // => "week 41 of 2026"
 * @example periodInWords("FY2027-Q3", "quarter") // => "Q3 of FY2027"
 */
export function periodInWords(label: string, frequency: Frequency): string {
  switch (frequency) {
    case "day":
      return `${Number(label.slice(8))} ${monthInWords(label.slice(0, 7))}`;
    case "week":
      return `week ${Number(label.slice(6))} of ${label.slice(0, 4)}`;
    case "month":
      return monthInWords(label);
    case "quarter":
      return `${label.slice(-2)} of ${label.slice(0, -3)}`;
    case "year":
      return label;
  }
}

/** Periods without a value that follow each other; `last` is the place of the latest. */
interface Stretch {
  readonly from: string;
  to: string;
  last: number;
}

/** The periods of a calendar: their names, and a value each, NaN where there is none. */
interface Told {
  readonly labels: readonly string[];
  readonly values: Column;
}

const findStretches = ({
  labels,
  values,
}: Told): { readonly stretches: readonly Stretch[]; readonly missing: number } => {
  const stretches: Stretch[] = [];
  let missing = 0;
  for (let index = 0; index < labels.length; index += 1) {
    if (!Number.isNaN(values[index])) continue;
    const period = labels[index] ?? "";
    missing += 1;
    const open = stretches.at(-1);
    if (open?.last === index - 1) Object.assign(open, { to: period, last: index });
    else stretches.push({ from: period, to: period, last: index });
  }
  return { stretches, missing };
};

/**
 * The periods without a value in words: nothing was seen, or there is nothing to divide it by.
 *
 * @param points All periods of the calendar. @param frequency Their length. @returns A sentence that names the stretches,
 * or null when none is missing.
 * @example tellGaps({ labels: ["2026-01", "2026-02", "2026-03"], values: [4, Number.NaN, 5] }, "month") // => "1 of 3 months is missing: February 2026."
 */
export function tellGaps(points: Told, frequency: Frequency): string | null {
  const { stretches, missing } = findStretches(points);
  if (missing === 0) return null;
  const words = stretches.slice(0, MOST_STRETCHES).map(({ from, to }) => {
    const start = periodInWords(from, frequency);
    return from === to ? start : `${start} to ${periodInWords(to, frequency)}`;
  });
  const more = stretches.length - words.length;
  const rest = more > 0 ? ` and ${writeNumber(more)} more ${more === 1 ? "gap" : "gaps"}` : "";
  const { many } = PERIOD_WORDS[frequency];
  return `${writeNumber(missing)} of ${writeNumber(points.labels.length)} ${many} ${missing === 1 ? "is" : "are"} missing: ${words.join(", ")}${rest}.`;
}
