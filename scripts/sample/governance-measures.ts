import type { Chance } from "./chance.ts";
import { HEADS } from "./governance-meetings.ts";
import { dayAfter, dayIn, monthAfter, turn, when, yes, type InputRow } from "./governance-rows.ts";

/** Moment, contact, definition, metric, target, first value and its change a month. */
const MOMENTS: readonly {
  readonly moment: string;
  readonly contact: string;
  readonly metric: string;
  readonly target: number;
  readonly level: number;
  readonly drift: number;
}[] = [
  {
    moment: "Fault repaired",
    contact: "Rescue",
    metric: "Fixed within a day",
    target: 0.9,
    level: 0.86,
    drift: -0.006,
  },
  {
    moment: "Complaint answered",
    contact: "Rescue",
    metric: "Answered within five days",
    target: 0.95,
    level: 0.82,
    drift: 0.008,
  },
  {
    moment: "Order delivered",
    contact: "Revenue",
    metric: "On time",
    target: 0.95,
    level: 0.93,
    drift: 0,
  },
  {
    moment: "Renewal",
    contact: "Revenue",
    metric: "Renewed without a call",
    target: 0.7,
    level: 0.66,
    drift: -0.004,
  },
  {
    moment: "First invoice",
    contact: "Respond",
    metric: "Right the first time",
    target: 0.98,
    level: 0.96,
    drift: 0.001,
  },
  {
    moment: "Question answered",
    contact: "Respond",
    metric: "Solved at first contact",
    target: 0.8,
    level: 0.71,
    drift: 0.003,
  },
  {
    moment: "Yearly review",
    contact: "Relationship",
    metric: "Key accounts visited",
    target: 0.9,
    level: 0.55,
    drift: 0,
  },
  { moment: "Goodbye", contact: "Relationship", metric: "", target: 0.5, level: 0, drift: 0 },
];

export const MEASURED_MONTHS: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  monthAfter("2025-11", index),
);

export function inventMoments(): readonly InputRow[] {
  return MOMENTS.map(({ moment, contact, metric, target }, index) => ({
    moment,
    contact,
    isPriority: yes(index < 5),
    hasDefinition: when(index !== 6, `${moment}: from the first contact to the last`),
    hasMetric: metric,
    direction: when(metric !== "", "Rises"),
    target: when(metric !== "", target),
    owner: when(index !== 7, turn(HEADS, index)),
    entered: dayIn("2025-11", 3),
  }));
}

/** 12 months of each measured moment; the visits were not counted any more after the summer. */
export function inventResults(chance: Chance): readonly InputRow[] {
  return MOMENTS.filter(({ metric }) => metric !== "").flatMap(
    ({ moment, level, drift, contact }, place) =>
      MEASURED_MONTHS.slice(0, place === 6 ? 8 : 12).map((period, index): InputRow => {
        const den = contact === "Relationship" ? 40 + chance.below(10) : 300 + chance.below(120);
        const share = Math.min(1, level + drift * index + (chance.next() - 0.5) * 0.04);
        return {
          moment,
          period,
          num: Math.round(den * share),
          den,
          entered: dayIn(period, 28),
        };
      }),
  );
}

/** Name, definition, kind, whether the board sees it, and the moment behind it. */
const REGISTER: readonly (readonly [string, string, string, boolean, string])[] = [
  [
    "On-time delivery",
    "Delivered in the promised window ÷ deliveries",
    "Customer",
    true,
    "Order delivered",
  ],
  [
    "On-time delivery",
    "Delivered on the promised day ÷ deliveries",
    "Customer",
    false,
    "Order delivered",
  ],
  [
    "Solved at first contact",
    "Cases without a second contact in 14 days ÷ cases",
    "Customer",
    true,
    "Question answered",
  ],
  [
    "Faults fixed within a day",
    "Faults fixed within 24 hours ÷ faults",
    "Customer",
    true,
    "Fault repaired",
  ],
  [
    "Complaints per 1,000 customers",
    "Complaints × 1,000 ÷ customers at the month's start",
    "Customer",
    true,
    "",
  ],
  ["Customers lost", "Customers whose contract ended in the month", "Customer", true, "Goodbye"],
  ["Value lost", "Yearly value of customers lost", "Customer", true, ""],
  [
    "Willing to recommend",
    "Answers of 9 or 10 − answers of 0 to 6, of all answers",
    "Customer",
    false,
    "",
  ],
  ["Orders taken", "Orders signed in the week", "Sales", true, ""],
  ["Pipeline", "Value of open offers", "Sales", true, ""],
  ["Cost of service", "Cost of all desks ÷ contacts", "Other", true, ""],
  ["Renewals", "", "Customer", false, "Renewal"],
];

