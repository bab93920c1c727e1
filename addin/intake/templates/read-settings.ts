import type { ReadinessSettings } from "../../../shared/contract/readiness/request.ts";
import type { Problem } from "../../../shared/problem.ts";
import { showLabel } from "../fold-label.ts";
import type { ReadCell } from "../row-cells.ts";
import { choose } from "./choices.ts";
import {
  cellAt,
  countOf,
  faultAt,
  leftOutAt,
  sortRows,
  type FilledTemplate,
  type LeftOutRow,
  type TableCount,
} from "./filled-template.ts";
import { FAULT, readColumn } from "./read-column.ts";
import { SETTINGS } from "./setting-templates.ts";
import type { TemplateColumn } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

/** The settings of a workbook, what became of each row, and the cells that could not be read. */
export interface ReadSettings {
  readonly settings: ReadinessSettings;
  readonly count: TableCount;
  readonly problems: readonly Problem[];
}

/**
 * Reads the settings. A name that is none of ours is left out and never sent: it could be anybody's text.
 *
 * @param filled The table. @returns The settings, the usual ones where no value is entered.
 * @example readSettings({ key: "settings", name: "S", area: { sheet: "S", row: 0 }, columns: new Map(), rows: 0, cells: new Map() }).settings.fiscalYearStart // => 1
 */
export function readSettings(filled: FilledTemplate): ReadSettings {
  const sorted = sortRows(filled);
  const found: Found = { values: new Map(), hasVision: false };
  const leftOut: LeftOutRow[] = [];
  const problems: Problem[] = [];
  for (const offset of sorted.live) {
    const fault = takeRow(filled, offset, found);
    if (fault === null) continue;
    problems.push(faultAt(filled, fault, offset));
    leftOut.push(leftOutAt(filled, fault, { offset, reason: "unreadable" }));
  }
  return { settings: settingsOf(found), count: countOf(filled, sorted, leftOut), problems };
}

interface Found {
  readonly values: Map<string, string | number>;
  hasVision: boolean;
}

/** Null when the row was taken, else the column that could not be read. */
function takeRow(filled: FilledTemplate, offset: number, found: Found): TemplateColumn | null {
  const [name, value] = COLUMNS;
  const cell = cellAt(filled, "setting", offset);
  const id = cell.isError ? null : choose(cell.value, name.choices);
  const setting = SETTINGS.find((one) => one.id === id);
  if (setting === undefined) return name;
  const entered = cellAt(filled, "value", offset);
  if (setting.kind === "vision") {
    found.hasVision ||= !entered.isError && showLabel(entered.value) !== "";
    return null;
  }
  const column = { ...value, ...HOLDS[setting.kind] };
  const read = readOne(column, entered);
  if (read === null) return column;
  found.values.set(setting.id, read);
  return null;
}

function readOne(column: TemplateColumn, cell: ReadCell): string | number | null {
  const [read] = readColumn(column, [cell], NO_CODES);
  return read === FAULT || typeof read === "boolean" || typeof read === "object"
    ? null
    : (read ?? null);
}

const NO_CODES = { codeOf: () => null, books: {} as never };

const columnOf = (key: string): TemplateColumn => {
  const column = TEMPLATES.settings.columns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`The settings have no column ${key}.`);
  return column;
};

const COLUMNS = [columnOf("setting"), columnOf("value")] as const;

/** What the value of each kind of setting holds. */
const HOLDS = {
  start: { kind: "date" },
  "fiscal-year": { kind: "whole", least: 1, most: 12 },
  weight: { kind: "number", least: 0 },
  threshold: { kind: "number", least: 0 },
} as const satisfies Readonly<Record<string, Partial<TemplateColumn>>>;

function settingsOf({ values, hasVision }: Found): ReadinessSettings {
  const of = (kind: string): Record<string, number> =>
    Object.fromEntries(
      SETTINGS.filter((setting) => setting.kind === kind).flatMap(({ id }) => {
        const value = values.get(id);
        return typeof value === "number" ? [[id, value] as const] : [];
      }),
    );
  const start = values.get("programme-start");
  const month = values.get("fiscal-year");
  return {
    hasVision,
    programmeStart: typeof start === "string" ? start : null,
    fiscalYearStart: typeof month === "number" ? month : 1,
    thresholds: of("threshold"),
    weights: of("weight"),
  };
}
