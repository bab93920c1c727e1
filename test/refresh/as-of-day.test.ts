/** An as-of day cuts every table: what happened after it has not happened yet. Invented data, counted by hand. */
import { beforeEach, describe, expect, it } from "vitest";
import { Mapping } from "../../addin/intake/mapping.ts";
import { ScorecardRequest } from "../../shared/contract/request.ts";
import { addSheet } from "../excel-host/open-host.ts";
import { openHost, refresh, type Sent } from "./small-book.ts";

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Ten complaints a month over 2024, on the 1st, 4th, 7th, 10th and so on to the 28th. */
const COMPLAINTS = [
  ["Date received", "Complaint category"],
  ...Array.from({ length: 120 }, (_, index) => [
    `2024-${twoDigits(1 + Math.floor(index / 10))}-${twoDigits(1 + (index % 10) * 3)}`,
    index % 3 === 0 ? "Billing" : "Delivery",
  ]),
];

/** Two losses a month over 2024, on the 10th and the 25th. */
const LOSSES = [
  ["Date lost", "Reason"],
  ...Array.from({ length: 24 }, (_, index) => [
    `2024-${twoDigits(1 + Math.floor(index / 2))}-${index % 2 === 0 ? "10" : "25"}`,
    index % 3 === 0 ? "Price" : "Service",
  ]),
];

/** One customer begins on the 5th of each month of 2024; those of January to March end on the 20th of August. */
const CUSTOMERS = [
  ["Customer", "Start date", "End date"],
  ...Array.from({ length: 12 }, (_, index) => [
    `C-${index + 1}`,
    `2024-${twoDigits(index + 1)}-05`,
    index < 3 ? "2024-08-20" : "",
  ]),
];

const MAPPING = Mapping.parse({
  complaints: { source: "Complaints", date: "Date received", category: "Complaint category" },
  losses: { source: "Losses", date: "Date lost", reason: "Reason" },
  customers: {
    source: "Customers",
    customer: "Customer",
    start: "Start date",
    end: "End date",
  },
});

const sum = (counts: readonly number[] = []): number => counts.reduce((all, one) => all + one, 0);

/** What was sent, in the figures that a person can count in the tables above. */
async function countSent(asOf?: string): Promise<Readonly<Record<string, unknown>>> {
  const sent: Sent = { bodies: [], heads: [], logs: [] };
  await refresh(sent, { mapping: MAPPING, ...(asOf === undefined ? {} : { asOf }) });
  const body = ScorecardRequest.parse(JSON.parse(sent.bodies[0] ?? "null"));
  const { complaints, losses, customers } = body;
  return {
    asOf: body.asOf,
    complaints: [sum(complaints?.counts), complaints?.periods.at(-1)],
    losses: [sum(losses?.counts), losses?.periods.at(-1)],
    customers: customers?.kind === "months" ? [sum(customers.came), sum(customers.left)] : null,
  };
}

describe("an as-of day", () => {
  beforeEach(() => {
    const host = openHost();
    addSheet(host, "Complaints", COMPLAINTS);
    addSheet(host, "Losses", LOSSES);
    addSheet(host, "Customers", CUSTOMERS);
  });

  it("that is not given cuts nothing", async () => {
    expect(await countSent()).toMatchObject({
      complaints: [120, "2024-12"],
      losses: [24, "2024-12"],
      customers: [12, 3],
    });
  });

  it("at the end of June leaves half of the complaints and losses, six customers that came and none that left", async () => {
    expect(await countSent("2024-06-30")).toEqual({
      asOf: "2024-06-30",
      complaints: [60, "2024-06"],
      losses: [12, "2024-06"],
      customers: [6, 0],
    });
  });

  it("counts what happened on the day itself, and nothing of the next", async () => {
    expect(await countSent("2024-08-10")).toMatchObject({
      complaints: [74, "2024-08"],
      losses: [15, "2024-08"],
      customers: [8, 0],
    });
    expect(await countSent("2024-08-09")).toMatchObject({
      complaints: [73, "2024-08"],
      losses: [14, "2024-07"],
      customers: [8, 0],
    });
    expect(await countSent("2024-08-20")).toMatchObject({ customers: [8, 3] });
  });
});
