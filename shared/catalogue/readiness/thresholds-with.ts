import { THRESHOLDS, type Threshold, type ThresholdId, type Thresholds } from "./thresholds.ts";

/** The numbers that a setting can be, both ends included. */
export interface ThresholdRange {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** Settings that cannot hold: they are told, and the usual values stay; of a ladder all of them. */
export type ThresholdProblem =
  | { readonly why: "unknown-id"; readonly id: string; readonly found: number }
  | {
      readonly why: "out-of-range";
      readonly id: ThresholdId;
      readonly found: number;
      readonly range: ThresholdRange;
    }
  | {
      readonly why: "out-of-order";
      readonly ids: readonly ThresholdId[];
      /** What all marks of the ladder would be, in the order of `ids`. */
      readonly found: readonly number[];
      readonly range: ThresholdRange;
    };

const LARGEST: Readonly<Record<Threshold["unit"], number>> = {
  share: 1,
  days: 3660,
  years: 100,
  points: 100,
  people: 1000,
  percent: 100,
  ratio: 10,
  count: 1000,
};

const wholeFrom = (least: number): Partial<ThresholdRange> => ({ least, isWhole: true });

/** Two people can each work out the other from their mean; of no meeting there is no mean; answers end at 4. */
const NARROWER: Readonly<Partial<Record<ThresholdId, Partial<ThresholdRange>>>> = {
  "min-group": wholeFrom(3),
  "attendance-window-meetings": wholeFrom(1),
  "attendance-fit-meetings": wholeFrom(2),
  "ceo-quarters": wholeFrom(1),
  "board-meetings": wholeFrom(1),
  "stall-redated": wholeFrom(1),
  "dissent-sd": { most: 4 },
  "dissent-range": { most: 4 },
  "high-claim": { most: 4 },
  "gap-wide": { most: 4 },
};

const rangeOf = (id: ThresholdId): ThresholdRange => ({
  least: 0,
  most: LARGEST[THRESHOLDS[id].unit],
  isWhole: false,
  ...NARROWER[id],
});

interface Ladder extends ThresholdRange {
  readonly ids: readonly ThresholdId[];
}

const ladder = (least: number, most: number, ids: readonly ThresholdId[]): Ladder => ({
  ids,
  least,
  most,
  isWhole: false,
});

/**
 * Marks that rise: out of order a step could not be reached, and a first mark of 0 would be reached by nothing at all. Cuts
 * and falls may be tolerated from 0, since there less is better. Days end buckets of whole days.
 */
const LADDERS: readonly Ladder[] = [
  ladder(0.01, 1, ["share-some", "share-half", "share-most", "share-nearly-all"]),
  ladder(0.01, 1, ["dedicated-some", "dedicated-half", "dedicated-full"]),
  ladder(0.01, 10, [
    "index-earned-some",
    "index-earned-half",
    "index-earned-most",
    "index-earned-full",
  ]),
  ladder(0.1, 100, ["horizon-one", "horizon-two", "horizon-three", "horizon-four"]),
  ladder(0, 1, ["cut-little", "cut-some", "cut-much"]),
  ladder(0, 1, ["funding-fall-little", "funding-fall-some", "funding-fall-much"]),
  ladder(1, 100, ["band-middle", "band-fairly-high", "band-high"]),
  ladder(0, 1, ["agreement-moderate", "agreement-strong"]),
  { ...ladder(1, 3660, ["overdue-one", "overdue-two", "overdue-three"]), isWhole: true },
];

/** Whether a setting has this name. */
const isThresholdId = (id: string): id is ThresholdId => Object.hasOwn(THRESHOLDS, id);

const isInRange = (value: number, { least, most, isWhole }: ThresholdRange): boolean =>
  value >= least && value <= most && (!isWhole || Number.isInteger(value));

const isSound = (marks: readonly number[], range: ThresholdRange): boolean =>
  marks.every(
    (mark, place) => isInRange(mark, range) && (place === 0 || mark > (marks[place - 1] ?? mark)),
  );

const USUAL = Object.fromEntries(
  Object.entries(THRESHOLDS).map(([id, { value }]) => [id, value]),
) as Thresholds;

const judgeOne = (id: string, found: number): readonly ThresholdProblem[] => {
  if (!isThresholdId(id)) return [{ why: "unknown-id", id, found }];
  if (LADDERS.some(({ ids }) => ids.includes(id))) return [];
  const range = rangeOf(id);
  return isInRange(found, range) ? [] : [{ why: "out-of-range", id, found, range }];
};

const judgeLadder = (
  { ids, ...range }: Ladder,
  wanted: Readonly<Record<string, number>>,
): readonly ThresholdProblem[] => {
  const found = ids.map((id) => wanted[id] ?? USUAL[id]);
  return isSound(found, range) ? [] : [{ why: "out-of-order", ids, found, range }];
};

const idsOf = (problem: ThresholdProblem): readonly string[] =>
  problem.why === "out-of-order" ? problem.ids : [problem.id];

/**
 * The thresholds of a workbook: ours, with what its Settings table says instead. Marks of one ladder are taken together or
 * not at all: half of a ladder beside half of another means nothing.
 *
 * @param overrides Values by id. @returns All values by id, and the settings that were not taken with the reason.
 * @example thresholdsWith({ "min-group": 5 }).values["min-group"] // => 5
 * @example thresholdsWith({ "min-gruop": 5 }).problems // => [{ why: "unknown-id", id: "min-gruop", found: 5 }]
 * @example thresholdsWith({ "min-group": 2 }).problems[0].range // => { least: 3, most: 1000, isWhole: true }
 * @example thresholdsWith({ "band-high": 50 }).problems[0].found // => [40, 60, 50]
 */
export function thresholdsWith(overrides: Readonly<Record<string, number>>): {
  readonly values: Thresholds;
  readonly problems: readonly ThresholdProblem[];
} {
  const entries = Object.entries(overrides);
  const wanted = Object.fromEntries(entries.filter(([id]) => isThresholdId(id)));
  const problems = [
    ...entries.flatMap(([id, found]) => judgeOne(id, found)),
    ...LADDERS.flatMap((one) => judgeLadder(one, wanted)),
  ];
  const refused = new Set(problems.flatMap(idsOf));
  const taken = Object.entries(wanted).filter(([id]) => !refused.has(id));
  return { values: { ...USUAL, ...Object.fromEntries(taken) }, problems };
}
