import type { LossPack } from "../contract/losses/answer.ts";
import type { ActionRow } from "../contract/readiness/work-rows.ts";
import type { ScorecardRequest } from "../contract/request.ts";
import type { CriticalIssue, Scorecard } from "../contract/scorecard.ts";
import { quoteLabel } from "./name-label.ts";
import { writeNumber, writeShare } from "./write-number.ts";

/** So many reasons by value stand on the board's page. Source: S55. */
const TOP_REASONS = 3;

type Owned = Pick<CriticalIssue, "hasOwner" | "hasTask">;

const isOpen = ({ status, closed }: ActionRow): boolean =>
  closed === null && status !== "closed" && status !== "cancelled";

/** What the task list says; null where the workbook has none. */
const tasksOf = (
  actions: readonly ActionRow[] | undefined,
  kind: CriticalIssue["kind"],
  label: string,
): Owned => {
  if (actions === undefined) return { hasOwner: null, hasTask: null };
  const own = actions.filter(
    (action) => action.sourceKind === kind && action.sourceLabel === label && isOpen(action),
  );
  return { hasOwner: own.some(({ owner }) => owner !== null), hasTask: own.length > 0 };
};

/** One yes is enough; a no counts only where nobody says yes. */
const either = (one: boolean | null, other: boolean | null): boolean | null => {
  if (one === true || other === true) return true;
  return one ?? other;
};

const withWork = (text: string, { hasOwner, hasTask }: Owned): string => {
  if (hasOwner === false) return `${text} It has no owner.`;
  return hasTask === false ? `${text} No open task answers it.` : text;
};

const complaintsOf = (
  { complaints }: Pick<Scorecard, "complaints">,
  { targets, governance }: ScorecardRequest,
): readonly CriticalIssue[] =>
  (complaints?.categories ?? []).flatMap(({ label, variation }): readonly CriticalIssue[] => {
    if (label === null || variation !== "worse") return [];
    const own = targets.filter(({ category }) => category === label);
    const isSaid = own.some(({ hasOwner }) => hasOwner !== undefined);
    const named = isSaid ? own.some(({ hasOwner }) => hasOwner === true) : null;
    const tasks = tasksOf(governance?.actions, "complaint-category", label);
    const owned = { hasOwner: either(named, tasks.hasOwner), hasTask: tasks.hasTask };
    const text = `Complaints about ${quoteLabel(label)} are worse than chance explains.`;
    return [{ kind: "complaint-category", label, ...owned, sentence: withWork(text, owned) }];
  });

const reasonOf = (
  { reason, share, hasOwner, action }: LossPack["reasons"][number],
  actions: readonly ActionRow[] | undefined,
): CriticalIssue => {
  const tasks = tasksOf(actions, "loss-reason", reason);
  const own = action === null ? null : action === "open";
  const owned = { hasOwner: either(hasOwner, tasks.hasOwner), hasTask: either(own, tasks.hasTask) };
  const [num, den] = [share.byValue.num ?? 0, share.byValue.den ?? 1];
  const text = `${quoteLabel(reason)} is ${writeShare(num, den)} of the yearly value lost (${writeNumber(Math.round(num))}).`;
  return { kind: "loss-reason", label: reason, ...owned, sentence: withWork(text, owned) };
};

const reasonsOf = (
  lossPack: LossPack | null,
  { governance }: ScorecardRequest,
): readonly CriticalIssue[] =>
  (lossPack?.reasons ?? [])
    .filter(({ explained, share }) => explained && (share.byValue.num ?? 0) > 0)
    .slice(0, TOP_REASONS)
    .map((reason) => reasonOf(reason, governance?.actions));

/**
 * What must stand on the board's page whatever else does: each category whose latest month is worse than chance explains, and
 * the three reasons that cost the most yearly value, each with an owner or with the word that it has none.
 *
 * @param parts The scored complaints and the review of losses. @param request For targets and tasks.
 * @returns Complaints first, in the order of the categories; reasons by value.
 * @see S55: elevate high-priority customer issues to the critical level
 */
export function elevate(
  parts: Pick<Scorecard, "complaints" | "lossPack">,
  request: ScorecardRequest,
): readonly CriticalIssue[] {
  return [...complaintsOf(parts, request), ...reasonsOf(parts.lossPack, request)];
}
