import type { Finding, Scorecard } from "../contract/scorecard.ts";
import { lastCompleteMonth, monthInWords, monthNumber, monthOf } from "./month.ts";
import { beginSentence } from "./name-label.ts";
import { writeSmallCount } from "./write-number.ts";

/** Where the data end before the as-of day, and where months are missing between. */
export interface GapFindings {
  /** Ends that chance does not explain: the first thing to know. */
  readonly stale: readonly Finding[];
  /** Ends that a quiet month explains, and months missing between. */
  readonly gaps: readonly Finding[];
}

/**
 * An end is a quiet one when, at the mean of its months, at least one in a thousand such stretches would be empty by
 * chance: the rule by which the workbook is read. Ours.
 */
const LEAST_CHANCE = 0.001;

interface Month {
  readonly period: string;
  readonly state: "ok" | "missing" | "partial" | "excluded";
  readonly events: number;
}

interface Table {
  readonly name: string;
  readonly isMany: boolean;
  readonly sheet: Finding["sheet"];
  readonly key: string;
  /** Months that are over and have data, in order; at least one. */
  readonly over: readonly Month[];
  readonly unfinished: readonly string[];
}

const tableOf = (
  place: Pick<Table, "name" | "isMany" | "sheet" | "key">,
  months: readonly Month[],
): readonly Table[] => {
  const over = months.filter(({ state }) => state === "ok");
  const unfinished = months.flatMap(({ state, period }) => (state === "partial" ? [period] : []));
  return over.length === 0 ? [] : [{ ...place, over, unfinished }];
};

const tablesOf = ({ complaints, losses, customers }: Parts): readonly Table[] => {
  const counted = (points: NonNullable<Scorecard["complaints"]>["total"]["points"]): Month[] =>
    points.map(({ period, state, num }) => ({ period, state, events: num ?? 0 }));
  return [
    ...tableOf(
      { name: "the complaints", isMany: true, sheet: "Complaint trends", key: "total" },
      counted(complaints?.total.points ?? []),
    ),
    ...tableOf(
      { name: "the losses", isMany: true, sheet: "Loss review", key: "losses" },
      counted(losses?.monthly?.points ?? []),
    ),
    ...tableOf(
      {
        name: `the list of ${customers?.window.unit ?? "customers"}`,
        isMany: false,
        sheet: "Loss review",
        key: "customers",
      },
      (customers?.months ?? []).map(({ period, state, came, left }) => ({
        period,
        state,
        events: (came ?? 0) + left,
      })),
    ),
  ];
};

const endOf = ({ over }: Table): string => over.at(-1)?.period ?? "";

const nameMonths = (count: number): string =>
  `${writeSmallCount(count)} ${count === 1 ? "month" : "months"}`;

/** Which months that are not over have rows, when the last one that is over has none. */
const nameUnfinished = (periods: readonly string[]): string => {
  const [first, second] = periods;
  if (first === undefined) return "";
  return second === undefined
    ? `, save in ${monthInWords(first)}, which is not over`
    : ", save in months that are not over";
};

const tellEnd = (tables: readonly [Table, ...Table[]], behind: number): string => {
  const [first, ...others] = tables;
  const names = tables.map(({ name }) => name);
  const last = names.pop() ?? "";
  const subject = names.length > 0 ? `${names.join(", ")} and ${last}` : last;
  const verb = others.length > 0 || first.isMany ? "end" : "ends";
  const end = `${beginSentence(subject)} ${verb} in ${monthInWords(endOf(first))}`;
  return `${end}, ${nameMonths(behind)} before the as-of date: nothing here is newer${nameUnfinished(first.unfinished)}.`;
};

const isQuiet = ({ over }: Table, behind: number): boolean => {
  const mean = over.reduce((sum, { events }) => sum + events, 0) / over.length;
  return Math.exp(-mean * behind) >= LEAST_CHANCE;
};

interface Ended {
  readonly tables: readonly [Table, ...Table[]];
  readonly behind: number;
  readonly isWorse: boolean;
}

/** Tables that end alike are told in one sentence. */
const groupEnds = (tables: readonly Table[], complete: string): readonly Ended[] => {
  const groups = new Map<string, Ended>();
  for (const table of tables) {
    const behind = monthNumber(complete) - monthNumber(endOf(table));
    if (behind <= 0) continue;
    const kind = [endOf(table), ...table.unfinished].join();
    const known = groups.get(kind);
    groups.set(kind, {
      tables: known === undefined ? [table] : [...known.tables, table],
      behind,
      isWorse: known?.isWorse === true || !isQuiet(table, behind),
    });
  }
  return [...groups.values()].toSorted((left, right) => right.behind - left.behind);
};

const findEnd = ({ tables, behind, isWorse }: Ended): Finding => ({
  code: "data-end",
  tone: isWorse ? "worse" : "neutral",
  text: tellEnd(tables, behind),
  sheet: tables[0].sheet,
  key: tables[0].key,
});

const missingBetween = ({ over }: Table): readonly string[] => {
  const known = new Set(over.map(({ period }) => period));
  const start = monthNumber(over[0]?.period ?? "");
  const length = monthNumber(over.at(-1)?.period ?? "") - start + 1;
  return Array.from({ length }, (_, step) => monthOf(start + step)).filter(
    (period) => !known.has(period),
  );
};

const findMissing = (table: Table): readonly Finding[] => {
  const missing = missingBetween(table);
  const [first, last] = [missing[0], missing.at(-1)];
  if (first === undefined || last === undefined) return [];
  const which =
    missing.length === 1
      ? `in ${monthInWords(first)}: it is missing, not zero`
      : `in ${nameMonths(missing.length)}, the first ${monthInWords(first)} and the last ${monthInWords(last)}: they are missing, not zero`;
  const text = `${beginSentence(table.name)} ${table.isMany ? "have" : "has"} no rows ${which}.`;
  return [{ code: "months-missing", tone: "neutral", text, sheet: table.sheet, key: table.key }];
};

type Parts = Pick<Scorecard, "asOf" | "complaints" | "losses" | "customers">;

/**
 * What the board must know of the time that the data cover: a table that ends before the last month that is over, since
 * its latest figures are then old ones, and months that are missing between its first and its last.
 *
 * @param parts The as-of day and what was scored. @returns The longest ended first; those whose months were many enough
 * that a quiet month does not explain it are worse, the others neutral.
 * @see design rule T1, "calendar first": a month without rows is missing, never zero
 * @example findGaps({ asOf: "2026-10-31", complaints: null, losses: null, customers: null }) // => { stale: [], gaps: [] }
 */
export function findGaps(parts: Parts): GapFindings {
  const tables = tablesOf(parts);
  const ends = groupEnds(tables, lastCompleteMonth(parts.asOf));
  return {
    stale: ends.filter(({ isWorse }) => isWorse).map(findEnd),
    gaps: [...ends.filter(({ isWorse }) => !isWorse).map(findEnd), ...tables.flatMap(findMissing)],
  };
}
