import type { MetricDefinition } from "../contract/scorecard.ts";

/**
 * M50 to M52, M65 and M66: moments of truth, parity of reporting, incidents and feedback.
 *
 * @see Bliss, files 000 and 004; design: metrics 3.4
 * @example MEASURE_METRICS.map(({ id }) => id) // => ["M50", "M51", "M52", "M65", "M66"]
 */
export const MEASURE_METRICS: readonly MetricDefinition[] = [
  {
    id: "M50",
    name: "Moments of truth covered",
    unit: "share",
    favourable: "high",
    formula:
      "Priority moments that have a definition, an owner, an operational metric, a target and current data ÷ priority moments.",
    edgeCases:
      "Data are current when their month ended not more than current-days before the as-of day. A blank mark of priority is no priority. No priority moment: no data. What is met is M51 and never mixed in. What stands in two rows counts once, by the first, and is told.",
    source: "Bliss, file 004 (moments of truth) and file 000 (key interaction points)",
  },
  {
    id: "M51",
    name: "Moments of truth met",
    unit: "share",
    favourable: "high",
    formula:
      "By type of contact (rescue, revenue, respond, relationship): moments whose latest month is at or better than their target ÷ moments with a target, a direction and current data. The latest month with a value is sum of numerators ÷ sum of denominators.",
    edgeCases:
      "Equal is met. Several rows of one month add up. Numerators alone where no row has a denominator; else rows without one are left out, and denominators of 0 give no value. Months after that of the as-of day are not looked at. A type without a moment is shown as a gap, never as 0.",
    source: "Bliss, file 004: four categories of contact",
  },
  {
    id: "M52",
    name: "Parity of reporting",
    unit: "ratio",
    favourable: "high",
    formula:
      "Updates of customer metrics in a year ÷ updates of sales metrics in a year, as often as each says it is reported: daily 260, weekly 52, monthly 12, quarterly 4, yearly 1.",
    edgeCases:
      "Metrics without a kind or a frequency are left out. A metric that stands in two rows with the same definition counts once, by the first, and is told. No sales metric with a frequency: no data.",
    source: "Bliss, file 000: tracked as fervently as sales; the updates in a year are ours",
  },
  {
    id: "M65",
    name: "Steps taken when things went wrong",
    unit: "share",
    favourable: "high",
    formula:
      "Steps taken ÷ 4 × incidents: react, explain, remove the pain, name an accountable executive. For each of the first three the median of the hours since the incident began.",
    edgeCases:
      "A step without hours has not been taken. Incidents after the as-of day are not counted; one without a day is. The median rests on the incidents in which the step was taken, and says how many they are.",
    source: "Bliss, file 004: reacts, explains, removes the pain, takes accountability",
  },
  {
    id: "M66",
    name: "Follow-up of feedback",
    unit: "share",
    favourable: "high",
    formula:
      "Detractors (score 0 to 6 of 10) contacted within feedback-hours ÷ detractors. Beside it: themes with at least one action ÷ themes.",
    edgeCases:
      "No hours: not contacted. Exactly at the limit is in time. Answers after the as-of day are not counted; one without a day is. No detractor: no data.",
    source:
      "Bliss, file 004; 48 hours as commonly cited from Bain; detractors after Reichheld 2003",
  },
];
