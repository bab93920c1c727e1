import { expect, it } from "vitest";
import { hasUnsureDates, listStatuses, sampleOf } from "../../../addin/pane/read-sample.ts";
import { found } from "../../fixtures/example-found.ts";

it("first rows show dates as days, and blanks as they are", () => {
  const [tickets, losses] = found.sources;
  if (tickets === undefined || losses === undefined) throw new Error("the example has two sources");
  expect(sampleOf(tickets, "closed_at", 3)).toEqual(["2025-11-01", "", "2025-12-11"]);
  expect(sampleOf(losses, "churn_date", 1)).toEqual(["2025-11-01"]);
  expect(sampleOf(losses, "no such column", 3)).toEqual([]);
});

it("the order of day and month is asked only where the first rows hold dates as text", () => {
  const [tickets, losses] = found.sources;
  if (tickets === undefined || losses === undefined) throw new Error("the example has two sources");
  expect(hasUnsureDates(tickets, "submitted_at")).toBe(true);
  expect(hasUnsureDates(losses, "churn_date")).toBe(false);
});

it("a status that was chosen before is offered even where the first rows do not show it", () => {
  const losses = found.sources[1];
  if (losses === undefined) throw new Error("the example has two sources");
  expect(listStatuses(losses, "state", ["cancelled"])).toEqual([
    "left",
    "stays",
    "new",
    "cancelled",
  ]);
});
