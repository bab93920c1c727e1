import { describe, expect, it } from "vitest";
import { READINESS_METRICS } from "../../../../shared/catalogue/readiness-metrics.ts";
import { Claims } from "../../../../shared/contract/readiness/claims.ts";
import { ReadinessFigure } from "../../../../shared/contract/readiness/figure.ts";
import { claimFigures } from "../../../../shared/scoring/readiness/claim-figures.ts";
import { allConditionsOf, allOf, CEO, evidenceOf, peopleOf, score } from "./answers.ts";

const people = [CEO, ...peopleOf("Executive", [10, 11, 12]), ...peopleOf("Manager", [20])];
const before = people.map((person) => ({ ...person, round: "2026-04" }));
const FULL = score({
  quiz: [
    ...before.flatMap((person) => allOf(person, 2)),
    ...people.flatMap((person) => allOf(person, 3)),
  ],
  conditions: people.flatMap((person) => allConditionsOf(person, 1, 3)),
  evidence: [evidenceOf("Q1a", 1)],
});
const figures = claimFigures(FULL.claims, FULL.counted);
const valueOf = (id: string, dim: Readonly<Record<string, string>>): number | null | undefined =>
  figures.find((figure) => figure.id === id && JSON.stringify(figure.dim) === JSON.stringify(dim))
    ?.value;

describe("S1, S41: each claim is a figure of the registry", () => {
  it("the claims and their figures hold to the contract", () => {
    expect(Claims.parse(FULL.claims)).toEqual(FULL.claims);
    for (const figure of figures) expect(ReadinessFigure.parse(figure)).toEqual(figure);
  });

  it("each metric from M70 to M78 has figures, and none is without a definition", () => {
    const ids = [...new Set(figures.map(({ id }) => id))].toSorted();
    expect(ids).toEqual(READINESS_METRICS.map(({ id }) => id));
  });

  it.each([
    ["the index", "M70", {}, 75],
    ["an area", "M70", { area: "A3" }, 3],
    ["an item", "M70", { item: "Q12b" }, 3],
    ["its coverage", "M71", { bound: "coverage" }, 1],
    ["its lower bound", "M71", { bound: "lower" }, 75],
    ["a role group", "M72", { role: "CEO" }, 75],
    ["a hidden role group", "M72", { role: "Manager" }, null],
    ["agreement", "M73", {}, 1],
    ["need", "M74", {}, 75],
    ["a condition's need", "M74", { condition: "C2" }, 3],
    ["readiness", "M75", {}, 75],
    ["stability", "M76", { axis: "index" }, 1],
    ["the gap", "M77", {}, 2],
    ["a question's change", "M78", { question: "Q4" }, 1],
  ])("%s", (...[, id, dim, value]) => {
    expect(valueOf(id, dim)).toBe(value);
  });

  it("no two figures have the same id and dimensions", () => {
    const keys = figures.map(({ id, dim }) => `${id} ${JSON.stringify(dim)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("a coverage can be worked out again from its parts", () => {
    const coverages = figures.filter(({ den }) => den !== null);
    expect(coverages).toHaveLength(15);
    for (const { value, num, den } of coverages) expect(value).toBe((num ?? 0) / (den ?? 0));
  });

  it("the rows that count stand once, with the totals", () => {
    const withRows = figures.filter(({ refs }) => refs.length > 0);
    expect(withRows.map(({ id, dim, refs }) => [id, dim, refs[0]?.rows.length])).toEqual([
      ["M70", {}, 5 * 23],
      ["M74", {}, 5 * 6],
      ["M75", {}, 5 * 6],
    ]);
  });

  it("without an answer none has a value, and each says why", () => {
    const empty = claimFigures(score({}).claims);
    expect(empty.length).toBeGreaterThan(0);
    for (const { value, state, note } of empty) {
      expect(value).toBeNull();
      expect(state).not.toBe("ok");
      expect(note).toMatch(/\.$/);
    }
  });
});
