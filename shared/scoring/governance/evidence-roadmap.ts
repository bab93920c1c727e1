import type { Evidence } from "../../contract/readiness/figure.ts";
import { countWords, writeNumber } from "../write-number.ts";
import {
  horizonYears,
  lastPlannedEnd,
  measureFirstYear,
  startOfProgramme,
  tellUnsized,
  type Cuts,
} from "./cuts.ts";
import { fiscalYearOf } from "./days-apart.ts";
import { evidenceOf, evidenceOfShare, noEvidence, ofItem } from "./evidence-parts.ts";
import { fundedByYear, tallyInitiatives } from "./funding.ts";
import { fiscalStart, type GovernanceInput } from "./input.ts";
import type { Milestone } from "./milestones.ts";
import { percentOf, refsOf, stepsKept, stepsReached, valueOf } from "./tally.ts";

/**
 * Q2a, S3, S27: initiatives that are part of a transformation.
 *
 * @param input Thresholds. @param milestones All rows of the roadmap. @returns Evidence for Q2a, 0 to 4.
 * @see Bliss, file 000, question 2
 * @example evidenceOfTransformation({ thresholds: {} }, []).state // => "no-data"
 */
export function evidenceOfTransformation(
  input: GovernanceInput,
  milestones: readonly Milestone[],
): Evidence {
  const { by, tally } = tallyInitiatives(milestones);
  const share = percentOf(tally);
  const found =
    by === "number"
      ? `${writeNumber(tally.num)} of ${countWords(tally.den, "initiative")} (${share}) ${tally.num <= 1 ? "is" : "are"} on the roadmap and ${tally.num <= 1 ? "binds" : "bind"} two or more units; counted by number, since neither spend nor approved budget is entered for every row.`
      : `${share} of the ${by === "spend" ? "spend" : "approved budget"} on ${countWords(tally.rows, "initiative")} is for what is on the roadmap and binds two or more units${by === "spend" ? "" : "; counted by approved budget, since spend is not entered for every row"}.`;
  return evidenceOfShare(ofItem("Q2a"), tally, {
    thresholds: input.thresholds,
    found,
    none: "The Roadmap table has no initiative.",
    mark: "amount",
  });
}

/**
 * Q9a, S10, S51: how far the roadmap reaches.
 *
 * @param input Settings and thresholds. @param milestones As they stand. @returns Evidence for Q9a, 0 to 4.
 * @see Bliss, file 000, question 9: in the neighbourhood of five years
 * @example evidenceOfHorizon({ tables: {}, thresholds: {} }, []).state // => "no-data"
 */
export function evidenceOfHorizon(
  input: GovernanceInput,
  milestones: readonly Milestone[],
): Evidence {
  const of = ofItem("Q9a");
  const start = startOfProgramme(input, milestones);
  const last = lastPlannedEnd(milestones);
  const years = horizonYears(start, last?.day ?? null);
  if (years === null || last === null)
    return noEvidence(of, "The roadmap has no planned end, or no start of the programme is known.");
  const { thresholds } = input;
  const from =
    input.tables.settings?.programmeStart === undefined ||
    input.tables.settings.programmeStart === null
      ? "its first planned start"
      : "the start of the programme";
  return evidenceOf(of, {
    score: stepsReached(years, [
      thresholds["horizon-one"],
      thresholds["horizon-two"],
      thresholds["horizon-three"],
      thresholds["horizon-four"],
    ]),
    num: years,
    den: null,
    sentence: `The roadmap reaches ${writeNumber(Math.round(10 * years) / 10, 1)} ${years === 1 ? "year" : "years"} from ${from} to its last planned end.`,
    refs: last.refs,
  });
}

const tellInFull = ({ withoutAmount }: Pick<Cuts, "withoutAmount">): string =>
  withoutAmount === 0
    ? ""
    : ` ${countWords(withoutAmount, "cut has", "cuts have")} no amount and ${withoutAmount === 1 ? "counts" : "count"} in full.`;

