import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  Evidence,
  FreshTable,
  Gate,
  ReadinessFigure,
} from "../../../../shared/contract/readiness/figure.ts";
import {
  DecisionReview,
  ForumReview,
  MomentReview,
  PeopleReview,
  RoadmapReview,
  TaskReview,
} from "../../../../shared/contract/readiness/governance.ts";
import { GovernanceTables } from "../../../../shared/contract/readiness/request.ts";
import { anyTables } from "./random-tables.ts";
import { review } from "./ask.ts";
import { decisions, forums, roadmap } from "./rows.ts";

const Result = z.strictObject({
  forums: z.nullable(ForumReview),
  tasks: z.nullable(TaskReview),
  roadmap: z.nullable(RoadmapReview),
  moments: z.nullable(MomentReview),
  people: z.nullable(PeopleReview),
  decisions: z.nullable(DecisionReview),
  evidence: z.array(Evidence),
  gates: z.array(Gate),
  fresh: z.array(FreshTable),
  figures: z.array(ReadinessFigure),
  notes: z.array(z.string()),
});

describe("S84: whatever the rows, the result holds together", () => {
  it("S84: it is of the contract, scores lie between 0 and 4, and a score has rows behind it", () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        expect(GovernanceTables.safeParse(tables).success).toBe(true);
        const found = review(tables, { concerns: ["Billing"] });
        expect(Result.safeParse(found).error?.issues).toBeUndefined();
        for (const { score, state, refs } of found.evidence) {
          expect(score === null).toBe(state !== "ok" && state !== "partial");
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(4);
          expect(score !== null && refs.length === 0).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("S84: the order of the rows does not matter", () => {
    fc.assert(
      fc.property(
        anyTables,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (tables, chance) => {
          const shuffled = Object.fromEntries(
            Object.entries(tables).map(([key, rows]) => [
              key,
              Array.isArray(rows)
                ? rows
                    .map((row) => ({ row, place: chance.next().value ?? 0 }))
                    .toSorted((left, right) => left.place - right.place)
                    .map(({ row }) => row)
                : rows,
            ]),
          ) as GovernanceTables;
          expect(review(shuffled)).toEqual(review(tables));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("S84: sentences are whole, and divide nothing by nothing", () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const found = review(tables, { concerns: ["Billing", "Price"] });
        const sentences = [
          ...found.evidence.map(({ sentence }) => sentence),
          ...found.gates.map(({ sentence }) => sentence),
          ...found.fresh.map(({ sentence }) => sentence),
          ...found.figures.flatMap(({ note }) => note ?? []),
          ...found.notes,
        ];
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
          expect(sentence).not.toMatch(
            /NaN|Infinity|undefined|null|\b0 of 0\b|  | 1 (rows|meetings|milestones|metrics|tasks|units|people|places)\b/,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it("S84: meetings, cuts and days of decision that lie ahead change no evidence", () => {
    const now = {
      forums: forums({
        scheduled: "2026-09-01",
        held: "2026-09-01",
        isStandalone: true,
        ceoAttended: true,
      }),
      decisions: decisions({ decided: "2026-01-01", isHolding: true, ceoTookPart: true }),
      roadmap: roadmap({ budgetNeeded: 10, budgetApproved: 10 }),
    };
    const later = {
      forums: [
        ...now.forums,
        ...forums({
          row: 9,
          meeting: 9,
          scheduled: "2026-11-01",
          status: "cancelled",
          ceoAttended: false,
        }),
      ],
      decisions: [
        ...now.decisions,
        ...decisions({ row: 9, decided: "2026-12-01", isHolding: false, ceoTookPart: false }),
      ],
      roadmap: roadmap({
        budgetNeeded: 10,
        budgetApproved: 10,
        cut: "2026-11-01",
        cutReason: "budget-round",
      }),
    };
    expect(review(later).evidence).toEqual(review(now).evidence);
  });

  it("S57: what passes or is shown may differ a year later, since all depends on the as-of day", () => {
    const tables = {
      forums: forums(
        { scheduled: "2026-09-01", held: "2026-09-01", isStandalone: true },
        { scheduled: "2027-06-01", isStandalone: true },
      ),
    };
    const on = (asOf: string) =>
      review(tables, { asOf }).gates.find(({ id }) => id === "G4")?.state;
    expect([on("2026-08-31"), on("2026-09-30"), on("2027-09-30")]).toEqual([
      "pass",
      "pass",
      "fail",
    ]);
  });
});
