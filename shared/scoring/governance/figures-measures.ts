import type { MomentLine } from "../../contract/readiness/governance.ts";
import type { ReadinessFigure } from "../../contract/readiness/figure.ts";
import type { FeedbackRow, IncidentRow } from "../../contract/readiness/measure-rows.ts";
import { CONTACT_TYPES } from "../../contract/readiness/words.ts";
import { medianOf } from "../statistics/select.ts";
import { hasCome } from "./days-apart.ts";
import { absentFigure, amountFigure, tallyFigure } from "./figure-parts.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { momentLines, tallyCovered, tallyParity } from "./moment-review.ts";
import { refsOf, tallyMarks, valueOf } from "./tally.ts";

const share = (id: string, dim: Readonly<Record<string, string>> = {}) => ({
  id,
  unit: "share",
  dim,
});

const isMeasured = ({ missing }: MomentLine): boolean => !missing.includes("current data");

const moments = (input: GovernanceInput): readonly ReadinessFigure[] => {
  const absent = absenceOf(input, "moments");
  if (absent !== null)
    return [absentFigure(share("M50"), absent), absentFigure(share("M51"), absent)];
  const lines = momentLines(input);
  return [
    tallyFigure(share("M50"), tallyCovered(lines), {
      none: "No moment of truth is marked as a priority.",
      mark: "content",
    }),
    ...CONTACT_TYPES.map((contact) => {
      const own = lines.filter((line) => line.contact === contact);
      const judged = own.filter((line) => isMeasured(line) && line.isMet !== null);
      return tallyFigure(
        share("M51", { contact }),
        tallyMarks("moments", judged, (line) => line.isMet),
        {
          none:
            own.length === 0
              ? "There is no moment of truth of this type: a gap."
              : "No moment of this type has a target, a direction and current data.",
          mark: "target",
        },
      );
    }),
  ];
};

const parity = (input: GovernanceInput): ReadinessFigure => {
  const place = { id: "M52", unit: "ratio" };
  const absent = absenceOf(input, "metrics");
  if (absent !== null) return absentFigure(place, absent);
  const tally = tallyParity(input.tables.metrics ?? []);
  return amountFigure(
    place,
    { value: valueOf(tally), num: tally.num, den: tally.den, refs: tally.refs },
    "No sales metric says how often it is reported.",
  );
};

/** The four steps of an incident, in the order of the source; the last has no hours. */
const STEPS = [
  ["react", (row: IncidentRow) => row.acknowledgedHours],
  ["explain", (row: IncidentRow) => row.explainedHours],
  ["remove the pain", (row: IncidentRow) => row.painRemovedHours],
] as const;

/**
 * M65, S74: how many of the four steps were taken in an incident: react, explain, remove the pain, name an accountable executive.
 *
 * @param row One incident; a step without hours has not been taken. @returns 0 to 4.
 * @see Bliss, file 004: reacts, explains, removes the pain, and takes accountability
 * @example stepsTaken({ acknowledgedHours: 2, explainedHours: 5, painRemovedHours: null, accountable: 1 }) // => 3
 */
export function stepsTaken(
  row: Pick<
    IncidentRow,
    "acknowledgedHours" | "explainedHours" | "painRemovedHours" | "accountable"
  >,
): number {
  return [row.acknowledgedHours, row.explainedHours, row.painRemovedHours, row.accountable].filter(
    (step) => step !== null,
  ).length;
}

const incidents = (input: GovernanceInput): readonly ReadinessFigure[] => {
  const absent = absenceOf(input, "incidents");
  if (absent !== null) return [absentFigure(share("M65"), absent)];
  const rows = (input.tables.incidents ?? []).filter(
    ({ began }) => began === null || hasCome(began, input.asOf),
  );
  const taken = rows.reduce((sum, row) => sum + stepsTaken(row), 0);
  const refs = refsOf("incidents", rows);
  const none = "No incident began on or before the as-of day.";
  const complete = rows.filter((row) => stepsTaken(row) === 4).length;
  return [
    amountFigure(
      share("M65"),
      {
        value: rows.length === 0 ? null : taken / (4 * rows.length),
        num: taken,
        den: 4 * rows.length,
        refs,
        note: `All four steps: ${complete} of ${rows.length}.`,
      },
      none,
    ),
    ...STEPS.map(([step, hoursOf]) => {
      const done = rows.filter((row) => hoursOf(row) !== null);
      return amountFigure(
        { id: "M65", unit: "hours", dim: { step } },
        {
          value: medianOf(done.flatMap((row) => hoursOf(row) ?? [])),
          refs: refsOf("incidents", done),
          note: `Median of ${done.length} of ${rows.length}.`,
        },
        rows.length === 0 ? none : "This step has been taken in no incident.",
      );
    }),
    tallyFigure(
      share("M65", { step: "accountable executive named" }),
      tallyMarks("incidents", rows, ({ accountable }) => accountable !== null),
      { none, mark: "executive" },
    ),
  ];
};

/** Highest score of a detractor, of 0 to 10 (Reichheld 2003). */
const DETRACTOR = 6;

const isContacted = ({ followedUpHours }: FeedbackRow, hours: number): boolean =>
  followedUpHours !== null && followedUpHours <= hours;

const feedback = (input: GovernanceInput): readonly ReadinessFigure[] => {
  const absent = absenceOf(input, "feedback");
  if (absent !== null) return [absentFigure(share("M66"), absent)];
  const rows = (input.tables.feedback ?? []).filter(
    ({ given }) => given === null || hasCome(given, input.asOf),
  );
  const detractors = rows.filter(({ score }) => score !== null && score <= DETRACTOR);
  const themes = rows.filter(({ theme }) => theme !== null);
  const acted = new Set(themes.filter(({ action }) => action !== null).map(({ theme }) => theme));
  const known = new Set(themes.map(({ theme }) => theme)).size;
  return [
    tallyFigure(
      share("M66"),
      tallyMarks("feedback", detractors, (row) =>
        isContacted(row, input.thresholds["feedback-hours"]),
      ),
      { none: "No detractor is listed by the as-of day.", mark: "follow-up" },
    ),
    amountFigure(
      share("M66", { of: "themes with an action" }),
      {
        value: known === 0 ? null : acted.size / known,
        num: acted.size,
        den: known,
        refs: refsOf("feedback", themes),
      },
      "No feedback has a theme.",
    ),
  ];
};

/**
 * The figures of M50 to M52, M65 and M66: moments of truth, parity of reporting, incidents and feedback (S17, S71, S74, S76, S77).
 *
 * @param input All tables. @returns At least one figure for each metric; shares, ratios or hours.
 * @see design: metrics 3.4
 * @example figuresOfMeasures({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ id, state }) => `${id} ${state}`) // => ["M50 no-data", "M51 no-data", "M52 no-data", "M65 no-data", "M66 no-data"]
 */
export function figuresOfMeasures(input: GovernanceInput): readonly ReadinessFigure[] {
  return [...moments(input), parity(input), ...incidents(input), ...feedback(input)];
}
