import { describe, expect, it } from "vitest";
import { GOVERNANCE_METRICS } from "../../../../shared/catalogue/governance-metrics.ts";
import { READINESS_METRICS } from "../../../../shared/catalogue/readiness-metrics.ts";
import { thresholdsWith } from "../../../../shared/catalogue/readiness/thresholds-with.ts";
import { bandOf } from "../../../../shared/scoring/readiness/score-axis.ts";
import { judgeReadiness } from "../../../../shared/scoring/readiness/judge-readiness.ts";
import { gatesOf } from "../../scoring/readiness/answers.ts";

const usual = thresholdsWith({}).values;

const textOf = (id: string): string => {
  const found = [...GOVERNANCE_METRICS, ...READINESS_METRICS].find((metric) => metric.id === id);
  return `${found?.formula} ${found?.edgeCases}`;
};

const percent = (share: number): string => `${100 * share}%`;

describe("the Method sheet says what the code does", () => {
  it("M75: the bands are those that a score gets, and the lowest is “not yet”", () => {
    const marks = [usual["band-middle"], usual["band-fairly-high"], usual["band-high"]];
    const [low, middle, fairlyHigh] = marks.map(
      (mark) => `${bandOf(mark - 1, usual)} below ${mark}`,
    );
    const words = `${low}, ${middle}, ${fairlyHigh}, ${bandOf(100, usual)} from there.`;
    expect(textOf("M75").toLowerCase()).toContain(words);
    expect(judgeReadiness("low", gatesOf("pass"))).toBe("not yet");
    expect(textOf("M75")).toContain("Low is “not yet” too.");
  });

  it.each([
    ["M71", `the coverage of the settings (${percent(usual["coverage-for-band"])})`],
    ["M72", `respondents in the settings (${usual["min-group"]}, and never fewer)`],
    [
      "M73",
      `span ${usual["dissent-range"]} points or have a standard deviation of ${usual["dissent-sd"]}`,
    ],
    ["M76", `Stable from ${percent(usual["stable-share"])}`],
    ["M58", `1-${usual["overdue-one"]}, ${usual["overdue-one"] + 1}-${usual["overdue-two"]}`],
  ])("%s names the usual thresholds: %s", (id, words) => {
    expect(textOf(id)).toContain(words);
  });

  it.each([
    ["M62", "makes up for no other"],
    ["M72", "a further area goes with it"],
    ["M76", "neither stable nor fragile"],
    ["M77", "the most that it could be"],
    ["M77", "from two on"],
    ["M57", "before the day it was raised"],
  ])("%s tells of its special case: %s", (id, words) => {
    expect(textOf(id)).toContain(words);
  });

  it.each(["M50", "M53", "M59", "M62", "M64"])(
    "%s says what counts of a thing in two rows",
    (id) => {
      expect(textOf(id)).toContain(
        "What stands in two rows counts once, by the first, and is told.",
      );
    },
  );

  it("no definition still tells of more than all that is needed", () => {
    expect(textOf("M62")).not.toContain("Above 1");
  });
});
