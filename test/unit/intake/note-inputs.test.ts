import { expect, it } from "vitest";
import { noteInputs } from "../../../addin/intake/templates/note-inputs.ts";
import { madeTemplate, readMade } from "./made-template.ts";

const notesOf = (...rows: Parameters<typeof madeTemplate>[1][number][]): readonly string[] =>
  noteInputs(readMade(madeTemplate("forums", rows)), "Data quality (2)");

it("cells that could not be read and rows left out are counted, and the sheet that names them is told", () => {
  expect(
    notesOf({ meeting: "M1", held: "soon", status: "perhaps" }, { held: "2026-10-13" }),
  ).toEqual([
    "2 cells of the input tables could not be read and 1 row was left out; Data quality (2) names them.",
  ]);
});

it("rows left out are told without unreadable cells too", () => {
  expect(notesOf({ held: "2026-10-13" }, { held: "2026-10-14" })).toEqual([
    "2 rows of the input tables were left out; Data quality (2) names them.",
  ]);
});

it("input tables that are read in full need no note", () => {
  expect(notesOf({ meeting: "M1", held: "2026-10-13" })).toEqual([]);
});

it("no note quotes what stands in a cell", () => {
  expect(notesOf({ meeting: "M1", held: "a secret" }).join()).not.toContain("secret");
});

it("a table that cannot be read says what to do", () => {
  const read = readMade(madeTemplate("forums", [{}], ["meeting"]));
  expect(noteInputs(read, "Data quality")).toEqual([
    "tblForums has no column “Meeting”. Tick its upgrade under Insert input tables, or add the column with this header, then fill it.",
  ]);
});
