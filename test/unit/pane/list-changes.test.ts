import { expect, it } from "vitest";
import { listChanges } from "../../../addin/pane/list-changes.ts";
import { found } from "../../fixtures/example-found.ts";

it("a sheet of the user's own called Board stays, and ours takes another name", () => {
  expect(listChanges(found.survey)[0]).toEqual({ name: "Board (2)", change: "created" });
});

it("a sheet that is ours is updated under the name that it has", () => {
  const [first] = found.survey;
  if (first === undefined) throw new Error("the example has sheets");
  const survey = [{ ...first, name: "My board", ours: "Board" }];
  expect(listChanges(survey)[0]).toEqual({ name: "My board", change: "updated" });
});

const namesOf = (isScored: boolean, isAssessed: boolean): readonly string[] =>
  listChanges([], { isScored, isAssessed }).map(({ name }) => name);

it("with the assessment its five sheets are named before they are written", () => {
  expect(namesOf(true, true)).toHaveLength(10);
  expect(namesOf(true, true)).toContain("Readiness");
  expect(namesOf(true, false)).not.toContain("Readiness");
});

it("without complaints and losses no board is promised", () => {
  expect(namesOf(false, true)).toEqual([
    "Moments of truth",
    "Accountability",
    "Roadmap",
    "Readiness",
    "Questions",
    "Data quality",
    "Method",
  ]);
});
