import type { Readiness } from "../../contract/readiness/answer.ts";
import type { Ref } from "../../contract/readiness/figure.ts";

/** Row numbers of one table behind one statement: nobody looks up more, and 20,000 behind each of 150 are 20 megabytes. */
const MOST_ROWS = 200;

/** Lines of one list: more than a sheet is read to, and ten lists of as many stay far below three megabytes. */
const MOST_LINES = 1_000;

type Rank<T> = (left: T, right: T) => number;

/** The lines that matter most, in the order in which they were. */
const keepFirst = <T>(lines: T[], rank: Rank<T>): T[] => {
  if (lines.length <= MOST_LINES) return lines;
  const kept = new Set(lines.toSorted(rank).slice(0, MOST_LINES));
  return lines.filter((line) => kept.has(line));
};

type Lists<Review> = {
  readonly [Key in keyof Review as Review[Key] extends unknown[] ? Key : never]?: Review[Key];
};

/** A review with shorter lists, and how many lines of each are not told. */
const withLists = <Review extends object>(review: Review, lists: Lists<Review>): Review => {
  const more = Object.entries(lists).flatMap(([key, kept]) => {
    const all = review[key as keyof Review];
    const left = Array.isArray(all) && Array.isArray(kept) ? all.length - kept.length : 0;
    return left > 0 ? [[key, left] as const] : [];
  });
  return more.length === 0 ? review : { ...review, ...lists, more: Object.fromEntries(more) };
};

/** What has no number comes last. */
const greatest = (left: number | null, right: number | null): number =>
  (right ?? -Infinity) === (left ?? -Infinity) ? 0 : (right ?? -Infinity) - (left ?? -Infinity);

const latest = (left: string | null, right: string | null): number => {
  const [one, other] = [left ?? "", right ?? ""];
  return one === other ? 0 : one < other ? 1 : -1;
};

const inOrder = (): number => 0;

type Reviews = Pick<Readiness, "forums" | "tasks" | "roadmap" | "moments" | "people">;

const shortenReviews = ({ forums, tasks, roadmap, moments, people }: Reviews): Reviews => ({
  forums:
    forums &&
    withLists(forums, {
      forums: keepFirst(forums.forums, (one, other) => greatest(one.scheduled, other.scheduled)),
      meetings: keepFirst(forums.meetings, (one, other) => latest(one.scheduled, other.scheduled)),
    }),
  tasks:
    tasks &&
    withLists(tasks, {
      units: keepFirst(tasks.units, (one, other) => greatest(one.overdue, other.overdue)),
      unitsWithNone: keepFirst(tasks.unitsWithNone, inOrder),
      late: keepFirst(tasks.late, (one, other) => greatest(one.daysOverdue, other.daysOverdue)),
    }),
  roadmap:
    roadmap &&
    withLists(roadmap, {
      cuts: keepFirst(roadmap.cuts, (one, other) => latest(one.day, other.day)),
      fundedByYear: keepFirst(roadmap.fundedByYear, inOrder),
      milestones: keepFirst(
        roadmap.milestones,
        (one, other) =>
          Number(one.actualEnd !== null) - Number(other.actualEnd !== null) ||
          latest(one.plannedEnd, other.plannedEnd),
      ),
    }),
  moments:
    moments &&
    withLists(moments, {
      moments: keepFirst(
        moments.moments,
        (one, other) => Number(other.isPriority) - Number(one.isPriority),
      ),
    }),
  people:
    people &&
    withLists(people, {
      byUnit: keepFirst(people.byUnit, (one, other) =>
        greatest(one.incentives.den, other.incentives.den),
      ),
    }),
});

const shortenRef = (ref: Ref): Ref =>
  ref.rows.length <= MOST_ROWS
    ? ref
    : { ...ref, rows: ref.rows.slice(0, MOST_ROWS), more: ref.rows.length - MOST_ROWS };

const withFewRows = <T extends { readonly refs: readonly Ref[] }>(statements: readonly T[]): T[] =>
  statements.map((statement) => ({ ...statement, refs: statement.refs.map(shortenRef) }));

/**
 * The assessment as it is sent: of very long lists the first lines and row numbers, each with how many more there are. All
 * figures are over all rows. Of meetings and cuts the latest are listed, of tasks the longest overdue, of milestones those
 * that are not done, of moments those with priority, of units and forums those with the most overdue or planned.
 *
 * @param readiness The whole assessment. @returns The same where no list has more than 1,000 lines or 200 row numbers.
 * @see ours
 */
export function shortenAnswer(readiness: Readiness): Readiness {
  return {
    ...readiness,
    ...shortenReviews(readiness),
    evidence: withFewRows(readiness.evidence),
    gates: withFewRows(readiness.gates),
    questions: withFewRows(readiness.questions),
    proposedTasks: withFewRows(readiness.proposedTasks),
    figures: withFewRows(readiness.figures),
  };
}
