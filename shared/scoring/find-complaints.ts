import type { Finding, Scorecard } from "../contract/scorecard.ts";
import type { Variation } from "../contract/trend-series.ts";
import { findQuietComplaints } from "./find-quiet.ts";
import { findMiss, findSignal, signalSize, type Named } from "./find-signals.ts";
import { beginSentence, nameComplaints } from "./name-label.ts";
import { writeSmallCount } from "./write-number.ts";

/** What the complaints say, worst first within each part. */
export interface ComplaintFindings {
  readonly worse: readonly Finding[];
  readonly misses: readonly Finding[];
  readonly better: readonly Finding[];
  /** When there is nothing to point at: that nothing stands out, or that it is too early. */
  readonly quiet: Finding | null;
}

/** Names in one sentence; more are a list that nobody hears. */
const MOST_NAMED = 3;
const MOST_BETTER = 2;
const MOST_MISSES = 2;

const SHEET = "Complaint trends";

const isFinding = (finding: Finding | null): finding is Finding => finding !== null;

/** Total and categories with their names; without categories the total alone, as its one category equals it. */
const nameAll = (
  complaints: NonNullable<Scorecard["complaints"]>,
  customers: Scorecard["customers"],
): { readonly total: Named; readonly categories: readonly Named[] } => {
  const isOne = complaints.grouping === "none";
  const name = isOne ? "Complaints" : "Complaints in total";
  const total = { name, series: complaints.total, sheet: SHEET, key: "total", customers } as const;
  const categories = complaints.categories.map((series): Named => {
    const label = series.label ?? "";
    const named = beginSentence(nameComplaints(label));
    return { name: named, series, sheet: SHEET, key: `category:${label}`, customers };
  });
  return { total, categories: isOne ? [] : categories };
};

const byText = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const largestFirst = (named: readonly Named[]): readonly Named[] =>
  named.toSorted(
    (left, right) =>
      signalSize(right.series) - signalSize(left.series) || byText(left.key, right.key),
  );

/** Categories with a mark, the furthest from usual first; the total speaks only where no category does. */
const marked = (
  { total, categories }: ReturnType<typeof nameAll>,
  variation: Variation,
): readonly Named[] => {
  const isMarked = ({ series }: Named): boolean => series.variation === variation;
  const own = largestFirst(categories.filter(isMarked));
  return own.length > 0 ? own : [total].filter(isMarked);
};

const nameOthers = (others: readonly Named[]): Finding | null => {
  const [first, second] = others;
  if (first === undefined) return null;
  if (second === undefined) return findSignal(first);
  const names = others.slice(0, MOST_NAMED).map(({ series }) => nameComplaints(series.label ?? ""));
  const more = others.length - names.length;
  const rest = more > 0 ? [...names, `${writeSmallCount(more)} more`] : names;
  return {
    code: "signal-others",
    tone: "worse",
    text: `Also worse than usual: ${rest.slice(0, -1).join(", ")} and ${rest.at(-1) ?? ""}.`,
    sheet: SHEET,
    key: first.key,
  };
};

/**
 * What the complaints say: the category furthest above usual in a sentence of its own and the others named, targets that
 * will go on being missed, improvements. The total speaks only where no category does.
 *
 * @param complaints Trends of complaints, or null. @param multiplicity How many series were tested and marked. @param customers
 * Customers in and out, or null.
 * @returns Findings in parts, so that losses can stand between them.
 * @example findComplaints(null, { tested: 0, flagged: 0, expectedByChance: 0 }, null) // => { worse: [], misses: [], better: [], quiet: null }
 */
export function findComplaints(
  complaints: Scorecard["complaints"],
  multiplicity: Scorecard["multiplicity"],
  customers: Scorecard["customers"],
): ComplaintFindings {
  if (complaints === null) return { worse: [], misses: [], better: [], quiet: null };
  const named = nameAll(complaints, customers);
  const [worst, ...others] = marked(named, "worse");
  const worse = worst === undefined ? [] : [findSignal(worst), nameOthers(others)];
  const all = largestFirst([named.total, ...named.categories]);
  const misses = all.map(findMiss).filter(isFinding).slice(0, MOST_MISSES);
  return {
    worse: worse.filter(isFinding),
    misses,
    better: marked(named, "better").slice(0, MOST_BETTER).map(findSignal).filter(isFinding),
    quiet: misses.length > 0 ? null : findQuietComplaints(complaints, multiplicity),
  };
}
