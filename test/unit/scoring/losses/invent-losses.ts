import type { z } from "zod/mini";
import type { LossesRequest } from "../../../../shared/contract/losses/request.ts";
import { readGroups, type LossGroup } from "../../../../shared/scoring/losses/read-groups.ts";
import type { LossGroups } from "../../../../shared/contract/losses/loss-groups.ts";

type Groups = z.infer<typeof LossGroups>;

/** One group of losses as a test names it; what it leaves out is blank. */
export interface InventedLoss {
  readonly period?: string;
  readonly stated?: string;
  readonly root?: string;
  readonly segment?: string;
  readonly source?: NonNullable<Groups["source"][number]>;
  readonly avoidable?: boolean;
  readonly isPartial?: boolean;
  readonly caller?: number;
  readonly isCalled?: boolean;
  readonly isWonBack?: boolean;
  readonly action?: NonNullable<Groups["action"][number]>;
  readonly count?: number;
  readonly value?: number;
  readonly valueUnknown?: number;
}

const UNEXPLAINED = new Set(["Other", "Unknown"]);

const labelsOf = (labels: readonly (string | undefined)[]): string[] =>
  [...new Set(labels.filter((label) => label !== undefined))].toSorted();

/** Columns from invented losses; “Other” and “Unknown” explain nothing. */
export function groupsOf(losses: readonly InventedLoss[]): Groups {
  const periods = labelsOf(losses.map(({ period }) => period));
  const reasons = labelsOf(losses.flatMap(({ stated, root }) => [stated, root]));
  const segments = labelsOf(losses.map(({ segment }) => segment));
  const code = (labels: readonly string[], label: string | undefined): number | null =>
    label === undefined ? null : labels.indexOf(label);
  const column = <T>(pick: (loss: InventedLoss) => T): T[] => losses.map(pick);
  return {
    periods,
    reasons,
    explained: reasons.map((reason) => !UNEXPLAINED.has(reason)),
    segments,
    period: column(({ period }) => code(periods, period)),
    stated: column(({ stated }) => code(reasons, stated)),
    root: column(({ root }) => code(reasons, root)),
    segment: column(({ segment }) => code(segments, segment)),
    source: column(({ source }) => source ?? null),
    avoidable: column(({ avoidable }) => avoidable ?? null),
    isPartial: column(({ isPartial }) => isPartial ?? null),
    caller: column(({ caller }) => caller ?? null),
    isCalled: column(({ isCalled }) => isCalled ?? null),
    isWonBack: column(({ isWonBack }) => isWonBack ?? null),
    action: column(({ action }) => action ?? null),
    counts: column(({ count }) => count ?? 1),
    values: column(({ value }) => value ?? 0),
    valueUnknown: column(
      ({ count, value, valueUnknown }) => valueUnknown ?? (value === undefined ? (count ?? 1) : 0),
    ),
  };
}

/** A request with these losses. */
export function lossesRequest(
  losses: readonly InventedLoss[],
  more: Partial<LossesRequest> = {},
): LossesRequest {
  return {
    contract: 1,
    asOf: "2026-10-31",
    groups: groupsOf(losses),
    work: [],
    callsEach: 10,
    ...more,
  };
}

/** The same losses as the engine reads them. */
export function lossesOf(losses: readonly InventedLoss[]): readonly LossGroup[] {
  return readGroups(groupsOf(losses));
}
