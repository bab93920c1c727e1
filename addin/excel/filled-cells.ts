import type { SheetPlan } from "../sheets/plan.ts";

/** Which cells of a rectangle hold something, row by row from its first: each row in groups of four columns, as hex. */
export type FilledCells = readonly string[];

const GROUP = 4;
const HEX = 16;

/** The cells that a plan fills. */
export const filledBy = ({ cells }: SheetPlan): FilledCells =>
  cells.map((row) => {
    const digits = Array.from({ length: Math.ceil(row.length / GROUP) }, (_, group) =>
      row
        .slice(group * GROUP, (group + 1) * GROUP)
        .reduce((sum, { content }, i) => sum + (content.kind === "blank" ? 0 : 2 ** i), 0)
        .toString(HEX),
    );
    return digits.join("").replace(/0+$/u, "");
  });

export const isFilled = (filled: FilledCells, row: number, column: number): boolean => {
  const digit = Number.parseInt(filled[row]?.[Math.floor(column / GROUP)] ?? "0", HEX);
  return Math.floor(digit / 2 ** (column % GROUP)) % 2 === 1;
};

/** Rows that follow each other and are filled alike are written once, with how many there are: `f*12,,3`. */
export function writeFilled(filled: FilledCells): string {
  const runs: { code: string; rows: number }[] = [];
  for (const code of filled) {
    const last = runs.at(-1);
    if (last?.code === code) last.rows += 1;
    else runs.push({ code, rows: 1 });
  }
  return runs.map(({ code, rows }) => (rows === 1 ? code : `${code}*${rows}`)).join(",");
}

/** The opposite of {@link writeFilled}; `rows` is how many there must be, null where there are not. */
export function readFilled(text: string, rows: number): FilledCells | null {
  const runs = text.split(",").map((run) => /^([0-9a-f]*)(?:\*(\d{1,7}))?$/u.exec(run));
  const counts = runs.map((run) => Number(run?.[2] ?? 1));
  if (runs.includes(null) || counts.reduce((sum, count) => sum + count, 0) !== rows) return null;
  return runs.flatMap((run, i) => Array.from({ length: counts[i] ?? 0 }, () => run?.[1] ?? ""));
}