/**
 * Q9b, S10, S23: what was cut in the first twelve months of the programme, whatever the reason.
 *
 * @param input Settings and thresholds. @param milestones As they stand. @returns Evidence for Q9b, 0 to 4; partial while the first year runs.
 * @see Bliss, file 000, question 9: they cannot bail in the first year
 * @example evidenceOfFirstYear({ asOf: "2026-10-31", tables: {}, thresholds: {} }, []).state // => "no-data"
 */
export function evidenceOfFirstYear(
  input: GovernanceInput,
  milestones: readonly Milestone[],
): Evidence {
  const of = ofItem("Q9b");
  const start = startOfProgramme(input, milestones);
  if (start === null) return noEvidence(of, "No start of the programme is known.");
  if (start > input.asOf) return noEvidence(of, "The programme had not begun on the as-of day.");
  const { cuts, rebaselined, months, isOver } = measureFirstYear(milestones, start, input.asOf);
  const value = valueOf(cuts.tally);
  if (value === null)
    return noEvidence(
      of,
      "No approved budget is entered on the roadmap, so no share of it can be cut.",
    );
  const { thresholds } = input;
  const age = isOver
    ? "was cut in the first 12 months of the programme"
    : `has been cut so far: the programme is ${months === 0 ? "less than a month" : countWords(months, "month")} old`;
  const moved =
    rebaselined === 0
      ? ""
      : ` ${countWords(rebaselined, "milestone was", "milestones were")} given a later end than the baseline; when is not recorded.`;
  return evidenceOf(of, {
    score: stepsKept(value, [
      thresholds["cut-little"],
      thresholds["cut-some"],
      thresholds["cut-much"],
    ]),
    num: cuts.tally.num,
    den: cuts.tally.den,
    sentence: `${value === 0 ? "Nothing" : percentOf(cuts.tally)} of the approved budget ${age}.${tellInFull(cuts)}${tellUnsized(cuts)}${moved}`,
    refs: cuts.tally.refs,
    isPartial: !isOver || cuts.unsized > 0,
  });
}

/**
 * Q10a, S11: whether the funded share falls from one fiscal year to the next. Years after that of the as-of day are not
 * looked at: their budgets are still to be approved.
 *
 * @param input Settings and thresholds. @param milestones As they stand. @returns Evidence for Q10a, 0 to 4.
 * @see Bliss, file 000, question 10; design: mission S11
 * @example evidenceOfFunding({ asOf: "2026-10-31", tables: {}, thresholds: {} }, []).state // => "no-data"
 */
export function evidenceOfFunding(
  input: GovernanceInput,
  milestones: readonly Milestone[],
): Evidence {
  const of = ofItem("Q10a");
  const start = fiscalStart(input);
  const current = fiscalYearOf(input.asOf, start);
  const years = fundedByYear(milestones, start).filter(
    ({ year, tally }) => year <= current && valueOf(tally) !== null,
  );
  const latest = years.at(-1);
  const before = years.find(({ year }) => year === (latest?.year ?? 0) - 1);
  if (latest === undefined || before === undefined)
    return noEvidence(
      of,
      "The roadmap has no two fiscal years in a row, up to that of the as-of day, with budgets needed and approved.",
    );
  const [now, then] = [valueOf(latest.tally) ?? 0, valueOf(before.tally) ?? 0];
  const { thresholds } = input;
  return evidenceOf(of, {
    score: stepsKept(then - now, [
      thresholds["funding-fall-little"],
      thresholds["funding-fall-some"],
      thresholds["funding-fall-much"],
    ]),
    num: now,
    den: then,
    sentence: `${percentOf(latest.tally)} of what fiscal year ${latest.year} needs is approved, after ${percentOf(before.tally)} in ${before.year}.`,
    refs: refsOf(
      "roadmap",
      [...latest.tally.refs, ...before.tally.refs].flatMap(({ rows }) =>
        rows.map((row) => ({ row })),
      ),
    ),
  });
}
