import { describe, expect, it } from "vitest";
import type { Readiness as Answer } from "../../../../shared/contract/readiness/answer.ts";
import { Readiness } from "../../../../shared/contract/readiness/answer.ts";
import type { GovernanceTables } from "../../../../shared/contract/readiness/request.ts";
import { scoreReadiness } from "../../../../shared/scoring/readiness/score-readiness.ts";
import { actions, forums, people, roadmap } from "../governance/rows.ts";
import { allOf, answersOf, CCO, CEO, conditionsOf, peopleOf } from "./answers.ts";

const ALL_SIX = Array.from({ length: 6 }, () => [4, 4] as const);

const assess = (
  tables: GovernanceTables,
  concerns: readonly string[] = [],
  asOf = "2026-10-31",
): Answer => scoreReadiness({ contract: 1, asOf, tables, concerns: [...concerns] });

const YES = { quiz: [...allOf(CEO, 4)], conditions: [...conditionsOf(CEO, ALL_SIX)] };

describe("S41: a yes to everything above empty tables", () => {
  const empty = assess({ ...YES, forums: [], people: [], roadmap: [] });

  it("is claimed in full and evidenced by nothing", () => {
    expect(empty.claims.index.score.point).toBe(100);
    expect(empty.evidence.filter(({ of }) => of.kind === "item").map(({ score }) => score)).toEqual(
      Array.from({ length: 23 }, () => null),
    );
    expect(empty.evidence.every(({ state }) => state !== "ok")).toBe(true);
  });

  it("has a gap that may be the whole scale, and is told so first", () => {
    expect(empty.claims.gap).toEqual({ value: null, questions: 0, upTo: 4 });
    expect(empty.findings[0]).toBe(
      "None of the 12 claimed questions has rows behind it: the gap between claim and evidence may be up to 4 of 4 points.",
    );
  });

  it("is never ready: gates are passed by rows", () => {
    expect(empty.claims.readinessVerdict).toBe("not yet");
    expect(empty.verdict).toMatch(
      /^By the answers, need is low \(0 of 100, from 1 respondent\)\. Readiness is not yet there: gates G1, G2, G3, G4 and G5 cannot be checked\./u,
    );
  });

  it("is asked where it is written down: for the facts, and once for the table that would hold them", () => {
    const gates = empty.questions.filter(({ key }) => key.startsWith("gate:"));
    expect(gates.map(({ key, addressee, text }) => `${key} ${addressee}: ${text}`)).toEqual([
      "gate:G1 CEO: Who is the executive sponsor, and until when does the signed term run? Who is the champion: an officer of the company who reports to the CEO? Where is it written down? The People table has no rows.",
      "gate:G3 CEO: How many people are committed to the work, and who has working time for it? How much is approved for the work in this fiscal year? Where is it written down? The Roadmap table has no rows.",
      "gate:G4 CEO: When is the next customer forum that stands alone? Where is it written down? The Forums table has no rows.",
    ]);
    expect(empty.questions.length).toBeLessThanOrEqual(10);
  });
});

it("a workbook without any table is told as it is, without a figure", () => {
  const nothing = assess({});
  expect(Readiness.safeParse(nothing).error?.issues ?? []).toEqual([]);
  expect(nothing.tables.every(({ state }) => state === "missing")).toBe(true);
  expect(nothing.claims.index.score.point).toBeNull();
  expect(nothing.verdict).toBe(
    "Neither need nor readiness can be told: no condition is answered from 0 to 4. Whatever the answers, gates G1, G2, G3, G4 and G5 cannot be checked.",
  );
  expect(nothing.proposedTasks[1]?.why).toBe(
    "Gate G2 cannot be checked. The workbook has no People table.",
  );
  expect(nothing.findings).toEqual([]);
});

it("need and readiness stand side by side, and no sentence has a mean of the two", () => {
  const half = assess({
    conditions: [
      ...conditionsOf(
        CEO,
        Array.from({ length: 6 }, () => [0, 2]),
      ),
    ],
  });
  expect(half.claims.need.score.point).toBe(100);
  expect(half.claims.readiness.score.point).toBe(50);
  expect(half.verdict).toContain("100 of 100");
  expect(half.verdict).toContain("50 of 100");
  expect(half.verdict).not.toContain("75");
});

describe("S84: a band from few respondents", () => {
  const three = [0, 1, 2].map((respondent) => ({ respondent, role: "Executive" as const }));
  const of = (respondents: readonly (typeof CEO)[]): Answer =>
    assess({ conditions: respondents.flatMap((person) => [...conditionsOf(person, ALL_SIX)]) });

  it("comes with their number wherever the verdict tells it", () => {
    expect(of([CEO, CCO]).verdict).toMatch(
      /need is low \(0 of 100, from 2 respondents\).* put it at 100 of 100, from 2 respondents\.$/u,
    );
    expect(of([CEO, CCO]).figures).toContainEqual(
      expect.objectContaining({
        id: "M76",
        dim: { axis: "readiness" },
        note: "From 2 respondents.",
      }),
    );
  });

  it("of a whole group stands alone", () => {
    expect(of(three).verdict).toMatch(/need is low \(0 of 100\)\..* put it at 100 of 100\.$/u);
  });
});

it("S5: the gate that fails is a question to the CEO, with the row of the champion behind it", () => {
  const { questions, proposedTasks } = assess({
    ...YES,
    people: people({ row: 7, isChampion: true, isOfficer: false, reportsToCeo: true }),
  });
  const asked = questions.find(({ key }) => key === "gate:G2");
  expect(asked).toMatchObject({ addressee: "CEO", refs: [{ table: "people", rows: [7] }] });
  expect(proposedTasks.map(({ key }) => key)).toContain("gate:G2");
});

