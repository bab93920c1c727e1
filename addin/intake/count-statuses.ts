import type { CustomerStatuses } from "../../shared/contract/request.ts";
import { foldLabel, showLabel } from "./fold-label.ts";
import type { LossesMapping } from "./mapping.ts";
import { rememberCells } from "./remember-cells.ts";
import type { ReadCell } from "./row-cells.ts";
import type { StatusJudge } from "./table-rows.ts";
import { writeCount } from "./write-count.ts";

/** Most statuses that a note names, so that a wrong column cannot fill the Check view. */
const MAX_NAMED = 8;

/** More different entries than this are no statuses but names or free text, of which no note may tell. Ours. */
const MOST_STATUSES = 30;

/** Judges rows by their status and counts what it saw. */
export interface StatusCounter {
  readonly judge: StatusJudge;
  /** Customers by status; null when every row is a loss, for then the list does not say who stayed. */
  readonly finish: (left: number) => CustomerStatuses | null;
  readonly notes: () => readonly string[];
  /** The ways in which the statuses that are losses are written, as they came. */
  readonly lossSpellings: () => readonly string[];
}

/**
 * A counter of statuses: those in `lossWhen` are losses, those in `cameWhen` came, all others stayed. Capital letters and
 * outer spaces do not count.
 *
 * @param mapping Status column and its values; without a status column every row is a loss.
 * @returns A judge that counts. @example countStatuses({ status: null, lossWhen: [], cameWhen: [] }).finish(3) // => null
 */
export function countStatuses(
  mapping: Pick<LossesMapping, "status" | "lossWhen" | "cameWhen">,
): StatusCounter {
  const lossWhen = new Set(mapping.lossWhen.map(foldLabel));
  const cameWhen = new Set(mapping.cameWhen.map(foldLabel));
  const others = new Map<string, number>();
  const spellings = new Set<string>();
  let came = 0;
  const read = rememberCells((value) => ({ key: foldLabel(value), shown: showLabel(value) }));
  const judge = ({ value }: ReadCell): "not-a-loss" | null => {
    const { key, shown } = read(value);
    if (lossWhen.has(key)) {
      spellings.add(String(value));
      return null;
    }
    if (cameWhen.has(key)) came += 1;
    others.set(shown, (others.get(shown) ?? 0) + 1);
    return "not-a-loss";
  };
  const sumOthers = (): number => [...others.values()].reduce((sum, rows) => sum + rows, 0);
  return {
    judge,
    finish: (left) =>
      mapping.status === null || sumOthers() === 0
        ? null
        : {
            kind: "statuses",
            listed: left + sumOthers(),
            came: cameWhen.size === 0 ? null : came,
            left,
          },
    notes: () => noteStatuses(mapping, others),
    lossSpellings: () => [...spellings].toSorted(),
  };
}

function noteStatuses(
  { status, lossWhen }: Pick<LossesMapping, "status" | "lossWhen">,
  others: ReadonlyMap<string, number>,
): readonly string[] {
  if (status === null) return [];
  const ranked = [...others].toSorted(
    ([one, ones], [other, rows]) => rows - ones || (one < other ? -1 : 1),
  );
  const named = ranked
    .slice(0, MAX_NAMED)
    .map(([label, rows]) => `${label} (${writeCount(rows)})`)
    .join(", ");
  const more = ranked.length > MAX_NAMED ? ` and ${ranked.length - MAX_NAMED} more` : "";
  const losses = lossWhen.map((value) => `“${value}”`).join(" or ");
  const listed =
    ranked.length > MOST_STATUSES
      ? `${writeCount(ranked.length)} other entries`
      : `${named}${more}`;
  const rest = ranked.length === 0 ? "every row has it" : `not ${listed}`;
  return [`A row is a loss when “${status.trim()}” is ${losses}: ${rest}.`];
}
