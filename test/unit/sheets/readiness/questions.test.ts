import fc from "fast-check";
import { expect, it } from "vitest";
import type { RowChunk } from "../../../../addin/intake/source.ts";
import type { SheetPlan } from "../../../../addin/sheets/plan.ts";
import type { KeptAnswer } from "../../../../addin/sheets/readiness/answers.ts";
import { ANSWER_HERE, readAnswers } from "../../../../addin/sheets/readiness/answers.ts";
import { planQuestions } from "../../../../addin/sheets/readiness/questions.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { rowsOf } from "../plan-invented.ts";
import type { Told } from "./plan-example.ts";
import { rowOf, textOf } from "./plan-example.ts";

const { questions } = READINESS;
const [ANSWER, KEY] = [4, 5];

/** The key on the sheet bears the unit's name. */
const keyOf = ({ key, unit }: (typeof questions)[number]): string =>
  unit === null ? key : `${key}:${NAMES.unit(unit)}`;

const planSheet = ({ readiness = READINESS, kept = [] }: Told = {}): SheetPlan =>
  planQuestions({ readiness, names: NAMES, kept });

/** The sheet as it would be read again, after the user has written. */
const readBack = (
  plan: SheetPlan,
  change: (rows: (string | number)[][]) => void = () => {},
): readonly KeptAnswer[] => {
  const rows = rowsOf(plan).map((row) => [...row]);
  change(rows);
  const width = Math.max(...rows.map(({ length }) => length));
  const chunk: RowChunk = {
    firstRow: 0,
    rows: rows.length,
    columns: new Map(
      Array.from({ length: width }, (_, column) => [
        column,
        { values: rows.map((row) => row[column] ?? ""), dates: false, errors: [] },
      ]),
    ),
  };
  return readAnswers([chunk]);
};

/** Writes an answer beside a key, wherever that stands. */
const answering =
  (key: string, answer: string | number) =>
  (rows: (string | number)[][]): void => {
    const row = rows.find((cells) => cells.includes(key));
    const place = row?.indexOf(key) ?? 0;
    row?.splice(place - 1, 1, answer);
  };

const rowWith = (plan: SheetPlan, key: string) =>
  rowsOf(plan).find((row) => row[KEY] === key) ?? [];

it("each question has whom it is for, a link to its rows, a place for an answer, and its key (S64)", () => {
  const plan = planSheet();
  const row = rowWith(plan, "late:9:Finance");
  expect(row.slice(2, 6)).toEqual(["Finance", "Tasks 9", ANSWER_HERE, "late:9:Finance"]);
  expect(plan.links).toContainEqual(expect.objectContaining({ sheet: "Tasks", address: "A9" }));
});

it("an answer stays with its question when the order changes", () => {
  const kept = readBack(planSheet(), answering("gate-G1:Unit North", "The chair of the board."));
  const turned = { ...READINESS, questions: questions.toReversed() };
  const plan = planSheet({ readiness: turned, kept });
  expect(rowWith(plan, "gate-G1:Unit North")[ANSWER]).toBe("The chair of the board.");
  const others = rowsOf(plan).filter((row) => row[ANSWER] === ANSWER_HERE);
  expect(others).toHaveLength(questions.length - 1);
});

it("an answer is carried over any number of refreshes, and a second one changes nothing", () => {
  const kept = readBack(planSheet(), answering("ceo-absent", "Both of December."));
  const second = planSheet({ kept });
  const third = planSheet({ kept: readBack(second) });
  expect(third).toEqual(second);
});

it("an answered question whose cause is gone is listed as no longer raised, with its answer", () => {
  const kept = readBack(planSheet(), answering("ceo-absent", "Both of December."));
  const readiness = { ...READINESS, questions: questions.slice(1) };
  const plan = planSheet({ readiness, kept });
  const row = rowWith(plan, "ceo-absent");
  expect(row[ANSWER]).toBe("Both of December.");
  expect(row[1]).toBe(questions[0]?.text);
  expect(rowOf(plan, "Answered, no longer raised")).toBeGreaterThan(0);
  const again = planSheet({ readiness, kept: readBack(plan) });
  expect(again).toEqual(plan);
});

it("when the cause comes back, the question is asked again with the old answer", () => {
  const kept = readBack(planSheet(), answering("ceo-absent", "Both of December."));
  const gone = planSheet({
    readiness: { ...READINESS, questions: questions.slice(1) },
    kept,
  });
  const back = planSheet({ kept: readBack(gone) });
  expect(rowWith(back, "ceo-absent")[ANSWER]).toBe("Both of December.");
  expect(textOf(back)).not.toContain("no longer raised |");
});

it("an unanswered question whose cause is gone is not listed", () => {
  const plan = planSheet({
    readiness: { ...READINESS, questions: [] },
    kept: readBack(planSheet()),
  });
  expect(textOf(plan)).toContain("No rule raises a question at present.");
  expect(rowWith(plan, "ceo-absent")).toEqual([]);
});

