import { describe, expect, it } from "vitest";
import { THRESHOLDS } from "../../../../shared/catalogue/readiness/thresholds.ts";
import { item, review } from "./ask.ts";
import {
  assetPlan,
  attendance,
  crowd,
  decisions,
  forums,
  people,
  roadmap,
  settings,
} from "./rows.ts";

const times = <T>(count: number, row: T): T[] => Array.from({ length: count }, () => row);

describe("S41: tables that were written for the report", () => {
  const rows = (...days: readonly (string | null)[]) =>
    forums(...days.map((entered) => ({ entered })));

  it("S41: all rows entered in the last three days are told", () => {
    expect(review({ forums: rows("2026-10-31", "2026-10-28", "2026-10-30") }).fresh).toEqual([
      {
        table: "forums",
        rows: 3,
        from: "2026-10-28",
        to: "2026-10-31",
        sentence:
          "All 3 rows of Forums were entered on 28-31 October 2026, within three days of the report.",
      },
    ]);
  });

  it.each([
    ["one row is older", rows("2026-10-31", "2026-10-27", "2026-10-30")],
    ["there is one row", rows("2026-10-31")],
    [
      "a quarter of the rows is older",
      rows("2026-10-31", "2026-10-31", "2026-10-31", "2026-05-02"),
    ],
    ["no row has a date", rows(null, null, null)],
  ])("S41: nothing is told when %s", (_, table) => {
    expect(review({ forums: table }).fresh).toEqual([]);
  });

  it.each([
    [
      "S41: what was entered after the as-of day was written for the report all the more",
      rows("2026-11-20", "2026-11-21"),
      "All 2 rows of Forums were entered on 20-21 November 2026, after the day of the report.",
    ],
    [
      "S41: some before it and some after",
      rows("2026-10-30", "2026-11-02"),
      "All 2 rows of Forums were entered from 30 October 2026 to 2 November 2026, within three days of the report or after it.",
    ],
    [
      "S41: one old row below many new ones hides nothing",
      rows("2025-02-01", ...Array<string>(5).fill("2026-10-31")),
      "5 of 6 dated rows of Forums were entered on 31 October 2026, within three days of the report.",
    ],
  ] as const)("%s", (_, table, sentence) => {
    expect(review({ forums: table }).fresh[0]?.sentence).toBe(sentence);
  });

  it("S41: rows without a date are left out, and it is said", () => {
    expect(
      review({ people: people(...times(3, { entered: "2026-10-31" }), {}) }).fresh[0]?.sentence,
    ).toBe(
      "All 3 dated rows of People were entered on 31 October 2026, within three days of the report.",
    );
  });

  it("S41: a table without a column of entry goes by its last update", () => {
    expect(
      review({ roadmap: roadmap(...times(3, { lastUpdate: "2026-10-30" })) }).fresh[0]?.sentence,
    ).toBe(
      "All 3 rows of Roadmap were entered or last touched on 30 October 2026, within three days of the report.",
    );
  });
});

it("S49: signs that a champion is left alone are listed, not scored", () => {
  const day = (month: string, ceoAttended: boolean) => ({
    scheduled: `2026-${month}-01`,
    held: `2026-${month}-01`,
    isStandalone: true,
    ceoAttended,
  });
  const tables = {
    forums: forums(day("08", true), day("09", false), day("10", false)),
    attendance: attendance(...crowd(1, 10), ...crowd(2, 4), ...crowd(3, 4)),
    decisions: decisions({ isEscalated: true, escalatedOn: "2026-01-01" }),
  };
  expect(review(tables).notes).toEqual([
    "Support of the champion: 2 customer forums and loss reviews in a row without the CEO; 1 escalation open; attendance at 40% of the first meeting.",
  ]);
});

it("S1: thresholds come from the workbook", () => {
  const half = people({ isChampion: true, dedicated: 0.5 });
  expect(item({ people: half }, "Q3a").score).toBe(2);
  expect(THRESHOLDS["dedicated-half"].value).toBe(0.5);
  expect(item({ settings: settings(), assetPlan: assetPlan({}) }, "Q1a").score).toBe(2);
});
