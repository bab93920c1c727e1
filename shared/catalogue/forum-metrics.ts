import type { MetricDefinition } from "../contract/scorecard.ts";

/**
 * M53 to M56: forums, who came, and the CEO's presence.
 *
 * @see Bliss, files 000, 001 and 002; design: metrics 3.4
 * @example FORUM_METRICS.map(({ id }) => id) // => ["M53", "M54", "M55", "M56"]
 */
export const FORUM_METRICS: readonly MetricDefinition[] = [
  {
    id: "M53",
    name: "Cadence of customer forums",
    unit: "share",
    favourable: "high",
    formula:
      "Customer forums and loss reviews that were held and stood alone ÷ those due. Due: scheduled or held by the as-of day. Beside it: median of held − scheduled in days, and the share cancelled, postponed and not held, tacked on, or missed.",
    edgeCases:
      "Meetings after the as-of day are not counted. A meeting of the as-of day itself that has no outcome is not yet due. Missed: the day is past, and the meeting has neither a day held nor a status of held, cancelled, postponed or tacked on. A day held goes before the status, except that a meeting tacked on to another never stands alone. A blank mark of standing alone counts as not, and is told; blanks alone: no data. One-to-ones and board meetings do not count here. What stands in two rows counts once, by the first, and is told.",
    source: "Bliss, file 002: it needs to stand alone; file 000: regularly scheduled and enforced",
  },
  {
    id: "M54",
    name: "Attendance at customer forums",
    unit: "share",
    favourable: "high",
    formula:
      "Places taken in person ÷ places required, over the customer forums and loss reviews that were held; one place is one person at one meeting. Delegates are a share of their own.",
    edgeCases:
      "No place is marked as required: all invited count, and the note says so; one rule for the whole table. A blank counts as not shown, and is told. A delegate does not count as attended. A person who is listed twice for one meeting counts once, by the first row, and is told.",
    source: "Bliss, file 001: hard-wired participation",
  },
  {
    id: "M55",
    name: "Participation kept",
    unit: "share",
    favourable: "high",
    formula:
      "Mean of those who came in person to the last customer forums after the first (three, by attendance-window-meetings) ÷ those who came to the first, by day held. Half-life in months: ln 2 ÷ −slope of the least-squares line of ln(attended + ½) on months since the first.",
    edgeCases:
      "With fewer meetings after the first, those there are. One meeting, or nobody at the first: no data. A half-life from four meetings on (attendance-fit-meetings), and only where attendance falls. Meetings without a list of who came are left out. Loss reviews only where no customer forum has a list, and the note says so. The same of the share of those required, which a crowd at the kick-off does not lift.",
    source: "Bliss, file 001: forty at the table, one month later six; half-life ours",
  },
  {
    id: "M56",
    name: "CEO's presence",
    unit: "share",
    favourable: "high",
    formula:
      "Customer forums and loss reviews that the CEO attended ÷ those held. Beside it: how many were held since the CEO last came.",
    edgeCases:
      "A blank counts as not shown, and is told; blanks alone: no data. A blank ends the count of absences: only what is written down counts.",
    source: "Bliss, files 000 and 004: the CEO demands accountability",
  },
];