it("need and readiness that lack different answers each say their own reason", () => {
  const { verdict } = assess({
    conditions: [
      ...conditionsOf(
        CEO,
        Array.from(
          { length: 6 },
          (_, place) => [place < 2 ? 4 : null, place < 5 ? 4 : "dk"] as const,
        ),
      ),
    ],
  });
  expect(verdict).toMatch(
    /^Need cannot be told: 33% of what was asked is answered, and a band takes 75%\. .* Readiness cannot be told: condition C6 is not answered\. /u,
  );
});

it("S1: answers that name no evidence are counted from the mark in the settings", () => {
  const some = [...YES.quiz].map((row, place) =>
    Object.assign({}, row, { hasEvidence: place < 3 }),
  );
  expect(assess({ quiz: YES.quiz }).findings).toContain(
    "None of 23 answers of 3 or more names its evidence.",
  );
  expect(assess({ quiz: some }).findings).toContain(
    "20 of 23 answers of 3 or more name no evidence.",
  );
});

it("S20: one overdue task is told in the singular", () => {
  const one = actions({ originalDue: "2026-09-01", timesRedated: 1 });
  expect(assess({ actions: one }).questions.find(({ key }) => key === "work:overdue")?.text).toBe(
    "1 task of this unit is past the first due date. It was given a later date. What is in the way?",
  );
});

it("S20, S64: a concern that nobody works on is asked about before any claim", () => {
  const { questions } = assess({ ...YES, actions: actions({ unit: 1, owner: 2 }) }, ["Billing"]);
  const keys = questions.map(({ key }) => key);
  const [work, claim] = [
    keys.indexOf("work:signal-to-action"),
    keys.findIndex((key) => key.startsWith("claim:")),
  ];
  expect(work).toBeGreaterThan(-1);
  expect(claim).toBeGreaterThan(work);
});

it("S64: a question keeps its key while its cause stands, whatever else is asked", () => {
  const held = forums(
    {
      kind: "customer-forum",
      scheduled: "2026-08-03",
      held: "2026-08-03",
      status: "held",
      isStandalone: true,
      ceoAttended: false,
    },
    {
      kind: "customer-forum",
      scheduled: "2026-09-03",
      held: "2026-09-03",
      status: "held",
      isStandalone: true,
      ceoAttended: false,
    },
  );
  const before = assess({ forums: held });
  const after = assess({
    ...YES,
    forums: held,
    roadmap: roadmap({ budgetNeeded: 10, budgetApproved: 1 }),
  });
  for (const { questions } of [before, after])
    expect(questions.map(({ key }) => key)).toContain("work:ceo-absence");
});

describe("S41: tasks for the next 90 days", () => {
  const forum = { kind: "customer-forum", isStandalone: true, status: "cancelled" } as const;
  const { proposedTasks } = assess({
    ...YES,
    forums: forums({ ...forum, scheduled: "2026-08-03" }, { ...forum, scheduled: "2026-09-03" }),
  });

  it("come from gates and then from the widest gaps, each once", () => {
    const deliverables = proposedTasks.map(({ deliverable }) => deliverable);
    expect(new Set(deliverables).size).toBe(deliverables.length);
    expect(proposedTasks.findIndex(({ key }) => key.startsWith("item:"))).toBe(5);
  });

  it("are due 90 days after the as-of day, and say why", () => {
    expect(new Set(proposedTasks.map(({ dueDay }) => dueDay))).toEqual(new Set(["2027-01-29"]));
    expect(proposedTasks.find(({ key }) => key === "item:Q6b")?.why).toMatch(
      /^Q6b: claimed at 4 of 4, evidenced at 0\./u,
    );
  });
});

it("two who are four points apart are an agenda item and not an average alone", () => {
  const { claims, findings } = assess({
    quiz: [...answersOf(CEO, { Q6a: 4 }), ...answersOf(CCO, { Q6a: 0 })],
  });
  expect(claims.disagreements.map(({ about }) => about)).toEqual(["Q6a"]);
  expect(findings).toContain(
    "Respondents see 1 thing so differently that it belongs on the agenda.",
  );
});

it("two managers who are four points apart are on the agenda too, and their answers are not told", () => {
  const [one, other] = peopleOf("Manager", [7, 8]);
  if (one === undefined || other === undefined) throw new Error("There are two.");
  const { claims, findings } = assess({
    quiz: [...answersOf(one, { Q6a: 4 }), ...answersOf(other, { Q6a: 0 })],
  });
  expect(claims.disagreements.map(({ sentence }) => sentence)).toEqual([
    "Answers to Q6a lie far apart: discuss what each has seen. So few answered that the answers are not told.",
  ]);
  expect(findings).toContain(
    "Respondents see 1 thing so differently that it belongs on the agenda.",
  );
});

it("M70: answers after the as-of day are the first thing to know", () => {
  const { findings } = assess(YES, [], "2026-08-31");
  expect(findings[0]).toMatch(
    /^\d+ answers were given after 31 August 2026 and do not count yet: choose a later as-of day/u,
  );
});

it("a table whose rows were all entered in the last three days is said to be", () => {
  const entered = { entered: "2026-10-30" };
  const { fresh, findings, questions } = assess({
    ...YES,
    people: people(entered, entered, entered),
  });
  expect(fresh.map(({ table }) => table)).toEqual(["people"]);
  expect(findings).toContain(fresh[0]?.sentence);
  expect(questions.map(({ key }) => key)).toContain("fresh:people");
});
