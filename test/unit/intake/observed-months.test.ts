import { expect, it } from "vitest";
import { observeMonths } from "../../../addin/intake/observed-months.ts";

const observe = (counts: Record<string, number>) => observeMonths(new Map(Object.entries(counts)));

it("a month without rows between months of few rows is a month in which nothing happened", () => {
  const { periods, notes } = observe({ "2023-01": 1, "2023-03": 5 });
  expect(periods).toEqual(["2023-01", "2023-02", "2023-03"]);
  expect(notes).toEqual([
    "No rows in 2023-02: counted as zero, since so few rows a month can leave a month empty.",
  ]);
});

it("a month without rows between months of many rows is missing, not zero", () => {
  const { periods, notes } = observe({ "2013-12": 1, "2014-02": 1355 });
  expect(periods).toEqual(["2013-12", "2014-02"]);
  expect(notes[0]).toContain("No rows in 2014-01: treated as missing, not as zero");
});

it("chance decides at one in a thousand: a mean of 6 leaves such months, a mean of 7 does not", () => {
  expect(observe({ "2024-01": 6, "2024-03": 6 }).periods).toHaveLength(3);
  expect(observe({ "2024-01": 7, "2024-03": 7 }).periods).toHaveLength(2);
});

it("one stray date long ago does not add years of zeros", () => {
  expect(observe({ "1900-01": 1, "2024-01": 1, "2024-02": 2 }).periods).toHaveLength(3);
});
