import type { Chance } from "./chance.ts";
import type { SampleCell } from "./complaints.ts";
import { dayOf, daysOf, MONTHS } from "./months.ts";

export const CUSTOMER_HEADERS: readonly string[] = [
  "Customer no.",
  "Start date",
  "End date",
  "Segment",
  "Yearly value",
];

export const LOSS_HEADERS: readonly string[] = [
  "Customer no.",
  "Lost on",
  "Reason for leaving",
  "Yearly value",
  "Segment",
];

const REASONS: readonly [string, ...string[]] = [
  "Service failures",
  "Service failures",
  "Service failures",
  "Price",
  "Price",
  "Competitor offer",
  "Competitor offer",
  "Product fit",
  "Moved or closed",
  "Unknown",
  "",
];

const ALREADY_THERE = 4_800;

interface SampleCustomer {
  readonly number: string;
  readonly start: Date;
  end: Date | null;
  readonly segment: string;
  readonly value: number;
}

/** A customer of the sample; values lean to the small, as real ones do. */
function inventCustomer(number: number, start: Date, chance: Chance): SampleCustomer {
  const segment = chance.pick(["Private", "Private", "Private", "Business", "Key account"]);
  const scale = segment === "Key account" ? 9_000 : segment === "Business" ? 2_400 : 420;
  return {
    number: `K${String(number).padStart(5, "0")}`,
    start,
    end: null,
    segment,
    value: Math.round((scale * (0.4 + chance.next() * chance.next() * 3)) / 10) * 10,
  };
}

function dayIn(month: string, chance: Chance): Date {
  return dayOf(month, 1 + chance.below(daysOf(month)));
}

function inventList(chance: Chance): SampleCustomer[] {
  const list: SampleCustomer[] = [];
  for (let number = 1; number <= ALREADY_THERE; number += 1) {
    const year = 2016 + chance.below(7);
    list.push(
      inventCustomer(number, dayIn(`${year}-${chance.pick(["01", "04", "09"])}`, chance), chance),
    );
  }
  for (const [index, month] of MONTHS.entries()) {
    const came = chance.poisson(index < 24 ? 12 : 10);
    for (let n = 0; n < came; n += 1) {
      list.push(inventCustomer(list.length + 1, dayIn(month, chance), chance));
    }
  }
  return list;
}

/** Ends about 400 customers, more of them lately. */
function endSome(list: readonly SampleCustomer[], chance: Chance): SampleCustomer[] {
  const ended: SampleCustomer[] = [];
  for (const [index, month] of MONTHS.entries()) {
    const left = chance.poisson(index < 26 ? 10.5 : 14.5);
    for (let n = 0; n < left; n += 1) {
      const customer = list[chance.below(ALREADY_THERE)];
      if (customer === undefined || customer.end !== null) continue;
      customer.end = dayIn(month, chance);
      ended.push(customer);
    }
  }
  return ended;
}

function lossRow({ number, end, value, segment }: SampleCustomer, chance: Chance): SampleCell[] {
  const roll = chance.next();
  const written = roll < 0.04 ? null : roll < 0.08 ? `£${value.toLocaleString("en-GB")}` : value;
  return [number, end, chance.pick(REASONS) || null, written, segment];
}

/** About 5,200 invented customers with the day each began and ended, and about 400 losses with reasons. */
export function inventCustomers(chance: Chance): {
  readonly customers: readonly (readonly SampleCell[])[];
  readonly losses: readonly (readonly SampleCell[])[];
} {
  const list = inventList(chance);
  const ended = endSome(list, chance);
  return {
    customers: list.map(({ number, start, end, segment, value }) => [
      number,
      start,
      end,
      segment,
      value,
    ]),
    losses: ended.map((customer) => lossRow(customer, chance)),
  };
}
