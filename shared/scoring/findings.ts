import type { Finding, Scorecard } from "../contract/scorecard.ts";
import { findNet, findTopReason, findUnexplained, windowInWords } from "./find-losses.ts";
import { findMiss, findSignal, signalSize, type Named } from "./find-signals.ts";
import { MIN_MARKS } from "./judge-points.ts";
import { writeCount, writeNumber } from "./write-number.ts";

/** More than this nobody remembers after the meeting; our choice. */
const MOST_FINDINGS = 8;
/** Series told one by one; the others are named together, so that losses and customers keep their place. */
const MOST_TOLD = 2;
const MOST_NAMED = 3;

type Parts = Pick<Scorecard, "window" | "complaints" | "losses" | "customers" | "flags">;

const isFinding = (finding: Finding | null): finding is Finding => finding !== null;

/** Total and categories with their names; without categories the total alone, as its one category equals it. */
const namedComplaints = (complaints: Scorecard["complaints"]): readonly Named[] => {
  if (complaints === null) return [];
  const sheet = "Complaint trends" as const;
  const total: Named = { name: "Complaints", series: complaints.total, sheet, key: "total" };
  if (complaints.grouping === "none") return [total];
  const categories = complaints.categories.map((series): Named => {
    const label = series.label ?? "";
    return { name: `${label} complaints`, series, sheet, key: `category:${label}` };
  });
  return [{ ...total, name: "Complaints in total" }, ...categories];
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

const nameOthers = (others: readonly Named[], what: string): Finding | null => {
  const [first] = others;
  if (first === undefined) return null;
  const names = others.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = others.length - names.length;
  const rest = more > 0 ? [...names, `${writeCount(more)} more`] : names;
  const last = rest.at(-1) ?? "";
  const list = rest.length > 1 ? `${rest.slice(0, -1).join(", ")} and ${last}` : last;
  return {
    code: "signal-others",
    tone: "worse",
    text: `${what}: ${list}.`,
    sheet: first.sheet,
    key: first.key,
  };
};

const worseComplaints = (named: readonly Named[]): readonly (Finding | null)[] => {
  const worse = largestFirst(named.filter(({ series }) => series.variation === "worse"));
  return [
    ...worse.slice(0, MOST_TOLD).map(findSignal),
    nameOthers(worse.slice(MOST_TOLD), "Also worse than usual"),
  ];
};

const betterComplaints = (named: readonly Named[]): readonly (Finding | null)[] =>
  largestFirst(named.filter(({ series }) => series.variation === "better"))
    .slice(0, MOST_TOLD)
    .map(findSignal);

/** What to say about complaints when there is nothing to point at. */
const quietComplaints = ({ complaints, flags }: Parts): Finding | null => {
  if (complaints === null) return null;
  const place = { tone: "neutral", sheet: "Complaint trends", key: "total" } as const;
  if (complaints.total.variation === "too-few") {
    const known = complaints.total.points.filter(({ state }) => state === "ok").length;
    const text = `It is too early to tell signal from noise in complaints: ${known} of ${MIN_MARKS} complete months.`;
    return { ...place, code: "too-few-months", text };
  }
  if (flags.flagged > 0 || flags.tested === 0) return null;
  const text = `Nothing stands out: all ${writeNumber(flags.tested)} measures moved within their usual range.`;
  return { ...place, code: "no-signal", text };
};

/** Losses without dates are all those in the list, whatever months the complaints cover. */
const lossFindings = ({ losses, window }: Parts): LossFindings => {
  if (losses === null) return { signal: null, unexplained: null, reason: null };
  const { monthly: series } = losses;
  const when = windowInWords(series === null ? null : window);
  const named = { name: "Losses", sheet: "Loss review", key: "losses" } as const;
  return {
    signal: series === null ? null : findSignal({ ...named, series }),
    unexplained: findUnexplained(losses, when),
    reason: findTopReason(losses, when),
  };
};

interface LossFindings {
  readonly signal: Finding | null;
  readonly unexplained: Finding | null;
  readonly reason: Finding | null;
}

const netFinding = ({ customers, window }: Parts): Finding | null => {
  if (customers === null) return null;
  return findNet(customers, windowInWords(customers.months.length > 0 ? window : null));
};

/** The finding when its tone is among those asked for: bad news goes up, good news down. */
const when = (finding: Finding | null, ...tones: readonly Finding["tone"][]): Finding | null =>
  finding !== null && tones.includes(finding.tone) ? finding : null;

/**
 * What the board should know, worst first, from the result alone: signals for the worse, targets that will be missed,
 * losses without a reason, customers in and out, the largest reason, improvements. Each sentence has its figures.
 *
 * @param parts The scored parts. @returns At most eight findings, each with the sheet and key where its figures stand:
 * `total`, `category:…`, `losses`, `L0`, `reason:…` or `customers`.
 * @see design rule T10: plain words with n, rule and limits
 * @example findingsOf({ window: null, complaints: null, losses: null, customers: null, flags: { tested: 0, flagged: 0, expectedByChance: 0 } }) // => []
 */
export function findingsOf(parts: Parts): readonly Finding[] {
  const named = namedComplaints(parts.complaints);
  const losses = lossFindings(parts);
  const net = netFinding(parts);
  const worstFirst = [
    ...worseComplaints(named),
    ...largestFirst(named).map(findMiss).filter(isFinding).slice(0, MOST_TOLD),
    when(losses.signal, "worse"),
    losses.unexplained,
    when(net, "worse"),
    losses.reason,
    ...betterComplaints(named),
    when(losses.signal, "better"),
    when(net, "better", "neutral"),
    quietComplaints(parts),
  ];
  return worstFirst.filter(isFinding).slice(0, MOST_FINDINGS);
}
