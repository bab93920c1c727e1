import type { Chance } from "./chance.ts";
import { HEADS } from "./governance-meetings.ts";
import {
  AS_OF,
  UNITS,
  dayAfter,
  dayIn,
  monthAfter,
  turn,
  when,
  yes,
  type InputRow,
} from "./governance-rows.ts";

const TASKS: readonly (readonly [string, string, string])[] = [
  ["Bills in plain words for all private customers", "Complaint category", "Billing"],
  ["A second check of every bill above twice the usual", "Complaint category", "Billing"],
  ["A named person for every open case", "Moment of truth", "Fault repaired"],
  ["Delivery windows of two hours in the cities", "Complaint category", "Delivery"],
  ["Tell customers before they ask when a parcel is late", "Complaint category", "Delivery"],
  ["Calls to customers who left, within ten days", "Loss reason", "Service failures"],
  ["A price promise at renewal", "Loss reason", "Price"],
  ["Offer of a smaller contract before a customer leaves", "Loss reason", "Product fit"],
  ["Replacement device on the next day", "Moment of truth", "Fault repaired"],
  ["First invoice explained by a call", "Moment of truth", "First invoice"],
  ["Complaint answered within five days", "Moment of truth", "Complaint answered"],
  ["One number for all questions", "Moment of truth", "Question answered"],
  ["Contact once a year with every key account", "Moment of truth", "Yearly review"],
  ["Same definition of on-time delivery in all units", "Metric", "On-time delivery"],
  ["Weekly figures for first-contact solution", "Metric", "Solved at first contact"],
  ["Targets of all units on one page", "Readiness", ""],
  ["Charter signed by all leaders", "Readiness", ""],
  ["Hand-over between sales and service written down", "Decision", "D-02"],
  ["One owner for returns", "Decision", "D-04"],
  ["Outage page on the web within 30 minutes", "Other", ""],
  ["Script for bad news", "Other", ""],
  ["Training of new team leads", "Readiness", ""],
  ["Refunds within three days", "Complaint category", "Returns and refunds"],
  ["", "Other", ""],
];

const STATES = ["Closed", "In progress", "Stalled", "Open", "In progress", "Closed"] as const;

/** 24 tasks over five units: a third done, several moved more than once, some long overdue. */
export function inventActions(chance: Chance): readonly InputRow[] {
  return TASKS.map(([deliverable, sourceKind, source], index) => {
    const raised = dayIn(monthAfter("2025-10", Math.floor(index / 2)), 5 + (index % 20));
    const originalDue = dayAfter(raised, 60 + chance.below(60));
    const done = dayAfter(originalDue, chance.below(30) - 20);
    const isClosed = turn(STATES, index) === "Closed" && done < AS_OF;
    const status =
      isClosed || turn(STATES, index) !== "Closed" ? turn(STATES, index) : "In progress";
    const timesRedated = isClosed ? 0 : index % 4;
    const currentDue = dayAfter(originalDue, timesRedated * 45);
    const updated = dayAfter(AS_OF, status === "Stalled" ? -112 : -14);
    return {
      action: `A-${String(index + 1).padStart(2, "0")}`,
      hasDeliverable: deliverable,
      unit: when(index !== 20, turn(UNITS, index)),
      owner: when(index % 11 !== 10, turn(HEADS, index)),
      sourceKind,
      source,
      raised,
      originalDue: when(index !== 21, originalDue),
      currentDue: when(index !== 21, currentDue),
      closed: when(isClosed, done),
      status,
      timesRedated,
      hasEvidence: when(isClosed && index % 2 === 0, `Report on task ${index + 1}`),
      roadmapItem: when(index % 3 !== 2, `R-${String((index % 10) + 1).padStart(2, "0")}`),
      lastUpdate: isClosed ? done : ([raised, updated].toSorted()[1] ?? raised),
      entered: dayAfter(raised, 1),
    };
  });
}

const MILESTONES: readonly (readonly [string, string, string, number])[] = [
  ["Foundations", "One list of complaint categories in all units", "Share of “Other” below 5%", 0],
  ["Foundations", "Every loss has a reason", "Nine of ten losses explained", 4],
  ["Foundations", "One view of the customer in all service desks", "Repeat contacts fall", 8],
  ["Repair", "Faults fixed within a day", "Nine of ten faults", 12],
  ["Repair", "Bills that customers understand", "Billing complaints halved", 14],
  ["Repair", "Delivery windows that hold", "On-time delivery at 95%", 18],
  ["Growth", "Renewal without surprise", "Losses for price halved", 22],
  ["Growth", "Key accounts have a yearly review", "All key accounts", 26],
  ["Growth", "Customers help to plan new products", "", 30],
  ["Habit", "Bonus of all leaders tied to customers", "All leaders", 34],
  ["Outside", "New loyalty card", "Cards given out", 6],
  ["Outside", "Campaign “We care”", "", 10],
];

