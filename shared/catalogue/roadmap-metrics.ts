import type { MetricDefinition } from "../contract/scorecard.ts";

/**
 * M61 to M63: progress of the roadmap, its four words, its horizon and cuts.
 *
 * @see Bliss, files 000, 001 and 002; design: metrics 3.4
 * @example ROADMAP_METRICS.map(({ id }) => id) // => ["M61", "M62", "M63"]
 */
export const ROADMAP_METRICS: readonly MetricDefinition[] = [
  {
    id: "M61",
    name: "Progress of the roadmap",
    unit: "ratio",
    favourable: "high",
    formula:
      "Earned ÷ planned value of the milestones on the roadmap. Planned: weight × a straight line from planned start to baseline end. Earned: weight × share complete. Against the current plan the same with the planned end.",
    edgeCases:
      "Weights are the column of weights where every row has one, else the budget needed where every row has one, else all alike. Without evidence a milestone counts for at most progress-without-evidence; finished it counts in full. No baseline end: planned end. No start: all is due at the end. No end: left out, and told. No progress entered: counts as not shown, and is told. A milestone that was cut stays in: cutting improves nothing.",
    source: "Earned value (ANSI/EIA-748); the cap is ours; Bliss, file 000: followed",
  },
  {
    id: "M62",
    name: "Established, funded, staffed, followed up",
    unit: "share",
    favourable: "high",
    formula:
      "Four figures and never one. Established: open milestones with stage, measure of success, owner and planned end ÷ open milestones. Funded: approved budget less what was cut ÷ budget needed. Staffed: committed ÷ needed full-time equivalents, of what was not cut. Both sums take each milestone up to its need. Followed up: milestones at work updated within update-days ÷ milestones at work.",
    edgeCases:
      "On the roadmap unless marked as beside it. At work: neither finished nor cut, and begun by planned start or progress; one without a start counts as begun. Rows without a need are left out; a blank approval or commitment counts as none, and is told. More than is needed for one milestone makes up for no other, and is told. What a milestone needed that was cut stays in what is to be funded. A cut without an amount takes all that was approved. What stands in two rows counts once, by the first, and is told.",
    source: "Bliss, file 000: established, funded, followed, and followed up on",
  },
  {
    id: "M63",
    name: "Horizon and cuts",
    unit: "share",
    favourable: "none",
    formula:
      "Horizon in years: last planned end of what is not cut − start of the programme, both days included. Cut: amount cut by the as-of day ÷ budget approved before any cut, in all and by the fiscal year of the cut.",
    edgeCases:
      "No start is set: the first planned start. An approved budget below the amount cut was taken down after the cut: the amount counts as what had been approved. A cut without an amount counts in full; without an approved budget as well it cannot be counted, and is told. No approved budget: no data. The fiscal year stands for the round of planning and is named after the year in which it ends.",
    source: "Bliss, files 000 and 002 (about five years) and file 001 (the first round of cuts)",
  },
];