it("an answer that was cleared is an empty place again", () => {
  const answered = planSheet({
    kept: [{ key: "gate-G5", question: "", answer: "In March." }],
  });
  const kept = readBack(answered, answering("gate-G5", ""));
  expect(rowWith(planSheet({ kept }), "gate-G5")[ANSWER]).toBe(ANSWER_HERE);
});

it("answers are found after the user put in a column, and after they renamed a head", () => {
  const change = (rows: (string | number)[][]): void => {
    answering("gate-G5", "In March.")(rows);
    for (const row of rows) row.unshift("mine");
    for (const row of rows)
      if (row.includes("Answer")) row.splice(row.indexOf("Answer"), 1, "We say");
  };
  expect(readBack(planSheet(), change)).toEqual([
    expect.objectContaining({ key: "gate-G5", answer: "In March." }),
  ]);
});

it("a row that was copied gives its answer once", () => {
  const change = (rows: (string | number)[][]): void => {
    answering("gate-G5", "In March.")(rows);
    rows.push([...(rows.find((row) => row.includes("gate-G5")) ?? [])]);
  };
  expect(readBack(planSheet(), change)).toHaveLength(1);
});

it("whatever is written in whatever order, each answer comes back beside its own key", () => {
  const answers = fc.array(
    fc.string({ minLength: 1 }).filter((text) => text.trim() !== "" && text.trim() !== ANSWER_HERE),
    { minLength: questions.length, maxLength: questions.length },
  );
  const order = fc.shuffledSubarray(questions, { minLength: questions.length });
  fc.assert(
    fc.property(answers, order, (written, turned) => {
      const kept = readBack(planSheet(), (rows) => {
        for (const [at, one] of questions.entries()) answering(keyOf(one), written[at] ?? "")(rows);
      });
      const plan = planSheet({ readiness: { ...READINESS, questions: turned }, kept });
      for (const [at, one] of questions.entries())
        expect(rowWith(plan, keyOf(one))[ANSWER]).toBe(written[at]?.trim());
    }),
    { numRuns: 100 },
  );
});

it("the key stands beside the print, quiet", () => {
  const plan = planSheet();
  expect(plan.page.printColumns).toBe(KEY);
});

it("when a unit is added that sorts first, each answer stays with the unit that gave it", () => {
  const overdue = (unit: number) => ({
    ...READINESS,
    questions: [
      { key: "work:overdue", text: "What is in the way?", addressee: "Unit", unit, refs: [] },
    ],
  });
  const before = ["Billing", "Service"];
  const after = ["Alarms", ...before];
  const plan = (unit: number, units: readonly string[], kept: readonly KeptAnswer[]) =>
    planQuestions({
      readiness: overdue(unit) as typeof READINESS,
      names: { ...NAMES, unit: (code) => units[code] ?? "" },
      kept,
    });
  const kept = readBack(plan(0, before, []), answering("work:overdue:Billing", "Two posts."));
  expect(rowWith(plan(1, after, kept), "work:overdue:Billing")[ANSWER]).toBe("Two posts.");
  const other = plan(0, after, kept);
  expect(rowWith(other, "work:overdue:Alarms")[ANSWER]).toBe(ANSWER_HERE);
  expect(rowWith(other, "work:overdue:Billing")[ANSWER]).toBe("Two posts.");
});

it("an answer whose key was cleared is found by the words of its question", () => {
  const change = (rows: (string | number)[][]): void => {
    answering("gate-G5", "In March.")(rows);
    const row = rows.find((cells) => cells.includes("gate-G5"));
    row?.splice(KEY, 1, "");
  };
  const kept = readBack(planSheet(), change);
  expect(rowWith(planSheet({ kept }), "gate-G5")[ANSWER]).toBe("In March.");
  const gone = planSheet({ readiness: { ...READINESS, questions: [] }, kept });
  expect(rowsOf(gone).find((row) => row[2] === "no longer raised")?.[ANSWER]).toBe("In March.");
  expect(planSheet({ readiness: { ...READINESS, questions: [] }, kept: readBack(gone) })).toEqual(
    gone,
  );
});

it("a number comes back as that number", () => {
  const kept = readBack(planSheet(), answering("gate-G5", 120_000));
  expect(rowWith(planSheet({ kept }), "gate-G5")[ANSWER]).toBe(120_000);
});

it("a second answer under a copied key is joined to the first, once", () => {
  const change = (rows: (string | number)[][]): void => {
    answering("gate-G5", "In March.")(rows);
    const copy = [...(rows.find((row) => row.includes("gate-G5")) ?? [])];
    copy.splice(ANSWER, 1, "The CFO asks.");
    rows.push(copy, copy);
  };
  const plan = planSheet({ kept: readBack(planSheet(), change) });
  expect(rowWith(plan, "gate-G5")[ANSWER]).toBe("In March.\nThe CFO asks.");
  expect(planSheet({ kept: readBack(plan) })).toEqual(plan);
});
