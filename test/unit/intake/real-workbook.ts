import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { findSources } from "../../../addin/intake/find-sources.ts";
import type { Proposal, Reason } from "../../../addin/intake/mapping.ts";
import { proposeMapping } from "../../../addin/intake/propose-mapping.ts";
import { resolveMapping, type ResolvedMapping } from "../../../addin/intake/resolve-mapping.ts";
import type { Source } from "../../../addin/intake/source.ts";
import type {
  TalliedComplaints,
  TalliedCustomers,
  TalliedLosses,
  Tally,
} from "../../../addin/intake/tallied.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { tallyCustomers } from "../../../addin/intake/tally-customers.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import type { Result } from "../../../shared/result.ts";
import { chunkOf, parseCsv, surveyOf, typeCell, type MadeSheet } from "./csv-sheet.ts";

const DATA = "../shared/data";

/** Whether the third-party files are there; they are not part of the project. */
export const isRealDataHere: boolean = existsSync(`${DATA}/README.md`);

export const TODAY = "2026-11-22";
export const MONTHS_2015 = [55, 59, 45, 375, 317, 1046, 49, 67, 55, 53, 38, 65];

export async function readSheet(name: string, file: string): Promise<MadeSheet> {
  const text = await readFile(`${DATA}/${file}.csv`, "utf8");
  const [header = [], ...body] = parseCsv(text);
  return { name, rows: [header, ...body.map((row) => row.map(typeCell))] };
}

export async function readTruth<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(`${DATA}/${file}.truth.json`, "utf8")) as T;
}

export interface Workbook {
  readonly sources: readonly Source[];
  readonly proposal: Proposal;
  readonly resolved: ResolvedMapping;
  readonly read: <T>(source: Source, tally: Tally<Result<T>>) => T;
}

export function open(...sheets: readonly MadeSheet[]): Workbook {
  const { sources } = findSources(sheets.map(surveyOf));
  const proposal = proposeMapping(sources, null);
  const resolved = resolveMapping(proposal.mapping, sources);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return {
    sources,
    proposal,
    resolved: resolved.value,
    read: (source, tally) => readAll(sheets, source, tally),
  };
}

function readAll<T>(sheets: readonly MadeSheet[], source: Source, tally: Tally<Result<T>>): T {
  const sheet = sheets.find(({ name }) => name === source.area.sheet);
  if (sheet === undefined) throw new Error("no such sheet");
  for (let from = 1; from < sheet.rows.length; from += 700)
    tally.add(chunkOf(sheet, from, from + 700));
  const result = tally.finish();
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("missing");
  return value;
}

export const complaintsOf = ({ resolved, read }: Workbook): TalliedComplaints => {
  const { source, mapping } = present(resolved.complaints);
  return read(source, tallyComplaints(source, mapping, TODAY));
};
export const lossesOf = ({ resolved, read }: Workbook): TalliedLosses => {
  const { source, mapping } = present(resolved.losses);
  return read(source, tallyLosses(source, mapping, TODAY));
};
export const customersOf = ({ resolved, read }: Workbook): TalliedCustomers => {
  const { source, mapping } = present(resolved.customers);
  return read(source, tallyCustomers(source, mapping, TODAY));
};
export const reasonFor = ({ proposal }: Workbook, role: string, meaning: string): Reason =>
  present(proposal.reasons.find((one) => one.role === role && one.meaning === meaning));

/** Counts by label and month, without the zeros, as the truth files have them. */
export function byLabel(
  labels: readonly string[],
  periods: readonly string[],
  counts: readonly number[],
): Record<string, Record<string, number>> {
  const columns = Math.max(1, periods.length);
  return Object.fromEntries(
    labels.map((label, row) => {
      const cells = periods.map(
        (period, column) => [period, counts[row * columns + column] ?? 0] as const,
      );
      return [label, Object.fromEntries(cells.filter(([, count]) => count > 0))];
    }),
  );
}

export function byMonth(
  periods: readonly string[],
  counts: readonly number[],
): Record<string, number> {
  const sums = periods.map((period, column) => {
    const rows = counts.filter((_, cell) => cell % periods.length === column);
    return [period, rows.reduce((sum, count) => sum + count, 0)] as const;
  });
  return Object.fromEntries(sums.filter(([, count]) => count > 0));
}

export function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** What Excel makes of D-M-YY texts on double-click in the United States: days up to 12 become real dates, month first. */
export function openInUnitedStates(sheet: MadeSheet): MadeSheet {
  const serialOf = (year: number, month: number, day: number): number =>
    Date.UTC(2000 + year, month - 1, day) / 86_400_000 + 25_569;
  const names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const rows = sheet.rows.map((row, index) => {
    const [day = 0, month = 0, year = 0] = String(row[2]).split("-").map(Number);
    const [dayToo = "", name = ""] = String(row[3]).split("-");
    const real = serialOf(year, names.indexOf(name) + 1, Number(dayToo));
    if (index === 0) return row;
    return row.with(3, real).with(2, day <= 12 ? serialOf(year, day, month) : (row[2] ?? ""));
  });
  const isDate = (row: number, column: number): boolean =>
    row > 0 && (column === 2 || column === 3) && typeof rows[row]?.[column] === "number";
  return { ...sheet, rows, isDate };
}
