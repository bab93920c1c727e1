import type { Cell, Content, Look, SheetPlan } from "../../../addin/sheets/plan.ts";

const LOOK: Look = {
  role: "body",
  tone: "ink",
  align: "left",
  format: "General",
  wrap: false,
  indent: 0,
};

/** A cell of a text, a number, a formula (with `=`) or nothing. */
export const cell = (given: string | number | null, look: Partial<Look> = {}): Cell => ({
  content: contentOf(given),
  look: { ...LOOK, ...look },
});

const contentOf = (given: string | number | null): Content => {
  if (given === null) return { kind: "blank" };
  if (typeof given === "number") return { kind: "number", value: given };
  return given.startsWith("=")
    ? { kind: "formula", formula: given }
    : { kind: "text", text: given };
};

/** The smallest plan of a Board sheet with these cells. */
export const planOf = (
  rows: readonly (readonly (string | number | null)[])[],
  differs: Partial<SheetPlan> = {},
): SheetPlan => ({
  key: "Board",
  name: "Board",
  cells: rows.map((row) => row.map((given) => cell(given))),
  columnWidths: [20, 10],
  rowHeights: new Map(),
  tables: [],
  charts: [],
  links: [],
  frozenRows: 0,
  page: {
    orientation: "landscape",
    paper: "a4",
    pagesTall: 1,
    titleRows: null,
    footerLeft: "Upstream",
  },
  ...differs,
});
