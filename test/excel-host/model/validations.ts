/** Rules of cells: which hold where, and what Excel takes as one. */
import { intersect } from "./address.ts";
import { nextId } from "./blank.ts";
import type { HostArea, HostRule, HostSheet } from "./book.ts";

/** The parts of an area outside another: at most four, none over another. */
const outside = (area: HostArea, hole: HostArea): HostArea[] => {
  const bottom = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  const middle = { row: hole.row, rows: hole.rows };
  return [
    { ...area, rows: hole.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...middle, column: area.column, columns: hole.column - area.column },
    { ...middle, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
};

/** The same rule on other cells. */
const moved = (rule: HostRule, area: HostArea): HostRule => ({
  ...rule,
  id: nextId(),
  area,
  properties: new Map(rule.properties),
});

/** Cuts the rules of a sheet along the edge of an area, and gives those that lie within it. */
export const carve = (sheet: HostSheet, area: HostArea): readonly HostRule[] => {
  const inside: HostRule[] = [];
  sheet.validations = sheet.validations.flatMap((rule) => {
    const shared = intersect(rule.area, area);
    if (shared === null) return [rule];
    const rest = outside(rule.area, shared);
    const kept = rest.length === 0 ? rule : moved(rule, shared);
    inside.push(kept);
    return [kept, ...rest.map((part) => moved(rule, part))];
  });
  return inside;
};

export const rulesWithin = (sheet: HostSheet, area: HostArea): readonly HostRule[] =>
  sheet.validations.filter((rule) => intersect(rule.area, area) !== null);

/** Whether every cell of an area has one of these rules; they never overlap. */
export const covers = (rules: readonly HostRule[], area: HostArea): boolean =>
  rules.reduce((sum, rule) => {
    const shared = intersect(rule.area, area);
    return sum + (shared === null ? 0 : shared.rows * shared.columns);
  }, 0) ===
  area.rows * area.columns;
