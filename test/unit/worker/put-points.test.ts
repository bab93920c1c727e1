import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeriesPoint } from "../../../shared/contract/trend-series.ts";
import { putNumber } from "../../../worker/http/put-json.ts";
import { MOST_POINT_BYTES, putPoints } from "../../../worker/http/put-points.ts";
import { inColumns } from "../../lists/trends.ts";

const decoder = new TextDecoder();

/** What is written from some place on, and nothing before it. */
const written = (put: (bytes: Uint8Array, at: number) => number, room: number): string => {
  const bytes = new Uint8Array(room + 7);
  const end = put(bytes, 7);
  expect(bytes.subarray(0, 7).every((byte) => byte === 0)).toBe(true);
  return decoder.decode(bytes.subarray(7, end));
};

const numberText = (value: number | null): string =>
  written((bytes, at) => putNumber(bytes, at, value ?? Number.NaN), 24);

const POINT: SeriesPoint = {
  period: "2026-10",
  value: 3,
  num: 3,
  den: null,
  state: "ok",
  center: 2.5,
  lower: 0,
  upper: 7.25,
  target: null,
  rules: [],
};

const pointsText = (points: readonly SeriesPoint[]): string =>
  written(
    (bytes, at) => putPoints(bytes, at, inColumns(points)),
    (points.length + 1) * MOST_POINT_BYTES,
  );

describe("a number among bytes", () => {
  it.each([
    0,
    -0,
    9,
    10,
    99,
    100,
    999_999_999,
    1e9,
    2 ** 31,
    2 ** 53,
    1e21,
    1e-7,
    0.1,
    5e-324,
    -1.2345678901234567e-308,
    1.7976931348623157e308,
    -1,
    -10.5,
    Number.NaN,
    Infinity,
    -Infinity,
    null,
  ])("%j is written as JSON writes it", (value) => {
    expect(numberText(value)).toBe(JSON.stringify(value));
  });

  it("is written as JSON writes it, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger()), (value) => {
        expect(numberText(value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("points among bytes", () => {
  it("are written as JSON writes them: none, one, and some that are judged alike", () => {
    for (const points of [[], [POINT], [POINT, { ...POINT, period: "2026-11", value: 0.1 }]])
      expect(pointsText(points)).toBe(JSON.stringify(points));
  });

  it("are so where one thing differs from the point before, and back again", () => {
    const high = { rule: "shift", direction: "high" } as const;
    const changes: readonly Partial<SeriesPoint>[] = [
      { state: "excluded" },
      { state: "missing", value: null, num: null },
      { center: null, lower: null, upper: null },
      { center: 2.25 },
      { lower: -0.5 },
      { upper: null },
      { target: 4 },
      { rules: [high] },
      { rules: [high, { rule: "long-run", direction: "low" }] },
      { den: 1000, value: 0.003 },
    ];
    for (const change of changes)
      for (const other of changes) {
        const points = [
          POINT,
          { ...POINT, ...change },
          { ...POINT, ...change },
          { ...POINT, ...other },
          POINT,
        ];
        expect(pointsText(points)).toBe(JSON.stringify(points));
      }
  });

  it("are so when they are as long as they can be", () => {
    const rules = (
      [
        "beyond-limits",
        "shift",
        "trend",
        "two-of-three",
        "three-of-four",
        "four-of-five",
        "long-run",
      ] as const
    ).flatMap((rule) => (["high", "low"] as const).map((direction) => ({ rule, direction })));
    const long = -1.2345678901234567e-308;
    const point: SeriesPoint = {
      period: "FY2027-Q1x",
      value: long,
      num: long,
      den: long,
      state: "excluded",
      center: long,
      lower: long,
      upper: long,
      target: long,
      rules,
    };
    const points = Array.from({ length: 40 }, () => point);
    expect(pointsText(points)).toBe(JSON.stringify(points));
    expect(JSON.stringify(point).length).toBeLessThan(MOST_POINT_BYTES);
  });
});
