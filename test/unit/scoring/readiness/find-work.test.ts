import { describe, expect, it } from "vitest";
import type { GovernanceTables } from "../../../../shared/contract/readiness/request.ts";
import type { DecisionRow } from "../../../../shared/contract/readiness/work-rows.ts";
import { findWork } from "../../../../shared/scoring/readiness/find-work.ts";
import { scoreReadiness } from "../../../../shared/scoring/readiness/score-readiness.ts";
import { review } from "../governance/ask.ts";
import { attendance, crowd, decisions, forums } from "../governance/rows.ts";
import { THRESHOLDS } from "./answers.ts";

const found = (tables: GovernanceTables): readonly string[] => findWork(review(tables), THRESHOLDS);

describe("S29: decisions of which not all were checked (M64)", () => {
  const old = { kind: "conflict", decided: "2026-01-10" } as const;
  const holds: Partial<DecisionRow> = { ...old, isHolding: true, checked: "2026-06-01" };
  const broken: Partial<DecisionRow> = { ...holds, isHolding: false };

  it.each([
    [
      "all were checked",
      [holds, broken, broken],
      "1 of 3 decisions that are 90 days old or older still holds (33%).",
    ],
    [
      "none of those checked holds",
      [broken, broken],
      "None of 2 decisions that are 90 days old or older still holds.",
    ],
    [
      "some were not checked",
      [holds, broken, broken, old, old],
      "Of 5 decisions that are 90 days old or older, 3 were checked, and 1 of these holds; 2 were not checked.",
    ],
    [
      "all that were checked hold",
      [holds, holds, old, old],
      "Of 4 decisions that are 90 days old or older, 2 were checked, and all of these hold; 2 were not checked.",
    ],
    [
      "one was checked, and does not hold",
      [broken, old],
      "Of 2 decisions that are 90 days old or older, 1 was checked, and it does not hold; 1 was not checked.",
    ],
  ])("where %s, the finding says so", (_, rows, sentence) => {
    expect(found({ decisions: decisions(...rows) })).toEqual([sentence]);
  });

  it.each([
    [
      "nobody looked at two",
      [holds, old, old],
      "Of 3 decisions made 90 days ago or earlier, nobody has looked whether 2 hold. Who looks, and when?",
    ],
    [
      "nobody looked at one",
      [holds, old],
      "Of 2 decisions made 90 days ago or earlier, nobody has looked whether 1 holds. Who looks, and when?",
    ],
    [
      "all were checked",
      [holds, broken],
      "Of 2 decisions made 90 days ago or earlier, 1 does not hold. What pulled it apart?",
    ],
    [
      "some were not checked",
      [holds, broken, broken, old],
      "Of 4 decisions made 90 days ago or earlier, 2 do not hold. 1 was never looked at. What pulled them apart?",
    ],
  ])("where %s, the question asks no more than is known", (_, rows, text) => {
    const tables = { decisions: decisions(...rows) };
    const { questions } = scoreReadiness({ contract: 1, asOf: "2026-10-31", tables, concerns: [] });
    expect(questions.find(({ key }) => key === "work:decisions")).toMatchObject({
      text,
      addressee: "Executive sponsor",
      refs: [{ table: "decisions" }],
    });
  });

  it("decisions that nobody checked are no finding: nothing is known of them", () => {
    expect(found({ decisions: decisions(old, old) })).toEqual([]);
  });
});

describe("S30: attendance that falls off is told of the meetings it is of (M55)", () => {
  const held = (kind: "customer-forum" | "loss-review") =>
    forums(
      ...["2026-08-03", "2026-09-03"].map((day) => ({
        kind,
        scheduled: day,
        held: day,
        isStandalone: true,
        ceoAttended: true,
      })),
    );
  const came = attendance(...crowd(1, 40), ...crowd(2, 6));

  it.each([
    ["customer-forum", "customer forums"],
    ["loss-review", "loss reviews"],
  ] as const)("of %s as %s", (kind, words) => {
    const tables = { forums: held(kind), attendance: came };
    expect(found(tables)).toEqual([
      `Attendance at ${words} fell from 40 at the first to 6 of late: 15% of it is left.`,
    ]);
    const { questions } = scoreReadiness({ contract: 1, asOf: "2026-10-31", tables, concerns: [] });
    expect(questions.find(({ key }) => key === "work:attendance")?.text).toBe(
      `Attendance at ${words} went from 40 to 6. Who has stopped coming, and what was agreed with them?`,
    );
  });
});
