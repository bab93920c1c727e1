import { expect, it } from "vitest";
import { writeFlags } from "../../../addin/sheets/board-foot.ts";
import { listDecisions } from "../../../addin/sheets/board-words.ts";
import type { SheetPlan } from "../../../addin/sheets/plan.ts";
import { BILLING, INVENTED } from "../../fixtures/invented-intake.ts";
import { planOf, rowStarting, rowsOf, scoreOf } from "./plan-invented.ts";

const board = planOf("Board");

const UNTESTED = { tested: 0, flagged: 0, expectedByChance: 0, q: {}, sentence: "" };

it("shows who came, who left and the net, as counted in the list of customers", () => {
  // 5 + 1 came, 4 + 3 left in August and September 2026.
  expect(rowStarting(board, "Customers who came").slice(0, 4)).toEqual([
    "Customers who came",
    "Customers who left",
    "Net",
    "Yearly value lost",
  ]);
  expect(
    rowsOf(board)
      .find((row) => row[0] === 6)
      ?.slice(0, 4),
  ).toEqual([6, 7, -1, 14_000]);
});

it("what is unknown is told as no data with the reason, never as 0", () => {
  const without = planOf("Board", { ...INVENTED, customers: null });
  const rows = rowsOf(without);
  const at = rows.findIndex((row) => row[0] === "Customers who came") + 1;
  expect(rows[at]?.slice(0, 3)).toEqual(["no data", 7, "no data"]);
  expect(rows.slice(at + 1, at + 4).map((row) => row[0])).toEqual([
    "no list of",
    "customers is",
    "chosen",
  ]);
});

it("fits one landscape page of A4", () => {
  expect(board.page).toMatchObject({ orientation: "landscape", paper: "a4", pagesTall: 1 });
  // 770 points between the margins; a character is 5.25 points in Excel's default font.
  const points = board.columnWidths.reduce((sum, width) => sum + width * 5.25 + 3.75, 0);
  expect(points).toBeLessThan(770 * 1.1);
});

it("uses the room of a page that it does not fill: taller rows of measures, and never a second page", () => {
  const at = rowsOf(board).findIndex(([name]) => name === "Measure");
  expect(board.rowHeights.get(at + 1)).toBe(18);
  const width = board.columnWidths.reduce((sum, chars) => sum + chars * 5.25 + 3.75, 0);
  const height = [...board.rowHeights.values()].reduce((sum, points) => sum + points, 0);
  // A4 landscape between margins of half an inch, and 50 points below: 770 by 509.
  expect(height / width).toBeLessThanOrEqual(509 / 770);
});

it("the list of reasons begins with its sum, in the row of the large figures", () => {
  const rows = rowsOf(board);
  const at = rows.findIndex((row) => row.includes("Why they left, by yearly value"));
  expect([rows[at + 1]?.[4], rows[at + 1]?.[7], rows[at + 1]?.[8]]).toEqual([
    "All 7 losses",
    14_000,
    1,
  ]);
});

it("the reasons stand by value, the largest first, and one that explains nothing says so by shape", () => {
  const rows = rowsOf(board);
  const at = rows.findIndex((row) => row.includes("Why they left, by yearly value"));
  expect(rows.slice(at + 2, at + 4).map((row) => [row[4], row[7], row[8]])).toEqual([
    ["✕ unknown", 9000, 9000 / 14_000],
    ["Price", 5000, 5000 / 14_000],
  ]);
});

it("the category that got worse is shown, the one that goes on as usual is not, and the board says so", () => {
  const names = rowsOf(board).map(([name]) => name);
  expect(names).toContain("Billing");
  expect(names).not.toContain("Delivery");
  expect(names).toContain("1 category without a signal or a missed target on Complaint trends");
});

it("the months in a picture are those that are over; a month without rows is a dot", () => {
  // September 2025 to September 2026: the highest is 30; 4 to 6 of 30 are the second bar of eight; May is missing.
  expect(rowStarting(board, "Billing")[2]).toBe("▂▂▂▂▂▂▂▂·▂▂▂█");
});

it("has at most twelve measures and says where the other flagged ones are", () => {
  const { complaints } = INVENTED;
  if (complaints === null) throw new Error("The fixture has complaints.");
  const categories = Array.from({ length: 20 }, (_, at) => `Category ${at + 10}`);
  const many = planOf("Board", {
    ...INVENTED,
    complaints: {
      ...complaints,
      tallies: {
        ...complaints.tallies,
        categories,
        counts: categories.flatMap(() => [...BILLING]),
      },
      categories: categories.map((label) => ({ label, spellings: [label], used: 85, excluded: 0 })),
    },
  });
  const rows = rowsOf(many);
  const from = rows.findIndex(([name]) => name === "Measure");
  const to = rows.findIndex(
    ([name]) => name === "11 more categories with a signal or a missed target on Complaint trends",
  );
  expect(to - from - 1).toBe(12);
});

it("each sentence links to the cell where its figure stands", () => {
  const label = (row: number, column: number): unknown => rowsOf(board)[row]?.[column];
  const heading = rowsOf(board).findIndex(
    ([name]) => name === "What the board should know, worst first",
  );
  const sentences = board.links.filter(({ row }) => row > heading);
  expect(sentences.length).toBeGreaterThan(0);
  for (const { row, column, sheet, address } of sentences) {
    expect(label(row, column)).toBe(`${sheet}, row ${address.slice(1)}`);
    const target = planOf(sheet as "Loss review");
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const place = target.cells[Number(digits) - 1]?.[letters.charCodeAt(0) - 65];
    expect(place?.content.kind).not.toBe("blank");
  }
});

