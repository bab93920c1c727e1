import type { Evidence } from "../../contract/readiness/figure.ts";
import { countWords } from "../write-number.ts";
import { evidenceOf, noEvidence, ofItem } from "./evidence-parts.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { championsOf, officerMarks } from "./people-review.ts";
import { refsOf } from "./tally.ts";

const NO_CHAMPION = "The People table names no champion.";

const lowestCounts = (count: number): string =>
  count > 1 ? ` ${countWords(count, "champion")} are named; the lowest counts.` : "";

/** S4, S80: the champion's working time. */
const dedicated = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q3a");
  const absent = absenceOf(input, "people");
  if (absent !== null) return noEvidence(of, absent);
  const people = input.tables.people ?? [];
  const champions = championsOf(people);
  const refs = refsOf("people", champions.length === 0 ? people : champions);
  if (champions.length === 0)
    return evidenceOf(of, { score: 0, num: null, den: null, sentence: NO_CHAMPION, refs });
  const share = champions[0]?.dedicated ?? null;
  if (share === null)
    return noEvidence(of, "The champion's share of working time is not entered.", refs);
  const { thresholds } = input;
  const marks = [
    thresholds["dedicated-some"],
    thresholds["dedicated-half"],
    thresholds["dedicated-full"],
  ];
  const passed = marks.filter((mark) => share > mark + 1e-9).length;
  const blank = champions.filter((champion) => champion.dedicated === null).length;
  const unknown = blank > 0 ? ` The time of ${blank} of them is not entered.` : "";
  return evidenceOf(of, {
    score: share === 0 ? 0 : 1 + passed,
    num: share,
    den: 1,
    sentence: `The champion gives ${Math.round(100 * share)}% of working time to customer work.${lowestCounts(champions.length)}${unknown}`,
    refs,
    isPartial: blank > 0,
  });
};

const OFFICER_WORDS = [
  "The champion is neither shown as an officer of the company nor as reporting to the CEO.",
  "The champion has one of two: officer of the company, reporting to the CEO.",
  "The champion is an officer of the company and reports to the CEO.",
] as const;

/** S5: officer, and reporting to the CEO. */
const officer = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q4a");
  const absent = absenceOf(input, "people");
  if (absent !== null) return noEvidence(of, absent);
  const people = input.tables.people ?? [];
  const champions = championsOf(people);
  const refs = refsOf("people", champions.length === 0 ? people : champions);
  if (champions.length === 0)
    return evidenceOf(of, { score: 0, num: null, den: null, sentence: NO_CHAMPION, refs });
  const marks = champions.map(officerMarks);
  const known = marks.flatMap((mark) => mark ?? []);
  const lowest = known.includes(0) ? 0 : known.includes(1) ? 1 : 2;
  // A blank could turn out lower than what is known, unless nothing is lower.
  if (known.length === 0 || (known.length < marks.length && lowest > 0))
    return noEvidence(
      of,
      "Whether the champion is an officer of the company and reports to the CEO is not entered.",
      refs,
    );
  return evidenceOf(of, {
    score: 2 * lowest,
    num: lowest,
    den: 2,
    sentence: `${OFFICER_WORDS[lowest]}${lowestCounts(champions.length)}`,
    refs,
  });
};

/**
 * S4, S5, S80: what the People table says of the items Q3a and Q4a. Of several champions the lowest counts.
 *
 * @param input People and thresholds. @returns Two pieces of evidence, scores from 0 to 4.
 * @see Bliss, file 000, questions 3 and 4; design: mission, "The quiz as data"
 * @example evidenceFromPeople({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ state }) => state) // => ["no-data", "no-data"]
 */
export function evidenceFromPeople(input: GovernanceInput): readonly Evidence[] {
  return [dedicated(input), officer(input)];
}
