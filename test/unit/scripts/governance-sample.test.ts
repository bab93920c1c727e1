import { expect, it } from "vitest";
import { TEMPLATES } from "../../../addin/intake/templates/templates.ts";
import { inventGovernance } from "../../../scripts/sample/governance.ts";
import { AS_OF, UNITS, type InputRow } from "../../../scripts/sample/governance-rows.ts";

const sample = inventGovernance();
const keys = Object.keys(sample) as (keyof typeof sample)[];

const valuesOf = (rows: readonly InputRow[], key: string): readonly (string | number)[] =>
  rows.map((row) => row[key] ?? "");
const countOf = (rows: readonly InputRow[], key: string, value: string): number =>
  valuesOf(rows, key).filter((one) => one === value).length;

it("the invented company is the same on every run", () => {
  expect(inventGovernance()).toEqual(sample);
});

it("every value stands in a column that its table has", () => {
  for (const key of keys) {
    const known = new Set(TEMPLATES[key].columns.map((column) => column.key));
    const used = new Set(sample[key].flatMap((row) => Object.keys(row)));
    expect(
      [...used].filter((one) => !known.has(one)),
      key,
    ).toEqual([]);
  }
});

/** What may lie ahead: plans and promises. */
const AHEAD = new Set([
  "plannedStart",
  "plannedEnd",
  "baselineEnd",
  "originalDue",
  "currentDue",
  "termEnd",
]);

it("nothing has happened after the day up to which the company has lived", () => {
  const late = keys.flatMap((key) =>
    TEMPLATES[key].columns
      .filter((column) => column.kind === "date" && !AHEAD.has(column.key))
      .flatMap((column) => valuesOf(sample[key], column.key).map((day) => [key, column.key, day])),
  );
  expect(late.length).toBeGreaterThan(1_000);
  expect(late.filter(([, , day]) => String(day) > AS_OF)).toEqual([]);
});

it("the forums thin out: 40 people came to the first, 9 to the last", () => {
  const meetings = [...new Set(valuesOf(sample.attendance, "meeting"))];
  const came = meetings.map((meeting) =>
    countOf(
      sample.attendance.filter((row) => row["meeting"] === meeting),
      "attended",
      "Yes",
    ),
  );
  expect([came[0], came.at(-1)]).toEqual([40, 9]);
  expect(came.toSorted((one, other) => other - one)).toEqual(came);
  const forums = sample.forums.filter((row) => row["kind"] === "Customer forum");
  expect(forums).toHaveLength(14);
  expect(countOf(forums.slice(0, 6), "status", "Held")).toBe(6);
  expect(countOf(forums.slice(8), "ceoAttended", "Yes")).toBe(0);
});

it("24 tasks over five units: some done, some overdue, some moved more than once", () => {
  const { actions } = sample;
  expect(actions).toHaveLength(24);
  expect(new Set(valuesOf(actions, "unit"))).toEqual(new Set([...UNITS, ""]));
  const open = actions.filter((row) => row["closed"] === "");
  const overdue = open.filter(
    (row) => row["currentDue"] !== "" && String(row["currentDue"]) < AS_OF,
  );
  expect(open.length).toBeLessThan(24);
  expect(overdue.length).toBeGreaterThan(4);
  expect(open.filter((row) => Number(row["timesRedated"]) > 1).length).toBeGreaterThan(3);
  for (const row of actions) expect(String(row["lastUpdate"]) >= String(row["raised"])).toBe(true);
});

it("the roadmap has 12 milestones over four years, the quiz eleven respondents of five levels in two rounds", () => {
  expect(sample.roadmap).toHaveLength(12);
  const years = valuesOf(sample.roadmap, "plannedEnd").map((day) =>
    Number(String(day).slice(0, 4)),
  );
  expect(Math.max(...years)).toBe(2029);
  const latest = sample.quiz.filter((row) => row["round"] === "2026-10");
  expect(new Set(valuesOf(latest, "respondent")).size).toBe(11);
  expect(new Set(valuesOf(latest, "role")).size).toBe(5);
  expect(new Set(valuesOf(sample.quiz, "round")).size).toBe(2);
  expect(sample.moments).toHaveLength(8);
  expect(sample.metrics).toHaveLength(12);
  expect(sample.decisions).toHaveLength(10);
});
