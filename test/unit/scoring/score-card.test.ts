import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ScorecardRequest } from "../../../shared/contract/request.ts";
import { Scorecard } from "../../../shared/contract/scorecard.ts";
import { scoreCard } from "../../../shared/scoring/score-card.ts";
import { monthsTo } from "./months.ts";
import { anyRequest } from "./random-request.ts";

const scored = (request: ScorecardRequest): Scorecard => {
  const result = scoreCard(request);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const numbersIn = (value: unknown): number[] => {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
};

/** Names and months are no figures: they go before the numbers of a sentence are read. */
const figuresOf = (text: string): string[] =>
  text
    .replaceAll(
      /(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
      "",
    )
    .replaceAll("per 1,000", "")
    .match(/−?\d[\d,]*(\.\d+)?/g) ?? [];

const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

const isAmong = (text: string, figures: readonly number[]): boolean => {
  const wanted = Number(text.replaceAll(",", "").replace("−", "-"));
  return figures.some(
    (figure) =>
      Math.abs(figure) < 1e20 &&
      Math.abs(Number(figure.toFixed(decimalsOf(text))) - wanted) <
        1e-9 * Math.max(1, Math.abs(wanted)),
  );
};

/** Percentages at the ends, the fewest months for a mark, and how many months a run can last. */
const WORDED = [1, 99, 13, ...Array.from({ length: 41 }, (_, months) => months)];

const monthsWithFigures = ({ complaints, losses }: Scorecard): number[] =>
  [complaints?.total, losses?.monthly].map(
    (series) => series?.points.filter(({ state }) => state === "ok").length ?? 0,
  );

/** Labels with digits would be read as figures. */
const hasDigits = ({ complaints, losses }: ScorecardRequest): boolean =>
  [...(complaints?.categories ?? []), ...(losses?.reasons ?? [])].some((label) => /\d/.test(label));

describe("any request that the contract allows", () => {
  it("has an answer that the contract allows, with finite figures alone", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const answer = scored(ScorecardRequest.parse(request));
        expect(Scorecard.parse(answer)).toEqual(answer);
        expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("has the same answer twice, byte for byte", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(JSON.stringify(scoreCard(structuredClone(request)))).toBe(
          JSON.stringify(scoreCard(request)),
        );
      }),
    );
  });

  it("has categories that add up to the total in every month", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { complaints } = scored(request);
        if (complaints === null) return;
        for (const [index, { num }] of complaints.total.points.entries())
          expect(
            complaints.categories.reduce((sum, { points }) => sum + (points[index]?.num ?? 0), 0),
          ).toBe(num ?? 0);
      }),
    );
  });

  it("has customers at the start + came − left = customers at the end", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { customers } = scored(request);
        if (customers === null) return;
        for (const { opening, came, left, net, closing } of [
          customers.window,
          ...customers.months,
        ]) {
          if (opening === null || came === null || left === null) continue;
          expect([opening + came - left, came - left]).toEqual([closing, net]);
        }
      }),
    );
  });

  it("gives a value exactly where it has one, else a reason", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const unreasoned = scored(request).metrics.filter(({ value, state, note = "" }) => {
          const isKnown = state === "ok" || state === "partial";
          return isKnown ? value === null : value !== null || note === "";
        });
        expect(unreasoned).toEqual([]);
      }),
    );
  });

  it("has no share below 0 or above 1, whatever the values", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { metrics } = scored(request);
        const beyond = metrics.filter(
          ({ id, value }) =>
            (id === "M2" || id === "M27" || id === "M29") &&
            value !== null &&
            (value < 0 || value > 1 + 1e-9),
        );
        expect(beyond).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("says something and no more than eight things, each figure of which stands in the result", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        fc.pre(!hasDigits(request));
        const answer = scored(request);
        expect(answer.findings.length).toBeLessThanOrEqual(8);
        expect(answer.findings.length).toBeGreaterThanOrEqual(1);
        const shares = answer.metrics.flatMap(({ value, id }) =>
          value !== null && (id === "M27" || id === "M29") ? [Math.round(100 * value)] : [],
        );
        const known = [
          ...numbersIn({ ...answer, findings: [], asOf: null }),
          ...shares,
          ...WORDED,
          Math.abs(answer.customers?.window.net ?? 0),
          Math.abs((answer.customers?.window.left ?? 0) - (answer.losses?.window.count ?? 0)),
          ...monthsWithFigures(answer),
        ];
        for (const { text } of answer.findings)
          for (const figure of figuresOf(text))
            expect([text, isAmong(figure, known)]).toEqual([text, true]);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps its figures when the categories come in another order", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { complaints } = request;
        if (complaints === undefined) return;
        const width = complaints.periods.length;
        const turned: ScorecardRequest = {
          ...request,
          complaints: {
            ...complaints,
            categories: complaints.categories.toReversed(),
            counts: complaints.categories
              .map((_, row) => complaints.counts.slice(row * width, (row + 1) * width))
              .toReversed()
              .flat(),
          },
        };
        const [plain, back] = [scored(request), scored(turned)];
        expect(back.complaints?.categories.toReversed()).toEqual(plain.complaints?.categories);
        expect(back.complaints?.total).toEqual(plain.complaints?.total);
        expect(back.findings).toEqual(plain.findings);
        expect(back.multiplicity).toEqual(plain.multiplicity);
      }),
    );
  });
});

describe("the flags that the board is told about", () => {
  const periods = monthsTo("2026-10", 24);
  const wave = (low: number, high: number): number[] =>
    periods.map((_, index) => (index % 2 === 0 ? low : high));
  const request: ScorecardRequest = {
    contract: 1,
    asOf: "2026-10-31",
    targets: [],
    rebases: [],
    complaints: {
      periods,
      categories: ["Billing", "Rare"],
      counts: [...wave(20, 24), ...wave(0, 1)],
      grouping: "category",
    },
  };

  it("count each series once: total, one category, one rare category", () => {
    expect(scored(request).multiplicity).toMatchObject({
      tested: 3,
      flagged: 0,
      // By hand: two at 1.5 of 100, a rare one at 0.1.
      expectedByChance: 0.031,
      sentence: "0 of 3 series tested have a signal; less than 0.1 expected by chance.",
    });
  });

  it("name each series of the scorecard once, with the share of false discoveries of its trend", () => {
    const { q } = scored(request).multiplicity;
    expect(Object.keys(q)).toEqual(["total", "category:Billing", "category:Rare"]);
  });

  it("without categories the total is counted alone", () => {
    const complaints = {
      periods,
      categories: ["All"],
      counts: wave(20, 24),
      grouping: "none" as const,
    };
    expect(scored({ ...request, complaints }).multiplicity.tested).toBe(1);
  });
});
