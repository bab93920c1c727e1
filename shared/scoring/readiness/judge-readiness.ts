import type { Band, Claims } from "../../contract/readiness/claims.ts";
import type { Gate } from "../../contract/readiness/figure.ts";
import { GATE_IDS } from "../../contract/readiness/words.ts";

/**
 * The verdict on readiness (M75): its band, held at "not yet" by each gate that is not passed. Gates do not compensate: five
 * areas at 80 and one at 0 have a mean of 66.7, which looks fine.
 *
 * @param band Band of readiness; null where the answers do not carry one. @param gates All gates; one without data, or not
 * in the list, is not passed. @returns Null without a band.
 * @example judgeReadiness("high", []) // => "not yet"
 * @example judgeReadiness(null, []) // => null
 */
export function judgeReadiness(
  band: Band | null,
  gates: readonly Pick<Gate, "id" | "state">[],
): Claims["readinessVerdict"] {
  if (band === null) return null;
  const isPassed = GATE_IDS.every((id) => {
    const own = gates.filter((gate) => gate.id === id);
    return own.length > 0 && own.every(({ state }) => state === "pass");
  });
  return isPassed && band !== "low" ? band : "not yet";
}
