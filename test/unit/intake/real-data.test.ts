import { describe, expect, it } from "vitest";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import {
  byLabel,
  byMonth,
  complaintsOf,
  customersOf,
  isRealDataHere,
  lossesOf,
  MONTHS_2015,
  open,
  openInUnitedStates,
  present,
  readSheet,
  readTruth,
  reasonFor,
  TODAY,
  total,
} from "./real-workbook.ts";

describe.runIf(isRealDataHere)("workbooks from outside", () => {
  it("a file of consumer complaints is read by its date received and product", async () => {
    const truth = await readTruth<{
      by_month: Record<string, number>;
      by_product: Record<string, number>;
      product_by_month: Record<string, Record<string, number>>;
    }>("cfpb-complaints-sample");
    const book = open(await readSheet("Sheet1", "cfpb-complaints-sample"));
    expect(book.proposal.mapping.complaints).toMatchObject({
      date: "Date received",
      category: "Product",
      id: null,
    });
    expect(reasonFor(book, "complaints", "category").alternatives).toContain("Issue");
    expect(reasonFor(book, "complaints", "date").alternatives).not.toContain(
      "Date sent to company",
    );
    const { tallies, quality, firstDay, lastDay, categories } = complaintsOf(book);
    expect([firstDay, lastDay]).toEqual(["2013-06-04", "2017-02-23"]);
    expect(byMonth(tallies.periods, tallies.counts)).toEqual(truth.by_month);
    expect(tallies.periods).toEqual(Object.keys(truth.by_month));
    const grid = byLabel(tallies.categories, tallies.periods, tallies.counts);
    expect(grid).toMatchObject(truth.product_by_month);
    expect(Object.fromEntries(categories.map(({ label, used }) => [label, used]))).toEqual(
      truth.by_product,
    );
    expect(quality).toMatchObject({ rows: 3186, used: 3186, excluded: [] });
    expect(quality.notes[0]).toBe(
      "Dates in “Date received” are read as month-day-year: in 1,980 rows of 3,186 (62%) the second part is above 12, and no row speaks against it.",
    );
  });

  it("tickets, churn events and subscriptions of a software company are told apart from its accounts", async () => {
    const sheets = await Promise.all([
      readSheet("Complaints", "ravenstack-tickets"),
      readSheet("Losses", "ravenstack-losses"),
      readSheet("Subscriptions", "ravenstack-subscriptions"),
      readSheet("Accounts", "ravenstack-accounts"),
    ]);
    const book = open(...sheets);
    const { mapping } = book.proposal;
    expect(mapping.complaints).toMatchObject({
      source: "Complaints",
      date: "submitted_at",
      category: "priority",
    });
    expect(mapping.complaints?.id).toContain("ticket_id");
    expect(mapping.losses).toMatchObject({
      source: "Losses",
      date: "churn_date",
      reason: "reason_code",
      value: null,
      status: null,
    });
    expect(mapping.losses?.id).toContain("churn_event_id");
    expect(mapping.customers).toMatchObject({
      source: "Subscriptions",
      customer: "account_id",
      start: "start_date",
      end: "end_date",
      value: "arr_amount",
      valuePer: "year",
    });
    expect(mapping.targets).toBeNull();
    expect(reasonFor(book, "complaints", "category")).toMatchObject({
      sure: false,
      why: "No column holds a category. “priority” has few values (4) and is taken instead.",
    });
    expect(reasonFor(book, "losses", "value").why).toContain("refund_amount_usd");

    const tickets = await readTruth<{
      by_month: Record<string, number>;
      severity_by_month: Record<string, Record<string, number>>;
    }>("ravenstack-tickets");
    const complaints = complaintsOf(book);
    expect(byMonth(complaints.tallies.periods, complaints.tallies.counts)).toEqual(
      tickets.by_month,
    );
    expect(
      byLabel(complaints.tallies.categories, complaints.tallies.periods, complaints.tallies.counts),
    ).toMatchObject(tickets.severity_by_month);

    const truth = await readTruth<{
      by_month: Record<string, number>;
      by_reason: Record<string, number>;
      reason_by_month: Record<string, Record<string, number>>;
    }>("ravenstack-losses");
    const losses = lossesOf(book);
    expect(byMonth(losses.tallies.periods, losses.tallies.counts)).toEqual(truth.by_month);
    expect(losses.tallies.periods).toHaveLength(24);
    expect(losses.tallies.periods).toContain("2023-02");
    expect(byLabel(losses.tallies.reasons, losses.tallies.periods, losses.tallies.counts)).toEqual(
      truth.reason_by_month,
    );
    expect(Object.fromEntries(losses.reasons.map(({ label, used }) => [label, used]))).toEqual(
      truth.by_reason,
    );
    expect(
      losses.tallies.reasons.filter((_, index) => losses.tallies.explained[index] === false),
    ).toEqual(["unknown"]);
    expect([losses.firstDay, losses.lastDay]).toEqual(["2023-01-25", "2024-12-31"]);
    expect(losses.statuses).toBeNull();
    expect(losses.quality).toMatchObject({ rows: 600, used: 600, excluded: [] });

    const spans = await readTruth<{
      ended_by_month: Record<string, number>;
      ended_arr_by_month: Record<string, number>;
    }>("ravenstack-subscriptions");
    const customers = customersOf(book);
    const { periods, left, came, opening, values, unit } = customers.tallies;
    expect(unit).toBe("contracts");
    expect(byMonth(periods, left)).toEqual(spans.ended_by_month);
    expect(byMonth(periods, values?.left ?? [])).toEqual(spans.ended_arr_by_month);
    expect([opening, total(Object.fromEntries(came.entries())), periods[0]]).toEqual([
      0,
      5000,
      "2023-01",
    ]);
    expect(customers.quality).toMatchObject({ rows: 5000, used: 5000, excluded: [] });
  });

  it("a status list of a telephone company gives its losses, and free text is not taken for categories", async () => {
    const sheets = await Promise.all([
      readSheet("Complaints", "comcast-complaints"),
      readSheet("Losses", "telecom-churn-maven"),
    ]);
    const book = open(...sheets);
    const { mapping } = book.proposal;
    expect(mapping.complaints).toMatchObject({ date: "Date", category: null });
    expect(mapping.complaints?.id).toContain("Ticket #");
    expect(reasonFor(book, "complaints", "date").alternatives).toEqual(["Date_month_year"]);
    expect(reasonFor(book, "complaints", "category")).toMatchObject({
      sure: false,
      why: "“Customer Complaint” is free text: 57 different entries in the first 59 rows. The complaints are counted as one.",
      alternatives: ["Received Via"],
    });
    expect(mapping.losses).toMatchObject({
      date: null,
      reason: "Churncategory ",
      value: "Monthlycharge ",
      valuePer: "month",
      status: "Customerstatus ",
      lossWhen: ["Churned"],
      cameWhen: ["Joined"],
    });
    expect(reasonFor(book, "losses", "reason").alternatives).toEqual(["Churnreason "]);

    const complaints = complaintsOf(book);
    expect(complaints.tallies).toMatchObject({
      counts: MONTHS_2015,
      categories: ["All complaints"],
      grouping: "none",
    });
    expect([complaints.firstDay, complaints.lastDay]).toEqual(["2015-01-04", "2015-12-06"]);
    expect(complaints.quality.notes.join(" ")).toContain(
      "In 9 of 12 months every date falls on day 4, 5 or 6, and only April, May and June have days after 12",
    );

    const truth = await readTruth<{
      losses: number;
      lost_annualised_x12: number;
      by_reason_group: Record<string, number>;
      monthly_charge_by_reason_group: Record<string, number>;
    }>("telecom-churn-maven");
    const losses = lossesOf(book);
    const counts = Object.fromEntries(
      losses.tallies.reasons.map((reason, row) => [reason, losses.tallies.counts[row]]),
    );
    expect(counts).toEqual(truth.by_reason_group);
    const values = losses.tallies.values ?? [];
    const monthly = Object.fromEntries(
      losses.tallies.reasons.map((reason, row) => [reason, (values[row] ?? 0) / 12]),
    );
    for (const [reason, value] of Object.entries(truth.monthly_charge_by_reason_group))
      expect(monthly[reason]).toBeCloseTo(value, 6);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(truth.lost_annualised_x12, 6);
    expect(losses.statuses).toEqual({ kind: "statuses", listed: 7043, came: 454, left: 1869 });
    expect(losses.quality).toMatchObject({ rows: 7043, used: 1869 });
    expect(losses.quality.excluded).toMatchObject([{ reason: "not-a-loss", rows: 5174 }]);
    expect(losses.tallies.periods).toEqual([]);
    expect(losses.tallies.explained).toEqual(
      losses.tallies.reasons.map((reason) => reason !== "Other"),
    );
  });

  it("the finer reasons of that list can be chosen instead, and don't know explains nothing", async () => {
    const truth = await readTruth<{ by_reason: Record<string, number> }>("telecom-churn-maven");
    const sheet = await readSheet("Losses", "telecom-churn-maven");
    const { resolved, read } = open(sheet);
    const { source, mapping } = present(resolved.losses);
    const losses = read(source, tallyLosses(source, { ...mapping, reason: "Churnreason" }, TODAY));
    expect(Object.fromEntries(losses.reasons.map(({ label, used }) => [label, used]))).toEqual(
      truth.by_reason,
    );
    expect(losses.tallies.explained[losses.tallies.reasons.indexOf("Don't know")]).toBe(false);
  });

  it("free text stays ungrouped even when it is chosen as the category, and the note says how much of it there is", async () => {
    const sheet = await readSheet("Complaints", "comcast-complaints");
    const { resolved, read } = open(sheet);
    const { source, mapping } = present(resolved.complaints);
    const chosen = { ...mapping, category: "Customer Complaint" };
    const complaints = read(source, tallyComplaints(source, chosen, TODAY));
    expect(complaints.tallies).toMatchObject({ counts: MONTHS_2015, grouping: "none" });
    expect(complaints.categoryColumn).toBeNull();
    expect(complaints.quality.notes.join(" ")).toContain("1,740 different entries in 2,224 rows");
  });

  it("where Excel has turned half a date column into wrong real dates, the clean column is proposed", async () => {
    const sheet = await readSheet("Complaints", "comcast-complaints");
    const opened = openInUnitedStates(sheet);
    const book = open(opened);
    expect(book.proposal.mapping.complaints?.date).toBe("Date_month_year");
    expect(reasonFor(book, "complaints", "date")).toMatchObject({ alternatives: ["Date"] });
    expect(reasonFor(book, "complaints", "date").why).toContain(
      "“Date” mixes real dates with text",
    );
    expect(complaintsOf(book).tallies.counts).toEqual(MONTHS_2015);
  });

  it("any of the complaint files alone is not taken for losses, nor a loss file for complaints", async () => {
    const complaints = open(await readSheet("Data", "comcast-complaints"));
    expect([complaints.proposal.mapping.losses, complaints.proposal.mapping.customers]).toEqual([
      null,
      null,
    ]);
    const losses = open(await readSheet("Data", "ravenstack-losses"));
    expect(losses.proposal.mapping.complaints).toBeNull();
    expect(losses.proposal.mapping.losses?.date).toBe("churn_date");
  });
});
