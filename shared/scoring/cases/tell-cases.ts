import type { CaseReview } from "../../contract/cases/case-review.ts";
import type { CaseTallies } from "../../contract/cases/case-tallies.ts";
import { countWords, writeNumber, writeShare } from "../write-number.ts";

type Told = Omit<CaseReview, "sentences" | "missing">;

/** More than this in “Other” hides what it is. Source: M2. */
const MUCH_REST = 0.1;

const tellRest = ({ restShare }: Told): string | null => {
  const { num, den, value } = restShare;
  if (value === null || num === null || den === null || value <= MUCH_REST) return null;
  return `${writeShare(num, den)} of the complaints are “other” or have no category: what they are about is not known.`;
};

const tellAge = ({ openAge }: Told): string | null => {
  if (openAge === null || openAge.count === 0 || openAge.median === null) return null;
  const { count, median, buckets } = openAge;
  const old = buckets.at(-1);
  const open = `The ${countWords(count, "open complaint")} ${count === 1 ? "is" : "are"} ${countWords(Math.round(median), "day")} old in the middle`;
  return old === undefined || old.count === 0
    ? `${open}.`
    : `${open}; ${writeNumber(old.count)} ${old.count === 1 ? "is" : "are"} older than ${old.from - 1} days.`;
};

const tellRepeats = ({ repeats }: Told, { repeats: tallied }: CaseTallies): string | null => {
  const { num, den, value } = repeats;
  if (value === null || num === null || den === null || tallied === undefined || num === 0)
    return null;
  return `${writeShare(num, den)} of the complaints come from a customer who had complained of the same within ${tallied.within} days.`;
};

const tellCause = ({ causeKnown }: Told): string | null => {
  const { num, den, value } = causeKnown;
  if (value === null || num === null || den === null) return null;
  return `The cause is recorded for ${writeNumber(num)} of ${countWords(den, "upheld complaint")} (${writeShare(num, den)}).`;
};

/**
 * What becomes of complaints, in words.
 *
 * @param told As reviewed. @param tallies For the settings that a sentence names.
 * @returns Sentences; those whose figures are not known are left out.
 */
export function tellCases(told: Told, tallies: CaseTallies): readonly string[] {
  return [
    told.backlog?.sentence ?? null,
    tellAge(told),
    told.resolution[0]?.sentence ?? null,
    tellRepeats(told, tallies),
    tellCause(told),
    tellRest(told),
    told.slips === 0
      ? null
      : `${countWords(told.slips, "complaint")} ${told.slips === 1 ? "was" : "were"} closed before ${told.slips === 1 ? "it was" : "they were"} received: a slip, and in no duration.`,
  ].filter((sentence) => sentence !== null);
}

/**
 * What more columns would add.
 *
 * @param tallies As they came. @returns Sentences, most useful first; none where all is there.
 * @example whatCasesMiss({ serviceDays: 56, periods: [], categories: [] }).length // => 4
 */
export function whatCasesMiss({
  backlog,
  durations,
  verdicts,
  repeats,
}: CaseTallies): readonly string[] {
  return [
    backlog === undefined || durations === undefined
      ? "The day on which each complaint was closed would show what is open, and how long complaints take."
      : null,
    repeats === undefined ? "The customer of each complaint would show who complains again." : null,
    verdicts === undefined
      ? "Whether a complaint was upheld would show how often customers are right."
      : null,
    verdicts?.causeKnown === undefined
      ? "The cause of each complaint would show whether anybody looks for it."
      : null,
  ].filter((sentence) => sentence !== null);
}
