import { describe, expect, it } from "vitest";
import { TEMPLATE_KEYS, TEMPLATES } from "../../../addin/intake/templates/templates.ts";
import { expectedWords } from "../../../addin/intake/templates/expected-words.ts";
import { headerWords } from "../../../addin/intake/fold-text.ts";
import { SHEET_KEYS } from "../../../addin/sheets/plan.ts";
import { inlineList, planTemplate } from "../../../addin/sheets/plan-template.ts";
import * as claims from "../../../shared/contract/readiness/claim-rows.ts";
import * as measures from "../../../shared/contract/readiness/measure-rows.ts";
import * as meetings from "../../../shared/contract/readiness/meeting-rows.ts";
import { GovernanceTables } from "../../../shared/contract/readiness/request.ts";
import { ITEM_IDS } from "../../../shared/contract/readiness/words.ts";
import * as work from "../../../shared/contract/readiness/work-rows.ts";
import { madeTemplate, readMade, told } from "./made-template.ts";

const all = TEMPLATE_KEYS.map((key) => TEMPLATES[key]);
const columns = all.flatMap((template) => template.columns.map((column) => ({ template, column })));

/** Titles of all sheets that the product writes or will write (design: names of what we write). */
const OUTPUT_SHEETS = [
  ...SHEET_KEYS,
  ..."Cover|Customer asset|Moments of truth|Accountability|Roadmap|Readiness|What changed|Questions|Scorecard history|Trace|History".split(
    "|",
  ),
];

describe("the input tables as data", () => {
  it.each([
    ["quiz", claims.QuizRow],
    ["conditions", claims.ConditionRow],
    ["people", meetings.PersonRow],
    ["forums", meetings.ForumRow],
    ["attendance", meetings.AttendanceRow],
    ["actions", work.ActionRow],
    ["roadmap", work.RoadmapRow],
    ["decisions", work.DecisionRow],
    ["moments", measures.MomentRow],
    ["momentResults", measures.MomentResultRow],
    ["metrics", measures.MetricRow],
    ["assetPlan", measures.AssetPlanRow],
    ["incidents", measures.IncidentRow],
    ["feedback", measures.FeedbackRow],
  ] as const)("%s: every field that is sent has one column that feeds it", (key, schema) => {
    const fed = TEMPLATES[key].columns.flatMap(({ feeds }) => feeds);
    const fields = Object.keys(schema.shape).filter((field) => field !== "row");
    expect(fed.toSorted()).toEqual(fields.toSorted());
  });

  it("there is a table for each key of the contract, and one for the company's own words", () => {
    expect(Object.keys(TEMPLATES).toSorted()).toEqual(
      [...Object.keys(GovernanceTables.shape), "wording"].toSorted(),
    );
  });

  it("no sheet is called as one that we write, and no two are called the same", () => {
    const titles = all.map(({ title }) => title.toLowerCase());
    expect(new Set(titles).size).toBe(all.length);
    for (const title of OUTPUT_SHEETS) expect(titles).not.toContain(title.toLowerCase());
  });

  it("no column sends a text: names are codes, everything else is only there or not", () => {
    const texts = columns.filter(({ column }) => column.kind === "text");
    expect(new Set(texts.map(({ column }) => column.sent))).toEqual(
      new Set(["presence", "code", "no"]),
    );
    const lists = columns.filter(({ column }) => column.kind === "multi-list");
    expect(new Set(lists.map(({ column }) => column.sent))).toEqual(new Set(["code"]));
  });

  it("within a table no header of today or of before means two columns", () => {
    for (const { key, columns: own } of all) {
      const today = own.map(({ header }) => headerWords(header).join(" "));
      const before = own.flatMap(({ formerly }) => [
        ...new Set(formerly.map((one) => headerWords(one).join(" "))),
      ]);
      expect(new Set(today).size, key).toBe(today.length);
      expect(new Set(before).size, key).toBe(before.length);
    }
  });

  it("headers, notes and alarms are no longer than Excel shows", () => {
    for (const { column } of columns) {
      expect(column.header.length, column.header).toBeLessThanOrEqual(32);
      expect(column.note.length, column.note).toBeLessThanOrEqual(255);
      expect(column.note, column.note).toMatch(/\.$/u);
      expect(`Enter ${expectedWords(column)}.`.length).toBeLessThanOrEqual(224);
    }
  });

  it("every list has labels without commas; only the settings are too many for a rule", () => {
    const lists = columns.filter(({ column }) => column.kind === "list");
    const long = lists.filter(({ column }) => inlineList(column) === null);
    expect(lists.length).toBeGreaterThan(20);
    expect(long.map(({ column }) => column.header)).toEqual(["Setting"]);
  });

  it("the 23 items stand in the quiz with the words that were given, for a respondent to answer", () => {
    const wording = Object.fromEntries(ITEM_IDS.map((id) => [id, `Words of ${id}`]));
    const place = { sheet: "Quiz answers", wording, listSources: new Map<string, string>() };
    const { rows, columns: planned } = planTemplate(TEMPLATES.quiz, place);
    const question = planned.findIndex(({ header }) => header === "Question");
    expect(rows.filter(({ isExample }) => !isExample).map(({ cells }) => cells[question])).toEqual(
      ITEM_IDS.map((id) => ({ kind: "text", text: `Words of ${id}` })),
    );
  });

  it.each(TEMPLATE_KEYS.filter((key) => key !== "settings" && key !== "wording"))(
    "%s: what the example row shows can be read, once it is no example any more",
    (key) => {
      const { columns: own, marker } = TEMPLATES[key];
      const row = Object.fromEntries(own.map((column) => [column.key, column.example]));
      const read = readMade(madeTemplate(key, [{ ...row, [marker]: "Mine" }]));
      expect(told(read)).toEqual([]);
      expect(read.tables[key]).toHaveLength(1);
      expect(GovernanceTables.safeParse(read.tables).error?.issues ?? []).toEqual([]);
    },
  );
});
