/** How often stable series are marked: the bounds of the design, and the table that says so. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { METHOD } from "../../shared/catalogue/metrics.ts";
import { PROCESSES } from "./processes.ts";
import { countFalseMarks, READINGS, SEED } from "./run.ts";

/** Fewer series than the table has, and other ones. */
const SERIES = 2_000;
const OTHER_SEED = 20_270_301;
/** Normal quantile of 99 %: so many standard errors above its bound a share is more than bad luck. */
const LUCK = 2.33;

const RUNS = PROCESSES.flatMap((process) => process.months.map((months) => ({ process, months })));
const BOUNDED = RUNS.flatMap(({ process, months }) =>
  process.most === null
    ? []
    : [{ name: process.name, percent: 100 * process.most, most: process.most, process, months }],
);

describe("a series that never changes is seldom marked", () => {
  it("on other series than those of the table", () => {
    expect(OTHER_SEED).not.toBe(SEED);
    expect(BOUNDED.length).toBeGreaterThan(30);
  });

  it.each(BOUNDED)(
    "$name: of 100 series of $months months at most $percent have a false mark at the latest month",
    ({ process, months, most }) => {
      const run = { months, series: SERIES, seed: OTHER_SEED, reading: READINGS.auto };
      const { latest } = countFalseMarks(process, run);
      expect(latest).toBeLessThanOrEqual(most + LUCK * Math.sqrt((most * (1 - most)) / SERIES));
    },
  );
});

describe("the table of false marks in the documents", () => {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../docs/calibration.md"), "utf8");
  const [, falseMarks = ""] = text.split(/^## /m);
  /** Process, months, marks at the latest month in percent, and their bound. */
  const rows = falseMarks
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, name = "", months = "", latest = "", bound = ""]) => ({
      name,
      months,
      latest,
      bound,
    }));

  const rowOf = (name: string, months: number) =>
    rows.find((row) => row.name === name && row.months === months.toString());

  it("is that of the method in use", () => {
    expect(text).toContain(`(method ${METHOD}, seed ${SEED})`);
  });

  it("has each process and length once, in the order in which they are run", () => {
    expect(rows.map(({ name, months }) => `${name}, ${months}`)).toEqual(
      RUNS.map(({ process, months }) => `${process.name}, ${months}`),
    );
  });

  it.each(RUNS)("names the bound of $process.name, $months months", ({ process, months }) => {
    const row = rowOf(process.name, months);
    const bound = process.most === null ? "reported" : `≤ ${(100 * process.most).toFixed(1)}`;
    expect(row?.bound).toBe(bound);
    expect(row?.latest).toMatch(/^\d+\.\d$/);
  });

  it.each(BOUNDED)("keeps the bound of $name, $months months", ({ name, months, percent }) => {
    expect(Number(rowOf(name, months)?.latest)).toBeLessThanOrEqual(percent);
  });
});
