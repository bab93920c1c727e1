import type { ActionState, LossGroups, ReasonSource } from "../../contract/losses/loss-groups.ts";

/** One reason of a list of losses; whether it explains anything: blank, unknown and other do not. */
export interface Reason {
  readonly place: number;
  readonly name: string;
  readonly explains: boolean;
}

/** Losses that are alike. */
export interface LossGroup {
  /** `YYYY-MM`, null without a month. */
  readonly period: string | null;
  readonly stated: Reason | null;
  readonly root: Reason | null;
  readonly source: ReasonSource | null;
  readonly avoidable: boolean | null;
  /** Whether the customers stayed and buy less. */
  readonly isPartial: boolean;
  readonly caller: number | null;
  readonly isCalled: boolean;
  readonly isWonBack: boolean;
  readonly action: ActionState | null;
  readonly count: number;
  /** Yearly value of those whose value is known. */
  readonly value: number;
  readonly valueUnknown: number;
}

const at = <T>(column: readonly (T | null)[], group: number): T | null => column[group] ?? null;

const isYes = (column: readonly (boolean | null)[], group: number): boolean =>
  column[group] === true;

/**
 * The columns of a request as one object a group; groups without a loss are left out.
 *
 * @param groups Valid by the contract.
 * @example readGroups({ periods: [], reasons: ["Price"], explained: [true], segments: [], period: [null], stated: [0], root: [null], segment: [null], source: [null], avoidable: [null], isPartial: [null], caller: [null], isCalled: [null], isWonBack: [null], action: [null], counts: [3], values: [50], valueUnknown: [0] })[0].stated // => { place: 0, name: "Price", explains: true }
 */
export function readGroups(groups: LossGroups): readonly LossGroup[] {
  const reasons = groups.reasons.map((name, place): Reason => ({
    place,
    name,
    explains: groups.explained[place] === true,
  }));
  const reasonAt = (column: readonly (number | null)[], group: number): Reason | null =>
    reasons[column[group] ?? -1] ?? null;
  return groups.counts.flatMap((count, group): readonly LossGroup[] =>
    count === 0
      ? []
      : [
          {
            period: groups.periods[groups.period[group] ?? -1] ?? null,
            stated: reasonAt(groups.stated, group),
            root: reasonAt(groups.root, group),
            source: at(groups.source, group),
            avoidable: at(groups.avoidable, group),
            isPartial: isYes(groups.isPartial, group),
            caller: at(groups.caller, group),
            isCalled: isYes(groups.isCalled, group),
            isWonBack: isYes(groups.isWonBack, group),
            action: at(groups.action, group),
            count,
            value: at(groups.values, group) ?? 0,
            valueUnknown: at(groups.valueUnknown, group) ?? 0,
          },
        ],
  );
}

/** What a loss without any reason is counted under. */
export const NO_REASON = "No reason given";

/**
 * The reason that a loss is counted under, so that the reasons add up to all losses: the root reason where one was found that
 * explains something, else what was stated.
 *
 * @param loss With or without reasons. @returns Null without any.
 * @see M29: primary reason only
 * @example mainReason({ stated: { place: 0, name: "Price", explains: true }, root: { place: 1, name: "Service", explains: true } }).name // => "Service"
 * @example mainReason({ stated: { place: 0, name: "Price", explains: true }, root: { place: 1, name: "Other", explains: false } }).name // => "Price"
 */
export function mainReason({ stated, root }: Pick<LossGroup, "stated" | "root">): Reason | null {
  if (root?.explains === true) return root;
  return stated ?? root;
}
