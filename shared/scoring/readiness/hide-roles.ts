import type { Answer } from "../../contract/readiness/claim-rows.ts";
import { ROLE_GROUPS, type RoleGroup } from "../../contract/readiness/words.ts";

/** One person each in most companies, who answer for their office. */
const OFFICERS: ReadonlySet<RoleGroup> = new Set(["CEO", "CCO"]);

/** Respondents by role group. */
export type RoleCounts = ReadonlyMap<RoleGroup, number>;

/** An answer with who gave it. */
export interface NumberedReply {
  readonly respondent: number;
  readonly role: RoleGroup;
  readonly answer: Answer;
}

const totalOf = (counts: RoleCounts, roles: readonly RoleGroup[]): number =>
  roles.reduce((sum, role) => sum + (counts.get(role) ?? 0), 0);

/** The smallest group first, of equal ones the lower in the company; CCO and CEO last, in that order. */
const inOrderOfHiding = (counts: RoleCounts): readonly RoleGroup[] =>
  ROLE_GROUPS.toReversed().toSorted(
    (left, right) =>
      Number(OFFICERS.has(left)) - Number(OFFICERS.has(right)) ||
      (OFFICERS.has(left) ? 0 : (counts.get(left) ?? 0) - (counts.get(right) ?? 0)),
  );

/**
 * Role groups that are not shown apart (M72): those with too few respondents, CEO and CCO excepted; and, since the totals
 * are shown, as many others as it takes that the hidden ones could not be worked out by subtraction: the smallest first,
 * the CCO and the CEO at the very last.
 *
 * @param counts Respondents by role group, above 0. @param minGroup Fewest of a group that is shown. @returns The groups in
 * the order of the company.
 * @see Hundepool et al., "Statistical Disclosure Control" (2012), on secondary suppression
 * @example hiddenRoles(new Map([["CEO", 1], ["Executive", 5], ["Manager", 2], ["Front line", 9]]), 3) // => ["Executive", "Manager"]
 * @example hiddenRoles(new Map([["CEO", 1], ["CCO", 1], ["Manager", 4]]), 3) // => []
 * @example hiddenRoles(new Map([["CEO", 1], ["CCO", 1], ["Executive", 2]]), 3) // => ["CCO", "Executive"]
 */
export function hiddenRoles(counts: RoleCounts, minGroup: number): readonly RoleGroup[] {
  const present = inOrderOfHiding(counts).filter((role) => (counts.get(role) ?? 0) > 0);
  const hidden = present.filter(
    (role) => !OFFICERS.has(role) && (counts.get(role) ?? 0) < minGroup,
  );
  for (const role of present) {
    if (hidden.length === 0 || totalOf(counts, hidden) >= minGroup) break;
    if (!hidden.includes(role)) hidden.push(role);
  }
  return ROLE_GROUPS.filter((role) => hidden.includes(role));
}

/**
 * Whether a figure of some role groups may stand by itself (M72): beside CEO and CCO, nobody answered or enough did.
 *
 * @param counts Respondents by role group. @param roles The groups of the figure. @param minGroup Fewest of a group that is
 * shown. @returns False where it would tell what one or two people answered.
 * @example mayStandApart(new Map([["CEO", 1], ["Manager", 2]]), ["CEO", "Manager"], 3) // => false
 * @example mayStandApart(new Map([["CEO", 1], ["Manager", 3]]), ["CEO", "Manager"], 3) // => true
 */
export function mayStandApart(
  counts: RoleCounts,
  roles: readonly RoleGroup[],
  minGroup: number,
): boolean {
  const others = countOthers(new Map([...counts].filter(([role]) => roles.includes(role))));
  return others === 0 || others >= minGroup;
}

/**
 * Respondents by role group.
 *
 * @param people Role group of each respondent. @returns Groups with at least one.
 * @example [...countRoles(new Map([[0, "CEO"], [1, "Manager"], [2, "Manager"]]))] // => [["CEO", 1], ["Manager", 2]]
 */
export function countRoles(people: ReadonlyMap<number, RoleGroup>): RoleCounts {
  const counts = new Map<RoleGroup, number>();
  for (const role of people.values()) counts.set(role, (counts.get(role) ?? 0) + 1);
  return counts;
}

/**
 * Respondents who gave a number, by role group: “don't know” and “not applicable” hide nobody's answer.
 *
 * @param replies Answers to one thing or to several. @returns Groups with at least one; each respondent once.
 * @example [...countNumbers([{ respondent: 1, role: "Manager", answer: 3 }, { respondent: 1, role: "Manager", answer: 2 }, { respondent: 2, role: "Manager", answer: "dk" }])] // => [["Manager", 1]]
 */
export function countNumbers(replies: readonly NumberedReply[]): RoleCounts {
  return countRoles(
    new Map(
      replies.flatMap(({ respondent, role, answer }) =>
        typeof answer === "number" ? [[respondent, role] as const] : [],
      ),
    ),
  );
}

/**
 * Respondents beside CEO and CCO.
 *
 * @param counts Respondents by role group. @returns How many.
 * @example countOthers(new Map([["CEO", 1], ["Manager", 2]])) // => 2
 */
export function countOthers(counts: RoleCounts): number {
  return totalOf(
    counts,
    ROLE_GROUPS.filter((role) => !OFFICERS.has(role)),
  );
}
