import type { CaseReview, ParetoLine } from "../../contract/cases/case-review.ts";
import type { CaseTallies } from "../../contract/cases/case-tallies.ts";
import type { ComplaintTallies, ComplaintTarget } from "../../contract/request.ts";
import { shareOf } from "../losses/share.ts";
import { isInWindow, type BoardWindow } from "../window.ts";
import { openAges } from "./open-ages.ts";
import { paretoLines } from "./pareto-lines.ts";
import { resolutionTimes } from "./resolution-time.ts";
import { reviewBacklog } from "./review-backlog.ts";
import { targetsInPlace } from "./targets-in-place.ts";
import { tellCases, whatCasesMiss } from "./tell-cases.ts";

interface Context {
  readonly asOf: string;
  readonly window: BoardWindow | null;
  readonly complaints: ComplaintTallies | undefined;
  readonly targets: readonly ComplaintTarget[];
}

/** The sum of a column over the months of the window; null without the column. */
const sumIn = (
  { periods }: CaseTallies,
  column: readonly number[] | undefined,
  window: BoardWindow | null,
): number | null => {
  if (column === undefined) return null;
  return periods.reduce(
    (sum, period, at) => (isInWindow(window, period) ? sum + (column[at] ?? 0) : sum),
    0,
  );
};

const NO_CLOSING = "No column has the day on which a complaint was closed.";
const NO_VERDICT = "No column says whether a complaint was upheld.";
const NO_CUSTOMER = "No column names the customer of a complaint.";
const NO_CAUSE = "No column has the cause of a complaint.";

/** What to say where a share cannot be had: the column is missing, or there is nothing in it. */
const why = (part: object | undefined, missing: string, empty: string): string =>
  part === undefined ? missing : empty;

type Sum = (column: readonly number[] | undefined) => number | null;

const ratesOfVerdicts = ({ verdicts }: CaseTallies, sum: Sum) => {
  const [upheld, rejected] = [sum(verdicts?.upheld), sum(verdicts?.rejected)];
  const judged = upheld === null || rejected === null ? null : upheld + rejected;
  const causeKnown = verdicts?.causeKnown;
  return {
    upheld: shareOf(upheld, judged, why(verdicts, NO_VERDICT, "No complaint was judged.")),
    redress: sum(verdicts?.redress),
    causeKnown: shareOf(
      sum(causeKnown),
      causeKnown === undefined ? null : upheld,
      why(causeKnown, NO_CAUSE, "No complaint was upheld."),
    ),
  };
};

const ratesOf = (tallies: CaseTallies, window: BoardWindow | null) => {
  const { backlog, repeats } = tallies;
  const sum: Sum = (column) => sumIn(tallies, column, window);
  const unnamed = why(repeats, NO_CUSTOMER, "No complaint names its customer.");
  return {
    reopened: shareOf(
      sum(backlog?.reopened),
      sum(backlog?.closed),
      why(backlog, NO_CLOSING, "No complaint was closed."),
    ),
    repeats: shareOf(sum(repeats?.repeats), sum(repeats?.known), unnamed),
    repeaters: shareOf(repeats?.repeaters ?? null, repeats?.complainants ?? null, unnamed),
    ...ratesOfVerdicts(tallies, sum),
  };
};

const restOf = (pareto: readonly ParetoLine[]): CaseReview["restShare"] => {
  const sum = (lines: readonly ParetoLine[]): number =>
    lines.reduce((all, { count }) => all + count, 0);
  return shareOf(
    sum(pareto.filter(({ isRest }) => isRest)),
    sum(pareto),
    "There is no complaint with a category.",
  );
};

/**
 * Complaints seen to their end: which categories they are, what is open and how old, how long they take, whether they come
 * back, how they end and whether their cause is known.
 *
 * @param tallies What the columns tell of each case. @param context The as-of day, the board's months, and the complaints by
 * category and month.
 * @returns Every part, or why it cannot be had.
 * @see S15, S16, M2, M6 to M12
 */
export function scoreCases(
  tallies: CaseTallies,
  { asOf, window, complaints, targets }: Context,
): CaseReview {
  const pareto = complaints === undefined ? [] : [...paretoLines(complaints, window)];
  const reviewed = {
    serviceDays: tallies.serviceDays,
    targetsInPlace: targetsInPlace(pareto, targets),
    pareto,
    restShare: restOf(pareto),
    backlog: reviewBacklog(tallies, asOf),
    resolution: [...resolutionTimes(tallies, window)],
    openAge: openAges(tallies.durations),
    ...ratesOf(tallies, window),
    slips: tallies.durations?.slips ?? 0,
  };
  return {
    ...reviewed,
    sentences: [...tellCases(reviewed, tallies)],
    missing: [...whatCasesMiss(tallies)],
  };
}
