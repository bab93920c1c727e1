import type { Series } from "../../shared/contract/series.ts";
import { periodInWords } from "../../shared/scoring/calendar/period-words.ts";
import { monthInWords } from "../../shared/scoring/month.ts";
import { countWords, writeAlike, writeNumber } from "../../shared/scoring/write-number.ts";
import type { Baseline, Intake } from "../intake/tallied.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { text } from "./cells.ts";
import { dayInWords } from "./day-words.ts";
import { findBaselines } from "./find-baselines.ts";
import { shorten } from "./shorten.ts";
import { wrapWords } from "./wrap-words.ts";

/** Characters of a sentence beside its category. */
const SENTENCE_WIDTH = 150;
/** Characters of a category; the table of counts has the whole name. */
const NAME_WIDTH = 31;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who decided a baseline, when and why, as far as the table says so; and how many months it rests on. */
const tellBaseline = (baseline: Baseline, { segments }: Series): string => {
  const { from, who, when, why } = baseline;
  const on = when === null ? "" : DAY.test(when) ? ` on ${dayInWords(when)}` : `, ${when}`;
  const decided = who === null ? on : `, decided by ${who}${on}`;
  const segment = segments.find(({ rebase }) => rebase?.date === from);
  const rests =
    segment === undefined
      ? "it is where the figures begin"
      : `limits from ${countWords(segment.points, "month")}`;
  const reason = why === null ? "." : `: ${why.replace(/\.$/, "")}.`;
  return `Baseline from ${monthInWords(from)} (${rests})${decided}${reason}`;
};

const tellTarget = ({ improvement, unit }: Series): readonly string[] => {
  if (improvement === null) return [];
  const { since, before, after, ratio, claim, note } = improvement;
  const start = `Since the target was set in ${monthInWords(since)}`;
  if (claim === "too-early" || before === null || after === null) return [`${start}: ${note}.`];
  const [from = "", to = ""] = writeAlike([before, after]);
  const by = ratio === null ? "" : ` (×${writeNumber(ratio, 2)})`;
  const per = unit.startsWith("per ") ? unit : "a month";
  return [`${start}: from ${from} ${per} on average to ${to}${by}; ${note}.`];
};

const tellQuarter = ({ rolledUp }: Series): readonly string[] => {
  if (rolledUp === null || rolledUp.rules.length > 0) return [];
  const { value, lower, upper, latest, n } = rolledUp;
  const [now = "", low = "", high = ""] = writeAlike([value, lower, upper]);
  return [
    `In quarters, since single months hold so few: ${now} in ${periodInWords(latest, "quarter")}, no signal (usual range ${low} to ${high}, ${n} quarters).`,
  ];
};

/**
 * What is to be said of a measure besides its sentence: baselines in force, since the target was set, season, quarters, and a
 * baseline that is suggested. What the runs of months say stands in the sentence, and so does a season that may be behind the mark.
 *
 * @param series From the scorecard. @param baselines As read, or null. @returns Sentences; none when there is nothing.
 */
export function tellMore(series: Series, baselines: Intake["baselines"]): readonly string[] {
  const { seasonality, suggestedRebase, sentence } = series;
  const season = seasonality?.note ?? "";
  return [
    ...findBaselines(baselines, series.label).map((baseline) => tellBaseline(baseline, series)),
    ...tellTarget(series),
    ...(sentence.includes(season) ? [] : [season]),
    ...tellQuarter(series),
    ...(suggestedRebase === null
      ? []
      : [`Suggestion, nothing is changed by it: ${suggestedRebase.sentence}`]),
  ];
}

/**
 * What the marks mean, a passage a category: its sentence, then what else is to be said of it.
 *
 * @param total All complaints. @param categories In the order to show. @param baselines As read, or null.
 * @returns Label and sentences, broken into lines.
 */
export function drawComplaintWords(
  total: Series,
  categories: readonly Series[],
  baselines: Intake["baselines"],
): Draw {
  return (row): Block =>
    blockOf(row, [
      [text("In words", { role: "section" })],
      ...[total, ...categories].flatMap((series) => {
        const lines = [series.sentence, ...tellMore(series, baselines)].flatMap((sentence) =>
          wrapWords(sentence, SENTENCE_WIDTH),
        );
        return lines.map((line, at) => [
          at === 0 ? text(shorten(series.label ?? "All complaints", NAME_WIDTH)) : null,
          text(line),
        ]);
      }),
    ]);
}
