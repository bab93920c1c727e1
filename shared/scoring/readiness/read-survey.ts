import type { RoleGroup } from "../../contract/readiness/words.ts";
import type { FlatAnswer } from "./flat-answers.ts";

/** The answers of one round that count: at most one of each respondent to each thing asked. */
export interface Survey<About extends string> {
  /** Role group of each respondent with a row, also where none of the rows counts: what they left open is blank. */
  readonly people: ReadonlyMap<number, RoleGroup>;
  readonly replies: ReadonlyMap<About, readonly FlatAnswer<About>[]>;
  /** Rows that a later answer of the same respondent to the same thing replaced. */
  readonly setAside: readonly number[];
  /** Rows with "not applicable" and no reason: they count as blank. */
  readonly withoutReason: readonly number[];
  /** Rows whose role group differs from the one that the respondent's latest row gives. */
  readonly otherRole: readonly number[];
  readonly rows: readonly number[];
}

/**
 * The rounds that have answers, latest first.
 *
 * @param answers Answers with their month, `YYYY-MM`. @returns Each month once.
 * @example roundsOf([{ round: "2026-04" }, { round: "2026-10" }, { round: "2026-04" }]) // => ["2026-10", "2026-04"]
 */
export function roundsOf(answers: readonly { readonly round: string }[]): readonly string[] {
  return [...new Set(answers.map(({ round }) => round))].toSorted().toReversed();
}

/** By day, then by row; an answer without a day goes before those with one. */
const byTime = (left: FlatAnswer<string>, right: FlatAnswer<string>): number => {
  const [before, after] = [left.day ?? "", right.day ?? ""];
  if (before === after) return left.row - right.row;
  return before < after ? -1 : 1;
};

const inOrder = (rows: readonly number[]): readonly number[] =>
  [...new Set(rows)].toSorted((left, right) => left - right);

const isWithoutReason = ({ answer, hasReason }: FlatAnswer<string>): boolean =>
  answer === "na" && !hasReason;

const inRole = <About extends string>(
  answer: FlatAnswer<About>,
  role: RoleGroup = answer.role,
): FlatAnswer<About> => ({ ...answer, role });

/** The later answer stands in the place of the earlier one; a Map keeps what is set last. */
const latestOfEach = <About extends string>(
  answers: readonly FlatAnswer<About>[],
): readonly FlatAnswer<About>[] => [
  ...new Map(answers.map((answer) => [`${answer.respondent} ${answer.about}`, answer])).values(),
];

/**
 * One round as it counts (S1): of several answers of one respondent to one thing the latest by day, then by row; a
 * respondent has one role group, that of the latest row; "not applicable" without a reason is blank (M71).
 *
 * @param answers Answers of any rounds, in any order. @param round Month, `YYYY-MM`. @returns The answers that count, and
 * the rows that do not, as the user counts.
 * @example readSurvey([], "2026-10").people.size // => 0
 */
export function readSurvey<About extends string>(
  answers: readonly FlatAnswer<About>[],
  round: string | null,
): Survey<About> {
  const given = answers.filter((answer) => answer.round === round).toSorted(byTime);
  const roles = new Map(given.map(({ respondent, role }) => [respondent, role]));
  const latest = latestOfEach(given);
  const counted = latest
    .filter((answer) => !isWithoutReason(answer))
    .map((answer) => inRole(answer, roles.get(answer.respondent)));
  const kept = new Set(latest);
  return {
    people: roles,
    replies: Map.groupBy(counted, ({ about }) => about),
    setAside: inOrder(given.flatMap((answer) => (kept.has(answer) ? [] : [answer.row]))),
    withoutReason: inOrder(latest.filter(isWithoutReason).map(({ row }) => row)),
    otherRole: inOrder(
      given.flatMap(({ respondent, role, row }) => (roles.get(respondent) === role ? [] : [row])),
    ),
    rows: inOrder(counted.map(({ row }) => row)),
  };
}

/**
 * The same round with the respondents of some role groups alone.
 *
 * @param survey A round. @param roles Role groups. @returns Their answers; the rows set aside stay those of the round.
 * @example surveyOf(readSurvey([], "2026-10"), ["CEO"]).people.size // => 0
 */
export function surveyOf<About extends string>(
  survey: Survey<About>,
  roles: readonly RoleGroup[],
): Survey<About> {
  const isAmong = (role: RoleGroup): boolean => roles.includes(role);
  return {
    ...survey,
    people: new Map([...survey.people].filter(([, role]) => isAmong(role))),
    replies: new Map(
      [...survey.replies].map(([about, replies]) => [
        about,
        replies.filter(({ role }) => isAmong(role)),
      ]),
    ),
  };
}

/**
 * How many respondents answered, of some role groups.
 *
 * @param survey A round. @param roles Role groups. @returns Respondents who answered at least one thing.
 * @example countPeople(readSurvey([], "2026-10"), ["CEO"]) // => 0
 */
export function countPeople(
  { people }: Pick<Survey<string>, "people">,
  roles: readonly RoleGroup[],
): number {
  return [...people.values()].filter((role) => roles.includes(role)).length;
}
