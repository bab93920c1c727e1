import fc from "fast-check";
import { expect, it } from "vitest";
import type { TrendSeries } from "../../../../shared/contract/trend-series.ts";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { ratesOf, scored, seriesOf } from "./made-series.ts";

/** The numbers of a text: minus signs and thousands as the board reads them. */
const numbersOf = (text: string): readonly string[] => text.match(/−?\d[\d,]*(\.\d+)?/g) ?? [];

const isAmong = (text: string, figures: readonly number[]): boolean => {
  const wanted = Number(text.replaceAll(",", "").replace("−", "-"));
  const decimals = text.split(".")[1]?.length ?? 0;
  return figures.some((figure) => Math.abs(Number(figure.toFixed(decimals)) - wanted) < 1e-9);
};

const MONTHS_A_YEAR = 12;

const trendFigures = ({ rate, theilSen, seasonal }: TrendSeries["trend"]): readonly number[] => {
  const known = [
    rate === null ? [] : [Math.abs(rate.percentPerYear), rate.lower, rate.upper],
    seasonal === null ? [] : [Math.abs(seasonal.slopePerYear)],
    theilSen === null
      ? []
      : [
          Math.abs(theilSen.perYear),
          Math.abs(theilSen.percentPerYear ?? 0),
          theilSen.lower * MONTHS_A_YEAR,
          theilSen.upper * MONTHS_A_YEAR,
        ],
  ];
  return known.flat();
};

/** What a sentence may say in figures: those of the series, and the numbers of its rules. */
const knownOf = ({ points, latest, limits, trend, n, rolledUp, segments }: TrendSeries) => {
  const tested = points.filter(({ state, value }) => state === "ok" && value !== null);
  const outside = tested.filter(({ rules }) => rules.some(({ rule }) => rule === "beyond-limits"));
  const value = points.find(({ period }) => period === latest)?.value;
  const own = [value, limits?.lower, limits?.upper, limits?.points];
  const quarter = rolledUp === null ? [] : [rolledUp.value, rolledUp.lower, rolledUp.upper];
  const runs = segments.at(-1)?.runs ?? null;
  const told =
    runs === null
      ? []
      : [runs.longestRun, runs.longestRunLimit, runs.crossings, runs.crossingsLimit];
  const counted = [8, 13, 95, 1000, n, outside.length, tested.length];
  return [...counted, ...own, ...told, ...quarter, ...trendFigures(trend)].filter(
    (figure) => typeof figure === "number",
  );
};

it("every figure of a sentence is one of the answer, and every sentence is whole", () => {
  const count = fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 60 }));
  const values = fc.array(fc.option(count, { freq: 15 }), { maxLength: 50, size: "max" });
  const kind = fc.constantFrom<TrendInput["kind"]>("count", "measure", "money");
  fc.assert(
    fc.property(values, kind, fc.boolean(), (row, of, hasExposure) => {
      const series =
        hasExposure && of === "count"
          ? ratesOf(
              row.map((value, at) => [value, 300 + 7 * at]),
              { per: 1000 },
            )
          : seriesOf(row, { kind: of });
      const answer = scored(series);
      const { sentence } = answer;
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|Infinity| {2}|\.\.|,,/);
      const text = sentence.replaceAll(/Q\d of \d{4}|[A-Z][a-z]+ \d{4}:/g, "");
      const known = knownOf(answer);
      for (const figure of numbersOf(text))
        expect([sentence, figure, isAmong(figure, known)]).toEqual([sentence, figure, true]);
    }),
    { numRuns: 200 },
  );
});