export function inventMetrics(): readonly InputRow[] {
  return REGISTER.map(([metric, definition, kind, isOnScorecard, moment], index) => ({
    metric,
    definition,
    hasUnit: when(index !== 7, "as defined"),
    direction: ["Complaints", "Customers lost", "Value", "Cost"].some((word) =>
      metric.startsWith(word),
    )
      ? "Falls"
      : "Rises",
    target: when(index % 4 !== 3, Math.round((0.8 + index / 100) * 100) / 100),
    tolerance: when(index % 4 !== 3, 0.05),
    owner: when(index % 5 !== 4, turn(HEADS, index)),
    frequency: kind === "Sales" ? "Weekly" : index === 7 ? "Yearly" : "Monthly",
    kind,
    isOnScorecard: yes(isOnScorecard),
    moment,
    latest: Math.round((0.74 + index / 100) * 100) / 100,
    lastUpdate: dayAfter("2026-10-31", index % 4 === 2 ? -95 : -index),
    entered: dayIn("2025-12", 1),
  }));
}

export function inventAssetPlan(): readonly InputRow[] {
  return Array.from({ length: 12 }, (_, index): InputRow => {
    const period = monthAfter("2026-01", index);
    return {
      note: when(index === 0, "Plan of December 2025"),
      period,
      plannedNew: 13,
      plannedLost: 9,
      plannedValue: 2_900_000 + index * 6_000,
      entered: dayIn("2025-12", 15),
    };
  });
}

const FAILURES: readonly (readonly [string, string, number, readonly (number | "")[]])[] = [
  ["No service on a Saturday", "2026-02-14", 1_150, [1, 6, 9]],
  ["Wrong bills after the change of the system", "2026-05-30", 820, [30, 70, ""]],
  ["Parcels of a whole depot late", "2026-09-21", 430, ["", "", 60]],
];

export function inventIncidents(): readonly InputRow[] {
  return FAILURES.map(([incident, began, customersAffected, hours], index) => ({
    incident,
    began,
    customersAffected,
    acknowledgedHours: hours[0] ?? "",
    explainedHours: hours[1] ?? "",
    painRemovedHours: hours[2] ?? "",
    accountable: when(index === 0, "Head of Operations"),
    causeFixed: when(index === 0, dayAfter(began, 40)),
    entered: dayAfter(began, 3),
  }));
}

const THEMES = ["Waiting time", "Bill", "Friendly staff", "Delivery", "Price"] as const;

/** 60 answers; fewer of the unhappy are called within two days of late. */
export function inventFeedback(chance: Chance): readonly InputRow[] {
  return Array.from({ length: 60 }, (_, index): InputRow => {
    const given = dayIn(MEASURED_MONTHS[Math.floor(index / 5)] ?? "2026-10", 2 + (index % 5) * 5);
    const score = Math.min(10, chance.poisson(7));
    const isCalled = score < 7 && chance.next() < 0.8 - index / 120;
    return {
      response: `S-${String(1001 + index)}`,
      given,
      score,
      followedUpHours: when(isCalled, 8 + chance.below(50 + index)),
      isLoopClosed: when(score < 7, yes(isCalled && chance.next() < 0.6)),
      theme: chance.pick(THEMES),
      action: when(score < 4, "A-11"),
      entered: dayAfter(given, 2),
    };
  });
}
