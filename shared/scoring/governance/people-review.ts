import type { PeopleReview } from "../../contract/readiness/governance.ts";
import type { PersonRow } from "../../contract/readiness/meeting-rows.ts";
import { medianOf } from "../statistics/select.ts";
import { lastPlannedEnd } from "./cuts.ts";
import { hasCome, wholeMonths } from "./days-apart.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { readMilestones } from "./milestones.ts";
import { shareOf, tallyMarks, type Tally } from "./tally.ts";

/**
 * The champions that are named, the one with the least dedicated time first; one of whom it is not known comes last.
 *
 * @param people Rows of the People table. @returns By dedicated share, then by row.
 * @see ours: of several champions the lowest counts
 * @example championsOf([{ row: 2, isChampion: true, dedicated: 0.5 }, { row: 3, isChampion: true, dedicated: 0.2 }])[0].row // => 3
 */
export function championsOf(people: readonly PersonRow[]): readonly PersonRow[] {
  return people
    .filter(({ isChampion }) => isChampion === true)
    .toSorted(
      (left, right) => (left.dedicated ?? 2) - (right.dedicated ?? 2) || left.row - right.row,
    );
}

/**
 * Whether a person is an officer of the company who reports to the CEO.
 *
 * @param person Two marks. @returns How many of the two hold; null where one is blank and the other is not a clear no.
 * @see Bliss, file 000, question 4; S5; gate G2
 * @example officerMarks({ isOfficer: true, reportsToCeo: null }) // => null
 * @example officerMarks({ isOfficer: false, reportsToCeo: null }) // => 0
 */
export function officerMarks({
  isOfficer,
  reportsToCeo,
}: Pick<PersonRow, "isOfficer" | "reportsToCeo">): 0 | 1 | 2 | null {
  const marks = [isOfficer, reportsToCeo];
  if (marks.includes(null) && !marks.includes(false)) return null;
  const held = marks.filter((mark) => mark === true).length;
  return held === 2 ? 2 : held === 1 ? 1 : 0;
}

/**
 * The sponsor that counts: one who has signed by the as-of day before others, then the longest term.
 *
 * @param people Rows of the People table. @param asOf `YYYY-MM-DD`. @returns Null when none is named.
 * @see Bliss, file 003: the sponsor knows what he or she is signing up for; S57
 * @example sponsorOf([{ row: 2, isSponsor: true, charterSigned: null, termEnd: null }], "2026-10-31").row // => 2
 */
export function sponsorOf(people: readonly PersonRow[], asOf: string): PersonRow | null {
  const sponsors = people.filter(({ isSponsor }) => isSponsor === true);
  const rank = ({ charterSigned, termEnd }: PersonRow): string =>
    `${hasCome(charterSigned, asOf) ? "1" : "0"} ${termEnd ?? ""}`;
  const ordered = sponsors.toSorted((left, right) => {
    if (rank(left) !== rank(right)) return rank(left) > rank(right) ? -1 : 1;
    return left.row - right.row;
  });
  return ordered[0] ?? null;
}

/**
 * S28, S45: role charters signed by the as-of day, of those required.
 *
 * @param people Rows of the People table. @param asOf `YYYY-MM-DD`. @returns Counts of people.
 * @see Bliss, files 001 and 002: consensus on the role
 * @example tallyCharters([], "2026-10-31").den // => 0
 */
export function tallyCharters(people: readonly PersonRow[], asOf: string): Tally {
  return tallyMarks(
    "people",
    people.filter(({ charterRequired }) => charterRequired === true),
    ({ charterSigned }) => hasCome(charterSigned, asOf),
  );
}

const hasIncentive = ({ hasCustomerObjective, bonus }: PersonRow): boolean | null => {
  if (hasCustomerObjective === false || bonus === 0) return false;
  return hasCustomerObjective === null || bonus === null ? null : true;
};

/**
 * S42, S46: people with a customer objective and a bonus that hangs on it.
 *
 * @param people Rows of the People table. @returns Counts of people; a blank that leaves it open counts as not shown.
 * @see Bliss, file 001: success and careers are tied to accountability
 * @example tallyIncentives([{ row: 2, hasCustomerObjective: true, bonus: 0.1 }]).num // => 1
 */
export function tallyIncentives(people: readonly PersonRow[]): Tally {
  return tallyMarks("people", people, hasIncentive);
}

/**
 * S42: people for whom customer work is a criterion of promotion.
 *
 * @param people Rows of the People table. @returns Counts of people.
 * @see Bliss, file 001: success and careers are tied to accountability
 * @example tallyCareers([{ row: 2, hasCareerCriterion: false }]).num // => 0
 */
export function tallyCareers(people: readonly PersonRow[]): Tally {
  return tallyMarks("people", people, ({ hasCareerCriterion }) => hasCareerCriterion);
}

const championLine = (people: readonly PersonRow[], asOf: string): PeopleReview["champion"] => {
  const [champion] = championsOf(people);
  if (champion === undefined) return null;
  const { row, isOfficer, reportsToCeo, dedicated, otherRoles, start } = champion;
  return {
    row,
    isOfficer,
    reportsToCeo,
    dedicated,
    otherRoles,
    tenureMonths: hasCome(start, asOf) ? wholeMonths(start, asOf) : null,
  };
};

const sponsorLine = (input: GovernanceInput): PeopleReview["sponsor"] => {
  const sponsor = sponsorOf(input.tables.people ?? [], input.asOf);
  if (sponsor === null) return null;
  const end = lastPlannedEnd(readMilestones(input))?.day ?? null;
  return {
    row: sponsor.row,
    signed: hasCome(sponsor.charterSigned, input.asOf) ? sponsor.charterSigned : null,
    termEnd: sponsor.termEnd,
    coversHorizon: sponsor.termEnd === null || end === null ? null : sponsor.termEnd >= end,
  };
};

/**
 * S4, S5, S42, S45, S51, S57: champion, sponsor, charters and incentives on the as-of day.
 *
 * @param input People and roadmap. @returns Shares from 0 to 1, whole months; null without rows of people.
 * @see Bliss, files 000 to 003
 * @example reviewPeople({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }) // => null
 */
export function reviewPeople(input: GovernanceInput): PeopleReview | null {
  if (absenceOf(input, "people") !== null) return null;
  const people = input.tables.people ?? [];
  return {
    champion: championLine(people, input.asOf),
    sponsor: sponsorLine(input),
    charterSigned: shareOf(tallyCharters(people, input.asOf)),
    incentives: shareOf(tallyIncentives(people)),
    medianBonus: medianOf(people.flatMap(({ bonus }) => bonus ?? [])),
    byUnit: [...Map.groupBy(people, ({ unit }) => unit).entries()]
      .toSorted(([left], [right]) => (left ?? Infinity) - (right ?? Infinity))
      .map(([unit, own]) => ({ unit, incentives: shareOf(tallyIncentives(own)) })),
  };
}
