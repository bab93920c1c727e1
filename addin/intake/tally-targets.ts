import { fail, succeed, type Result } from "../../shared/result.ts";
import { addSums, guessDecimal, NO_AMOUNTS, sumsOf } from "./amount-sums.ts";
import { monthOf } from "./calendar-day.ts";
import { listExcluded, type Fault } from "./excluded-rows.ts";
import { foldLabel, showLabel } from "./fold-label.ts";
import { trimText } from "./fold-text.ts";
import { findColumn } from "./header-match.ts";
import type { TargetsMapping } from "./mapping.ts";
import { readNumber, type NumberReading } from "./read-numbers.ts";
import { isBlank, readCells, type ReadCell } from "./row-cells.ts";
import { settleDays, UNREADABLE, type SettledDays } from "./settle-days.ts";
import type { RowChunk, Source } from "./source.ts";
import { stopAtNextTable, type OwnRows } from "./stop-at-next-table.ts";
import type { Exclusion, ReadTargets, Target, Tally } from "./tallied.ts";
import { nameCategory } from "./total-words.ts";

interface TargetRow {
  readonly row: number;
  readonly category: ReadCell;
  readonly reading: NumberReading | null;
  readonly owner: ReadCell;
  readonly from: ReadCell;
  readonly reason: Exclusion | null;
}

/**
 * Reads targets: at most so many complaints of a category, each from a month on where the table says so. Of several targets
 * for one category and month the smallest counts, so that the order of rows decides nothing.
 *
 * @param source The table. @param mapping Its columns. @returns A tally; `finish` fails with `table-without-rows`,
 *   `column-missing`, `date-order-unknown`.
 * @example tallyTargets({ name: "Targets", headers: ["Category", "At most"], area: { column: 0 } }, { source: "Targets", category: "Category", target: "At most", basis: "count", owner: null, from: null, dateOrder: "auto" }).finish().ok // => false
 */
export function tallyTargets(source: Source, mapping: TargetsMapping): Tally<Result<ReadTargets>> {
  const columns = {
    category: findColumn(source, mapping.category),
    target: findColumn(source, mapping.target),
    owner: findColumn(source, mapping.owner),
    from: findColumn(source, mapping.from),
  };
  const all = Object.values(columns).filter((column) => column !== null);
  const own = stopAtNextTable(source, { all, anchor: columns.target });
  const rows: TargetRow[] = [];
  return {
    add: (chunk) => {
      rows.push(...readTargetRows(own.take(chunk), columns));
    },
    finish: () => {
      const { category, target } = columns;
      if (category === null || target === null) {
        const column = category === null ? mapping.category : mapping.target;
        return fail({ code: "column-missing", table: source.name, column });
      }
      if (rows.every(({ reason }) => reason === "blank-row"))
        return fail({ code: "table-without-rows", table: source.name });
      const days = settleDays({
        table: source.name,
        header: mapping.from ?? "",
        order: mapping.dateOrder,
        cells: rows.map(({ from }) => from),
      });
      if (!days.ok) return days;
      const places = { category, target, from: columns.from ?? target };
      const rest = own.finish(days.value.notes);
      return succeed(gatherTargets(rows, { source, rest, mapping, places, days: days.value.days }));
    },
  };
}

type TargetColumns = Readonly<Record<"category" | "target" | "owner" | "from", number | null>>;

function readTargetRows(chunk: RowChunk, columns: TargetColumns): readonly TargetRow[] {
  const read = {
    category: readCells(chunk, columns.category),
    target: readCells(chunk, columns.target),
    owner: readCells(chunk, columns.owner),
    from: readCells(chunk, columns.from),
  };
  return Array.from({ length: chunk.rows }, (_, offset) => {
    const cells = {
      category: read.category(offset),
      target: read.target(offset),
      owner: read.owner(offset),
      from: read.from(offset),
    };
    const number = cells.target.isError ? null : readNumber(cells.target.value);
    const reading = number === "blank" ? null : number;
    const row = chunk.firstRow + offset;
    return { row, ...cells, reading, reason: judgeTarget(cells, reading) };
  });
}

function judgeTarget(
  cells: Readonly<Record<"category" | "target" | "owner" | "from", ReadCell>>,
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
  readonly places: Readonly<Record<"category" | "target" | "from", number>>;
  /** Of each row. */
  readonly days: SettledDays["days"];
}

function gatherTargets(rows: readonly TargetRow[], context: Context): ReadTargets {
  const { source, rest, mapping, places } = context;
  const faults: Fault[] = [];
  const byKey = new Map<string, Target>();
  const exclude = (reason: Exclusion, row: number): void => {
    faults.push({ reason, rows: 1, places: [{ row, column: columnOf(reason, places) }] });
  };
  for (const sized of sizeTargets(rows, context.days)) {
    const { row, atMost, category, owner, day } = sized;
    const from = day === null ? null : monthOf(day);
    const key = `${foldLabel(category.value)}|${from ?? ""}`;
    const fault = faultOf(sized);
    if (fault !== null || atMost === null) exclude(fault ?? "no-target", row);
    else if (byKey.has(key)) exclude("repeated-target", row);
    else byKey.set(key, { ...nameTarget(category, owner), atMost, basis: mapping.basis, from });
  }
  const targets = [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const isRepeated = faults.some(({ reason }) => reason === "repeated-target");
  return {
    targets: targets.map(([, target]) => target),
    quality: {
      role: "targets",
      table: source.name,
      rows: rows.length + rest.rows,
      used: targets.length,
      excluded: listExcluded([...rest.faults, ...faults]),
      notes: [...rest.notes, ...(isRepeated ? [noteRepeated(mapping)] : [])],
    },
  };
}

const faultOf = ({ reason, day }: SizedTarget): Exclusion | null =>
  reason ?? (day === UNREADABLE ? "date-unreadable" : null);

const columnOf = (reason: Exclusion, places: Context["places"]): number => {
  if (reason === "date-unreadable") return places.from;
  return reason === "repeated-target" ? places.category : places.target;
};

function noteRepeated({ category, from }: TargetsMapping): string {
  const again = from === null ? "more than once" : "more than once from the same month";
  return `“${trimText(category)}” names some categories ${again}; the smallest target of each counts.`;
}

interface SizedTarget extends TargetRow {
  readonly atMost: number | null;
  readonly day: SettledDays["days"][number];
}

/** The smallest first; the decimal sign is that of the whole column. */
function sizeTargets(
  rows: readonly TargetRow[],
  days: SettledDays["days"],
): readonly SizedTarget[] {
  const decimal = guessDecimal(
    rows.reduce((sums, { reading }) => addSums(sums, sumsOf(reading), 1), NO_AMOUNTS),
  );
  return rows
    .map((row, at) => ({
      ...row,
      atMost: row.reading?.[decimal] ?? null,
      day: days[at] ?? null,
    }))
    .toSorted(compareTargets);
}

function compareTargets(one: SizedTarget, other: SizedTarget): number {
  const size = (one.atMost ?? 0) - (other.atMost ?? 0);
  if (size !== 0) return size;
  const [first, second] = [String(one.owner.value), String(other.owner.value)];
  if (first !== second) return first < second ? -1 : 1;
  return one.row - other.row;
}

function nameTarget(category: ReadCell, owner: ReadCell): Pick<Target, "category" | "owner"> {
  const name = owner.isError ? "" : trimText(String(owner.value));
  return { category: nameCategory(category.value), owner: name === "" ? null : name };
}
