import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRules } from "../../../../shared/scoring/rules/find-rules.ts";
import {
  PROFILES,
  profileWith,
  type ProfileName,
} from "../../../../shared/scoring/rules/profiles.ts";
import { twoOfThree } from "../../../../shared/scoring/rules/two-of-three.ts";
import { BAND, segment } from "./segment.ts";
import { testedOf } from "../../../lists/rules.ts";

type Values = readonly (number | null)[];

/** The hits of each point, as words in alphabetical order. */
const found = (values: Values, name: ProfileName, points = 0): string[] =>
  findRules({ ...segment(values), profile: profileWith(name, points), runs: "tested" }).map(
    (hits) =>
      hits
        .map(({ rule, direction }) => `${rule} ${direction}`)
        .toSorted()
        .join(", "),
  );

const NAMES = Object.values(PROFILES).map(({ name }) => name);
/** The long run of Anhøj is a verdict on the whole segment, so laws about its parts do not hold for it. */
const LOCAL = NAMES.filter((name) => name !== "anhoej");

const present = fc.integer({ min: 38, max: 62 });
const months = fc.array(present, { maxLength: 40, size: "max" });
const gappy = fc.array(fc.option(present, { freq: 8 }), { maxLength: 40, size: "max" });
/** Random walks make the runs and trends that independent months rarely show. */
const walks = fc
  .array(fc.integer({ min: -2, max: 3 }), { maxLength: 40, size: "max" })
  .map((steps) => {
    let level = 46;
    return steps.map((step) => (level += step));
  });
const series = fc.oneof(gappy, walks);

const swapped = (text: string, rules = /[a-z-]+/): string =>
  text
    .split(", ")
    .map((hit) =>
      rules.test(hit)
        ? hit.replace(/high$|low$/, (word) => (word === "high" ? "low" : "high"))
        : hit,
    )
    .toSorted()
    .join(", ");

describe.each(NAMES)("%s", (name) => {
  it("a series turned upside down about the mean has the same signals in the other direction", () => {
    fc.assert(
      fc.property(series, (values) => {
        const turned = values.map((value) => (value === null ? null : 100 - value));
        expect(found(turned, name)).toEqual(found(values, name).map((text) => swapped(text)));
      }),
    );
  });

  it("the unit does not matter: complaints in thousands have the signals of complaints", () => {
    fc.assert(
      fc.property(series, (values) => {
        const scaled = testedOf({
          values: values.map((value) => (value === null ? null : value / 1024)),
          bands: values.map(() => ({
            center: BAND.center / 1024,
            lower: BAND.lower / 1024,
            upper: BAND.upper / 1024,
            lower2: BAND.lower2 / 1024,
            upper2: BAND.upper2 / 1024,
          })),
        });
        const profile = PROFILES[name];
        expect(findRules({ ...scaled, profile, runs: "tested" })).toEqual(
          findRules({ ...segment(values), profile, runs: "tested" }),
        );
      }),
    );
  });

  it("no rule fires twice in one direction at one month, and none at a missing month", () => {
    fc.assert(
      fc.property(series, (values) => {
        const texts = found(values, name);
        for (const hits of texts.map((text) => text.split(", ")))
          expect(new Set(hits).size).toBe(hits.length);
        const atMissing = texts.filter((_, index) => values[index] === null);
        expect(atMissing.join("")).toBe("");
      }),
    );
  });

  it("equal months have no signal, even when the limits have no width", () => {
    const values = Array.from({ length: 24 }, () => 5);
    const bands = values.map(() => ({ center: 5, lower: 5, upper: 5, lower2: 5, upper2: 5 }));
    const hits = findRules({
      ...testedOf({ values, bands }),
      profile: PROFILES[name],
      runs: "tested",
    });
    expect(hits.flat()).toEqual([]);
  });

  it("two months close to opposite limits are no signal", () => {
    expect(found([50, 57, 43, 50, 50, 43, 57, 50], name).join("")).toBe("");
  });

  it("where runs are not tested, only the limits speak", () => {
    const values = [51, 52, 53, 54, 55, 56, 57, 58, 60];
    const hits = findRules({ ...segment(values), profile: PROFILES[name], runs: "not-tested" });
    expect(hits.flat()).toEqual([{ rule: "beyond-limits", direction: "high" }]);
  });

  it("months without bands have no signal", () => {
    const values = [51, 52, 53, 54, 55, 56, 57, 58, 99];
    const bands = values.map(() => null);
    const hits = findRules({
      ...testedOf({ values, bands }),
      profile: PROFILES[name],
      runs: "tested",
    });
    expect(hits).toEqual(values.map(() => []));
  });
});

describe.each(LOCAL)("%s, month by month", (name) => {
  it("read back to front, the same months have the same signals, but a rise is a fall", () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(found(values.toReversed(), name)).toEqual(
          found(values, name)
            .toReversed()
            .map((text) => swapped(text, /^trend/)),
        );
      }),
    );
  });

  it("a missing month ends every pattern: the months before and after it are read apart", () => {
    fc.assert(
      fc.property(series, series, (before, after) => {
        expect(found([...before, null, ...after], name)).toEqual([
          ...found(before, name),
          "",
          ...found(after, name),
        ]);
      }),
    );
  });
});

it("a month on the mean ends a shift as a missing month does", () => {
  const profile = { rules: [{ rule: "shift", points: 7 }] } as const;
  const shifts = (values: Values): unknown =>
    findRules({ ...segment(values), profile, runs: "tested" });
  fc.assert(
    fc.property(series, series, (before, after) => {
      expect(shifts([...before, 50, ...after])).toEqual(shifts([...before, null, ...after]));
    }),
  );
});

it.each(["mdc2023", "nhsr022"] as const)(
  "%s: asking for more points never gives more signals",
  (name) => {
    fc.assert(
      fc.property(series, (values) => {
        const [six, seven, eight] = [6, 7, 8].map((points) => found(values, name, points));
        for (const [index] of values.entries()) {
          const [at6 = [], at7 = [], at8 = []] = [six, seven, eight].map((texts) =>
            (texts?.[index] ?? "").split(", ").filter((hit) => hit !== ""),
          );
          expect(at6).toEqual(expect.arrayContaining(at7));
          expect(at7).toEqual(expect.arrayContaining(at8));
        }
      }),
    );
  },
);

it("two of three: what the old NHS wording marks the new one marks, and Western Electric marks that too", () => {
  fc.assert(
    fc.property(months, (values) => {
      const tested = segment(values);
      const mdc = twoOfThree(tested, "mdc");
      expect(mdc).toEqual(expect.arrayContaining([...twoOfThree(tested, "nhsr")]));
      expect(twoOfThree(tested, "western-electric")).toEqual(expect.arrayContaining([...mdc]));
    }),
  );
});

it("months without a signal share one list, and it cannot be written to", () => {
  const [first, second] = findRules({
    ...segment([51, 49]),
    profile: PROFILES.mdc2023,
    runs: "tested",
  });
  expect(first).toBe(second);
  expect(Object.isFrozen(first)).toBe(true);
});
