import { PERIOD_WORDS, type Frequency } from "../calendar/frequency.ts";
import type { Column } from "../statistics/column.ts";
import type { DrawnSegment } from "./draw-segment.ts";
import type { DrawnChart } from "./draw-source.ts";
import type { Outside } from "./usual-range.ts";

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

const isVarying = (column: Column): boolean => {
  let first = Number.NaN;
  for (let at = 0; at < column.length; at += 1) {
    const figure = column[at] ?? Number.NaN;
    if (Number.isNaN(figure)) continue;
    if (Number.isNaN(first)) first = figure;
    if (figure !== first) return true;
  }
  return false;
};

const noteVarying = (chart: DrawnChart, { limits }: DrawnSegment): string | null => {
  return limits !== null && isVarying(limits.bands.upper)
    ? `Each point has limits of its own, by its ${chart.season?.isFollowed === true ? "season" : "exposure"}; those of the latest are told.`
    : null;
};

const noteOutside = (unusual: Outside | null, frequency: Frequency): string | null => {
  if (unusual === null) return null;
  return `${unusual.outside} of ${unusual.tested} ${PERIOD_WORDS[frequency].many} lie outside the limits: the level is not stable, so they are no usual range yet.`;
};

/**
 * What is to be known of the limits at the latest point: how wild changes were treated, whether they follow the exposure,
 * and whether they are a usual range at all.
 *
 * @param chart As drawn. @param segment The baseline of the latest point. @param seen How many of its
 * points lie outside, null where few do, and the length of a period. @returns Sentences, or null when there is nothing to say.
 */
export function noteLimits(
  chart: DrawnChart,
  segment: DrawnSegment,
  { unusual, frequency }: { readonly unusual: Outside | null; readonly frequency: Frequency },
): string | null {
  if (segment.isConstant)
    return `The value is the same in all ${segment.base} ${PERIOD_WORDS[frequency].many}.`;
  const notes = [
    noteSpread(segment),
    noteVarying(chart, segment),
    noteOutside(unusual, frequency),
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(" ");
}
