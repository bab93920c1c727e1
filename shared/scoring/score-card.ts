import { measureAll } from "../catalogue/measure-all.ts";
import { METHOD } from "../catalogue/metrics.ts";
import type { ScorecardRequest } from "../contract/request.ts";
import type { Scorecard } from "../contract/scorecard.ts";
import { succeed, type Result } from "../result.ts";
import { checkScorecardBounds } from "./check-bounds.ts";
import { elevate } from "./elevate.ts";
import { FALSE_FLAGS } from "./trend/chance-flags.ts";
import { countFlags } from "./trend/count-flags.ts";
import { exposureOf, type Exposure } from "./exposure.ts";
import { checkMonths, reviewParts } from "./review-parts.ts";
import { scoreReadiness } from "./readiness/score-readiness.ts";
import { findingsOf } from "./findings.ts";
import { scoreComplaints } from "./score-complaints.ts";
import { scoreCustomers } from "./score-customers.ts";
import { scoreLosses } from "./score-losses.ts";
import type { ScoredSeries } from "./score-series.ts";
import { boardWindow, commonWindow, type BoardWindow } from "./window.ts";

/** The board counts who came and who left: the months that both lists have make its window; complaints only without them. */
const windowOf = ({
  asOf,
  complaints,
  losses,
  customers,
}: ScorecardRequest): BoardWindow | null => {
  const flow = customers?.kind === "months" ? customers.periods : [];
  return (
    commonWindow([losses?.periods ?? [], flow], asOf) ??
    boardWindow(complaints?.periods ?? [], asOf)
  );
};

interface Parts extends Pick<Scorecard, "window" | "complaints" | "losses" | "customers"> {
  readonly exposure: Exposure | null;
  readonly tested: readonly ScoredSeries[];
}

const scoreParts = (request: ScorecardRequest): Parts => {
  const { asOf, targets, rebases } = request;
  const window = windowOf(request);
  const customers = scoreCustomers(request.customers, asOf, window);
  const exposure = exposureOf(request.customers, customers?.months ?? []);
  const context = { asOf, targets, rebases, window, exposure };
  const complaints = request.complaints && scoreComplaints(request.complaints, context);
  const losses = request.losses && scoreLosses(request.losses, context);
  return {
    window,
    complaints: complaints?.review ?? null,
    losses: losses?.review ?? null,
    customers,
    exposure,
    tested: [complaints, losses].flatMap((scored) => scored?.tested ?? []),
  };
};

/** Each category and the losses by the label that a task names; the total is no category. */
const concernsOf = ({ complaints }: Parts): string[] =>
  (complaints?.categories ?? []).flatMap(({ label, variation }) =>
    label !== null && variation === "worse" ? [label] : [],
  );

const readinessOf = (
  { asOf, governance }: ScorecardRequest,
  parts: Parts,
): Scorecard["readiness"] =>
  governance === undefined
    ? null
    : scoreReadiness({ contract: 1, asOf, tables: governance, concerns: concernsOf(parts) });

/**
 * The scorecard: complaints by category, losses by volume, value and reason, customers in and out, findings in words,
 * and every figure of the registry. The same request gives the same answer, byte for byte.
 *
 * @param request Tallies from the workbook, valid by the contract; the as-of day decides which months are complete.
 * @returns Everything that a refresh writes. Fails with `body-invalid` when a calendar spans more than a century, a sum is
 * too large to be exact, or more customers leave than were there.
 * @see design rules T1 to T4, T7 and T10; the definitions in shared/catalogue
 * @example scoreCard({ contract: 1, asOf: "2026-10-31", targets: [], rebases: [], losses: { periods: [], reasons: ["Price"], explained: [true], counts: [3] } }).value.losses.all.count // => 3
 */
export function scoreCard(request: ScorecardRequest): Result<Scorecard> {
  const errors = [...checkScorecardBounds(request), ...checkMonths(request, windowOf(request))];
  if (errors.length > 0) return { ok: false, problems: [{ code: "body-invalid", errors }] };
  const scored = scoreParts(request);
  const { exposure, tested, ...parts } = scored;
  const multiplicity = countFlags(tested, FALSE_FLAGS);
  const reviews = reviewParts(request, parts);
  return succeed({
    contract: 1,
    method: METHOD,
    asOf: request.asOf,
    ...parts,
    multiplicity,
    findings: [...findingsOf({ ...parts, asOf: request.asOf, multiplicity })],
    metrics: [...measureAll({ ...parts, request, exposure })],
    readiness: readinessOf(request, scored),
    ...reviews,
    critical: [...elevate({ ...parts, ...reviews }, request)],
  });
}
