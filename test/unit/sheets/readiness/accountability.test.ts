import { expect, it } from "vitest";
import { planAccountability } from "../../../../addin/sheets/readiness/accountability.ts";
import { signOf } from "../../../../addin/sheets/readiness/meeting-strip.ts";
import { reportPage } from "../../../../addin/sheets/readiness/report-page.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { formulasOf, rowsOf, shown } from "../plan-invented.ts";
import { cellAt, cellsFrom, pagesOf, planOf, rowOf, textOf } from "./plan-example.ts";

const plan = planOf("Accountability");
const text = textOf(plan);
const { forums, tasks } = READINESS;

it("the strip has a sign a month for each forum, and its letters stand over them (S82)", () => {
  const head = rowsOf(plan)[rowOf(plan, "Forum")] ?? [];
  expect(head.slice(9).join("")).toBe("DJFMAMJJASOND");
  const customer = rowsOf(plan)[rowOf(plan, "Customer forum")] ?? [];
  expect(customer.slice(9)).toEqual([
    "●",
    "◐",
    "●",
    "●",
    "○",
    "◇",
    "●",
    "●",
    "✕",
    "●",
    "●",
    "·",
    "·",
  ]);
});

it("of several meetings in a month the worst is drawn", () => {
  const scheduled = "2026-03-02";
  expect(
    signOf(
      [
        { scheduled, outcome: "held" },
        { scheduled, outcome: "cancelled" },
      ],
      "2026-03",
    )?.sign,
  ).toBe("✕");
});

it("meetings that were not held alone as planned are listed, latest first, each with its row (S47)", () => {
  const first = rowOf(plan, "Not held as planned") + 1;
  const cells = rowsOf(plan)[first] ?? [];
  expect(cells.slice(6).filter((cell) => cell !== "")).toEqual([
    "Customer forum",
    expect.any(Number),
    "✕ cancelled",
    "Forums 11",
  ]);
  expect(plan.links.find(({ row }) => row === first)).toMatchObject({
    sheet: "Forums",
    address: "A11",
  });
});

it("meetings that have no room beside the chart are counted there and stand below what is printed (S47)", () => {
  if (forums === null) throw new Error("The example has forums.");
  const { meetings } = forums;
  const missed = Array.from({ length: 30 }, (_, at) => ({
    ...(meetings[0] ?? meetings.slice(-1)[0]),
    row: 100 + at,
    scheduled: "2026-03-02",
    outcome: "missed",
  })) as typeof meetings;
  const long = planOf("Accountability", {
    readiness: { ...READINESS, forums: { ...forums, meetings: missed } },
  });
  expect(textOf(long)).toContain("and 20 more, below what is printed");
  const rows = long.links.filter(({ sheet }) => sheet === "Forums");
  expect(rows).toHaveLength(30);
  expect(rows.filter(({ row }) => row >= (long.page.printRows ?? 0))).toHaveLength(20);
});

it("the CEO's presence has the streak of absence beside it (S8)", () => {
  const label = rowsOf(plan).find((row) => row.includes("CEO came")) ?? [];
  const figure = rowsOf(plan)[rowOf(plan, "Held alone") + 1] ?? [];
  expect(figure[label.indexOf("CEO came")]).toBe(forums?.ceo.attended.value);
  expect(text).toMatch(/the last 4/);
});

it("attendance falls off as a line over the meetings, and the words say how much is left (S30)", () => {
  const [chart] = plan.charts;
  expect(chart?.kind).toBe("line");
  expect(chart?.series.map(({ name }) => name)).toEqual(["came themselves", "required"]);
  expect(text).toContain("48% are left");
});

it("the unified list stands by unit, and a unit without any task is named (S36)", () => {
  const by = rowsOf(plan).slice(rowOf(plan, "Tasks and customer goals"));
  expect(by.find(([name]) => name === "Service centre")?.slice(1, 4)).toEqual([13, 6, 3]);
  expect(
    by
      .find(([name]) => name === "IT")
      ?.slice(9)
      .join(""),
  ).toMatch(/^✕ no task/);
});

it("a late task keeps its first due date beside the present one, and how often it was moved (S20)", () => {
  const cells = cellsFrom(plan, "One number to call");
  expect(cells.slice(1, 4)).toEqual(["Service centre", "Head of service", 123]);
  expect(cells[6]).toBe(3);
  expect(cells).toContain("✕ late, stalled");
});

it("the print is two pages; tasks that have no room there are counted and stand below it (S20)", () => {
  if (tasks === null) throw new Error("The example has tasks.");
  const late = Array.from({ length: 40 }, (_, at) => tasks.late.slice(at % 8)[0]).flatMap((line) =>
    line === undefined ? [] : [line],
  );
  const long = planOf("Accountability", { readiness: { ...READINESS, tasks: { ...tasks, late } } });
  for (const report of [plan, long])
    for (const share of [0.99, 1, 1.01])
      expect(pagesOf(report, reportPage("landscape") * share)).toHaveLength(2);
  const rows = long.links.filter(({ sheet }) => sheet === "Tasks").map(({ row }) => row);
  const printed = rows.filter((row) => row < (long.page.printRows ?? 0)).length;
  expect(rows).toHaveLength(40);
  expect(textOf(long)).toContain(`and ${40 - printed} other tasks, below what is printed`);
});

it("a task without an owner says so, and one without a date has no days", () => {
  const cells = cellsFrom(plan, "Agree with IT");
  expect(cells).toContain("✕ no owner");
  expect(cells).toContain("no date");
});

