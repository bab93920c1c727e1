import { describe, expect, it } from "vitest";
import type { AreaId } from "../../../../shared/contract/readiness/words.ts";
import { AREAS } from "../../../../shared/catalogue/readiness/areas.ts";
import { findPerception } from "../../../../shared/scoring/readiness/find-perception.ts";
import { allOf, CEO, claimsOf, peopleOf, questionsOf } from "./answers.ts";

const gapsOf = (gaps: Partial<Record<AreaId, number>>) => ({
  perceptionGaps: Object.entries(gaps).map(([area, gap]) => ({
    area: area as AreaId,
    ceo: 2 - gap / 2,
    others: 2 + gap / 2,
    gap,
  })),
});

describe("M72, S26: the line on what the CEO sees differently", () => {
  it.each([
    [-1.7, "1.7 points higher"],
    [-1, "1 point higher"],
    [1, "1 point lower"],
    [2.25, "2.3 points lower"],
  ])("a gap of %d (others − CEO) is told as %s", (gap, words) => {
    expect(findPerception(gapsOf({ A4: gap }))).toEqual({
      size: Math.abs(gap),
      sentence: `The CEO sees “${AREAS.A4.name}” ${words} than the others do.`,
    });
  });

  it("the widest is named, whichever side it is on", () => {
    const found = findPerception(gapsOf({ A1: 1.2, A2: -1.4, A3: 1.3 }));
    expect(found?.sentence).toContain(AREAS.A2.name);
  });

  it("less than one step of the answers is not told, nor what the CEO did not answer", () => {
    expect(findPerception(gapsOf({ A1: 0.9, A2: -0.9 }))).toBeNull();
    expect(
      findPerception({ perceptionGaps: [{ area: "A1", ceo: null, others: 1, gap: null }] }),
    ).toBeNull();
  });

  it("comes from the answers: the CEO at 4, the others at 4 but for one area at 2", () => {
    const others = peopleOf("Front line", [1, 2, 3]).flatMap((person) =>
      questionsOf(person, (question) => (["Q7", "Q8"].includes(question) ? 2 : 4)),
    );
    expect(findPerception(claimsOf({ quiz: [...allOf(CEO, 4), ...others] }))?.sentence).toBe(
      `The CEO sees “${AREAS.A4.name}” 2 points higher than the others do.`,
    );
  });
});
