import { describe, expect, it } from "vitest";
import type { Readiness as Answer } from "../../../../shared/contract/readiness/answer.ts";
import type { GovernanceTables } from "../../../../shared/contract/readiness/request.ts";
import { scoreReadiness } from "../../../../shared/scoring/readiness/score-readiness.ts";
import { actions, settings } from "../governance/rows.ts";
import { allOf } from "./answers.ts";

describe("S84: settings that cannot hold", () => {
  const withSettings = (
    thresholds: Readonly<Record<string, number>>,
    rest: GovernanceTables = {},
  ) =>
    scoreReadiness({
      contract: 1,
      asOf: "2026-10-31",
      tables: { ...rest, settings: settings({ thresholds }) },
      concerns: [],
    });
  const told = ({ notes }: Answer): readonly string[] =>
    notes.filter((note) => note.startsWith("The setting"));

  it("are told, and the usual value is used and printed", () => {
    const found = withSettings({ "min-group": 5, "one-unit-share": 50, bogus: 1 });
    expect(found.thresholds).toContainEqual({ id: "min-group", value: 5, isOurs: true });
    expect(found.thresholds).toContainEqual({ id: "one-unit-share", value: 0.5, isOurs: false });
    expect(told(found)).toEqual([
      "The setting “one-unit-share” is 50, and takes a number from 0 to 1. The usual value of 0.5 was used: correct it in the Settings table.",
      "The setting “bogus” is not known and changes nothing: take its name from the Method sheet.",
    ]);
  });

  it("are refused with their whole ladder where its marks do not rise", () => {
    const found = withSettings({ "share-half": 0.8, "share-nearly-all": 0.95 });
    expect(found.thresholds).toContainEqual({ id: "share-nearly-all", value: 0.9, isOurs: true });
    expect(told(found)).toEqual([
      "The settings “share-some”, “share-half”, “share-most” and “share-nearly-all” would be 0.25, 0.8, 0.75 and 0.95, and each takes a number from 0.01 to 1, above the one before it. The usual values of 0.25, 0.5, 0.75 and 0.9 were used: correct them in the Settings table.",
    ]);
  });

  it("M58: do not make an overdue task one of no days", () => {
    const late = { actions: actions({ originalDue: "2026-10-30" }) };
    const { tasks } = withSettings({ "overdue-one": 0 }, late);
    expect(tasks?.ageing.map(({ from, to }) => [from, to])).toEqual([
      [1, 30],
      [31, 60],
      [61, 90],
      [91, null],
    ]);
  });

  it("M72: show no group of fewer than three", () => {
    const managers = [1, 2].map((respondent) => ({ respondent, role: "Manager" as const }));
    const executives = [3, 4, 5].map((respondent) => ({ respondent, role: "Executive" as const }));
    const quiz = [...managers, ...executives].flatMap((one) => [...allOf(one, 2)]);
    const found = withSettings({ "min-group": 1 }, { quiz });
    expect(found.claims.roles.find(({ role }) => role === "Manager")?.isShown).toBe(false);
    expect(found.thresholds).toContainEqual({ id: "min-group", value: 3, isOurs: true });
    expect(told(found)).toEqual([
      "The setting “min-group” is 1, and takes a whole number from 3 to 1,000, since from fewer people each answer could be told. The usual value of 3 was used: correct it in the Settings table.",
    ]);
  });
});
