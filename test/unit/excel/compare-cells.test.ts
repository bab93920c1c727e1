import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCells, foreignCells } from "../../../addin/excel/compare-cells.ts";
import type { Standing } from "../../../addin/excel/compare-cells.ts";
import type { CellValue } from "../../../addin/intake/source.ts";
import type { Box } from "../../../addin/sheets/plan.ts";
import { planOf } from "./plans.ts";

/** A sheet that holds these values, of which the first cells are ours. */
const sheetOf = (
  values: readonly (readonly CellValue[])[],
  owned: Partial<Box> = {},
): Standing => ({
  cells: {
    values,
    formulas: values,
    valueTypes: values.map((row) =>
      row.map((value) =>
        value === "" ? "Empty" : typeof value === "number" ? "Double" : "String",
      ),
    ),
    numberFormat: values.map((row) => row.map(() => "General")),
  },
  owned: { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 1, ...owned },
  wrote: () => true,
  is1904: false,
});

const addressesOf = ({ changes }: ReturnType<typeof compareCells>) => changes.map(({ box }) => box);

describe("what a refresh changes on a sheet of ours", () => {
  it("nothing, where every cell is as planned", () => {
    const found = compareCells(
      planOf([
        ["Billing", 12],
        [null, 0.5],
      ]),
      sheetOf([
        ["Billing", 12],
        ["", 0.5],
      ]),
    );
    expect(found).toEqual({ changes: [], cellsChanged: 0 });
  });

  it("the text 12 is not the number 12", () => {
    expect(compareCells(planOf([["12"]]), sheetOf([[12]])).cellsChanged).toBe(1);
    expect(compareCells(planOf([[12]]), sheetOf([["12"]])).cellsChanged).toBe(1);
  });

  it("rows that follow each other are written as one rectangle, others apart", () => {
    const found = compareCells(
      planOf([
        ["a", 1],
        ["b", 3],
        ["c", 3],
        ["e", 4],
      ]),
      sheetOf([
        ["a", 2],
        ["x", 3],
        ["c", 3],
        ["d", 4],
      ]),
    );
    expect(addressesOf(found)).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 3, column: 0, rows: 1, columns: 1 },
    ]);
    expect(found.cellsChanged).toBe(3);
    expect(found.changes[0]?.after).toEqual([
      ["'a", 1],
      ["'b", 3],
    ]);
  });

  it("cells that we own and no longer need become blank, and nothing else does", () => {
    const standing = sheetOf(
      [
        ["a", 1, "a note of the user"],
        ["old", 2, ""],
      ],
      { columns: 2 },
    );
    const found = compareCells(planOf([["a", 1]]), standing);
    expect(found.changes).toEqual([
      {
        box: { row: 1, column: 0, rows: 1, columns: 2 },
        after: [["", ""]],
        before: [["'old", 2]],
      },
    ]);
  });

  it("what was there before can be put back: text as text, formulas as formulas", () => {
    const standing = sheetOf([["=1+1", "=2+2"]]);
    const withFormula = {
      ...standing,
      cells: { ...standing.cells, values: [["=1+1", 4]], valueTypes: [["String", "Double"]] },
    };
    const [change] = compareCells(planOf([["new", 1]]), withFormula).changes;
    expect(change?.before).toEqual([["'=1+1", "=2+2"]]);
  });

  it("a cell that the user formatted as text gets text without an apostrophe", () => {
    const standing = sheetOf([["old"]]);
    const asText = { ...standing, cells: { ...standing.cells, numberFormat: [["@"]] } };
    expect(compareCells(planOf([["new"]]), asText).changes[0]?.after).toEqual([["new"]]);
  });

  it("a formula that Excel wrote without needless quotes is the same formula", () => {
    const standing = sheetOf([["=SUM(Board!A1:A2)"]]);
    const calculated = {
      ...standing,
      cells: { ...standing.cells, values: [[3]], valueTypes: [["Double"]] },
    };
    expect(compareCells(planOf([["=SUM('Board'!A1:A2)"]]), calculated).cellsChanged).toBe(0);
  });

  it("cells of somebody else under a plan that has grown are found", () => {
    const standing = sheetOf([["ours"], ["a note"]], { rows: 1 });
    expect(foreignCells(planOf([["ours"], ["more"]]), standing)).toEqual([
      { row: 1, column: 0, rows: 1, columns: 1 },
    ]);
  });

  it("law: once written, nothing differs any more", () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (rows) => {
        const plan = planOf(
          rows.map((row) => row.map((v) => (String(v).startsWith("=") ? "x" : v))),
        );
        const written = plan.cells.map((row) =>
          row.map(({ content }) => {
            if (content.kind === "text") return content.text.toWellFormed();
            return content.kind === "number" ? content.value : "";
          }),
        );
        expect(compareCells(plan, sheetOf(written))).toEqual({ changes: [], cellsChanged: 0 });
      }),
    );
  });
});
