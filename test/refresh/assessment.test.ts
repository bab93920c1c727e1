/** The assessment on the workbook of an invented company: complaints, losses and input tables together. */
import { beforeAll, describe, expect, it } from "vitest";
import { TEMPLATE_KEYS, TEMPLATES } from "../../addin/intake/templates/templates.ts";
import { createWorkbook } from "../../addin/excel/open-workbook.ts";
import { refreshScorecard, type Refreshed } from "../../addin/refresh.ts";
import { createScoringService } from "../../addin/service/fetch-scoring.ts";
import { inventGovernance } from "../../scripts/sample/governance.ts";
import { makeCompany } from "../../scripts/sample/make-company.ts";
import { createApp } from "../../worker/app.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import { connectHost, createHost } from "../excel-host/open-host.ts";
import { openBook } from "../excel-host/xlsx/open-book.ts";
import { CONTROL, photograph, sheetOf, valueOf } from "./filled-book.ts";

const DAYS = { today: "2026-11-22", asOf: "2026-10-31" };
const OURS = new Set([
  "Board",
  "Complaint trends",
  "Loss review",
  "Moments of truth",
  "Accountability",
  "Roadmap",
  "Readiness",
  "Questions",
  "Data quality",
  "Method",
]);

let bytes: Uint8Array;
let host: ExcelHost;
let first: Refreshed;
let sent: string;
let before: unknown;

/** Everything that is not ours: the whole of each such sheet. */
const foreign = () =>
  (photograph(host.book) as { sheets: readonly { name: string }[] }).sheets.filter(
    ({ name }) => !OURS.has(name),
  );

async function refresh(): Promise<Refreshed> {
  const app = createApp(() => {});
  return valueOf(
    await refreshScorecard({
      workbook: createWorkbook(),
      service: createScoringService({
        baseUrl: "https://in-process.invalid",
        fetch: async (url, init) => {
          const request = new Request(url, init);
          sent = await request.clone().text();
          return app.fetch(request);
        },
        timeoutMs: 60_000,
        delay: () => 0,
        compress: null,
      }),
      mapping: null,
      days: DAYS,
      control: CONTROL,
    }),
  );
}

const textsOf = (name: string): readonly string[] =>
  [...sheetOf(host, name).cells.values()].map(({ value }) => String(value));

beforeAll(async () => {
  bytes = await makeCompany();
  host = createHost({ book: await openBook(bytes, "company.xlsx") });
  connectHost(host);
  before = foreign();
  first = await refresh();
});

it("writes ten sheets, and touches nothing that is not ours", () => {
  expect(first.sheets.map(({ name, change }) => `${name} ${change}`)).toEqual(
    [...OURS].map((name) => `${name} created`),
  );
  expect(foreign()).toEqual(before);
});

it("finds the same complaints and losses as without the input tables", () => {
  const { complaints, losses } = first.checked.mapping;
  expect([complaints?.source, losses?.source]).toEqual(["Complaints", "tblLosses"]);
});

it("sends no name, no id and no text of the input tables", () => {
  const sample = inventGovernance();
  const texts = TEMPLATE_KEYS.flatMap((key) =>
    key === "settings" || key === "wording"
      ? []
      : TEMPLATES[key].columns
          .filter(({ kind }) => kind === "text" || kind === "multi-list")
          .flatMap((column) => sample[key].map((row) => String(row[column.key] ?? ""))),
  );
  const long = [...new Set(texts)].filter((text) => text.length > 8);
  expect(long.length).toBeGreaterThan(100);
  const { complaints, losses } = first.scorecard;
  const counted = new Set<unknown>([
    ...(complaints?.categories.map(({ label }) => label) ?? []),
    ...(losses?.reasons.map(({ reason }) => reason) ?? []),
  ]);
  expect(long.filter((text) => !counted.has(text) && sent.includes(text))).toEqual([]);
});

describe("S41, S64: the sheets say what the answer says", () => {
  it("Readiness begins with the verdict", () => {
    const verdict = first.scorecard.readiness?.verdict ?? "";
    expect(verdict).not.toBe("");
    expect(textsOf("Readiness").join(" ").replaceAll(/\s+/gu, " ")).toContain(verdict.slice(0, 40));
  });

  it("units and owners have their names again", () => {
    const texts = textsOf("Accountability").join("\n");
    expect(texts).toContain("Unit North");
    expect(texts).toContain("Head of Service");
    expect(texts).not.toMatch(/\bunit \d+\b/u);
  });

  it("the two milestones that run beside the roadmap are marked", () => {
    const marked = textsOf("Roadmap").filter((text) => text.startsWith("◇ beside the roadmap"));
    expect(marked).toHaveLength(2);
  });

  it("every question of the answer stands on Questions", () => {
    const texts = textsOf("Questions").join("\n");
    for (const { key } of first.scorecard.readiness?.questions ?? []) expect(texts).toContain(key);
  });
});

it("an answer that was written beside a question stays with it, and a second refresh changes nothing else", async () => {
  const sheet = sheetOf(host, "Questions");
  const place = [...sheet.cells].find(([, { value }]) => value === "answer here")?.[0] ?? 0;
  await Excel.run(async (context) => {
    const [row, column] = [Math.floor(place / 16_384), place % 16_384];
    context.workbook.worksheets.getItem("Questions").getCell(row, column).values = [
      ["We are on it"],
    ];
    await context.sync();
  });
  const second = await refresh();
  expect(textsOf("Questions")).toContain("We are on it");
  expect(
    second.sheets.filter(({ change }) => change !== "unchanged").map(({ name }) => name),
  ).toEqual(["Questions"]);
  const third = await refresh();
  expect(third.sheets.every(({ change }) => change === "unchanged")).toBe(true);
  expect(foreign()).toEqual(before);
});

it("12% typed as an answer is still 12% after a refresh, and after another", async () => {
  const sheet = sheetOf(host, "Questions");
  const place = [...sheet.cells].find(([, { value }]) => value === "answer here")?.[0] ?? 0;
  const answer = (context: Excel.RequestContext): Excel.Range =>
    context.workbook.worksheets
      .getItem("Questions")
      .getCell(Math.floor(place / 16_384), place % 16_384);
  await Excel.run(async (context) => {
    const cell = answer(context);
    cell.numberFormat = [["0%"]];
    cell.values = [[0.12]];
    await context.sync();
  });
  await refresh();
  const second = await refresh();
  expect(second.sheets.every(({ change }) => change === "unchanged")).toBe(true);
  await Excel.run(async (context) => {
    const cell = answer(context).load("numberFormat,values");
    await context.sync();
    expect([cell.values, cell.numberFormat]).toEqual([[[0.12]], [["0%"]]]);
  });
});
