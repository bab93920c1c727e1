import fc from "fast-check";
import { expect, it } from "vitest";
import type { Intake, LabelUse } from "../../../addin/intake/tallied.ts";
import { checkLabels } from "../../../addin/sheets/check-labels.ts";
import { referToSource } from "../../../addin/sheets/refer-source.ts";
import {
  writeConstants,
  writeCriteria,
  writeCriterion,
} from "../../../addin/sheets/write-criteria.ts";
import { INVENTED } from "../../fixtures/invented-intake.ts";
import { formulasOf, planAll } from "./plan-invented.ts";

const label = (...spellings: string[]): LabelUse => ({
  label: spellings[0] ?? "",
  spellings,
  used: 1,
  excluded: 0,
});

const PLACE = { sheet: "Q3 '26", row: 1, column: 2, rows: 8, columns: 1 };
const ADDRESS = "'Q3 ''26'!$C$2:$C$9";

it.each([
  { spelling: "Price", criterion: '"=Price"', why: "a plain text" },
  { spelling: "what? *all*", criterion: '"=what~? ~*all~*"', why: "wildcards" },
  { spelling: 'the "big" one', criterion: '"=the ""big"" one"', why: "quotes" },
  { spelling: "3", criterion: '"=3"', why: "a number as a category" },
  { spelling: "3G coverage", criterion: '"=3G coverage"', why: "a text that starts with a digit" },
])("a criterion counts $why exactly", ({ spelling, criterion }) => {
  expect(writeCriterion(spelling)).toBe(criterion);
});

it.each([
  ["a date", "1/2"],
  ["a month", "Jan-20"],
  ["a truth value", "TRUE"],
  ["an error", "#N/A"],
  ["a per cent", "5 %"],
  ["a leading zero", "007"],
  ["more than 255 characters", "x".repeat(255)],
  ["a line break", "two\nlines"],
  ["a tilde", "~tilde"],
  ["what programs take for not a number", "NaN"],
  ["what programs take for infinity", "-inf"],
  ["a sign of comparison", "<5 days"],
  ["a text that looks like a formula", "=1+1"],
])("%s is not left to Excel's own reading: no criterion is written", (_, spelling) => {
  expect(writeCriterion(spelling)).toBeNull();
});

it.each([
  ["a date", "1/2", ['"1/2"']],
  ["a tilde", "~tilde", ['"~tilde"']],
  ["not a number", "NaN", ['"NaN"']],
  ["a sign of comparison and quotes", '>"5"', ['">""5"""']],
  ["a fraction, a number or its text", "0.5", ['"0.5"', "0.5"]],
])("%s is compared with a constant instead", (_, spelling, constants) => {
  expect(writeConstants(spelling)).toEqual(constants);
});

it.each([
  ["a truth value, which an empty cell may equal", "FALSE"],
  ["nothing, which an empty cell equals", "0.0"],
  ["an error", "#N/A"],
  ["more than a formula holds", "x".repeat(256)],
])("%s is not counted by a formula at all", (_, spelling) => {
  expect(writeConstants(spelling)).toBeNull();
});

it("no cell is counted twice: capital letters are one spelling, spaces are another", () => {
  expect(writeCriteria([label("Price", "PRICE", "Price ")])).toEqual([
    { literals: ['"=Price"', '"=Price "'], equals: [], blanks: false },
  ]);
});

it("two labels that Excel might take for one are not counted by a formula", () => {
  expect(writeCriteria([label("Café"), label("Cafe\u0301"), label("Tea")])).toEqual([
    null,
    null,
    { literals: ['"=Tea"'], equals: [], blanks: false },
  ]);
});

