import fc from "fast-check";
import { expect, it } from "vitest";
import type { SheetSurvey } from "../../../addin/intake/source.ts";
import { nameSheets } from "../../../addin/sheets/name-sheets.ts";
import { SHEET_KEYS } from "../../../addin/sheets/plan.ts";

const sheet = (name: string, ours: string | null = null): SheetSurvey => ({
  name,
  ours,
  visible: true,
  protected: false,
  used: null,
  tables: [],
  heads: [],
});

it("an empty workbook gives every sheet its own title", () => {
  const { names, notes } = nameSheets([]);
  expect(Object.values(names)).toEqual([...SHEET_KEYS]);
  expect(notes).toEqual([]);
});

it.each([
  { case: "somebody else's sheet keeps its name", sheets: [sheet("Board")], board: "Board (2)" },
  { case: "capital letters do not make a name free", sheets: [sheet("BOARD")], board: "Board (2)" },
  {
    case: "the next free number is taken",
    sheets: [sheet("Board"), sheet("board (2)")],
    board: "Board (3)",
  },
  { case: "our own sheet keeps its title", sheets: [sheet("Board", "Board")], board: "Board" },
  {
    case: "our own sheet keeps the name that the user gave it",
    sheets: [sheet("Front page", "Board"), sheet("Board")],
    board: "Front page",
  },
])("$case", ({ sheets, board }) => {
  expect(nameSheets(sheets).names.Board).toBe(board);
});

it("a sheet that could not have its title is told to the user", () => {
  expect(nameSheets([sheet("Board")]).notes).toEqual([
    "A sheet named Board is there already and not ours; ours is Board (2).",
  ]);
});

it("our sheets never share a name with each other or with anybody's sheet", () => {
  const name = fc.oneof(fc.constantFrom(...SHEET_KEYS, "Board (2)", "METHOD"), fc.string());
  fc.assert(
    fc.property(fc.uniqueArray(name, { selector: (text) => text.toLowerCase() }), (taken) => {
      const all = [...taken, ...Object.values(nameSheets(taken.map((one) => sheet(one))).names)];
      expect(new Set(all.map((one) => one.toLowerCase())).size).toBe(all.length);
    }),
  );
});