/** 12 milestones over four years; the last two run beside the roadmap, one was cut in the first budget round. */
export function inventRoadmap(): readonly InputRow[] {
  return MILESTONES.map(([stage, milestone, measure, after], index) => {
    const start = monthAfter("2026-01", after);
    const baselineEnd = dayIn(monthAfter(start, 11), 28);
    const isCut = index === 8;
    const hasBegun = start <= "2026-10";
    const needed = 60_000 + 15_000 * (index % 5);
    return {
      item: `R-${String(index + 1).padStart(2, "0")}`,
      isOnRoadmap: yes(index < 10),
      hasStage: stage,
      hasMilestone: milestone,
      hasMeasure: measure,
      units: UNITS.slice(index % 3, (index % 3) + (index % 4 === 3 ? 1 : 3)).join("; "),
      owner: turn(HEADS, index + 3),
      plannedStart: dayIn(start, 1),
      plannedEnd: index % 3 === 1 ? dayAfter(baselineEnd, 90) : baselineEnd,
      baselineEnd,
      actualEnd: "",
      complete: Math.max(0, Math.round(70 - after * 6)) / 100,
      weight: index < 3 ? 2 : 1,
      budgetNeeded: needed,
      budgetApproved: isCut ? 0 : Math.round(needed * (index < 4 ? 0.9 : 0.55)),
      budgetSpent: hasBegun ? Math.round(needed * 0.25) : 0,
      fteNeeded: 2 + (index % 3),
      fteCommitted: index < 5 ? 1.5 : 0,
      leaders: 10,
      leadersSigned: Math.max(0, 9 - index),
      cut: when(isCut, "2026-09-15"),
      cutAmount: when(isCut, needed),
      cutReason: when(isCut, "Budget round"),
      moment: ["", "", "", "Fault repaired", "", "", "Renewal"][index] ?? "",
      hasEvidence: when(index < 2, `Status report ${index + 1}`),
      lastUpdate: when(hasBegun, dayAfter("2026-10-20", -(index % 4) * 25)),
      entered: dayIn("2025-12", 10),
    };
  });
}

const SETTLED: readonly (readonly [string, string, string])[] = [
  ["Conflict", "Sales promises only dates that Logistics has confirmed", "Sales may book by phone"],
  ["Conflict", "Service owns a case until it is closed", "Sales is told within a day"],
  ["Escalation", "Two more people for the evening shift", ""],
  ["Conflict", "Returns belong to Logistics", "Unit Online pays for the labels"],
  ["Escalation", "Budget for the outage page", ""],
  ["Prior attempt", "Customer programme of 2021: no owner among the leaders", ""],
  ["Escalation", "Refund limits of the service desks", ""],
  ["Conflict", "One definition of a complaint", "Units keep their own codes beside it"],
  ["Escalation", "Stop of the second newsletter", ""],
  ["Other", "Forum on the second Tuesday", ""],
];

/** 10 decisions: those before the summer hold, the later ones wait for the CEO. */
export function inventDecisions(): readonly InputRow[] {
  return SETTLED.map(([kind, agreement, compromise], index) => {
    const escalated = kind === "Escalation";
    const escalatedOn = dayIn(monthAfter("2025-12", index), 9);
    const isOpen = escalated && index > 5;
    return {
      decision: `D-${String(index + 1).padStart(2, "0")}`,
      kind,
      units: UNITS.slice(index % 4, (index % 4) + 2).join("; "),
      decided: when(!isOpen, dayAfter(escalatedOn, 10 + index * 4)),
      isEscalated: yes(escalated),
      isToCeo: when(escalated, "Yes"),
      escalatedOn: when(escalated, escalatedOn),
      resolved: when(escalated && !isOpen, dayAfter(escalatedOn, 10 + index * 4)),
      ceoTookPart: when(escalated, yes(index < 3)),
      hasAgreement: when(!isOpen, agreement),
      hasCompromise: compromise,
      owner: turn(HEADS, index),
      isHolding: when(index < 5, yes(index !== 3)),
      checked: when(index < 5, dayIn("2026-08", 12 + index)),
      action: ["", "A-18", "", "A-19"][index] ?? "",
      entered: dayAfter(escalatedOn, 2),
    };
  });
}
