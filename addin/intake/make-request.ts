import type {
  ComplaintRebase,
  ComplaintTarget,
  ScorecardRequest,
} from "../../shared/contract/request.ts";
import type { GovernanceTables } from "../../shared/contract/readiness/request.ts";
import { monthEnd, monthOf } from "./calendar-day.ts";
import { foldLabel } from "./fold-label.ts";
import type { Intake, Target } from "./tallied.ts";

/** A list that ends this near to the end of its month is taken to cover the month: the last days may be a weekend. Ours. */
const LAST_DAYS = 3;

/**
 * What is sent: tallies, targets, and the months of baselines. No rows, no owners, nobody who decided and no reason why, no
 * contents of cells but labels.
 *
 * @param intake All that was read. @param governance Rows of the input tables, without names; left out where there are none.
 * @returns The request.
 * @example makeRequest({ asOf: "2024-12-31", complaints: null, losses: null, customers: null, targets: null, baselines: null, currency: null }) // => { contract: 1, asOf: "2024-12-31", targets: [], rebases: [] }
 */
export function makeRequest(intake: Intake, governance?: GovernanceTables): ScorecardRequest {
  const { asOf, complaints, losses } = intake;
  return {
    contract: 1,
    asOf,
    ...(complaints === null ? {} : { complaints: complaints.tallies }),
    ...(losses === null ? {} : { losses: losses.tallies }),
    ...customersOf(intake),
    targets: targetsOf(intake),
    rebases: rebasesOf(intake),
    ...(governance === undefined ? {} : { governance }),
  };
}

/**
 * The day up to which rows count when the user names none: the last day found, or the end of its month when that is at most
 * two days away and has come.
 *
 * @param lastDays Last day of each table, `YYYY-MM-DD`. @param today `YYYY-MM-DD`. @returns A day, never after today.
 * @example proposeAsOf(["2024-12-29", "2024-11-30"], "2025-02-01") // => "2024-12-31"
 */
export function proposeAsOf(lastDays: readonly string[], today: string): string {
  const last = lastDays.reduce((latest, day) => (day > latest ? day : latest), "");
  if (last === "" || last > today) return today;
  const end = monthEnd(monthOf(last));
  const isNearEnd = Number(end.slice(8)) - Number(last.slice(8)) < LAST_DAYS;
  return isNearEnd && end <= today ? end : last;
}

/** A dated list of customers says more than a list of statuses. */
function customersOf({ customers, losses }: Intake): Pick<ScorecardRequest, "customers"> {
  const counted = customers?.tallies ?? losses?.statuses ?? null;
  return counted === null ? {} : { customers: counted };
}

function labelsOf({ complaints }: Intake): ReadonlyMap<string, string> {
  const categories = complaints?.tallies.categories ?? [];
  return new Map(categories.map((label) => [foldLabel(label), label]));
}

function targetsOf(intake: Intake): ComplaintTarget[] {
  const labels = labelsOf(intake);
  return (intake.targets?.targets ?? []).map((target) => nameAsCounted(target, labels));
}

/** Those of categories that no complaint has would change nothing, and stay. */
function rebasesOf(intake: Intake): ComplaintRebase[] {
  const { complaints, baselines } = intake;
  if (complaints === null) return [];
  const labels = labelsOf(intake);
  return (baselines?.baselines ?? []).flatMap(({ category, from }) => {
    const label = category === null ? null : labels.get(foldLabel(category));
    return label === undefined ? [] : [{ category: label, from }];
  });
}

/**
 * Up to when rows count: the day that the user named, or the proposal from the last days of complaints and losses (of the
 * customers when there are neither, of the assessment's tables when there are none of these).
 *
 * @param tallied What was read. @param days `today` and the user's `asOf`, or null. @returns `YYYY-MM-DD`.
 * @example chooseAsOf({ complaints: { lastDay: "2024-11-02" }, losses: null, customers: null }, { today: "2025-02-01", asOf: null }) // => "2024-11-02"
 */
export function chooseAsOf(
  { complaints, losses, customers, lastDay }: Dated,
  { today, asOf }: { readonly today: string; readonly asOf: string | null },
): string {
  if (asOf !== null) return asOf;
  const lastDays = [complaints?.lastDay, losses?.lastDay].filter((day) => typeof day === "string");
  const other = customers?.lastDay ?? lastDay ?? today;
  return proposeAsOf(lastDays.length > 0 ? lastDays : [other], today);
}

/** What has days: `lastDay` is the last one in the input tables of the assessment. */
interface Dated extends Pick<Intake, "complaints" | "losses" | "customers"> {
  readonly lastDay?: string | null;
}

/**
 * Where the as-of date comes from.
 *
 * @param tallied What was read. @param asOf The day that the user named, or null. @returns `today` only where nothing has a date.
 * @example sourceOfAsOf({ complaints: null, losses: { lastDay: null }, customers: null }, null) // => "today"
 */
export function sourceOfAsOf(
  { complaints, losses, customers, lastDay }: Dated,
  asOf: string | null,
): NonNullable<Intake["asOfFrom"]> {
  if (asOf !== null) return "user";
  const last = complaints?.lastDay ?? losses?.lastDay ?? customers?.lastDay ?? lastDay ?? null;
  return last === null ? "today" : "data";
}

/** The category as the complaints write it, so that a target finds it whatever its capital letters. */
function nameAsCounted(target: Target, labels: ReadonlyMap<string, string>): ComplaintTarget {
  const { category, atMost, basis, from } = target;
  const named = category === null ? null : (labels.get(foldLabel(category)) ?? category);
  return { category: named, atMost, basis, ...(from === null ? {} : { from }) };
}
