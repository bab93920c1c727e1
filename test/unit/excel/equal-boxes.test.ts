import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxMinus, toA1 } from "../../../addin/excel/a1.ts";
import { equalBoxes } from "../../../addin/excel/equal-boxes.ts";
import { REBUILDING, staleParts, writeStructure } from "../../../addin/excel/structure.ts";
import { cell, planOf } from "./plans.ts";

const letter = fc.constantFrom("a", "b", null);
const grid = fc.array(fc.array(letter, { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

describe("looks in rectangles", () => {
  it("a table body of one look is one rectangle", () => {
    expect(equalBoxes(3, 2, () => "body")).toEqual([
      { key: "body", box: { row: 0, column: 0, rows: 3, columns: 2 } },
    ]);
  });

  it("law: every cell is covered once, by its own key, and cells without a key never", () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const painted = rows.map((row) => row.map(() => [] as string[]));
        for (const { box, key } of equalBoxes(rows.length, 4, (r, c) => rows[r]?.[c] ?? null))
          for (let r = box.row; r < box.row + box.rows; r += 1)
            for (let c = box.column; c < box.column + box.columns; c += 1)
              painted[r]?.[c]?.push(key);
        expect(painted).toEqual(rows.map((row) => row.map((key) => (key === null ? [] : [key]))));
      }),
    );
  });
});

describe("addresses", () => {
  it.each([
    [{ row: 0, column: 0, rows: 1, columns: 1 }, "A1"],
    [{ row: 4, column: 25, rows: 2, columns: 2 }, "Z5:AA6"],
    [{ row: 1_048_575, column: 16_383, rows: 1, columns: 1 }, "XFD1048576"],
  ])("%o is %s", (box, address) => {
    expect(toA1(box)).toBe(address);
  });

  it("law: a box less another and what both share are the whole box", () => {
    const side = fc.integer({ min: 0, max: 6 });
    const size = fc.integer({ min: 1, max: 6 });
    const box = fc.record({ row: side, column: side, rows: size, columns: size });
    fc.assert(
      fc.property(box, box, (a, b) => {
        const shared =
          Math.max(0, Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row)) *
          Math.max(
            0,
            Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column),
          );
        const rest = boxMinus(a, b).reduce((sum, part) => sum + part.rows * part.columns, 0);
        expect(rest + shared).toBe(a.rows * a.columns);
      }),
    );
  });
});

describe("what of a sheet's structure is applied again", () => {
  const plan = planOf([["Complaints", 3]]);
  const BOX = { row: 0, column: 0, rows: 1, columns: 2 };
  const written = writeStructure(plan);

  it("nothing when only figures changed", () => {
    expect(staleParts(planOf([["Complaints", 4]]), { structure: written, box: BOX }).size).toBe(0);
  });

  it("the tones alone when a measure turned worse", () => {
    const worse = { ...plan, cells: [[cell("Complaints"), cell(3, { tone: "worse" })]] };
    expect([...staleParts(worse, { structure: written, box: BOX })]).toEqual(["tones"]);
  });

  it("the widths when they changed; what the user made of the rest stays", () => {
    expect([
      ...staleParts({ ...plan, columnWidths: [20, 12] }, { structure: written, box: BOX }),
    ]).toEqual(["layout"]);
  });

  it("everything on a sheet whose rebuilding was broken off", () => {
    expect(staleParts(plan, { structure: REBUILDING, box: BOX }).size).toBe(8);
  });

  it("everything where the user put a row in among our cells", () => {
    expect(staleParts(plan, { structure: written, box: { ...BOX, rows: 2 } }).size).toBe(8);
  });

  it("fits into the 255 characters that a name's comment has", () => {
    expect(written.length).toBeLessThanOrEqual(255);
  });
});