it("the buckets of overdue tasks and the undated ones add up to what is shown", () => {
  const [, ...counts] = cellsFrom(plan, "Tasks").map(Number);
  const all = counts.pop();
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
});

it("a sponsor whose term ends before the roadmap is a no, with both days (S57)", () => {
  expect(cellsFrom(plan, "Sponsor signed").slice(0, 4)).toEqual([
    "Sponsor signed for the whole term",
    "✕ no",
    "signed on 12 May 2025; term to 31 December 2028",
    "People 2",
  ]);
});

it("a unit where nobody has a customer goal is named, also without a table of tasks (S42)", () => {
  const bare = planOf("Accountability", { readiness: { ...READINESS, tasks: null } });
  for (const sheet of [plan, bare]) {
    const rows = rowsOf(sheet).slice(rowOf(sheet, "Tasks and customer goals"));
    const cells = rows.find(([name]) => name === "Finance") ?? [];
    expect(cells.filter((cell) => /^✕.*nobody with a goal$/.test(String(cell)))).toHaveLength(1);
  }
});

it("each decision figure has what it counts, with its parts (S29, S49)", () => {
  const { decisions } = READINESS;
  if (decisions === null) throw new Error("The example has decisions.");
  const { stick, escalatedInTime, ceoTookPart, unchecked, openEscalations } = decisions;
  const first = rowOf(plan, "People") + 1;
  const found = rowsOf(plan)
    .slice(first, first + 5)
    .map((row) => row.slice(8, 10));
  expect(found).toEqual([
    [stick.value, `Still holding after 90 days: ${stick.num} of ${stick.den}`],
    [unchecked, "Old enough, and nobody has looked"],
    [
      escalatedInTime.value,
      `Escalations resolved in time: ${escalatedInTime.num} of ${escalatedInTime.den}`,
    ],
    [ceoTookPart.value, `CEO took part in resolving: ${ceoTookPart.num} of ${ceoTookPart.den}`],
    [openEscalations, "Escalations still open"],
  ]);
});

it("decisions that nobody looked at are told as counted among those old enough, and not as broken (S29)", () => {
  expect(text).toContain("those that nobody has looked at count among them, not as holding");
});

it("without any decision that counts there is no share and no 0 of 0 (S29)", () => {
  const none = { value: null, num: 0, den: 0 };
  const decisions = {
    stick: none,
    unchecked: 0,
    escalatedInTime: none,
    ceoTookPart: none,
    openEscalations: 0,
  };
  const bare = textOf(planOf("Accountability", { readiness: { ...READINESS, decisions } }));
  expect(bare).toContain("no data | Still holding after 90 days: none to count");
  expect(bare).not.toContain("0 of 0");
});

it("countable figures have a live formula of common functions beside them", () => {
  const formulas = formulasOf(plan);
  expect(formulas).toContain("=COUNT(tblForums[held])");
  expect(formulas).toContain(
    '=SUMPRODUCT((tblActions[hasDeliverable]<>"")*(tblActions[unit]<>"")*(tblActions[owner]<>"")*((tblActions[originalDue]<>"")+(tblActions[currentDue]<>"")>0))',
  );
  expect(formulas.filter((one) => /LET\(|FILTER\(|XLOOKUP|UNIQUE|TODAY/.test(one))).toEqual([]);
});

it("a table whose rows do not all count is not counted again, for it could never agree", () => {
  const more = READINESS.tables.map((state) => ({ ...state, rows: state.rows + 1 }));
  const formulas = formulasOf(
    planOf("Accountability", { readiness: { ...READINESS, tables: more } }),
  );
  expect(formulas.filter((one) => one.includes("tblForums") || one.includes("tblActions"))).toEqual(
    [],
  );
});

it("where no column can be counted, no formula is written and the head says nothing of it", () => {
  const names = { ...NAMES, column: () => null };
  expect(formulasOf(planAccountability({ readiness: READINESS, names }))).toEqual([]);
});

it("each figure of the tasks has the counts it comes from", () => {
  expect(text).toContain(`${tasks?.onTime.num} of ${tasks?.onTime.den} due`);
  expect(text).toContain("3 of 5 signals of");
});

it("too few meetings give no line, and the reason is said", () => {
  if (forums === null) throw new Error("The example has forums.");
  const few = planOf("Accountability", {
    readiness: { ...READINESS, forums: { ...forums, meetings: forums.meetings.slice(0, 2) } },
  });
  expect(few.charts).toEqual([]);
  expect(textOf(few)).toContain("Fewer than three meetings have attendance");
});

it("figures behind the chart and the checks stay on the sheet but do not print", () => {
  const last = plan.page.printRows ?? 0;
  expect(rowOf(plan, "Counted again")).toBeGreaterThanOrEqual(last);
  expect(rowOf(plan, "Figures behind")).toBeGreaterThanOrEqual(last);
  expect(String(shown(cellAt(plan, 1, plan.columnWidths.length - 1)))).toContain("figures agree");
});

it("a board need not stand alone: its share held alone stays blank, and what was held is counted", () => {
  const heads = rowsOf(plan)[rowOf(plan, "Forum")] ?? [];
  const board = rowsOf(plan)[rowOf(plan, "Board")] ?? [];
  const of = (head: string) => board[heads.indexOf(head)];
  const line = forums?.forums.find(({ kind }) => kind === "board");
  expect([of("Planned"), of("Held")]).toEqual([line?.scheduled, line?.held]);
  expect([of("Held alone"), of("Share alone")]).toEqual(["", ""]);
});
