import { expect, it } from "vitest";
import { reduce } from "../../../addin/pane/reduce.ts";
import { FIRST_STATE, isSide, type Handlers } from "../../../addin/pane/state.ts";
import { listActions } from "../../../addin/pane/list-actions.ts";
import type { Checked, Found } from "../../../addin/check-rows.ts";
import { checked } from "../../fixtures/example-checked.ts";
import { checkedInputsAlone, foundInputsAlone } from "../../fixtures/example-inputs.ts";

const isOpen = (found: Found): boolean => {
  const { screen } = reduce(FIRST_STATE, { kind: "found", found });
  if (isSide(screen)) throw new Error("Sources is no screen beside the scorecard.");
  const [check] = listActions(screen, {} as Handlers, []).actions;
  return check?.label === "Check the rows" && !check.isDisabled;
};

it("a workbook with input tables alone can be checked: the assessment needs no complaints", () => {
  expect(isOpen(foundInputsAlone)).toBe(true);
});

it("a workbook without any table that was chosen cannot be checked", () => {
  expect(isOpen({ ...foundInputsAlone, inputTables: [] })).toBe(false);
});

it("the button names what is refreshed: the scorecard, or the assessment where there is nothing else", () => {
  const labelOf = (given: Checked): string | undefined => {
    const { screen } = reduce(reduce(FIRST_STATE, { kind: "found", found: given.found }), {
      kind: "checked",
      checked: given,
    });
    if (isSide(screen)) throw new Error("Check is no screen beside the scorecard.");
    return listActions(screen, {} as Handlers, []).actions[0]?.label;
  };
  const { governance } = checkedInputsAlone;
  expect(labelOf(checkedInputsAlone)).toBe("Refresh the assessment");
  expect(labelOf(checked)).toBe("Refresh the scorecard");
  expect(labelOf({ ...checked, governance })).toBe("Refresh the scorecard");
});
