import type { MeetingLine } from "../../../shared/contract/readiness/governance.ts";
import { monthInWords, monthNumber, monthOf } from "../../../shared/scoring/month.ts";
import type { Tone } from "../plan.ts";
import { STRIP_MONTHS } from "./accountability-grid.ts";

type Outcome = MeetingLine["outcome"];

/** A sign a meeting: shapes that differ in greyscale too. */
const SIGNS: Readonly<
  Record<Outcome, { readonly sign: string; readonly words: string; readonly tone: Tone }>
> = {
  held: { sign: "●", words: "held", tone: "ink" },
  moved: { sign: "◐", words: "moved and held", tone: "ink" },
  ahead: { sign: "·", words: "ahead", tone: "quiet" },
  postponed: { sign: "○", words: "postponed", tone: "worse" },
  "tacked-on": { sign: "◇", words: "tacked on to another meeting", tone: "worse" },
  missed: { sign: "–", words: "not held", tone: "worse" },
  cancelled: { sign: "✕", words: "cancelled", tone: "worse" },
};

/** Of several meetings in a month the worst is drawn. */
const WORST_FIRST: readonly Outcome[] = [
  "cancelled",
  "missed",
  "tacked-on",
  "postponed",
  "moved",
  "held",
  "ahead",
];

/** The month that is told, and the next one, lie after those that are over. */
const MONTHS_AHEAD = 2;

/**
 * The months of the strip: the last eleven up to the as-of month, and two ahead.
 *
 * @param asOf `YYYY-MM-DD`. @returns Thirteen months, `YYYY-MM`.
 * @example stripMonths("2026-10-31").at(0) // => "2025-12"
 * @example stripMonths("2026-10-31").at(-1) // => "2026-12"
 */
export function stripMonths(asOf: string): readonly string[] {
  const last = monthNumber(asOf.slice(0, 7)) + MONTHS_AHEAD;
  return Array.from({ length: STRIP_MONTHS }, (_, at) => monthOf(last - STRIP_MONTHS + 1 + at));
}

/** One place of the strip. */
export interface StripSign {
  readonly sign: string;
  readonly tone: Tone;
}

/**
 * A sign for a month of one forum; the day that was planned decides the month.
 *
 * @param meetings Of the forum. @param month `YYYY-MM`. @returns Null where nothing was planned.
 * @example signOf([{ scheduled: "2026-03-02", outcome: "held" }], "2026-03") // => { sign: "●", tone: "ink" }
 */
export function signOf(
  meetings: readonly Pick<MeetingLine, "scheduled" | "outcome">[],
  month: string,
): StripSign | null {
  const planned = meetings.filter(({ scheduled }) => scheduled?.startsWith(month) === true);
  const outcomes = new Set(planned.map(({ outcome }) => outcome));
  const worst = WORST_FIRST.find((outcome) => outcomes.has(outcome));
  if (worst === undefined) return null;
  const { sign, tone } = SIGNS[worst];
  return { sign, tone };
}

/**
 * What became of a meeting, in words.
 *
 * @param outcome From the answer. @returns Words that follow its sign.
 * @example outcomeWords("tacked-on") // => "◇ tacked on to another meeting"
 */
export function outcomeWords(outcome: Outcome): string {
  const { sign, words } = SIGNS[outcome];
  return `${sign} ${words}`;
}

/**
 * The same where there is little room: where a meeting was tacked on to is said below the strip.
 *
 * @param outcome From the answer. @returns Words that follow its sign.
 * @example outcomeInBrief("tacked-on") // => "◇ tacked on"
 */
export function outcomeInBrief(outcome: Outcome): string {
  return outcome === "tacked-on" ? `${SIGNS[outcome].sign} tacked on` : outcomeWords(outcome);
}

/**
 * How to read the strip.
 *
 * @returns The signs with their words.
 * @example stripWords().startsWith("● held") // => true
 */
export function stripWords(): string {
  return WORST_FIRST.toReversed()
    .toSorted((a, b) => Number(a === "ahead") - Number(b === "ahead"))
    .map(outcomeWords)
    .join("   ");
}

/**
 * The first letter of a month, for the head of a narrow column.
 *
 * @param month `YYYY-MM`. @returns One capital.
 * @example monthLetter("2026-03") // => "M"
 */
export function monthLetter(month: string): string {
  return monthInWords(month).charAt(0);
}
