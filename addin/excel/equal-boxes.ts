import type { Box } from "../sheets/plan.ts";

/** Cells that share a key. */
interface KeyedBox<T> {
  readonly box: Box;
  readonly key: T;
}

/**
 * Cuts a grid into rectangles of equal keys, so that a look costs a call a rectangle and not a call a cell: runs along
 * each row, joined downwards where the row below has the same run. Cells of key null are left out.
 */
export function equalBoxes<T extends string | number | boolean>(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => T | null,
): readonly KeyedBox<T>[] {
  const closed: KeyedBox<T>[] = [];
  let open = new Map<string, KeyedBox<T>>();
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<string, KeyedBox<T>>();
    for (const run of runsOf(row, columns, keyAt)) {
      const name = `${run.box.column}:${run.box.columns}:${String(run.key)}`;
      const above = open.get(name);
      open.delete(name);
      next.set(
        name,
        above === undefined ? run : { ...above, box: { ...above.box, rows: above.box.rows + 1 } },
      );
    }
    closed.push(...open.values());
    open = next;
  }
  return [...closed, ...open.values()];
}

function runsOf<T extends string | number | boolean>(
  row: number,
  columns: number,
  keyAt: (row: number, column: number) => T | null,
): readonly KeyedBox<T>[] {
  const runs: KeyedBox<T>[] = [];
  for (let column = 0; column < columns; column += 1) {
    const key = keyAt(row, column);
    const last = runs.at(-1);
    if (key === null) continue;
    if (last?.key === key && last.box.column + last.box.columns === column) {
      runs[runs.length - 1] = { key, box: { ...last.box, columns: last.box.columns + 1 } };
    } else {
      runs.push({ key, box: { row, column, rows: 1, columns: 1 } });
    }
  }
  return runs;
}
