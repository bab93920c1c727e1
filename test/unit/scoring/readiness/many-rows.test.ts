import { describe, expect, it, vi } from "vitest";
import { Readiness } from "../../../../shared/contract/readiness/answer.ts";
import {
  ReadinessRequest,
  type GovernanceTables,
} from "../../../../shared/contract/readiness/request.ts";
import { scoreReadiness } from "../../../../shared/scoring/readiness/score-readiness.ts";
import { shortenAnswer } from "../../../../shared/scoring/readiness/shorten-answer.ts";
import { MAX_BODY_BYTES } from "../../../../worker/http/limit-body.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import {
  dayAt,
  manyAnswers,
  manyMeetings,
  manyMilestones,
  manyMoments,
  manyPeople,
  manyPlaces,
  manyTasks,
} from "../../../fixtures/example-many-rows.ts";

// A machine that is busy with other tests is slower, not wrong.
vi.setConfig({ testTimeout: 60_000 });

const MOST = 20_000;
const MOST_ANSWER_BYTES = 3_000_000;
/** Of the 30 seconds that a Worker may compute; half a second is usual. */
const MOST_MILLISECONDS = 10_000;

const requestOf = (tables: GovernanceTables) =>
  ReadinessRequest.parse({ contract: 1, asOf: "2026-10-31", tables });
const answerTo = (tables: GovernanceTables): Readiness => scoreReadiness(requestOf(tables));
const bytesOf = (value: unknown): number => JSON.stringify(value).length;

describe("as many rows as the contract takes", () => {
  it.each<[string, GovernanceTables]>([
    ["20,000 answers", { quiz: manyAnswers(MOST) }],
    ["20,000 places of attendance", { forums: manyMeetings(2_000), attendance: manyPlaces(MOST) }],
    ["20,000 tasks", { actions: manyTasks(MOST) }],
    ["20,000 meetings", { forums: manyMeetings(MOST) }],
    ["20,000 moments", { moments: manyMoments(MOST) }],
    ["20,000 people", { people: manyPeople(MOST) }],
    [
      "3,000 rows in each of seven tables",
      {
        quiz: manyAnswers(3_000),
        forums: manyMeetings(3_000),
        attendance: manyPlaces(3_000),
        actions: manyTasks(3_000),
        roadmap: manyMilestones(3_000),
        moments: manyMoments(3_000),
        people: manyPeople(3_000),
      },
    ],
  ])("%s can be sent, and are answered in less than 3 MB", (_name, tables) => {
    const request = requestOf(tables);
    expect(bytesOf(request)).toBeLessThan(MAX_BODY_BYTES);
    const before = process.cpuUsage();
    const answer = scoreReadiness(request);
    const { user, system } = process.cpuUsage(before);
    expect(bytesOf(answer)).toBeLessThan(MOST_ANSWER_BYTES);
    expect(Readiness.safeParse(answer).success).toBe(true);
    expect((user + system) / 1_000).toBeLessThan(MOST_MILLISECONDS);
  });
});

describe("what is too long to be sent is counted", () => {
  /** The rows behind the claimed index. */
  const refOfTotal = (tables: GovernanceTables) =>
    answerTo(tables).figures.find(({ id }) => id === "M70")?.refs[0];

  it("of rows behind a figure the first 200 are named, and how many more there are", () => {
    const quiz = manyAnswers(MOST);
    const ref = refOfTotal({ quiz });
    expect(ref?.rows).toEqual(quiz.slice(0, 200).map(({ row }) => row));
    expect(ref?.more).toBe(MOST - 200);
  });

  it("200 rows are all named", () => {
    const ref = refOfTotal({ quiz: manyAnswers(200) });
    expect(ref?.rows).toHaveLength(200);
    expect(ref).not.toHaveProperty("more");
  });

  it("of meetings the latest are listed, in the order of the sheet", () => {
    const { forums } = answerTo({ forums: manyMeetings(1_390) });
    const days = (forums?.meetings ?? []).map(({ scheduled }) => scheduled);
    expect(days).toEqual(Array.from({ length: 1_000 }, (_, at) => dayAt(390 + at)));
    expect(forums?.more).toEqual({ forums: 390, meetings: 390 });
    expect(forums?.adherence.den).toBe(1_390);
  });

  it("of late tasks those that are overdue longest are listed, and a question counts all of them", () => {
    const actions = manyTasks(1_200).map((task) => ({ ...task, unit: 1 }));
    const { tasks, questions } = answerTo({ actions });
    expect(tasks?.late.map(({ originalDue }) => originalDue)).toEqual(
      actions.slice(0, 1_000).map(({ originalDue }) => originalDue),
    );
    expect(tasks?.more).toEqual({ late: 200 });
    const asked = questions.find(({ key }) => key === "work:overdue");
    expect(asked?.text).toMatch(/^1,200 tasks/u);
    expect(asked?.refs.map(({ rows, more }) => rows.length + (more ?? 0))).toEqual([1_200]);
  });

  it("of milestones those that are not done are listed first", () => {
    const roadmap = manyMilestones(1_300).map((row, at) => ({
      ...row,
      actualEnd: at < 1_100 ? dayAt(at) : null,
    }));
    const answer = answerTo({ roadmap }).roadmap;
    const open = answer?.milestones.filter(({ actualEnd }) => actualEnd === null) ?? [];
    expect(open).toHaveLength(200);
    expect(answer?.more).toEqual({ milestones: 300 });
  });

  it("a moment with priority is listed, wherever it stands", () => {
    const { moments } = answerTo({ moments: manyMoments(1_500) });
    expect(moments?.moments.filter(({ isPriority }) => isPriority)).toHaveLength(1);
    expect(moments?.more).toEqual({ moments: 500 });
  });

  it("an answer of ordinary length stays as it is", () => {
    expect(shortenAnswer(READINESS)).toEqual(READINESS);
  });
});
