import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROWS } from "../../../../scripts/mission/rows.ts";
import { AREAS } from "../../../../shared/catalogue/readiness/areas.ts";
import { CHECKPOINTS } from "../../../../shared/catalogue/readiness/checkpoints.ts";
import { CONDITIONS } from "../../../../shared/catalogue/readiness/conditions.ts";
import { GATES } from "../../../../shared/catalogue/readiness/gates.ts";
import { ITEMS } from "../../../../shared/catalogue/readiness/questions.ts";
import {
  OUR_WORDING,
  wordingOf,
  type WordingId,
} from "../../../../shared/catalogue/readiness/wording.ts";

const IDS = Object.keys(OUR_WORDING) as WordingId[];

describe("wording", () => {
  it("S1: everything that is asked, answered or named has one id", () => {
    const scales = 23 + 6 + 6;
    expect(IDS).toHaveLength(6 + 12 + 5 + 4 + scales * 6);
    for (const id of IDS) expect(OUR_WORDING[id].trim()).toBe(OUR_WORDING[id]);
    for (const id of IDS) expect(OUR_WORDING[id]).not.toBe("");
  });

  it("S1: a workbook's own words take the place of ours, and of no others", () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.constantFrom(...IDS), (id, other) => {
        const wording = { [id]: " Ours " };
        expect(wordingOf(other, wording)).toBe(other === id ? "Ours" : OUR_WORDING[other]);
      }),
    );
  });

  it("S1: blank words and words for an id that does not exist change nothing", () => {
    const wording = { Q1a: " ", Q1z: "Other" };
    for (const id of IDS) expect(wordingOf(id, wording)).toBe(OUR_WORDING[id]);
  });
});

const SEEDS = "../shared/seeds";
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];
const runsOf = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(" "));
};

describe.skipIf(!existsSync(SEEDS))("our words beside those of the posts", () => {
  const files = existsSync(SEEDS) ? readdirSync(SEEDS) : [];
  const posts = files.map((file) => readFileSync(`${SEEDS}/${file}`, "utf8"));
  const theirs = new Set(posts.flatMap(runsOf));
  const tested = [ITEMS, CONDITIONS, CHECKPOINTS, GATES].flatMap((group) => Object.values(group));
  const acted = Object.values(AREAS).flatMap(({ action, owning }) => [action, ...owning]);
  const ours = [
    ...Object.values(OUR_WORDING),
    ...tested.map(({ test }) => test),
    ...acted.map(({ words }) => words),
    ...ROWS.map(({ name }) => name),
  ];

  it("S1: no eight words in a row are those of a post", () => {
    expect(theirs.size).toBeGreaterThan(2_000);
    expect(ours.flatMap(runsOf).filter((run) => theirs.has(run))).toEqual([]);
  });
});
