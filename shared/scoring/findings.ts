import type { Finding, Scorecard } from "../contract/scorecard.ts";
import { findComplaints } from "./find-complaints.ts";
import { findNet, findTopReason, findUnexplained, windowInWords } from "./find-losses.ts";
import { findSignal } from "./find-signals.ts";
import { isInWindow } from "./window.ts";

/** More than this nobody remembers after the meeting; our choice. */
const MOST_FINDINGS = 8;

type Parts = Pick<Scorecard, "window" | "complaints" | "losses" | "customers" | "flags">;

const isFinding = (finding: Finding | null): finding is Finding => finding !== null;

/** Losses without dates are all those in the list, whatever months the complaints cover. */
const lossFindings = ({ losses, window, customers }: Parts): LossFindings => {
  if (losses === null) return { signal: null, unexplained: null, reason: null };
  const { monthly: series } = losses;
  const known = series?.points.filter(
    ({ period, state }) => state === "ok" && isInWindow(window, period),
  );
  const when = windowInWords(series === null ? null : window, known?.length);
  const named = { name: "Losses", sheet: "Loss review", key: "losses", customers } as const;
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
 * What the board should know, from the result alone: first the worst of each kind (a signal in complaints, a target that
 * will be missed, more losses, losses without a reason, fewer customers), so that three sentences are about three things;
 * then the others of each kind, the largest reason, and what is better. Each sentence has its figures.
 *
 * @param parts The scored parts. @returns At most eight findings, each with the sheet and key where its figures stand:
 * `total`, `category:…`, `losses`, `L0`, `reason:…` or `customers`.
 * @see design rule T10: plain words with n, rule and limits
 * @example findingsOf({ window: null, complaints: null, losses: null, customers: null, flags: { tested: 0, flagged: 0, expectedByChance: 0 } }) // => []
 */
export function findingsOf(parts: Parts): readonly Finding[] {
  const complaints = findComplaints(parts.complaints, parts.flags, parts.customers);
  const losses = lossFindings(parts);
  const net = netFinding(parts);
  const worstFirst = [
    ...complaints.worse.slice(0, 1),
    ...complaints.misses.slice(0, 1),
    when(losses.signal, "worse"),
    losses.unexplained,
    when(net, "worse"),
    ...complaints.worse.slice(1),
    ...complaints.misses.slice(1),
    losses.reason,
    ...complaints.better,
    when(losses.signal, "better"),
    when(net, "better", "neutral"),
    complaints.quiet,
  ];
  return worstFirst.filter(isFinding).slice(0, MOST_FINDINGS);
}
