import type { Axis, Bounded, Claims, RoleScore } from "../../contract/readiness/claims.ts";
import type { ReadinessFigure, Ref } from "../../contract/readiness/figure.ts";

type Dim = Readonly<Record<string, string>>;

interface Place {
  readonly id: string;
  readonly dim: Dim;
  readonly unit: string;
}

/** A figure with its note where it is missing; `state` says whether answers are missing or are too few. */
interface Found {
  readonly value: number | null;
  readonly note: string;
  readonly state?: "no-data" | "insufficient" | undefined;
  /** What is said beside a value that exists. */
  readonly beside?: string | null;
  readonly num?: number;
  readonly den?: number;
}

const IN_FOUR = "points of 4";
const IN_HUNDRED = "points of 100";
const NOBODY = "Nobody answered from 0 to 4.";

const noteBeside = ({ beside = null }: Found): { readonly note?: string } =>
  beside === null ? {} : { note: beside };

const figure = ({ id, dim, unit }: Place, found: Found): ReadinessFigure => {
  const common = { id, dim: { ...dim }, unit, refs: [] };
  const parts = { num: found.num ?? null, den: found.den ?? null };
  return found.value === null
    ? { ...common, ...parts, value: null, state: found.state ?? "no-data", note: found.note }
    : { ...common, ...parts, value: found.value, state: "ok", ...noteBeside(found) };
};

const UNTOLD = "Too few answered for this to be told by itself.";

/** Answers without a point: they would tell what one or two people said, or weigh nothing. */
const missing = ({ answered }: Bounded): Pick<Found, "note" | "state"> =>
  answered > 0 ? { note: UNTOLD, state: "insufficient" } : { note: NOBODY };

const pointOf = (place: Place, score: Bounded): ReadinessFigure =>
  figure(place, { value: score.point, ...missing(score) });

/** Bounds and coverage of a score (M71). */
const boundsOf = (score: Bounded, dim: Dim, unit: string): readonly ReadinessFigure[] => {
  const place = (name: string): Place => ({ id: "M71", dim: { ...dim, bound: name }, unit });
  const coverage = { id: "M71", dim: { ...dim, bound: "coverage" }, unit: "share" };
  const due = score.answered + score.dontKnow + score.blank;
  return [
    figure(place("lower"), { value: score.lower, ...missing(score) }),
    figure(place("upper"), { value: score.upper, ...missing(score) }),
    figure(coverage, {
      value: score.coverage,
      note: "Nothing was asked that applies.",
      num: score.answered,
      den: due,
    }),
  ];
};

const claimed = ({ index, areas, questions }: Claims): readonly ReadinessFigure[] => [
  pointOf({ id: "M70", dim: {}, unit: IN_HUNDRED }, index.score),
  ...areas.map(({ id, claimed: score }) =>
    pointOf({ id: "M70", dim: { area: id }, unit: IN_FOUR }, score),
  ),
  ...questions.flatMap(({ id, claimed: score, items }) => [
    pointOf({ id: "M70", dim: { question: id }, unit: IN_FOUR }, score),
    ...items.map((item) =>
      pointOf({ id: "M70", dim: { item: item.id }, unit: IN_FOUR }, item.claimed),
    ),
  ]),
];

const bounds = ({ index, questions, need, readiness }: Claims): readonly ReadinessFigure[] => [
  ...boundsOf(index.score, {}, IN_HUNDRED),
  ...questions.flatMap(({ id, claimed: score }) => boundsOf(score, { question: id }, IN_FOUR)),
  ...boundsOf(need.score, { axis: "need" }, IN_HUNDRED),
  ...boundsOf(readiness.score, { axis: "readiness" }, IN_HUNDRED),
];

const whyNoIndex = ({ isShown, index }: RoleScore): Pick<Found, "note" | "state"> => {
  if (!isShown) return { note: "This role group is not shown apart.", state: "insufficient" };
  return index === null
    ? {
        note: "Too few people gave a number in one of the areas.",
        state: "insufficient",
      }
    : { note: NOBODY };
};

