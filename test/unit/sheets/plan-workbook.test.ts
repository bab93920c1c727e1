import { expect, it } from "vitest";
import type { Intake } from "../../../addin/intake/tallied.ts";
import type { Box, SheetPlan } from "../../../addin/sheets/plan.ts";
import { SCORECARD_KEYS } from "../../../addin/sheets/plan.ts";
import { INVENTED } from "../../fixtures/invented-intake.ts";
import { planAll, rowsOf, shown } from "./plan-invented.ts";

const WITHOUT: readonly (readonly [string, Intake])[] = [
  ["everything", INVENTED],
  ["only complaints", { ...INVENTED, losses: null, customers: null, targets: null }],
  ["only losses", { ...INVENTED, complaints: null, customers: null, targets: null }],
  ["no customers", { ...INVENTED, customers: null }],
  ["no targets", { ...INVENTED, targets: null }],
];

const isInside = ({ row, column, rows, columns }: Box, { cells }: SheetPlan): boolean =>
  row >= 0 &&
  column >= 0 &&
  row + rows <= cells.length &&
  column + columns <= (cells[0]?.length ?? 0);

const SHOUTING = /!|insight|undefined|null|NaN|\[object/i;

it("the sheets come in the order of the tabs", () => {
  expect(planAll().map(({ key }) => key)).toEqual([...SCORECARD_KEYS]);
});

it("the same input gives the same plans, byte for byte", () => {
  const write = (): string =>
    JSON.stringify(planAll(), (_, value: unknown) => (value instanceof Map ? [...value] : value));
  expect(write()).toBe(write());
});

it.each(WITHOUT)(
  "with %s each sheet is a full rectangle with a width for each column",
  (_, intake) => {
    for (const { cells, columnWidths } of planAll(intake))
      for (const row of cells) expect(row.length).toBe(columnWidths.length);
  },
);

it.each(WITHOUT)("with %s tables, figures of charts and links lie on the sheet", (_, intake) => {
  for (const plan of planAll(intake)) {
    for (const { box } of plan.tables) expect(isInside(box, plan)).toBe(true);
    for (const { categories, series } of plan.charts)
      for (const box of [categories, ...series.map(({ values }) => values)])
        expect(isInside(box, plan)).toBe(true);
    for (const { row, column } of plan.links)
      expect(
        shown(plan.cells[row]?.[column] ?? ({ content: { kind: "blank" } } as never)),
      ).not.toBe("");
  }
});

it.each(WITHOUT)(
  "with %s the headers of each table are texts, each once, and its name is unique",
  (_, intake) => {
    const plans = planAll(intake);
    const names = plans.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    for (const { tables, cells } of plans)
      for (const { box } of tables) {
        const header = cells[box.row]?.slice(box.column, box.column + box.columns) ?? [];
        const texts = header.map((cell) => (cell.content.kind === "text" ? cell.content.text : ""));
        expect(texts.every((text) => text !== "")).toBe(true);
        expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
      }
  },
);

it("charts do not cover cells that hold something, nor each other", () => {
  for (const { cells, charts } of planAll()) {
    const covered = new Set<string>();
    for (const { place } of charts)
      for (let row = place.row; row < place.row + place.rows; row += 1)
        for (let column = place.column; column < place.column + place.columns; column += 1) {
          const key = `${row},${column}`;
          expect(covered.has(key)).toBe(false);
          covered.add(key);
          expect(cells[row]?.[column]?.content.kind ?? "blank").toBe("blank");
        }
  }
});

it("no sentence shouts, and none speaks of insights", () => {
  const texts = planAll()
    .flatMap((plan) => rowsOf(plan).flat())
    .filter((cell) => typeof cell === "string" && !cell.startsWith("="));
  expect(texts.filter((text) => SHOUTING.test(String(text)))).toEqual([]);
});

it("a better or worse tone never stands without a word or a number", () => {
  const toned = planAll()
    .flatMap(({ cells }) => cells.flat())
    .filter(({ look }) => look.tone === "better" || look.tone === "worse");
  expect(toned.length).toBeGreaterThan(0);
  expect(toned.filter(({ content }) => content.kind === "blank")).toEqual([]);
});
