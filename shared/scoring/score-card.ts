import { measureAll } from "../catalogue/measure-all.ts";
import { METHOD } from "../catalogue/metrics.ts";
import type { LossPack } from "../contract/losses/answer.ts";
import type { ScorecardRequest } from "../contract/request.ts";
import type { Scorecard } from "../contract/scorecard.ts";
import { succeed, type Result } from "../result.ts";
import { checkMovements, reviewAsset } from "./asset/score-asset.ts";
import { scoreCases } from "./cases/score-cases.ts";
import { checkScorecardBounds } from "./check-bounds.ts";
import { elevate } from "./elevate.ts";
import { FALSE_FLAGS } from "./trend/chance-flags.ts";
import { countFlags } from "./trend/count-flags.ts";
import { exposureOf, type Exposure } from "./exposure.ts";
import { groupsOfTallies } from "./losses/groups-of-tallies.ts";
import { checkSpread, reviewLosses } from "./losses/score-loss-pack.ts";
import { scoreReadiness } from "./readiness/score-readiness.ts";
import { findingsOf } from "./findings.ts";
import { scoreComplaints } from "./score-complaints.ts";
import { scoreCustomers } from "./score-customers.ts";
import { scoreLosses } from "./score-losses.ts";
import type { ScoredSeries } from "./score-series.ts";
import { boardWindow, commonWindow, type BoardWindow } from "./window.ts";

/** Where the workbook does not say. Source: the eight weeks of FCA DISP 1.6.2. */
const SERVICE_DAYS = 56;

/** Calls an executive a month. Source: Bliss, "Know Your Lost Customers". */
const CALLS_EACH = 10;

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

interface Parts extends Pick<
  Scorecard,
  "window" | "complaints" | "losses" | "customers" | "cases" | "lossPack" | "asset"
> {
  readonly exposure: Exposure | null;
  readonly tested: readonly ScoredSeries[];
}

const casesOf = (request: ScorecardRequest, window: BoardWindow | null): Scorecard["cases"] => {
  const { asOf, complaints, targets, cases } = request;
  if (complaints === undefined) return null;
  const { periods, categories } = complaints;
  const bare = { serviceDays: SERVICE_DAYS, periods, categories };
  return scoreCases(cases ?? bare, { asOf, window, complaints, targets });
};

const lossPackOf = (
  { asOf, losses, lossDetail, customers }: ScorecardRequest,
  scored: Pick<Parts, "window" | "customers"> & Pick<LossPack, "monthly">,
): Scorecard["lossPack"] => {
  if (losses === undefined) return null;
  const detail = lossDetail ?? { groups: groupsOfTallies(losses), work: [], callsEach: CALLS_EACH };
  return reviewLosses(detail, {
    asOf,
    window: scored.window,
    customers: customers?.kind === "months" ? customers : undefined,
    flow: scored.customers?.window ?? null,
    monthly: scored.monthly,
  });
};

const assetOf = (
  { contract, asOf, customers, movements, referrers, governance }: ScorecardRequest,
  window: BoardWindow | null,
  scored: Scorecard["customers"],
): Scorecard["asset"] => {
  if (customers === undefined || scored === null) return null;
  const plan = (governance?.assetPlan ?? []).map(
    ({ period, plannedNew, plannedLost, plannedValue }) => ({
      period,
      came: plannedNew,
      left: plannedLost,
      value: plannedValue,
    }),
  );
  const request = { contract, asOf, customers, movements, referrers, plan };
  return reviewAsset(request, { window, flow: scored.window, months: scored.months });
};

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
    cases: casesOf(request, window),
    lossPack: lossPackOf(request, { window, customers, monthly: losses?.review.monthly ?? null }),
    asset: assetOf(request, window, customers),
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
  const window = windowOf(request);
  const errors = [
    ...checkScorecardBounds(request),
    ...checkMovements(request.movements, window),
    ...checkSpread(request.lossDetail ?? {}, window, "/lossDetail"),
  ];
  if (errors.length > 0) return { ok: false, problems: [{ code: "body-invalid", errors }] };
  const scored = scoreParts(request);
  const { exposure, tested, ...parts } = scored;
  const multiplicity = countFlags(tested, FALSE_FLAGS);
  return succeed({
    contract: 1,
    method: METHOD,
    asOf: request.asOf,
    ...parts,
    multiplicity,
    findings: [...findingsOf({ ...parts, asOf: request.asOf, multiplicity })],
    metrics: [...measureAll({ ...parts, request, exposure })],
    readiness: readinessOf(request, scored),
    critical: [...elevate(parts, request)],
  });
}
