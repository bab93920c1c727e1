import type { Gate } from "../../contract/readiness/figure.ts";
import type { GateId } from "../../contract/readiness/words.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { lastPlannedEnd } from "./cuts.ts";
import { hasCome } from "./days-apart.ts";
import { forumGate } from "./forum-gate.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { readMilestones } from "./milestones.ts";
import { championsOf, officerMarks, sponsorOf } from "./people-review.ts";
import { fundingGate, staffGate, verdict, type Verdict } from "./resource-gates.ts";
import { refsOf } from "./tally.ts";

/** G1, S57: sponsor named, charter signed, term long enough. */
const sponsorGate = (input: GovernanceInput): Verdict => {
  const absent = absenceOf(input, "people");
  if (absent !== null) return verdict("no-data", absent);
  const people = input.tables.people ?? [];
  const sponsor = sponsorOf(people, input.asOf);
  if (sponsor === null)
    return verdict(
      "fail",
      "The People table names no executive sponsor.",
      refsOf("people", people),
    );
  const refs = refsOf("people", [sponsor]);
  if (!hasCome(sponsor.charterSigned, input.asOf))
    return verdict(
      "fail",
      "The executive sponsor has not signed the charter by the as-of day.",
      refs,
    );
  if (sponsor.termEnd === null)
    return verdict(
      "no-data",
      "The executive sponsor has signed, but the end of the term is not entered.",
      refs,
    );
  if (sponsor.termEnd <= input.asOf)
    return verdict(
      "fail",
      "The executive sponsor has signed, but the term is over on the as-of day.",
      refs,
    );
  const last = lastPlannedEnd(readMilestones(input));
  if (last === null)
    return verdict(
      "no-data",
      `The executive sponsor has signed, but the term cannot be set against the roadmap: ${absenceOf(input, "roadmap") ?? "no planned end is entered on it."}`,
      refs,
    );
  const both = [...refs, ...last.refs];
  return sponsor.termEnd >= last.day
    ? verdict("pass", "The executive sponsor has signed for a term that covers the roadmap.", both)
    : verdict(
        "fail",
        "The executive sponsor has signed, but the term ends before the last planned end of the roadmap.",
        both,
      );
};

/** G2, S5: the champion is an officer who reports to the CEO; of several, each. */
const championGate = (input: GovernanceInput): Verdict => {
  const absent = absenceOf(input, "people");
  if (absent !== null) return verdict("no-data", absent);
  const people = input.tables.people ?? [];
  const champions = championsOf(people);
  if (champions.length === 0)
    return verdict("fail", "The People table names no champion.", refsOf("people", people));
  const refs = refsOf("people", champions);
  const each = champions.length > 1 ? "Each of the champions" : "The champion";
  const failing = champions.filter(
    ({ isOfficer, reportsToCeo }) => isOfficer === false || reportsToCeo === false,
  );
  if (failing.length > 0)
    return verdict(
      "fail",
      champions.length > 1
        ? `${writeNumber(failing.length)} of ${countWords(champions.length, "champion")} ${failing.length === 1 ? "is not an officer of the company who reports" : "are not officers of the company who report"} to the CEO.`
        : "The champion is not an officer of the company who reports to the CEO.",
      refs,
    );
  return champions.every((champion) => officerMarks(champion) === 2)
    ? verdict("pass", `${each} is an officer of the company and reports to the CEO.`, refs)
    : verdict(
        "no-data",
        "Whether the champion is an officer and reports to the CEO is not entered.",
        refs,
      );
};

const GATES: readonly (readonly [GateId, (input: GovernanceInput) => Verdict])[] = [
  ["G1", sponsorGate],
  ["G2", championGate],
  ["G3", staffGate],
  ["G4", forumGate],
  ["G5", fundingGate],
];

/**
 * S5, S7, S13, S31, S47, S57: the five gates. A missing table or a blank that decides is no data, which does not pass.
 *
 * @param input All tables. @returns Five gates in order, each with one sentence and the rows that decide.
 * @see design: metrics 3.5 (gates G1 to G5); Bliss, files 000 to 003
 * @example findGates({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ state }) => state) // => ["no-data", "no-data", "no-data", "no-data", "no-data"]
 */
export function findGates(input: GovernanceInput): readonly Gate[] {
  return GATES.map(([id, find]) => {
    const { state, sentence, refs } = find(input);
    return { id, state, sentence, refs: [...refs] };
  });
}
