import { expect, it } from "vitest";
import type { SheetPlan } from "../../../../addin/sheets/plan.ts";
import { planReadiness } from "../../../../addin/sheets/readiness/readiness.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { rowsOf } from "../plan-invented.ts";
import { EMPTY, planOf, textOf } from "./plan-example.ts";

const { claims } = READINESS;

/** So long that the pages have no room for remarks. */
const LONG = {
  ...NAMES,
  item: (id: Parameters<typeof NAMES.item>[0]) =>
    `${NAMES.item(id)}, and whatever else the user adds to it`,
};

it.each(["Need, answered", "Readiness, answered", "Commitment, claimed"])(
  "what is to be known of the band of %s stands below that band",
  (name) => {
    const few = { band: "middle", bandNote: "From 2 respondents.", isStable: null } as const;
    const { need, readiness: ready, index } = claims;
    const readiness = {
      ...READINESS,
      claims: {
        ...claims,
        need: { ...need, ...few },
        readiness: { ...ready, ...few },
        index: { ...index, ...few },
      },
    };
    const rows = rowsOf(planOf("Readiness", { readiness }));
    const row = rows.findIndex((cells) => cells[2] === name);
    expect([rows[row]?.[6], rows[row + 1]?.[6]]).toEqual(["middle", "From 2 respondents."]);
  },
);

const moved = (id: "Q1" | "Q2", change: number) => ({
  id,
  before: 2,
  now: 2 + change,
  change,
  roles: [],
});
const CHANGED = {
  ...READINESS,
  claims: {
    ...claims,
    change: {
      from: "2026-04",
      to: "2026-10",
      roles: [],
      questions: [moved("Q1", 0.2), moved("Q2", -0.8)],
      sentence: "Claims fell since April.",
    },
  },
};
const CHANGE = "Claims fell since April. Moved most, in points of 0 to 4: Q2 −0.8 and Q1 +0.2.";

/** What a reader of the print sees, in one line. */
const printed = (report: SheetPlan): string =>
  textOf({ ...report, cells: report.cells.slice(0, report.page.printRows) }).replaceAll("\n", " ");

it("what moved since the round before stands on the report, with the questions that moved most (M78)", () => {
  expect(printed(planOf("Readiness", { readiness: CHANGED }))).toContain(CHANGE);
});

it("on a page that has no room for more, what moved still stands, and what does not is counted and kept below (M78)", () => {
  const notes = Array.from({ length: 12 }, (_, at) => `Remark ${at + 1} of the example.`);
  const readiness = { ...CHANGED, notes };
  const report = planReadiness({ readiness, names: LONG });
  const seen = printed(report);
  expect(seen).toContain(CHANGE);
  const all = [...READINESS.fresh.map(({ sentence }) => sentence), ...notes];
  const missing = all.filter((remark) => !seen.includes(remark));
  expect(missing.length).toBeGreaterThan(0);
  expect(seen).toContain(`and ${missing.length} more remarks, below what is printed`);
  for (const remark of all) expect(textOf(report)).toContain(remark);
});

it("findings that the page has no room for are counted on it and kept below it", () => {
  const findings = Array.from({ length: 10 }, (_, at) => `Finding ${at + 1} of the example.`);
  const report = planOf("Readiness", { readiness: { ...READINESS, findings } });
  const seen = printed(report);
  const missing = findings.filter((finding) => !seen.includes(finding)).length;
  expect(missing).toBeGreaterThanOrEqual(2);
  expect(seen).toContain(`and ${missing} more findings, below what is printed`);
  expect(textOf(report)).toContain("10. Finding 10");
});

it("an area that the CEO sees a point higher than the others is said beside the agreement (S26)", () => {
  const gapOf = (ceo: number, others: number) => ({
    ...READINESS,
    claims: {
      ...claims,
      perceptionGaps: [
        { area: "A2" as const, ceo: 2, others: 2.5, gap: 0.5 },
        { area: "A5" as const, ceo, others, gap: others - ceo },
      ],
    },
  });
  const words = "Agreement is over all respondents together; the CEO sees A5";
  const higher = printed(planOf("Readiness", { readiness: gapOf(3.5, 2) }));
  expect(higher).toContain(`${words} 1.5 points higher than the others.`);
  const lower = printed(planOf("Readiness", { readiness: gapOf(2, 3) }));
  expect(lower).toContain(`${words} 1 point lower than the others.`);
  expect(printed(planOf("Readiness", { readiness: gapOf(2.9, 2) }))).not.toContain(words);
});

it("where all say that they do not know, the sheet says so, and not that there are no answers", () => {
  const unknown = (dontKnow: number) => ({ ...EMPTY.claims.need.score, dontKnow, coverage: 0 });
  const axis = (dontKnow: number) => ({ ...EMPTY.claims.need, score: unknown(dontKnow) });
  const readiness = {
    ...EMPTY,
    tables: READINESS.tables,
    claims: { ...EMPTY.claims, index: axis(23), need: axis(6), readiness: axis(6) },
  };
  const said = textOf(planOf("Readiness", { readiness }));
  expect(said).toContain(
    "None of 23 commitment answers is a number: 23 “don't know”, 0 “not applicable”.",
  );
  expect(said).toContain("None of 12 answers on conditions is a number: 12 “don't know”");
  expect(said).not.toContain("no row that counts");
});

it("where too few answered to be shown, the sheet says that", () => {
  const score = { ...EMPTY.claims.index.score, answered: 20, dontKnow: 3, coverage: 0.9 };
  const readiness = {
    ...EMPTY,
    tables: READINESS.tables,
    claims: { ...EMPTY.claims, index: { ...EMPTY.claims.index, score } },
  };
  expect(textOf(planOf("Readiness", { readiness }))).toContain(
    "Too few people gave commitment answers for any of them to be shown.",
  );
});
