import { describe, expect, it } from "vitest";
import { AREAS } from "../../../../shared/catalogue/readiness/areas.ts";
import { ITEMS, polesOf, QUESTIONS } from "../../../../shared/catalogue/readiness/questions.ts";
import { AREA_WEIGHTS } from "../../../../shared/catalogue/readiness/weights.ts";
import {
  AREA_IDS,
  AREA_OF,
  ITEM_IDS,
  QUESTION_IDS,
  questionOfItem,
  TABLE_KEYS,
} from "../../../../shared/contract/readiness/words.ts";

const items = Object.values(ITEMS);

/** What the good end of each item is, written down here a second time: a scale that is turned round fails. */
const GOOD_END = {
  Q1a: "The CEO has opened a customer forum with it this year",
  Q1b: "In every quarter, and it is on record",
  Q2a: "Nearly all of it, and the roadmap shows it",
  Q3a: "A full job of its own",
  Q4a: "An officer directly below the CEO, and it is on record",
  Q4b: "Nearly all come, and attendance is on record",
  Q5a: "Nearly all, and the register names them",
  Q5b: "It is in writing for nearly all",
  Q5c: "A task with an owner, and the task list shows it",
  Q6a: "Nearly all, and the calendar shows it",
  Q6b: "Nearly all keep it, and the calendar shows it",
  Q7a: "A fixed part that is kept, and it is on record",
  Q7b: "Nearly all of it, and the roadmap shows it",
  Q8a: "Within a month nearly always, and it is on record",
  Q8b: "Nearly always, and it is on record",
  Q9a: "Four years or more, with milestones in writing",
  Q9b: "It keeps its money, and the roadmap shows no cut",
  Q10a: "It holds or grows, and the budgets show it",
  Q10b: "At every meeting, and the agendas show it",
  Q11a: "Nearly all steps, in the table",
  Q11b: "Nearly all have signed, and it is on record",
  Q12a: "Fully: on plan and staffed, and the rows show it",
  Q12b: "Nearly all of it, and the budget shows it",
};

describe("the quiz", () => {
  it("S1: has six areas, twelve questions and 23 items, each once", () => {
    expect(Object.keys(AREAS)).toEqual(AREA_IDS);
    expect(Object.keys(QUESTIONS)).toEqual(QUESTION_IDS);
    expect(Object.keys(ITEMS)).toEqual(ITEM_IDS);
    expect([AREA_IDS.length, QUESTION_IDS.length, ITEM_IDS.length]).toEqual([6, 12, 23]);
  });

  it("S1: each thing stands under its own id", () => {
    for (const group of [AREAS, QUESTIONS, ITEMS])
      for (const [id, thing] of Object.entries(group)) expect(thing.id).toBe(id);
  });

  it("S1: two questions stand in each area, and each item under its question", () => {
    for (const area of AREA_IDS)
      expect(Object.values(QUESTIONS).filter((question) => question.area === area)).toHaveLength(2);
    for (const { id, area, items: under } of Object.values(QUESTIONS)) {
      expect(area).toBe(AREA_OF[id]);
      expect(under).toEqual(ITEM_IDS.filter((item) => questionOfItem(item) === id));
      for (const item of under) expect(ITEMS[item].question).toBe(id);
    }
  });

  it("S1: every area counts the same in the index, since no post weighs them", () => {
    expect(Object.keys(AREA_WEIGHTS)).toEqual(AREA_IDS);
    expect(new Set(Object.values(AREA_WEIGHTS))).toEqual(new Set([1]));
  });
});

describe("items", () => {
  it.each(Object.entries(GOOD_END))("S1: in %s the answer 4 is the good end: %s", (id, label) => {
    const item = items.find((one) => one.id === id);
    expect(item?.favourable).toBe(4);
    expect(item?.answers[4]).toBe(label);
  });

  it("S1: the good ends above are those of all 23 items", () => {
    expect(Object.keys(GOOD_END)).toEqual(ITEM_IDS);
  });

  it.each(items)("S1: $id offers five different answers and asks one short thing", (item) => {
    expect(new Set(item.answers.map((answer) => answer.toLowerCase())).size).toBe(5);
    for (const answer of item.answers) expect(answer).not.toMatch(/^(yes|no)\b(?! such)/iu);
    expect(item.text).toMatch(/^(How|What) [^.?!]*\?$/u);
    expect(item.text.split(" ").length).toBeLessThanOrEqual(16);
    expect(item.text).not.toMatch(/\b(and|or)\b/u);
  });

  it.each(items)("S1: $id names author, title, tables and practices", (item) => {
    expect(item.source).toEqual({
      author: "Jeanne Bliss",
      title: "Take this quiz: Is your CEO really committed to customers?",
      file: "000",
    });
    expect(item.test).toMatch(/\.$/u);
    expect(item.tables.filter((table) => !TABLE_KEYS.includes(table))).toEqual([]);
    expect(new Set(item.tables).size).toBe(item.tables.length);
  });

  it.each(QUESTION_IDS.map((id, at) => [id, `S${at + 2}`] as const))(
    "S2 to S13: the items of %s carry the number of its practice, %s",
    (id, practice) => {
      for (const item of QUESTIONS[id].items) expect(ITEMS[item].practices[0]).toBe(practice);
    },
  );

  it("S4: question 3 is an either/or with two named poles, never yes or no", () => {
    expect(items.filter(({ form }) => form === "either-or").map(({ id }) => id)).toEqual(["Q3a"]);
    expect(polesOf(ITEMS.Q3a)).toEqual({
      unfavourable: "Layered on top of a full job",
      favourable: "A full job of its own",
    });
  });

  it("S8: money approved over all years and money of this year are two items with two tests", () => {
    expect(ITEMS.Q7b.test).toContain("all milestones");
    expect(ITEMS.Q12b.test).toContain("current fiscal year");
  });

  it("S13: of planned progress and people the lower counts, never their mean", () => {
    expect(ITEMS.Q12a.test).toContain("the lower counts");
  });
});

describe("areas", () => {
  it("each area has one action of its own, from the post of six actions", () => {
    const actions = Object.values(AREAS).map(({ action }) => action);
    expect(actions.map(({ practice }) => practice)).toEqual([
      "S44",
      "S45",
      "S47",
      "S49",
      "S51",
      "S52",
    ]);
    expect(new Set(actions.map(({ source }) => source.file))).toEqual(new Set(["002"]));
  });

  it("what owners of the agenda do stands in one area each", () => {
    const owning = Object.values(AREAS).flatMap((area) => area.owning);
    expect(new Set(owning.map(({ practice }) => practice)).size).toBe(owning.length);
    for (const { practice, source } of owning) {
      expect(source.title).toBe("Owning the Customer Agenda");
      expect(Number(practice.slice(1))).toBeGreaterThanOrEqual(55);
      expect(Number(practice.slice(1))).toBeLessThanOrEqual(66);
    }
  });
});
