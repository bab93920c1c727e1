import type { ReasonReview } from "../../contract/losses/answer.ts";
import type { ReasonWork } from "../../contract/losses/loss-detail.ts";
import { compareAround } from "./after-action.ts";
import { mainReason, NO_REASON, type LossGroup } from "./read-groups.ts";
import { pairOf } from "./share.ts";
import { sumValues, wholeOf } from "./sum-values.ts";

/** The losses to be reviewed, those of all months, and what was done about their reasons. */
interface Reviewed {
  readonly losses: readonly LossGroup[];
  readonly all: readonly LossGroup[];
  /** Months that were observed and are over. */
  readonly periods: readonly string[];
  readonly work: readonly ReasonWork[];
}

const rank = ({ losses }: ReasonReview): number => losses.value ?? -Number.MAX_VALUE;

const byName = (one: ReasonReview, other: ReasonReview): number => {
  if (one.reason === other.reason) return 0;
  return one.reason < other.reason ? -1 : 1;
};

const byCount = (one: ReasonReview, other: ReasonReview): number =>
  other.losses.count - one.losses.count || byName(one, other);

const byValue = (one: ReasonReview, other: ReasonReview): number =>
  rank(other) - rank(one) || byCount(one, other);

const countByMonth = (
  place: number | null,
  { all, periods }: Reviewed,
): ReadonlyMap<string, number> => {
  const byMonth = new Map(periods.map((period) => [period, 0]));
  for (const loss of all) {
    const known = byMonth.get(loss.period ?? "");
    if (known === undefined || loss.period === null) continue;
    if ((mainReason(loss)?.place ?? null) === place) byMonth.set(loss.period, known + loss.count);
  }
  return byMonth;
};

type Work = Pick<ReasonReview, "hasOwner" | "action" | "closed">;

const workOn = (place: number | null, work: readonly ReasonWork[]): Work => {
  if (work.length === 0) return { hasOwner: null, action: null, closed: null };
  const own = work.find(({ reason }) => reason === place);
  if (own === undefined) return { hasOwner: false, action: null, closed: null };
  const { hasOwner, action, closed } = own;
  return { hasOwner, action, closed: action === "closed" ? closed : null };
};

const reviewOne = (
  place: number | null,
  own: readonly LossGroup[],
  reviewed: Reviewed,
): ReasonReview => {
  const losses = sumValues(own);
  const [first] = own;
  const reason = first === undefined ? null : mainReason(first);
  const work = workOn(place, reviewed.work);
  return {
    reason: reason?.name ?? NO_REASON,
    explained: reason?.explains ?? false,
    losses,
    share: pairOf(losses, wholeOf(reviewed.losses)),
    ...work,
    ...compareAround(countByMonth(place, reviewed), work.closed),
  };
};

/**
 * Reasons by the value lost, each counted once, with the owner, the task, and whether the reason fell after the task was
 * closed.
 *
 * @param reviewed The losses and what was done about their reasons.
 * @returns Largest first: by value where none is below 0 and any is known, else by count; losses without any reason keep the
 * place that their weight gives them.
 * @see M29, S70; Bliss, "Know Your Lost Customers": top five reasons, each with somebody accountable
 */
export function reviewReasons(reviewed: Reviewed): readonly ReasonReview[] {
  const { of, isSound } = wholeOf(reviewed.losses);
  const byReason = Map.groupBy(reviewed.losses, (loss) => mainReason(loss)?.place ?? null);
  return [...byReason]
    .map(([place, own]) => reviewOne(place, own, reviewed))
    .toSorted(isSound && of.value !== null ? byValue : byCount);
}
