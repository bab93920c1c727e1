import { expect, it } from "vitest";
import { METRICS } from "../../../shared/catalogue/metrics.ts";
import { BILLING, DELIVERY, INVENTED } from "../../fixtures/invented-intake.ts";
import { planOf, rowStarting, rowsOf } from "./plan-invented.ts";

const trends = planOf("Complaint trends");
const losses = planOf("Loss review");
const quality = planOf("Data quality");

const tableRows = (
  plan: typeof trends,
  name: string,
): readonly (readonly (string | number)[])[] => {
  const box = plan.tables.find((table) => table.name === name)?.box;
  return box === undefined ? [] : rowsOf(plan).slice(box.row, box.row + box.rows + 1);
};

it("complaints stand by category and month, most first, with live totals", () => {
  const [header, first, second, total] = tableRows(trends, "UpstreamComplaints");
  expect(header?.slice(0, 3)).toEqual(["Category", "2025-08", "2025-09"]);
  expect(first?.slice(0, 3)).toEqual(["Delivery", DELIVERY[0], DELIVERY[1]]);
  expect(second?.slice(0, 3)).toEqual(["Billing", BILLING[0], BILLING[1]]);
  expect(String(first?.[16])).toMatch(/^=SUM\(B\d+:P\d+\)$/);
  expect(String(total?.[1])).toMatch(/^=IF\(COUNT\(B\d+:B\d+\)=0,"",SUM\(B\d+:B\d+\)\)$/);
});

it("a month without rows keeps its column and stays empty, never 0", () => {
  const [header, first] = tableRows(trends, "UpstreamComplaints");
  expect(first?.[header?.indexOf("2026-05") ?? 0]).toBe("");
});

it("the month that is not over says so on the axis of the chart", () => {
  expect(rowsOf(trends).some(([month]) => month === "2026-10 so far")).toBe(true);
});

it("each chart draws the months with centre and limits, and tells a reader what it shows", () => {
  const [chart] = trends.charts;
  expect(chart?.series.map(({ style }) => style)).toEqual(["data", "centre", "limit", "limit"]);
  expect(chart?.alt).toContain("September 2026");
  expect(trends.charts).toHaveLength(3);
});

