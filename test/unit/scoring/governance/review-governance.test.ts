import { describe, expect, it } from "vitest";
import type { GovernanceTables } from "../../../../shared/contract/readiness/request.ts";
import {
  CONDITION_IDS,
  ITEM_IDS,
  TABLE_KEYS,
  type TableKey,
} from "../../../../shared/contract/readiness/words.ts";
import { GOVERNANCE_METRICS } from "../../../../shared/catalogue/governance-metrics.ts";
import { TABLE_NAMES } from "../../../../shared/scoring/governance/input.ts";
import { item, review } from "./ask.ts";
import { attendance, forums } from "./rows.ts";

const EMPTY = Object.fromEntries(
  TABLE_KEYS.filter((key) => key !== "settings").map((key) => [key, []]),
) as GovernanceTables;

/** Which tables each claim needs: the first that is missing is named. */
const NEEDS: Readonly<Record<string, TableKey>> = {
  Q1a: "settings",
  Q1b: "forums",
  Q2a: "roadmap",
  Q3a: "people",
  Q4a: "people",
  Q4b: "forums",
  Q5a: "metrics",
  Q5b: "metrics",
  Q5c: "metrics",
  Q6a: "forums",
  Q6b: "forums",
  Q7a: "forums",
  Q7b: "roadmap",
  Q8a: "decisions",
  Q8b: "decisions",
  Q9a: "roadmap",
  Q9b: "roadmap",
  Q10a: "roadmap",
  Q10b: "forums",
  Q11a: "roadmap",
  Q11b: "roadmap",
  Q12a: "roadmap",
  Q12b: "roadmap",
};

describe("S1: evidence for every claim", () => {
  it("S1: covers the 23 items, six checkpoints and six tests of readiness, in order", () => {
    expect(review({}).evidence.map(({ of }) => `${of.kind} ${of.id}`)).toEqual([
      ...ITEM_IDS.map((id) => `item ${id}`),
      ...CONDITION_IDS.map((id) => `checkpoint ${id}`),
      ...CONDITION_IDS.map((id) => `readiness ${id}`),
    ]);
  });

  it.each(Object.entries(NEEDS))(
    "S1: %s without the table it needs (%s) is no data, and says which",
    (id, table) => {
      const missing = review({}).evidence.find(({ of }) => of.id === id);
      expect(missing).toMatchObject({
        state: "no-data",
        score: null,
        num: null,
        den: null,
        refs: [],
      });
      expect(missing?.sentence).toBe(`The workbook has no ${TABLE_NAMES[table]} table.`);
      if (table === "settings") return;
      expect(review(EMPTY).evidence.find(({ of }) => of.id === id)?.sentence).toBe(
        `The ${TABLE_NAMES[table]} table has no rows.`,
      );
    },
  );

  it("S1: a workbook without tables, or with empty ones, has no score, no figure, no review, and passes no gate", () => {
    for (const tables of [{}, EMPTY]) {
      const found = review(tables);
      expect(found.evidence.map(({ score }) => score)).toEqual(Array(35).fill(null));
      expect(found.gates.map(({ state }) => state)).toEqual(Array(5).fill("no-data"));
      expect(found.figures.every(({ value, note }) => value === null && note !== undefined)).toBe(
        true,
      );
      expect(new Set(found.figures.map(({ id }) => id))).toEqual(
        new Set(GOVERNANCE_METRICS.map(({ id }) => id)),
      );
      expect([
        found.forums,
        found.tasks,
        found.roadmap,
        found.moments,
        found.people,
        found.decisions,
      ]).toEqual(Array(6).fill(null));
      expect(found.fresh).toEqual([]);
    }
  });

  it("S5: attendance without forums, and forums without attendance, say which is missing", () => {
    expect(item({ attendance: attendance({}) }, "Q4b").sentence).toBe(
      "The workbook has no Forums table.",
    );
    expect(item({ forums: forums({}) }, "Q4b").sentence).toBe(
      "The workbook has no Attendance table.",
    );
  });
});
