import type { SeriesPoint } from "../../contract/trend-series.ts";
import { PERIOD_WORDS, type Frequency } from "../calendar/frequency.ts";
import type { DrawnSegment } from "./draw-segment.ts";
import type { DrawnChart } from "./draw-source.ts";
import { findManyOutside } from "./usual-range.ts";

const SCREENED = "The limits leave out the wildest changes between neighbours (Nelson 1982).";
const KEPT_ALL =
  "The limits keep the wildest changes between neighbours: without them most points would look special.";
const MOSTLY_CONSTANT = "Most points are equal, so the limits alone are tested, not runs.";
const RARE = "There are so few events that runs are not tested.";

const noteSpread = ({ limits, isRare }: DrawnSegment): string | null => {
  if (isRare) return RARE;
  if (limits?.isMostlyConstant === true) return MOSTLY_CONSTANT;
  if (limits?.screening === "screened") return SCREENED;
  return limits?.screening === "kept-all" ? KEPT_ALL : null;
};

const noteVarying = (chart: DrawnChart, { limits }: DrawnSegment): string | null => {
  const known = limits?.bands ?? [];
  const first = known.find((band) => band !== null);
  const isVarying = known.some((band) => band !== null && band.upper !== first?.upper);
  return isVarying
    ? `Each point has limits of its own, by its ${chart.season?.isFollowed === true ? "season" : "exposure"}; those of the latest are told.`
    : null;
};

const noteOutside = (points: readonly SeriesPoint[], frequency: Frequency): string | null => {
  const unusual = findManyOutside(points);
  if (unusual === null) return null;
  return `${unusual.outside} of ${unusual.tested} ${PERIOD_WORDS[frequency].many} lie outside the limits: the level is not stable, so they are no usual range yet.`;
};

/**
 * What is to be known of the limits at the latest point: how wild changes were treated, whether they follow the exposure,
 * and whether they are a usual range at all.
 *
 * @param chart As drawn. @param segment The baseline of the latest point. @param shown Its judged points, and the length
 * of a period. @returns Sentences, or null when there is nothing to say.
 */
export function noteLimits(
  chart: DrawnChart,
  segment: DrawnSegment,
  { points, frequency }: { readonly points: readonly SeriesPoint[]; readonly frequency: Frequency },
): string | null {
  if (segment.isConstant)
    return `The value is the same in all ${segment.base} ${PERIOD_WORDS[frequency].many}.`;
  const notes = [
    noteSpread(segment),
    noteVarying(chart, segment),
    noteOutside(points, frequency),
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(" ");
}
