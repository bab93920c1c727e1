import { fail, succeed, type Result } from "../../shared/result.ts";
import { listExcluded, type Fault } from "./excluded-rows.ts";
import { foldText, trimText } from "./fold-text.ts";
import { foldLabel, showLabel } from "./fold-label.ts";
import { findColumn } from "./header-match.ts";
import type { TargetsMapping } from "./mapping.ts";
import { readNumber, type NumberReading } from "./read-numbers.ts";
import { isBlank, readCells, type ReadCell } from "./row-cells.ts";
import type { RowChunk, Source } from "./source.ts";
import { stopAtNextTable, type OwnRows } from "./stop-at-next-table.ts";
import type { Exclusion, ReadTargets, Target, Tally } from "./tallied.ts";
import { addSums, guessDecimal, NO_AMOUNTS, sumsOf } from "./amount-sums.ts";

/** Categories that stand for all complaints, folded. */
const TOTALS = new Set(
  "total|all|all complaints|all categories|overall|grand total|gesamt|alle|tous|toutes|ensemble|todos|todas|tout".split(
    "|",
  ),
);

interface TargetRow {
  readonly row: number;
  readonly category: ReadCell;
  readonly reading: NumberReading | null;
  readonly owner: ReadCell;
  readonly reason: Exclusion | null;
}

/**
 * Reads targets: at most so many complaints of a category. Of several targets for one category the smallest counts, so that
 * the order of rows decides nothing.
 *
 * @param source The table. @param mapping Its columns. @returns A tally; `finish` fails with `table-without-rows`, `column-missing`.
 * @example tallyTargets({ name: "Targets", headers: ["Category", "At most"], area: { column: 0 } }, { source: "Targets", category: "Category", target: "At most", basis: "count", owner: null }).finish().ok // => false
 */
export function tallyTargets(source: Source, mapping: TargetsMapping): Tally<Result<ReadTargets>> {
  const columns = {
    category: findColumn(source, mapping.category),
    target: findColumn(source, mapping.target),
    owner: findColumn(source, mapping.owner),
  };
  const all = Object.values(columns).filter((column) => column !== null);
  const own = stopAtNextTable(source, { all, anchor: columns.target });
  const rows: TargetRow[] = [];
  return {
    add: (chunk) => {
      rows.push(...readTargetRows(own.take(chunk), columns));
    },
    finish: () => {
      if (columns.category === null || columns.target === null) {
        const column = columns.category === null ? mapping.category : mapping.target;
        return fail({ code: "column-missing", table: source.name, column });
      }
      if (rows.every(({ reason }) => reason === "blank-row"))
        return fail({ code: "table-without-rows", table: source.name });
      const places = { category: columns.category, target: columns.target };
      return succeed(gatherTargets(rows, { source, rest: own.finish(), mapping, places }));
    },
  };
}

interface TargetColumns {
  readonly category: number | null;
  readonly target: number | null;
  readonly owner: number | null;
}

function readTargetRows(chunk: RowChunk, columns: TargetColumns): readonly TargetRow[] {
  const [category, target, owner] = [
    readCells(chunk, columns.category),
    readCells(chunk, columns.target),
    readCells(chunk, columns.owner),
  ];
  return Array.from({ length: chunk.rows }, (_, offset) => {
    const cells = { category: category(offset), target: target(offset), owner: owner(offset) };
    const number = cells.target.isError ? null : readNumber(cells.target.value);
    const reading = number === "blank" ? null : number;
    const row = chunk.firstRow + offset;
    return { row, ...cells, reading, reason: judgeTarget(cells, reading) };
  });
}

function judgeTarget(
  cells: Readonly<Record<"category" | "target" | "owner", ReadCell>>,
  reading: NumberReading | null,
): Exclusion | null {
  if (Object.values(cells).every(isBlank)) return "blank-row";
  if (cells.category.isError || cells.target.isError) return "cell-error";
  if (reading === null || showLabel(cells.category.value) === "") return "no-target";
  const isNegative = (reading.point ?? 0) < 0 || (reading.comma ?? 0) < 0;
  return isNegative ? "negative-target" : null;
}

interface Context {
  readonly source: Source;
  readonly rest: ReturnType<OwnRows["finish"]>;
  readonly mapping: TargetsMapping;
  readonly places: { readonly category: number; readonly target: number };
}

function gatherTargets(rows: readonly TargetRow[], context: Context): ReadTargets {
  const { source, rest, mapping, places } = context;
  const decimal = guessDecimal(
    rows.reduce((sums, { reading }) => addSums(sums, sumsOf(reading), 1), NO_AMOUNTS),
  );
  const faults: Fault[] = [];
  const byCategory = new Map<string, Target>();
  const exclude = (reason: Exclusion, row: number): void => {
    const column = reason === "repeated-target" ? places.category : places.target;
    faults.push({ reason, rows: 1, places: [{ row, column }] });
  };
  const sized = rows
    .map((row) => ({ ...row, atMost: row.reading?.[decimal] ?? null }))
    .toSorted((one, other) => compareTargets(one, other));
  for (const { row, reason, atMost, category, owner } of sized) {
    const key = foldLabel(category.value);
    if (reason !== null || atMost === null) exclude(reason ?? "no-target", row);
    else if (byCategory.has(key)) exclude("repeated-target", row);
    else byCategory.set(key, { ...nameTarget(category, owner), atMost, basis: mapping.basis });
  }
  const targets = [...byCategory].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const repeated = faults.some(({ reason }) => reason === "repeated-target");
  return {
    targets: targets.map(([, target]) => target),
    quality: {
      role: "targets",
      table: source.name,
      rows: rows.length + rest.rows,
      used: targets.length,
      excluded: listExcluded([...rest.faults, ...faults]),
      notes: [
        ...rest.notes,
        ...(repeated
          ? [
              `“${trimText(mapping.category)}” names some categories more than once; the smallest target of each counts.`,
            ]
          : []),
      ],
    },
  };
}

interface SizedTarget {
  readonly row: number;
  readonly atMost: number | null;
  readonly owner: ReadCell;
}

function compareTargets(one: SizedTarget, other: SizedTarget): number {
  const size = (one.atMost ?? 0) - (other.atMost ?? 0);
  if (size !== 0) return size;
  const [first, second] = [String(one.owner.value), String(other.owner.value)];
  if (first !== second) return first < second ? -1 : 1;
  return one.row - other.row;
}

function nameTarget(category: ReadCell, owner: ReadCell): Pick<Target, "category" | "owner"> {
  const label = showLabel(category.value);
  const name = owner.isError ? "" : trimText(String(owner.value));
  return {
    category: TOTALS.has(foldText(label)) ? null : label,
    owner: name === "" ? null : name,
  };
}
