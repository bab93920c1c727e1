import type { Chance } from "./chance.ts";
import { dayOf, daysOf, laterBy, MONTHS, typedDay } from "./months.ts";

export type SampleCell = string | number | boolean | Date | null;

/** A category of the sample: mean complaints a month, and how that mean moves. `month` counts from 0 to 35. */
interface SampleCategory {
  readonly name: string;
  readonly mean: number;
  readonly factor: (month: number) => number;
}

const steady = (): number => 1;
const calendarMonth = (month: number): number => ((month + 10) % 12) + 1;

export const CATEGORIES: readonly SampleCategory[] = [
  { name: "Billing", mean: 28, factor: (month) => (month >= 31 ? 1.75 : 1) },
  {
    name: "Delivery",
    mean: 23,
    factor: (month) => ([11, 12].includes(calendarMonth(month)) ? 1.5 : 0.92),
  },
  { name: "Product fault", mean: 24, factor: (month) => 1.25 - month / 70 },
  { name: "Service delay", mean: 18, factor: steady },
  { name: "Website and app", mean: 14, factor: steady },
  { name: "Returns and refunds", mean: 13, factor: steady },
  { name: "Pricing", mean: 12, factor: steady },
  { name: "Contract terms", mean: 10, factor: steady },
  { name: "Staff conduct", mean: 8, factor: (month) => (month >= 27 ? 0.35 : 1) },
  { name: "Installation", mean: 8, factor: steady },
  { name: "Data and privacy", mean: 0.7, factor: steady },
  { name: "Other", mean: 7, factor: steady },
];

export const COMPLAINT_HEADERS: readonly string[] = [
  "Case no.",
  "Date received",
  "Customer no.",
  "Complaint category",
  "Received via",
  "Team",
  "Date closed",
  "Notes",
];

/** What was put into the sheet on purpose, so that a test can tell whether all of it was found. */
export interface ComplaintFlaws {
  noDate: number;
  unreadableDate: number;
  futureDate: number;
  repeatedCase: number;
  blankRows: number;
  noCategory: number;
  typedDates: number;
}

export interface SampleComplaints {
  readonly rows: readonly (readonly SampleCell[])[];
  readonly flaws: ComplaintFlaws;
}

/** Analysts retype categories: case and outer spaces wander. */
function writeCategory(name: string, chance: Chance): string {
  const roll = chance.next();
  if (roll < 0.03) return name.toLowerCase();
  if (roll < 0.05) return `${name} `;
  return roll < 0.06 ? name.toUpperCase() : name;
}

function writeDate(date: Date, chance: Chance, flaws: ComplaintFlaws): SampleCell {
  const roll = chance.next();
  if (roll < 0.003) {
    flaws.noDate += 1;
    return null;
  }
  if (roll < 0.0045) {
    flaws.unreadableDate += 1;
    return chance.pick(["tbc", "n/a", "see file"]);
  }
  if (roll < 0.005) {
    flaws.futureDate += 1;
    return laterBy(date, 3_660);
  }
  if (roll >= 0.04) return date;
  flaws.typedDates += 1;
  return typedDay(date);
}

function inventRow(category: string, received: Date, context: RowContext): SampleCell[] {
  const { chance, flaws, number } = context;
  const isBlank = chance.next() < 0.012;
  if (isBlank) flaws.noCategory += 1;
  const closed = chance.next() < 0.88 ? laterBy(received, 1 + chance.below(40)) : null;
  return [
    `C-${String(10_000 + number)}`,
    writeDate(received, chance, flaws),
    `K${String(1 + chance.below(4_800)).padStart(5, "0")}`,
    isBlank ? null : writeCategory(category, chance),
    chance.pick(["Phone", "E-mail", "Web form", "Letter", "Shop"]),
    chance.pick(["North", "South", "Online"]),
    closed,
    chance.next() < 0.02 ? "=asked for a call back" : null,
  ];
}

interface RowContext {
  readonly chance: Chance;
  readonly flaws: ComplaintFlaws;
  readonly number: number;
}

/** About 6,000 invented complaints over three years, in 12 categories, untidy on purpose. */
export function inventComplaints(chance: Chance): SampleComplaints {
  const flaws: ComplaintFlaws = {
    noDate: 0,
    unreadableDate: 0,
    futureDate: 0,
    repeatedCase: 0,
    blankRows: 0,
    noCategory: 0,
    typedDates: 0,
  };
  const rows: SampleCell[][] = [];
  let number = 0;
  for (const [index, month] of MONTHS.entries()) {
    const ofMonth: { category: string; received: Date }[] = [];
    for (const { name, mean, factor } of CATEGORIES) {
      const count = chance.poisson(mean * factor(index));
      for (let n = 0; n < count; n += 1) {
        ofMonth.push({ category: name, received: dayOf(month, 1 + chance.below(daysOf(month))) });
      }
    }
    ofMonth.sort((a, b) => a.received.getTime() - b.received.getTime());
    for (const { category, received } of ofMonth) {
      number += 1;
      rows.push(inventRow(category, received, { chance, flaws, number }));
    }
  }
  return { rows: spoil(rows, chance, flaws), flaws };
}

/** Repeats some cases, and puts blank rows between. */
function spoil(
  rows: readonly (readonly SampleCell[])[],
  chance: Chance,
  flaws: ComplaintFlaws,
): readonly (readonly SampleCell[])[] {
  return rows.flatMap((row, index) => {
    if (index % 700 === 350) {
      flaws.blankRows += 1;
      return [row, COMPLAINT_HEADERS.map(() => null)];
    }
    const isWhole = row[1] instanceof Date && row[1].getTime() < Date.UTC(2026, 10, 1);
    if (isWhole && chance.next() < 0.002) {
      flaws.repeatedCase += 1;
      return [row, row];
    }
    return [row];
  });
}
