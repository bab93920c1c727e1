import type { Evidence } from "../../contract/readiness/figure.ts";
import type { ItemId } from "../../contract/readiness/words.ts";

/**
 * What the rows say of each item of the quiz, with its sentence and its rows.
 *
 * @param evidence Of items, checkpoints and readiness, in any order. @returns That of items, by id.
 * @example evidenceOfItems([{ of: { kind: "item", id: "Q6a" } }, { of: { kind: "readiness", id: "C1" } }]).size // => 1
 */
export function evidenceOfItems(evidence: readonly Evidence[]): ReadonlyMap<ItemId, Evidence> {
  return new Map(
    evidence.flatMap((one) => (one.of.kind === "item" ? [[one.of.id, one] as const] : [])),
  );
}