const respondents = ({ roles, perceptionGaps }: Claims): readonly ReadinessFigure[] => [
  ...roles.map((role) =>
    figure(
      { id: "M72", dim: { role: role.role }, unit: IN_HUNDRED },
      { value: role.index?.point ?? null, ...whyNoIndex(role) },
    ),
  ),
  ...perceptionGaps.map(({ area, gap }) =>
    figure(
      { id: "M72", dim: { area }, unit: IN_FOUR },
      { value: gap, note: "The CEO or enough others did not answer.", state: "insufficient" },
    ),
  ),
];

const conditions = (claims: Claims): readonly ReadinessFigure[] => [
  pointOf({ id: "M74", dim: {}, unit: IN_HUNDRED }, claims.need.score),
  ...claims.conditions.map(({ id, need }) =>
    pointOf({ id: "M74", dim: { condition: id }, unit: IN_FOUR }, need),
  ),
  pointOf({ id: "M75", dim: {}, unit: IN_HUNDRED }, claims.readiness.score),
  ...claims.conditions.map(({ id, readiness }) =>
    pointOf({ id: "M75", dim: { condition: id }, unit: IN_FOUR }, readiness),
  ),
];

const agreement = ({ agreement: { value, note } }: Claims): ReadinessFigure =>
  figure({ id: "M73", dim: {}, unit: "r*wg(j)" }, { value, note, state: "insufficient" });

const stabilityOf = (axis: string, { stability, bandNote }: Axis): ReadinessFigure =>
  figure(
    { id: "M76", dim: { axis }, unit: "share" },
    { value: stability, note: bandNote ?? "No band.", state: "insufficient", beside: bandNote },
  );

const gaps = ({ gap, areas, questions }: Claims): readonly ReadinessFigure[] => {
  const note = "No item has both a claim and rows that say something of it.";
  const place = (dim: Dim): Place => ({ id: "M77", dim, unit: IN_FOUR });
  return [
    figure(place({}), { value: gap.value, note }),
    ...areas.map((area) => figure(place({ area: area.id }), { value: area.gap, note })),
    ...questions.map(({ id, gap: value }) => figure(place({ question: id }), { value, note })),
  ];
};

const changes = ({ change }: Claims): readonly ReadinessFigure[] => {
  const note = change === null ? "There is no round before." : change.sentence;
  const unit = IN_FOUR;
  if (change === null || change.questions.length === 0)
    return [figure({ id: "M78", dim: {}, unit }, { value: null, note })];
  return change.questions.map((moved) =>
    figure({ id: "M78", dim: { question: moved.id }, unit }, { value: moved.change, note }),
  );
};

const TABLE_OF = new Map([
  ["M70", "quiz"],
  ["M74", "conditions"],
  ["M75", "conditions"],
]);

/** Rows once, with the total: beside each part of it they would say the same 40 times over. */
const refsFor = ({ id, dim }: ReadinessFigure, refs: readonly Ref[]): Ref[] =>
  Object.keys(dim).length > 0 ? [] : refs.filter(({ table }) => table === TABLE_OF.get(id));

/**
 * The claims as figures of the registry, M70 to M78: each that is missing says why.
 *
 * @param claims Claims. @param refs Rows that count: they stand with the totals of M70, M74 and M75, not with parts. @returns Figures in the order of
 * their ids; `dim` names the area, question, item, condition, role, axis or bound, and nothing for the total.
 * @example claimFigures({ index: { score: { point: 75, lower: 50, upper: 83, answered: 8, dontKnow: 4, blank: 0, coverage: 0.67 } }, areas: [], questions: [], conditions: [], need: { score: {} }, readiness: { score: {} }, roles: [], perceptionGaps: [], agreement: {}, gap: {}, change: null })[0].value // => 75
 */
export function claimFigures(claims: Claims, refs: readonly Ref[] = []): ReadinessFigure[] {
  return [
    ...claimed(claims),
    ...bounds(claims),
    ...respondents(claims),
    agreement(claims),
    ...conditions(claims),
    stabilityOf("index", claims.index),
    stabilityOf("need", claims.need),
    stabilityOf("readiness", claims.readiness),
    ...gaps(claims),
    ...changes(claims),
  ].map((found) => Object.assign(found, { refs: refsFor(found, refs) }));
}
