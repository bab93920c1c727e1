import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { ratesOf, repeat, scored, seriesOf } from "./made-series.ts";

const noteOf = (series: TrendInput): string | undefined => scored(series).limits?.note;

const WAVE = [42, 45, 48, 54, 66, 72, 78, 78, 69, 60, 57, 51];
const waves = repeat(3, ...WAVE).map((value, at) => value + ([0, 3, -2, 1, -3][at % 5] ?? 0));
const SHARE = "Each point has limits of its own, by its";

describe("what is to be known of limits", () => {
  it.each<[string, TrendInput, string | undefined]>([
    ["nothing of plain ones", seriesOf(repeat(7, 20, 23)), undefined],
    [
      "that nothing ever varied",
      seriesOf(repeat(14, 20)),
      "The value is the same in all 14 months.",
    ],
    [
      "that wild changes are left out",
      seriesOf([...repeat(8, 20, 23), 90, ...repeat(4, 20, 23)], { kind: "measure" }),
      "The limits leave out the wildest changes between neighbours (Nelson 1982).",
    ],
    [
      "that wild changes are kept, since most months would be special",
      seriesOf([0, 265, 0, 2, 1, 0, 0, 2, 2, 0, 7, 3, 0, 1, 1, 2, 3, 8, 0], { kind: "measure" }),
      "The limits keep the wildest changes between neighbours: without them most points would look special.",
    ],
    [
      "that most months are equal",
      seriesOf([...repeat(12, 50), 60, ...repeat(11, 50)], { kind: "measure" }),
      "Most points are equal, so the limits alone are tested, not runs.",
    ],
    [
      "that events are few",
      seriesOf(repeat(8, 0, 1, 0)),
      "There are so few events that runs are not tested.",
    ],
    [
      "that they go by exposure",
      ratesOf(repeat(7, 20, 23).map((n, at) => [n, 1000 + 20 * at])),
      `${SHARE} exposure; those of the latest are told.`,
    ],
    ["that they go by season", seriesOf(waves), `${SHARE} season; those of the latest are told.`],
    [
      "that they are no usual range",
      seriesOf(
        Array.from({ length: 24 }, (_, at) => 5 + at * at),
        { kind: "measure" },
      ),
      // Mean 185.2, mean range 23: only 126 to 230, the 12th to the 16th month, lie within 124 to 246.
      "19 of 24 months lie outside the limits: the level is not stable, so they are no usual range yet.",
    ],
    [
      "all of it, by the week",
      ratesOf(
        repeat(7, 20, 23).map((n, at) => [n * (at > 6 ? 9 : 1), 1000 + 20 * at]),
        { frequency: "week", chart: "u" },
      ),
      `${SHARE} exposure; those of the latest are told. 14 of 14 weeks lie outside the limits: the level is not stable, so they are no usual range yet.`,
    ],
  ])("%s", (_, series, note) => {
    expect(noteOf(series)).toBe(note);
  });
});