it.each([
  { what: "an Excel table by its name", header: "Reason", reference: "Churn[Reason]" },
  {
    what: "a header with special characters, escaped",
    header: "Reason #1 [code]'s",
    reference: "Churn[Reason '#1 '[code']''s]",
  },
  { what: "a header with a comma by its address", header: "Reason, main", reference: ADDRESS },
  { what: "a header that ends with a space by its address", header: "Reason ", reference: ADDRESS },
])("a formula reaches $what", ({ header, reference }) => {
  expect(referToSource({ sheet: PLACE.sheet, table: "Churn", header, area: PLACE })).toBe(
    reference,
  );
});

it("a formula reaches a plain range by its address, the apostrophe of its sheet doubled", () => {
  expect(referToSource({ sheet: PLACE.sheet, table: null, header: "Reason", area: PLACE })).toBe(
    ADDRESS,
  );
});

it("a label that is compared cell by cell is not counted where a cell may hold an error", () => {
  const column = { sheet: PLACE.sheet, table: null, header: "Reason", area: PLACE };
  const labels = [label("Price"), label("NaN", "nan ")];
  const count = (hasErrors: boolean) =>
    checkLabels(labels, column, { nameOf: (words) => words, hasErrors });
  expect(count(false).checks.map(({ source }) => source)).toEqual([
    `=COUNTIF(${ADDRESS},"=Price")`,
    `=SUMPRODUCT((${ADDRESS}="NaN")*1)+SUMPRODUCT((${ADDRESS}="nan ")*1)`,
  ]);
  expect(count(true).uncounted).toEqual(["NaN"]);
});

/** What is left of a formula without its quoted parts; null when a quote or bracket is not closed. */
const bareFormula = (formula: string): string | null => {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:[^'[\]]|'.)*\]/gsu, "§");
  return /["'[\]]/.test(bare) ? null : bare;
};

/** Functions, cells, numbers, signs: all that our own formulas are made of. */
const OURS =
  /^=(?:§|\$?[A-Z]{1,3}\$?\d+|Churn|COUNTIFS?|DATE|COUNTBLANK|COUNTA|COUNT|MIN|SUMIFS|SUMPRODUCT|SUM|ROWS|ABS|IFERROR|IF|TRUE|FALSE|[\d.]+|[-+*/=<>&(),:])*$/;

const AWKWARD = Array.from("\"'[]#@=+-*?~!,:; a1");

/** Longest formula that Excel takes. */
const LONGEST = 8192;

const withLabels = (one: string, other: string): Intake => {
  const { complaints, losses } = INVENTED;
  if (complaints === null || losses === null) return INVENTED;
  return {
    ...INVENTED,
    complaints: {
      ...complaints,
      tallies: { ...complaints.tallies, categories: [one, `${one}2`] },
      quality: { ...complaints.quality, table: other },
      categories: [label(one), label(`${one}2`)],
      categoryColumn: { sheet: other, table: null, header: one, area: { ...AREA, sheet: other } },
    },
    losses: {
      ...losses,
      tallies: { ...losses.tallies, reasons: [other, `${other}2`] },
      reasons: [label(other), label(`${other}2`)],
      reasonColumn: { sheet: "S", table: "Churn", header: one, area: { ...AREA, sheet: "S" } },
      statusColumn: { sheet: "S", table: null, header: other, area: { ...AREA, sheet: "S" } },
      lossWhen: [one],
      lossSpellings: [one, `${one} `],
      datesAreNumbers: true,
    },
  };
};

const AREA = { sheet: "S", row: 1, column: 2, rows: 8, columns: 1 };

it("words of the user stand in formulas only within quotes, whatever they are", () => {
  const words = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
    fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...AWKWARD) }),
    fc.constantFrom('=HYPERLINK("x")', "'; DROP", "@SUM(A1)", "[Book]Sheet'!A1", "\uD800"),
  );
  fc.assert(
    fc.property(words, words, (one, other) => {
      const formulas = planAll(withLabels(one, other)).flatMap(formulasOf);
      const isOurs = (formula: string): boolean =>
        formula.length <= LONGEST && OURS.test(bareFormula(formula) ?? "");
      expect(formulas.filter((formula) => !isOurs(formula))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