it("asks for an owner and for reasons only where there is ground", () => {
  const scorecard = scoreOf(INVENTED);
  expect(listDecisions(scorecard, INVENTED.targets)).toEqual([
    "Name an owner for Billing: worse by special cause, and nobody is named.",
    "Have a reason recorded for every loss: 2 of 7 have none.",
  ]);
  const owned = {
    category: "Billing",
    atMost: 6,
    basis: "count" as const,
    owner: "Finance",
    from: null,
  };
  expect(listDecisions(scorecard, { targets: [owned] })).toEqual([
    "Have a reason recorded for every loss: 2 of 7 have none.",
  ]);
  expect(listDecisions({ ...scorecard, complaints: null, losses: null }, null)).toEqual([]);
});

it("names a category that begins small in quotation marks", () => {
  const scorecard = scoreOf(INVENTED);
  const { complaints } = scorecard;
  if (complaints === null) throw new Error("The invented book has complaints.");
  const categories = complaints.categories.map((series) =>
    series.label === "Billing" ? { ...series, label: "low" } : series,
  );
  const renamed = { ...scorecard, complaints: { ...complaints, categories } };
  expect(listDecisions(renamed, { targets: [] })[0]).toBe(
    "Name an owner for “low”: worse by special cause, and nobody is named.",
  );
});

it("says how many checks agree by a formula over the sheet of data quality", () => {
  const line = rowsOf(board)[1]?.at(-1);
  expect(line).toMatch(/^=IF\(COUNTIF\('Data quality'!\$D\$\d+:\$D\$\d+,TRUE\)=ROWS\(/);
});

it.each([
  ["no-variation", "no-variation", "Every measure has the same figure in every month"],
  ["too-few", "too-few", "No measure has the 13 months that a mark needs"],
  [
    "no-variation",
    "too-few",
    "No measure could be tested: 2 of 4 never vary, the others have fewer than 13 months",
  ],
] as const)("says why no measure was tested: %s and %s", (first, second, words) => {
  const { complaints, losses } = scoreOf(INVENTED);
  if (complaints === null || losses?.monthly == null)
    throw new Error("The invented book has both.");
  const line = writeFlags({
    multiplicity: UNTESTED,
    complaints: {
      ...complaints,
      total: { ...complaints.total, variation: first },
      categories: complaints.categories.map((series, at) => ({
        ...series,
        variation: at === 0 ? first : second,
      })),
    },
    losses: { ...losses, monthly: { ...losses.monthly, variation: second } },
  });
  expect(line.startsWith(words)).toBe(true);
});

it("says that nothing could be tested where no measure has months", () => {
  expect(writeFlags({ multiplicity: UNTESTED, complaints: null, losses: null })).toBe(
    "No measure has months, so none could be tested",
  );
});

const notesBelow = (plan: SheetPlan, label: string): string => {
  const rows = rowsOf(plan);
  const at = rows.findIndex((row) => row.includes(label));
  const column = rows[at]?.indexOf(label) ?? 0;
  const lines = rows.slice(at + 2, at + 8).map((row) => row[column] ?? "");
  return lines.slice(0, lines.indexOf("")).join(" ");
};

it("says from which table a figure comes where two tables may count different customers", () => {
  expect(notesBelow(board, "Customers who left")).toBe(
    "2 months to September 2026, by the customer list",
  );
  expect(notesBelow(board, "Yearly value lost")).toBe(
    "by the list of losses; 36% explained; 1 loss without a value",
  );
  const { losses } = INVENTED;
  if (losses === null) throw new Error("The invented book has losses.");
  const more = { ...losses, tallies: { ...losses.tallies, counts: [3, 2, 1, 2] } };
  expect(notesBelow(planOf("Board", { ...INVENTED, losses: more }), "Customers who left")).toBe(
    "2 months to September 2026, by the customer list; 8 in the list of losses",
  );
  const alone = planOf("Board", { ...INVENTED, customers: null });
  expect(notesBelow(alone, "Yearly value lost")).toBe("36% explained; 1 loss without a value");
});

it("a credit has no bar and no share, and says what it is", () => {
  const { losses } = INVENTED;
  if (losses === null) throw new Error("The invented book has losses.");
  const tallies = { ...losses.tallies, values: [3000, 2000, -900, 0] };
  const plan = planOf("Board", { ...INVENTED, losses: { ...losses, tallies } });
  const rows = rowsOf(plan);
  const at = rows.findIndex((row) => row.includes("Why they left, by yearly value"));
  expect([1, 2, 3].map((down) => rows[at + down]?.slice(6, 9))).toEqual([
    ["", 4100, ""],
    ["━".repeat(18), 5000, ""],
    ["a credit, no loss", -900, ""],
  ]);
});

it("the latest figures stand under their month when it is the same for all", () => {
  const header = rowsOf(board).find(([name]) => name === "Measure");
  expect(header?.[3]).toBe("Sep 2026");
  expect(rowStarting(board, "Value lost, explained by a reason").slice(2, 4)).toEqual([
    "in 2 months",
    5000 / 14_000,
  ]);
});

it("a figure that is older than the others says its month and stands out; months after it are dots", () => {
  const { losses } = INVENTED;
  if (losses === null) throw new Error("The invented book has losses.");
  const old = { ...losses, tallies: { ...losses.tallies, periods: ["2026-05", "2026-06"] } };
  const plan = planOf("Board", { ...INVENTED, customers: null, losses: old });
  expect(rowsOf(plan).find(([name]) => name === "Measure")?.[3]).toBe("Latest month");
  const at = rowsOf(plan).findIndex(([name]) => name === "Losses a month (Jun 2026)");
  expect(rowsOf(plan)[at]?.[2]).toBe("█▆···");
  expect([0, 3].map((column) => plan.cells[at]?.[column]?.look.tone)).toEqual(["worse", "worse"]);
});
