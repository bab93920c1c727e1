/** A figure that decides something in the assessment. The Settings table of a workbook can set each by its id. */
export interface Threshold {
  readonly value: number;
  readonly unit: "share" | "days" | "years" | "points" | "people" | "percent" | "ratio" | "count";
  readonly words: string;
  /** Who says so; no post gives a threshold, so most are ours. */
  readonly source: string;
}

const ours = (
  value: number,
  unit: Threshold["unit"],
  words: string,
): Threshold & { readonly source: "ours" } => ({ value, unit, words, source: "ours" });

/**
 * Every threshold of the assessment with its usual value; the Method sheet prints them with the values that were used.
 *
 * @see design: metrics 3.4 and 3.5, mission table ("Thresholds above are ours")
 * @example THRESHOLDS["attendance-window-meetings"].value // => 3
 */
export const THRESHOLDS = {
  "share-some": ours(0.25, "share", "A share from which an item is evidenced at 1 of 4."),
  "share-half": ours(0.5, "share", "A share from which an item is evidenced at 2 of 4."),
  "share-most": ours(0.75, "share", "A share from which an item is evidenced at 3 of 4."),
  "share-nearly-all": ours(0.9, "share", "A share from which an item is evidenced at 4 of 4."),
  "dedicated-some": ours(0.25, "share", "Working time up to which a champion is evidenced at 1."),
  "dedicated-half": ours(0.5, "share", "Working time up to which a champion is evidenced at 2."),
  "dedicated-full": ours(0.8, "share", "Working time up to which a champion is evidenced at 3."),
  "index-earned-some": ours(0.5, "ratio", "Earned ÷ planned value from which progress is 1 of 4."),
  "index-earned-half": ours(0.7, "ratio", "Earned ÷ planned value from which progress is 2 of 4."),
  "index-earned-most": ours(0.85, "ratio", "Earned ÷ planned value from which progress is 3 of 4."),
  "index-earned-full": ours(0.95, "ratio", "Earned ÷ planned value from which progress is 4 of 4."),
  "horizon-one": ours(1, "years", "Horizon of the roadmap from which it is evidenced at 1."),
  "horizon-two": ours(2, "years", "Horizon from which it is evidenced at 2."),
  "horizon-three": ours(3, "years", "Horizon from which it is evidenced at 3."),
  "horizon-four": {
    ...ours(4, "years", "Horizon from which it is evidenced at 4."),
    source:
      "Bliss, file 000 (about five years) and file 002 (a five-year plan); one year may have passed",
  },
  "cut-little": ours(0.1, "share", "Share of approved value cut up to which patience is 3 of 4."),
  "cut-some": ours(0.25, "share", "Share of approved value cut up to which patience is 2 of 4."),
  "cut-much": ours(0.5, "share", "Share of approved value cut up to which patience is 1 of 4."),
  "funding-fall-little": ours(
    0.05,
    "share",
    "Fall of the funded share in a year up to which patience is 3.",
  ),
  "funding-fall-some": ours(
    0.15,
    "share",
    "Fall of the funded share in a year up to which patience is 2.",
  ),
  "funding-fall-much": ours(
    0.3,
    "share",
    "Fall of the funded share in a year up to which patience is 1.",
  ),
  "coverage-for-band": {
    ...ours(0.75, "share", "Share of questions answered below which no band is given."),
    source: "design M71",
  },
  "band-middle": ours(
    40,
    "points",
    "Points of 100 from which a score is in the middle and no longer low.",
  ),
  "band-fairly-high": ours(60, "points", "Points of 100 from which a score is fairly high."),
  "band-high": ours(75, "points", "Points of 100 from which a score is high."),
  "stable-share": ours(
    0.9,
    "share",
    "Share of random weightings with the same band from which it is stable.",
  ),
  "min-group": ours(
    3,
    "people",
    "Respondents from which a role group is shown apart; never fewer than three.",
  ),
  "dissent-sd": ours(
    1.5,
    "points",
    "Standard deviation of answers from which an item is to be discussed.",
  ),
  "dissent-range": ours(4, "points", "Range of answers from which an item is to be discussed."),
  "agreement-moderate": {
    ...ours(0.6, "ratio", "r*wg(j) from which agreement is moderate."),
    source: "Brown & Hauenstein 2005, as in R multilevel::awg",
  },
  "agreement-strong": {
    ...ours(0.7, "ratio", "r*wg(j) from which agreement is strong."),
    source: "Brown & Hauenstein 2005, as in R multilevel::awg",
  },
  "high-claim": ours(3, "points", "Answer of 4 from which a reference to evidence is asked for."),
  "attendance-window-meetings": ours(
    3,
    "count",
    "Last meetings whose mean attendance is set against the first.",
  ),
  "attendance-fit-meetings": ours(4, "count", "Fewest meetings for a half-life of attendance."),
  "ceo-quarters": ours(4, "count", "Last quarters in which a forum with the CEO is looked for."),
  "forum-past-days": ours(
    92,
    "days",
    "Days within which the last customer forum was held for a later one to be enough.",
  ),
  "forum-ahead-days": ours(100, "days", "Days within which the next customer forum is scheduled."),
  "board-meetings": ours(4, "count", "Last board meetings in which a customer item is looked for."),
  "escalation-days": ours(30, "days", "Days within which an escalation is resolved in time."),
  "stick-days": {
    ...ours(90, "days", "Age from which a decision is asked whether it holds."),
    source: "design M64",
  },
  "update-days": ours(45, "days", "Days within which a milestone was updated to be followed up."),
  "stall-days": ours(45, "days", "Days without an update from which an open task is stalled."),
  "stall-redated": ours(2, "count", "Times that a task was re-dated from which it is stalled."),
  "overdue-one": ours(30, "days", "End of the first bucket of overdue tasks."),
  "overdue-two": ours(60, "days", "End of the second bucket."),
  "overdue-three": ours(90, "days", "End of the third bucket."),
  "progress-without-evidence": {
    ...ours(0.5, "share", "Most that a milestone counts as complete without evidence."),
    source: "design M61",
  },
  "one-unit-share": {
    ...ours(0.5, "share", "Share of tasks in one unit above which work is not spread."),
    source: "design S66",
  },
  "fresh-days": ours(
    3,
    "days",
    "Days before the as-of day within which a wholly new table is said to be new.",
  ),
  "current-days": ours(62, "days", "Age up to which a month of results or a metric is current."),
  "feedback-hours": {
    ...ours(48, "count", "Hours within which a detractor was contacted in time."),
    source: "Bain, as commonly cited",
  },
  "tenure-months": {
    ...ours(12, "count", "Months in the role from which a champion outlasts the first year."),
    source: "design S51",
  },
  "task-days": ours(90, "days", "Days given to a task that starts from a gap."),
  "gap-wide": ours(1, "points", "Claimed minus evidenced, of 4, from which a gap is told first."),
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdId = keyof typeof THRESHOLDS;

/** The values that hold in one workbook. */
export type Thresholds = Readonly<Record<ThresholdId, number>>;
