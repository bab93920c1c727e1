import type { Evidence } from "../../contract/readiness/figure.ts";

/**
 * What the rows evidence, by what it is evidence of: `item Q6a`, `checkpoint C3`, `readiness C3`.
 *
 * @param evidence Evidence in any order. @returns Scores of 0 to 4 where the rows say something; an empty table is no 0.
 * @example evidenceScores([{ of: { kind: "item", id: "Q6a" }, state: "ok", score: 2, num: 1, den: 2, sentence: "", refs: [] }]).get("item Q6a") // => 2
 */
export function evidenceScores(evidence: readonly Evidence[]): ReadonlyMap<string, number> {
  return new Map(
    evidence.flatMap(({ of, score }): readonly (readonly [string, number])[] =>
      score === null ? [] : [[`${of.kind} ${of.id}`, score]],
    ),
  );
}
