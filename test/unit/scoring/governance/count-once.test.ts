import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GovernanceTables } from "../../../../shared/contract/readiness/request.ts";
import { figure, item, review } from "./ask.ts";
import { anyTables } from "./random-tables.ts";
import {
  actions,
  assetPlan,
  attendance,
  crowd,
  decisions,
  forums,
  metrics,
  moments,
  people,
  roadmap,
} from "./rows.ts";

const held = { scheduled: "2026-09-01", held: "2026-09-01", isStandalone: true };
const meeting = forums(held);

/** A thing in rows 2 and 3, the table it is in, and how the note calls it. */
const TWICE: readonly (readonly [string, GovernanceTables, string])[] = [
  ["People", { people: people({ person: 4 }, { person: 4 }) }, "person"],
  ["Forums", { forums: forums({ meeting: 4 }, { meeting: 4 }) }, "meeting"],
  [
    "Attendance",
    { forums: meeting, attendance: attendance({ person: 4 }, { person: 4 }) },
    "person at the same meeting",
  ],
  ["Actions", { actions: actions({ action: 4 }, { action: 4 }) }, "task"],
  ["Roadmap", { roadmap: roadmap({ item: 4 }, { item: 4 }) }, "roadmap item"],
  ["Moments", { moments: moments({ moment: 4 }, { moment: 4 }) }, "moment"],
  [
    "Metrics",
    { metrics: metrics({ metric: 4 }, { metric: 4 }) },
    "metric with the same definition",
  ],
  ["Decisions", { decisions: decisions({ decision: 4 }, { decision: 4 }) }, "decision"],
  ["Asset plan", { assetPlan: assetPlan({ period: "2026-09" }, { period: "2026-09" }) }, "month"],
];

describe("S84: what stands in two rows counts once", () => {
  it.each(TWICE)("S84: %s say which rows, which counts, and what to do", (name, tables, same) => {
    expect(review(tables).notes).toContain(
      `${name}, rows 2 and 3: the same ${same} more than once. It counts once, by the first row; correct or delete the other row.`,
    );
  });

  it("S36: the first row of a task counts, whatever the second says and in whatever order they come", () => {
    const rows = actions(
      { action: 1, originalDue: "2026-09-30" },
      { action: 1, originalDue: "2026-09-30", closed: "2026-09-01" },
    );
    for (const given of [rows, rows.toReversed()])
      expect(figure({ actions: given }, "M57")).toMatchObject({
        value: 0,
        den: 1,
        refs: [{ table: "actions", rows: [2] }],
      });
  });

  it("S30: a person who is listed twice came once", () => {
    const came = attendance(...crowd(1, 2), ...crowd(1, 2));
    expect(figure({ forums: meeting, attendance: came }, "M54")).toMatchObject({ num: 2, den: 2 });
  });

  it("S30: places without a name are each a place of their own", () => {
    const came = attendance({ attended: "yes" }, { attended: "no" });
    const found = review({ forums: meeting, attendance: came });
    expect(found.forums?.attendance).toMatchObject({ num: 1, den: 2 });
    expect(found.notes).toEqual([]);
  });

  it("S19: two definitions of one metric stay two rows: that they differ is what is found", () => {
    const rows = metrics({ metric: 1, definition: 1 }, { metric: 1, definition: 2 }, { metric: 2 });
    expect(item({ metrics: rows }, "Q5b")).toMatchObject({ num: 1, den: 3 });
    expect(review({ metrics: rows }).notes).toEqual([]);
  });

  it("S84: several things are told in one sentence, the sixth and later by their number", () => {
    const many = actions(
      ...[0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6].map((action) => ({ action })),
    );
    expect(review({ actions: many }).notes).toEqual([
      "Actions, rows 2 and 9; rows 3 and 10; rows 4 and 11; rows 5 and 12; rows 6 and 13; and 2 more cases: the same task more than once. Each counts once, by its first row; correct or delete the other rows.",
    ]);
  });

  it("S41: a table is new or not by all of its rows", () => {
    const entered = { action: 1, entered: "2026-10-31" };
    expect(review({ actions: actions(entered, entered, entered) }).fresh).toMatchObject([
      { table: "actions", rows: 3 },
    ]);
  });

  it("S84: whatever the rows, a copy of those with an id changes no figure", () => {
    const hasId = (row: object): boolean =>
      ["person", "meeting", "action", "item", "moment", "metric", "decision"].some(
        (field) => field in row,
      ) &&
      ["person", "action", "item", "decision"].every(
        (field) => !(field in row) || row[field as keyof typeof row] !== null,
      );
    const copied = new Set([
      "people",
      "forums",
      "attendance",
      "actions",
      "roadmap",
      "moments",
      "metrics",
    ]);
    fc.assert(
      fc.property(anyTables, (tables) => {
        const twice = Object.fromEntries(
          Object.entries(tables).map(([key, rows]) => [
            key,
            Array.isArray(rows) && copied.has(key)
              ? [
                  ...rows,
                  ...rows
                    .filter(hasId)
                    .map((row) => Object.assign({}, row, { row: row.row + 100 })),
                ]
              : rows,
          ]),
        ) as GovernanceTables;
        const { notes: _, fresh: __, ...once } = review(tables);
        expect(review(twice)).toMatchObject(once);
      }),
      { numRuns: 60 },
    );
  });
});
