import type { ReadinessFigure } from "../../contract/readiness/figure.ts";
import {
  cutsByYear,
  horizonYears,
  lastPlannedEnd,
  measureCuts,
  startOfProgramme,
  type Cuts,
} from "./cuts.ts";
import { measureProgress, WEIGHT_WORDS } from "./earned-value.ts";
import { absentFigure, amountFigure, tallyFigure } from "./figure-parts.ts";
import { tallyFollowedUp, tallyFunded, tallyStaffed, tellBeyond } from "./funding.ts";
import { absenceOf, fiscalStart, type GovernanceInput } from "./input.ts";
import { readMilestones, type Milestone } from "./milestones.ts";
import { tallyEstablished } from "./roadmap-review.ts";
import { valueOf } from "./tally.ts";

type Milestones = readonly Milestone[];

const progress = (input: GovernanceInput, milestones: Milestones): readonly ReadinessFigure[] => {
  const onRoadmap = milestones.filter(({ isOnRoadmap }) => isOnRoadmap);
  const { asOf, thresholds } = input;
  return (["baseline", "plan"] as const).map((by) => {
    const found = measureProgress(onRoadmap, { asOf, thresholds, by });
    const notes = [
      `Weighted by ${WEIGHT_WORDS[found.rule]}.`,
      ...(found.undated > 0 ? [`Without an end and left out: ${found.undated}.`] : []),
      ...(found.blank > 0 ? [`Without progress, counted as not shown: ${found.blank}.`] : []),
    ];
    return amountFigure(
      {
        id: "M61",
        unit: "ratio",
        dim: { against: by === "baseline" ? "baseline" : "current plan" },
      },
      {
        value: found.index,
        num: found.earned,
        den: found.planned,
        refs: found.refs,
        note: notes.join(" "),
        isPartial: found.blank > 0,
      },
      found.milestones > 0 && found.blank === found.milestones
        ? "No milestone has its progress entered."
        : "No milestone on the roadmap was to have progress by the as-of day.",
    );
  });
};

const words = (input: GovernanceInput, milestones: Milestones): readonly ReadinessFigure[] => {
  const place = (of: string) => ({ id: "M62", unit: "share", dim: { of } });
  const none = "No milestone of the roadmap has this entered.";
  return [
    tallyFigure(place("established"), tallyEstablished(milestones), {
      none: "No milestone of the roadmap is open.",
      mark: "stage",
    }),
    tallyFigure(place("funded"), tallyFunded(milestones), {
      none,
      mark: "approved budget",
      note: tellBeyond(milestones, "funded"),
    }),
    tallyFigure(place("staffed"), tallyStaffed(milestones), {
      none,
      mark: "committed staff",
      note: tellBeyond(milestones, "staffed"),
    }),
    tallyFigure(place("followed up"), tallyFollowedUp(milestones, input), {
      none: "No open milestone of the roadmap has begun.",
      mark: "update",
    }),
  ];
};

const noteCuts = ({ withoutAmount, unsized }: Cuts): string =>
  [
    ...(withoutAmount > 0 ? [`Without an amount, counted in full: ${withoutAmount}.`] : []),
    ...(unsized > 0 ? [`Without an amount and an approved budget, not counted: ${unsized}.`] : []),
  ].join(" ");

const cutFigure = (dim: Readonly<Record<string, string>>, cuts: Cuts) => {
  const { tally } = cuts;
  const note = noteCuts(cuts);
  return amountFigure(
    { id: "M63", unit: "share", dim },
    {
      value: valueOf(tally),
      num: tally.num,
      den: tally.den,
      refs: tally.refs,
      isPartial: note !== "",
      ...(note === "" ? {} : { note }),
    },
    "No approved budget is entered on the roadmap.",
  );
};

const horizon = (input: GovernanceInput, milestones: Milestones): readonly ReadinessFigure[] => {
  const last = lastPlannedEnd(milestones);
  const start = startOfProgramme(input, milestones);
  const fiscal = fiscalStart(input);
  return [
    amountFigure(
      { id: "M63", unit: "years", dim: { of: "horizon" } },
      { value: horizonYears(start, last?.day ?? null), refs: last?.refs ?? [] },
      "The roadmap has no planned end, or no start of the programme is known.",
    ),
    cutFigure({ of: "cut" }, measureCuts(milestones)),
    ...cutsByYear(milestones, fiscal).map(({ year, cuts }) =>
      cutFigure({ of: "cut", fiscalYear: String(year) }, cuts),
    ),
  ];
};

/**
 * The figures of M61 to M63: progress, the four words of the roadmap, horizon and cuts (S10, S13, S25, S38, S51).
 *
 * @param input Roadmap and settings. @returns At least one figure for each metric; ratios, shares or years.
 * @see design: metrics 3.4
 * @example figuresOfRoadmap({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ id, state }) => `${id} ${state}`) // => ["M61 no-data", "M62 no-data", "M63 no-data"]
 */
export function figuresOfRoadmap(input: GovernanceInput): readonly ReadinessFigure[] {
  const absent = absenceOf(input, "roadmap");
  if (absent !== null)
    return [
      absentFigure({ id: "M61", unit: "ratio" }, absent),
      absentFigure({ id: "M62", unit: "share" }, absent),
      absentFigure({ id: "M63", unit: "share" }, absent),
    ];
  const milestones = readMilestones(input);
  return [
    ...progress(input, milestones),
    ...words(input, milestones),
    ...horizon(input, milestones),
  ];
}
