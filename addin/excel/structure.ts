import type { Box, Cell, SheetPlan } from "../sheets/plan.ts";
import { boxOfPlan, sameBox } from "./a1.ts";

/** What of a sheet is not the content of its cells; each part is applied only when the plan's part has changed. */
export const STRUCTURE_PARTS = [
  "looks",
  "tones",
  "layout",
  "tables",
  "links",
  "charts",
  "page",
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
    looks: fingerprint([box, plan.cells.map((row) => row.map(shapeOf))]),
    tones: fingerprint(plan.cells.map((row) => row.map(({ look }) => look.tone))),
    layout: fingerprint([columnWidths, [...rowHeights], frozenRows]),
    tables: fingerprint(plan.tables),
    links: fingerprint(plan.links),
    charts: fingerprint(plan.charts),
    page: fingerprint([box, plan.page]),
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
  comment: string,
  owned: Box,
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

const FNV_PRIME = 0x01_00_01_93;
const SEEDS = [0x81_1c_9d_c5, 0x2f_0b_44_d1] as const;
const HEX = 16;
const DIGITS = 8;

/** 64 bits by two FNV-1a sums of different seeds: it tells plans apart, it does not keep secrets. */
function fingerprint(value: unknown): string {
  const text = DRAWING + JSON.stringify(value);
  return SEEDS.map((seed) => hash(text, seed).toString(HEX).padStart(DIGITS, "0")).join("");
}

function hash(text: string, seed: number): number {
  let sum = seed;
  for (let i = 0; i < text.length; i += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(i), FNV_PRIME);
  }
  return sum >>> 0;
}
