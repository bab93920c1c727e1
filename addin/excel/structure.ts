import type { Cell, SheetPlan } from "../sheets/plan.ts";
import { boxOfPlan, sameBox } from "./a1.ts";
import type { OwnedSheet } from "./claim-sheet.ts";
import { fingerprint } from "./fingerprint.ts";
import { writeRecord } from "./sheet-record.ts";

/** What of a sheet is not the content of its cells; each part is applied only when the plan's part has changed. */
export const STRUCTURE_PARTS = [
  "looks",
  "tones",
  "layout",
  "tables",
  "links",
  "charts",
  "page",
  "record",
] as const;
export type StructurePart = (typeof STRUCTURE_PARTS)[number];

type Structure = Readonly<Record<StructurePart, string>>;

/** Raised when this folder draws a plan in another way, so that sheets written before are drawn anew. */
const DRAWING = "2";

/** A fingerprint of each part of a plan's structure. */
function structureOf(plan: SheetPlan): Structure {
  const { rows, columns } = boxOfPlan(plan);
  const box = [rows, columns];
  const { columnWidths, rowHeights, frozenRows } = plan;
  return {
    looks: fingerprintOf([box, plan.cells.map((row) => row.map(shapeOf))]),
    tones: fingerprintOf(plan.cells.map((row) => row.map(({ look }) => look.tone))),
    layout: fingerprintOf([columnWidths, [...rowHeights], frozenRows]),
    tables: fingerprintOf(plan.tables),
    links: fingerprintOf(plan.links),
    charts: fingerprintOf(plan.charts),
    page: fingerprintOf([box, plan.page]),
    record: fingerprintOf(writeRecord(plan)),
  };
}

/** What a marker's comment says while its sheet is being rebuilt. */
export const REBUILDING = "rebuilding";

/** The structure of a plan as the comment of a marker: at most 255 characters there. */
export function writeStructure(plan: SheetPlan): string {
  const { rows, columns } = boxOfPlan(plan);
  const structure = structureOf(plan);
  const parts = STRUCTURE_PARTS.map((part) => `${part}=${structure[part]}`);
  return [`box=${rows}x${columns}`, ...parts].join(";");
}

/** How many rows and columns we wrote, by a marker's comment; null while it is being rebuilt. */
export function writtenSize(comment: string): { rows: number; columns: number } | null {
  const [, rows, columns] = /^box=(\d+)x(\d+);/u.exec(comment) ?? [];
  return rows === undefined ? null : { rows: Number(rows), columns: Number(columns) };
}

/**
 * The parts of a plan that differ from what a marker's comment says; all of them when the cells that we own are not
 * where we wrote them, for then tables and charts have moved too.
 */
export function staleParts(
  plan: SheetPlan,
  { structure: comment, box: owned }: Pick<OwnedSheet, "structure" | "box">,
): ReadonlySet<StructurePart> {
  const size = writtenSize(comment);
  if (size === null || !sameBox(owned, { row: 0, column: 0, ...size })) {
    return new Set(STRUCTURE_PARTS);
  }
  const written = new Set(comment.split(";"));
  const structure = structureOf(plan);
  return new Set(STRUCTURE_PARTS.filter((part) => !written.has(`${part}=${structure[part]}`)));
}

const shapeOf = ({ look }: Cell): readonly unknown[] => [
  look.role,
  look.align,
  look.format,
  look.wrap,
  look.indent,
];

const fingerprintOf = (value: unknown): string => fingerprint(DRAWING + JSON.stringify(value));
