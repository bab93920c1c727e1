import { describe, expect, it } from "vitest";
import type { Frequency } from "../../../../shared/scoring/calendar/frequency.ts";
import { periodInWords, tellGaps } from "../../../../shared/scoring/calendar/period-words.ts";
import { listSource } from "../../../lists/trends.ts";
import { ratesOf, seriesOf, sourceOf } from "../trend/made-series.ts";

describe("a period as the board reads it", () => {
  it.each<[string, Frequency, string]>([
    ["2026-10", "month", "October 2026"],
    ["2026-10-05", "day", "5 October 2026"],
    ["2024-02-29", "day", "29 February 2024"],
    ["2026-W05", "week", "week 5 of 2026"],
    ["2026-W53", "week", "week 53 of 2026"],
    ["2026-Q4", "quarter", "Q4 of 2026"],
    ["FY2027-Q3", "quarter", "Q3 of FY2027"],
    ["2026", "year", "2026"],
    ["FY2027", "year", "FY2027"],
  ])("%s is “%s”", (label, frequency, words) => {
    expect(periodInWords(label, frequency)).toBe(words);
  });
});

/** Months to October 2026: a dot has a figure, a dash is missing, a 0 has events and nothing to divide them by. */
const monthsOf = (picture: string) =>
  sourceOf(
    ratesOf(picture.split("").map((mark) => [mark === "-" ? null : 3, mark === "0" ? 0 : 100])),
  ).points;

describe("periods without data in words", () => {
  it.each([
    ["none is missing", "......", null],
    ["nothing at all", "", null],
    ["one", "....-.", "1 of 6 months is missing: September 2026."],
    ["a stretch", "..---.", "3 of 6 months are missing: July 2026 to September 2026."],
    ["the first and the last", "-....-", "2 of 6 months are missing: May 2026, October 2026."],
    ["a month without customers", "....0.", "1 of 6 months is missing: September 2026."],
    [
      "a month without customers beside a missing one: one stretch",
      "..-0..",
      "2 of 6 months are missing: July 2026 to August 2026.",
    ],
    ["all", "--", "2 of 2 months are missing: September 2026 to October 2026."],
    [
      "four gaps, of which three are named",
      ".-.-.-.-.",
      "4 of 9 months are missing: March 2026, May 2026, July 2026 and 1 more gap.",
    ],
    [
      "five gaps",
      "-.-.--.-.-.",
      "6 of 11 months are missing: December 2025, February 2026, April 2026 to May 2026 and 2 more gaps.",
    ],
  ])("%s", (_, picture, sentence) => {
    expect(tellGaps(monthsOf(picture), "month")).toBe(sentence);
  });

  it.each(["partial", "excluded"] as const)(
    "a period that is %s and has a figure is not missing",
    (state) => {
      const series = seriesOf([3], state === "excluded" ? { exclude: ["2026-10"] } : {});
      const { points } = sourceOf(series, state === "partial" ? { asOf: "2026-10-15" } : {});
      expect(listSource(points)[0]?.state).toBe(state);
      expect(tellGaps(points, "month")).toBeNull();
    },
  );

  it("weeks are told as weeks", () => {
    const labels = ["2026-W52", "2026-W53", "2027-W01"];
    expect(tellGaps({ labels, values: [3, Number.NaN, 3] }, "week")).toBe(
      "1 of 3 weeks is missing: week 53 of 2026.",
    );
  });
});
