import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  findMentions,
  practicesOfModule,
  practicesOfTests,
} from "../../../scripts/mission/find-mentions.ts";
import { formatPage, MISSION_FILE } from "../../../scripts/mission/format-page.ts";
import { BUILT, ROWS } from "../../../scripts/mission/rows.ts";
import { findUnproved } from "../../../scripts/mission/write-page.ts";

describe("the page of practices", () => {
  it("is what the repository says now (npm run mission)", async () => {
    expect(readFileSync(MISSION_FILE, "utf8")).toBe(await formatPage());
  });

  it("has all 84 practices once, in order, each with a name of its own and a source", () => {
    expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 84 }, (_, at) => at + 1));
    expect(new Set(ROWS.map(({ name }) => name)).size).toBe(84);
    for (const { source, name } of ROWS) expect([source.title, name]).not.toContain("");
  });

  it("calls nothing built that no module or no test names", async () => {
    expect(findUnproved(await findMentions())).toEqual([]);
    const known = new Set(ROWS.map(({ number }) => number));
    expect([...BUILT].filter((number) => !known.has(number))).toEqual([]);
  });

  it("names both faults where neither a module nor a test names a practice", () => {
    const faults = findUnproved({ modules: new Map(), tests: new Map() });
    expect(faults).toHaveLength(2 * BUILT.size);
    expect(faults[0]).toMatch(/^S\d+ is said to be built and no module names it\.$/u);
  });

  it("knows no practice that does not exist", async () => {
    const { modules, tests } = await findMentions();
    const strange = [...modules.keys(), ...tests.keys()].filter(
      (number) => number < 1 || number > 84,
    );
    expect(strange).toEqual([]);
  });

  it("leads to files that exist", () => {
    const links = [...readFileSync(MISSION_FILE, "utf8").matchAll(/\]\(\.\.\/([^)]+)\)/gu)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, file = ""] of links) expect([file, existsSync(file)]).toEqual([file, true]);
  });
});

describe("where a practice is named", () => {
  it.each([
    ["a docstring", "/** Share of losses. @see S16, S67 */", [16, 67]],
    ["a comment of another kind", "// S16\n/* S16 */", []],
    ["code", 'const practices = ["S16"];', []],
    ["a longer word", "/** SS16 S161 xS1 */", []],
  ])("%s of a module", (...[, code, numbers]) => {
    expect(practicesOfModule(code)).toEqual(numbers);
  });

  /** Put together here, so that this file names no practice itself. */
  const S = "S";
  it.each([
    ["a title", `it("${S}47: a forum stands alone", () => {});`, [47]],
    ["a row that becomes a title", `['${S}5: an officer', 1],`, [5]],
    ["two numbers of a title, and none between them", `it("${S}28 to S42: all");`, [28, 42]],
    ["a number within a sentence", 'it("as S47: says", () => {});', []],
    ["a plain value", '"S47"', []],
  ])("%s of a test", (...[, code, numbers]) => {
    expect(practicesOfTests(code)).toEqual(numbers);
  });
});
