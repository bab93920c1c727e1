import type { Finding, Scorecard } from "../contract/scorecard.ts";
import type { Series } from "../contract/series.ts";
import { findComplaints } from "./find-complaints.ts";
import { findDisagreement } from "./find-disagreement.ts";
import { findGaps } from "./find-gaps.ts";
import { findNet, findTopReason, findUnexplained, windowInWords } from "./find-losses.ts";
import { findQuietLosses } from "./find-quiet.ts";
import { findSignal } from "./find-signals.ts";
import { isInWindow } from "./window.ts";

/** More than this nobody remembers after the meeting; our choice. */
const MOST_FINDINGS = 8;

type Parts = Pick<
  Scorecard,
  "asOf" | "window" | "complaints" | "losses" | "customers" | "multiplicity"
>;

const isFinding = (finding: Finding | null): finding is Finding => finding !== null;

interface Time {
  /** The months that a sentence about losses covers, to end it. */
  readonly when: string;
  /** False where the losses lack some of the board's months. */
  readonly isWhole: boolean;
}

/** Losses without dates are all those in the list, whatever months the complaints cover. */
const timeOf = (series: Series | null, window: Scorecard["window"]): Time => {
  if (series === null) return { when: windowInWords(null), isWhole: true };
  const known = series.points.filter(
    ({ period, state }) => state === "ok" && isInWindow(window, period),
  ).length;
  return { when: windowInWords(window, known), isWhole: known === window?.months };
};

const lossFindings = ({ losses, window, customers, complaints }: Parts): LossFindings => {
  if (losses === null)
    return { signal: null, unexplained: null, reason: null, disagreement: null, quiet: null };
  const { monthly: series } = losses;
  const { when, isWhole } = timeOf(series, window);
  const named = { name: "Losses", sheet: "Loss review", key: "losses", customers } as const;
  return {
    signal: series === null ? null : findSignal({ ...named, series }),
    unexplained: findUnexplained(losses, when),
    reason: findTopReason(losses, when),
    disagreement: isWhole ? findDisagreement({ losses, customers }, when) : null,
    quiet: complaints === null ? findQuietLosses(losses) : null,
  };
};

interface LossFindings {
  readonly signal: Finding | null;
  readonly unexplained: Finding | null;
  readonly reason: Finding | null;
  readonly disagreement: Finding | null;
  readonly quiet: Finding | null;
}

const netFinding = ({ customers, window }: Parts): Finding | null => {
  if (customers === null) return null;
  return findNet(customers, windowInWords(customers.months.length > 0 ? window : null));
};

/** The finding when its tone is among those asked for: bad news goes up, good news down. */
const when = (finding: Finding | null, ...tones: readonly Finding["tone"][]): Finding | null =>
  finding !== null && tones.includes(finding.tone) ? finding : null;

/**
 * What the board should know, from the result alone: first the worst of each kind (a signal in complaints, a target that
 * will be missed, more losses, losses without a reason, fewer customers), so that three sentences are about three things;
 * then the others of each kind, lists that disagree, the largest reason, what is better, and months that are missing. Data
 * that end before the as-of day go before all: the latest figures are then old ones. When nothing stands out, that is said.
 * Each sentence has its figures.
 *
 * @param parts The scored parts. @returns At most eight findings, each with the sheet and key where its figures stand:
 * `total`, `category:…`, `losses`, `L0`, `reason:…` or `customers`.
 * @see S84 (the worst first); design rule T10: plain words with n, rule and limits
 * @example findingsOf({ asOf: "2026-10-31", window: null, complaints: null, losses: null, customers: null, multiplicity: { tested: 0, flagged: 0, expectedByChance: 0 } }) // => []
 */
export function findingsOf(parts: Parts): readonly Finding[] {
  const complaints = findComplaints(parts.complaints, parts.multiplicity, parts.customers);
  const losses = lossFindings(parts);
  const net = netFinding(parts);
  const { stale, gaps } = findGaps(parts);
  const worstFirst = [
    ...stale,
    ...complaints.worse.slice(0, 1),
    ...complaints.misses.slice(0, 1),
    when(losses.signal, "worse"),
    losses.unexplained,
    when(net, "worse"),
    ...complaints.worse.slice(1),
    ...complaints.misses.slice(1),
    losses.disagreement,
    losses.reason,
    ...complaints.better,
    when(losses.signal, "better"),
    when(net, "better", "neutral"),
    ...gaps,
    complaints.quiet,
    losses.quiet,
  ];
  return worstFirst.filter(isFinding).slice(0, MOST_FINDINGS);
}