it("reasons have shares that follow the figures, and a total", () => {
  const [header, first, , total] = tableRows(losses, "UpstreamLossReasons");
  expect(header).toEqual([
    "Reason",
    "Explained",
    "Losses, 2 months",
    "Value, 2 months",
    "Losses, all rows",
    "Value, all rows",
    "Share of value",
    "Cumulative",
  ]);
  expect(first?.slice(0, 4)).toEqual(["unknown", "no reason", 2, 9000]);
  expect(String(first?.[6])).toMatch(
    /^=IF\(MIN\(D\$\d+:D\$\d+\)<0,"",IF\(SUM\(D\$\d+:D\$\d+\)=0,"",SUM\(D\d+\)\/SUM\(/,
  );
  expect(String(total?.[3])).toMatch(/^=SUM\(D\d+:D\d+\)$/);
});

it("each month of customers checks that opening plus came less left is closing", () => {
  const [, august] = tableRows(losses, "UpstreamCustomerMonths");
  expect(august?.slice(0, 4)).toEqual(["2026-08", 100, 5, 4]);
  expect(august?.[5]).toBe(101);
  expect(String(august?.[6])).toMatch(/^=IF\(B(\d+)\+C\1-D\1=F\1,TRUE,FALSE\)$/);
});

it("losses without dates have no months and say why there is no trend", () => {
  const read = INVENTED.losses;
  if (read === null) throw new Error("The fixture has losses.");
  const undated = planOf("Loss review", {
    ...INVENTED,
    losses: {
      ...read,
      tallies: { periods: [], reasons: ["Price"], explained: [true], counts: [7] },
      dateColumn: null,
      firstDay: null,
      lastDay: null,
    },
  });
  expect(undated.tables.map(({ name }) => name)).not.toContain("UpstreamLossMonths");
  expect(rowsOf(undated).flat()).toContain(
    "The losses have no date: they are counted together, and no trend can be given.",
  );
  expect(rowStarting(undated, "Yearly value lost")[1]).toBe("no data");
});

it("rows left out are listed by reason with links to the first cells", () => {
  const row = rowStarting(quality, "Tickets: a blank date");
  expect(row.slice(0, 5)).toEqual(["Tickets: a blank date", 3, "A14", "A20", "A31"]);
  expect(quality.links.map(({ sheet, address }) => `${sheet} ${address}`)).toEqual([
    "Tickets A14",
    "Tickets A20",
    "Tickets A31",
  ]);
});

it("each category stands beside a formula that counts it in the source, in every spelling", () => {
  const row = rowStarting(quality, "Tickets: rows of “Billing”, used and left out");
  const billing = BILLING.reduce((sum, count) => sum + count, 0);
  expect(row[1]).toBe(billing + 1);
  expect(row[2]).toBe(
    `=COUNTIF('Tickets'!$F$2:$F$221,"=Billing")+COUNTIF('Tickets'!$F$2:$F$221,"=billing ")`,
  );
  expect(String(row[3])).toMatch(/^=IFERROR\(B(\d+)=C\1,FALSE\)$/);
});

it("blank reasons are counted as blanks of the Excel table", () => {
  const row = rowStarting(quality, "Churn: rows of “unknown”, used and left out");
  expect(row[2]).toBe(`=COUNTIF(Churn[Reason '#1],"=unknown")+COUNTBLANK(Churn[Reason '#1])`);
});

it("rows added below a plain range are noticed; a table tells by itself", () => {
  expect(rowStarting(quality, "Tickets: filled cells below the rows read").slice(1, 3)).toEqual([
    0,
    "=COUNTA('Tickets'!$A$222)",
  ]);
  expect(rowStarting(quality, "Churn: rows used and left out, and all rows of the source")[2]).toBe(
    "=ROWS(Churn[Lost on])",
  );
  expect(rowStarting(quality, "Churn: filled cells below the rows read")).toEqual([]);
});

it("the value is checked only where every amount is a number in its cell", () => {
  const read = INVENTED.losses;
  if (read === null) throw new Error("The fixture has losses.");
  const name = "Churn: yearly value lost";
  expect(rowStarting(quality, name)).toEqual([]);
  const monthly = { ...read, valuesAreNumbers: true, valueFactor: 12 as const };
  const checked = planOf("Data quality", { ...INVENTED, losses: monthly });
  expect(rowStarting(checked, name).slice(1, 3)).toEqual([14_000, "=SUM(Churn[Yearly value])*12"]);
  expect(String(rowStarting(checked, name)[3])).toMatch(/ABS\(B\d+-C\d+\)<0\.005/);
});

it("the method defines every figure of the registry, and says that only counts were sent", () => {
  const cells = rowsOf(planOf("Method")).flat().map(String);
  for (const { id, name, formula } of METRICS) {
    expect(cells.some((cell) => cell.startsWith(`${id} ${name}`))).toBe(true);
    expect(cells).toContain(formula);
  }
  expect(cells.join(" ")).toContain("28 counts of complaints by category and month");
});

it.each([
  ["Which limits", /25 a month or more .* From 10 to 25: .* Under 10: the exact limits of chance/],
  ["Rare categories", /whole quarters, .* the last 12 months against the 12 before/],
  ["Wild months", /3\.267 times their mean .* at least 4\.5 times the mean of the others/],
  [
    "Assurance",
    /nothing is promised: without a target, with fewer than 13 months, and while .* not steady/,
  ],
  ["Signals by chance", /calibrated for counts and rates whose months come independently/],
  ["Since the target was set", /the last seven months all lie on one side of the level before/],
])("the method tells with the figures of the scoring: %s", (name, words) => {
  expect(rowStarting(planOf("Method"), name)[1]).toMatch(words);
});

it("a list of customers without dates is told by status, and the board is checked against it", () => {
  const read = INVENTED.losses;
  if (read === null) throw new Error("The fixture has losses.");
  const byStatus = {
    ...INVENTED,
    customers: null,
    losses: {
      ...read,
      statuses: { kind: "statuses" as const, listed: 50, came: 4, left: 7 },
    },
  };
  const review = planOf("Loss review", byStatus);
  expect(rowStarting(review, "Came, by their status")[1]).toBe(4);
  expect(rowStarting(review, "Left, by their status")[1]).toBe(7);
  expect(String(rowStarting(review, "Net")[1])).toMatch(/^=B(\d+)-B\d+$/);
  expect(rowStarting(review, "Listed and not gone")[1]).toBe(43);
  const checks = planOf("Data quality", byStatus);
  const check = rowStarting(checks, "Board: customers who left, and on Loss review");
  expect(String(check[2])).toMatch(/^='Loss review'!\$B\$\d+$/);
});

it("contracts are called contracts, because one customer may have several", () => {
  const read = INVENTED.customers;
  if (read === null) throw new Error("The fixture has customers.");
  const tallies = { ...read.tallies, unit: "contracts" as const };
  const board = planOf("Board", { ...INVENTED, customers: { ...read, tallies } });
  expect(rowStarting(board, "Contracts begun").slice(0, 2)).toEqual([
    "Contracts begun",
    "Contracts ended",
  ]);
});

it.each([
  ["user", "the user, in the pane"],
  ["data", "the rows: the last day found, as told under Dates"],
  ["today", "the day of the refresh, because no row has a date"],
] as const)("Method says how the as-of date was chosen: %s", (asOfFrom, words) => {
  expect(rowStarting(planOf("Method", { ...INVENTED, asOfFrom }), "Chosen by")[1]).toBe(words);
});
