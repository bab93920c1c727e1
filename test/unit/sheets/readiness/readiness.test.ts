import { expect, it } from "vitest";
import type { Box, SheetPlan } from "../../../../addin/sheets/plan.ts";
import { marksOf } from "../../../../addin/sheets/readiness/readiness-quadrant.ts";
import { planReadiness } from "../../../../addin/sheets/readiness/readiness.ts";
import { fitsAcross, reportPage } from "../../../../addin/sheets/readiness/report-page.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { rowsOf, shown } from "../plan-invented.ts";
import { EMPTY, cellAt, cellsFrom, pagesOf, planOf, rowOf, textOf } from "./plan-example.ts";

const plan = planOf("Readiness");
const text = textOf(plan);
const { claims } = READINESS;

/** The first row of a page on which something is written. */
const firstWritten = ({ cells }: SheetPlan, from: number): number =>
  cells.findIndex((row, at) => at >= from && row.some(({ content }) => content.kind !== "blank"));

const LONG = {
  ...NAMES,
  item: (id: Parameters<typeof NAMES.item>[0]) =>
    `${NAMES.item(id)}, and whatever else the user adds to it`,
};

it.each([
  ["as it is", plan],
  ["with wordings twice as long", planReadiness({ readiness: READINESS, names: LONG })],
  ["before a table is filled", planOf("Readiness", { readiness: EMPTY })],
])("%s the report is two pages, the second from the twelve questions on (S1)", (_, report) => {
  for (const share of [0.99, 1, 1.01]) {
    const pages = pagesOf(report, reportPage("portrait") * share);
    expect(pages).toHaveLength(2);
    const start = firstWritten(report, pages[1] ?? 0);
    expect(start).toBe(rowOf(report, "Commitment, 12 questions"));
  }
});

it("no page is cut at its right, also where a program draws columns six per cent wider", () => {
  expect(fitsAcross(plan.columnWidths, "portrait")).toBe(true);
  expect(plan.page).toMatchObject({ orientation: "portrait", scale: 90, margins: "narrow" });
});

it("the report prints no figures behind the chart", () => {
  expect(rowOf(plan, "Figures behind the chart")).toBeGreaterThanOrEqual(plan.page.printRows ?? 0);
});

it("the numbers of the verdict stand in the cells of the scores (S84)", () => {
  const [, need, readiness] = /(\d+) of 100.*?(\d+) of 100/.exec(READINESS.verdict) ?? [];
  const pointOf = (name: string): string => {
    const row = rowsOf(plan).find((cells) => cells[2] === name);
    return Number(row?.[4]).toFixed(0);
  };
  expect(pointOf("Need, answered")).toBe(need);
  expect(pointOf("Readiness, answered")).toBe(readiness);
});

it("need and readiness are the two axes of the chart and are averaged nowhere", () => {
  const [chart] = plan.charts;
  expect(chart?.kind).toBe("scatter");
  expect(chart?.axes?.up.title).toContain("Need");
  expect(chart?.axes?.along.title).toContain("Readiness");
  const { need, readiness } = claims;
  const mean = ((need.score.point ?? 0) + (readiness.score.point ?? 0)) / 2;
  const numbers = plan.cells
    .flat()
    .flatMap(({ content }) => (content.kind === "number" ? [content.value] : []));
  expect(numbers.some((value) => Math.abs(value - mean) < 0.01)).toBe(false);
});

it("each mark of the chart stands where its condition's need and readiness put it", () => {
  const valueAt = (box: Box): string | number => shown(cellAt(plan, box.row, box.column));
  const found = plan.charts[0]?.series.find(({ name }) => name === "C4");
  const four = claims.conditions.find(({ id }) => id === "C4");
  if (found?.along === undefined || four === undefined) throw new Error("C4 has a mark.");
  expect(valueAt(found.values)).toBe((four.need.point ?? 0) * 25);
  expect(valueAt(found.along)).toBe((four.readiness.point ?? 0) * 25);
});

it("conditions at the same place share one name, so that labels do not cover each other", () => {
  const [one] = claims.conditions;
  if (one === undefined) throw new Error("The example has conditions.");
  const twice = [one, { ...one, id: "C2" as const }];
  expect(marksOf({ ...claims, conditions: twice })[0]?.name).toBe("C1 and C2");
});

it("a gate that fails is a shape and a word, with a link to the row that decides (S57)", () => {
  const row = rowOf(plan, "G1");
  expect(shown(cellAt(plan, row, 1))).toBe("✕ fail");
  expect(plan.links.find((link) => link.row === row)).toMatchObject({
    sheet: "People",
    address: "A2",
  });
});

it("a gate without data does not pass and says what is missing", () => {
  expect(cellsFrom(plan, "G5")).toContain("○ no data");
  expect(text).toContain("has a budget");
});

it("each area says what is claimed, what is evidenced, and on how many questions the gap rests (S41)", () => {
  const [, , claimed, , , evidenced, gap, questions] = cellsFrom(plan, "A3");
  const area = claims.areas.find(({ id }) => id === "A3");
  expect([claimed, evidenced, gap]).toEqual([area?.claimed.point, area?.evidenced, area?.gap]);
  expect(questions).toBe("2 questions");
});

it("a group of fewer than three is said to be hidden, and nothing of it is shown", () => {
  const row = rowsOf(plan).find((cells) => cells[2] === "Front line") ?? [];
  expect(row.filter((cell) => cell !== "")).toEqual(["Front line", 2, "hidden:", "fewer than 3"]);
});

it("what is not evidenced is “no data” beside its claim, never 0", () => {
  const c5 = cellsFrom(plan, "C5");
  expect(c5).toContain("no data");
});

it("the twelve questions and six conditions all stand on page two, with their checkpoint", () => {
  const second = text.slice(text.indexOf("Commitment, 12 questions"));
  for (const { id } of claims.questions) expect(second).toContain(`${id} `);
  for (const { id } of claims.conditions) expect(second).toContain(NAMES.checkpoint(id));
});

it("where the CEO sees more than the others, the gap has its sign and stands out from a point on (S26)", () => {
  const row = rowOf(plan, "Others less CEO");
  const cell = cellAt(plan, row, 1);
  expect(shown(cell)).toBe(-1.4);
  expect(cell.look.tone).toBe("worse");
});

it("the widest disagreements are items of an agenda, at most three (S1)", () => {
  const items = rowsOf(plan).filter(([first]) => /^\d\. Whether/.test(String(first)));
  expect(items).toHaveLength(3);
});

it("a band that the answers do not carry is not shown, and the reason is", () => {
  const readiness = {
    ...READINESS,
    claims: {
      ...claims,
      need: {
        ...claims.need,
        band: null,
        bandNote: "coverage is 60%, below 75%.",
        stability: null,
      },
    },
  };
  expect(textOf(planOf("Readiness", { readiness }))).toContain(
    "Need has no band: coverage is 60%, below 75%.",
  );
});
