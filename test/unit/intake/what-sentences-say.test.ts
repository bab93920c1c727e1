import { expect, it } from "vitest";
import { ComplaintsMapping, LossesMapping } from "../../../addin/intake/mapping.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import { feed, madeSource, valueOf } from "./made-source.ts";
import { date, one, propose, sourceOf } from "./template-tables.ts";

/** Invented; in every row another one, as names, numbers and free text are. */
const canary = (row: number): string => `Quillfeather ${1000 + row} rang twice`;
const HEADERS = ["Date", "Text", "Id", "Value", "Status"];

it("why a column is proposed is said without a word of its cells", () => {
  const { reasons } = propose(
    sourceOf(
      "Complaints",
      { "Complaint no.": canary, "Date received": canary, Description: canary, Customer: canary },
      [],
    ),
    sourceOf(
      "Lost customers",
      { "Customer id": canary, "Lost on": date, "Reason for leaving": canary, Value: one(1, 2) },
      ["Lost on"],
    ),
  );
  expect(reasons.length).toBeGreaterThan(5);
  expect(JSON.stringify(reasons)).not.toContain("Quillfeather");
});

it("what became of the rows is said without a word of names, numbers and free text", () => {
  const rows = Array.from({ length: 240 }, (_, row) => [
    row % 4 === 0 ? canary(row) : "2024-03-13",
    canary(row),
    canary(row % 200),
    canary(row),
    row % 2 === 0 ? "Churned" : canary(row),
  ]);
  const source = madeSource(HEADERS, rows.length);
  const chosen = { source: "Data", date: "Date", id: "Id" };
  const losses = LossesMapping.parse({
    ...chosen,
    date: null,
    reason: "Text",
    value: "Value",
    status: "Status",
    lossWhen: ["Churned"],
  });
  const complaints = ComplaintsMapping.parse({ ...chosen, category: "Text" });
  for (const tally of [
    tallyComplaints(source, complaints, "2024-12-31"),
    tallyLosses(source, losses, "2024-12-31"),
  ]) {
    const { quality } = valueOf(feed<{ readonly quality: unknown }>(tally, rows));
    expect(JSON.stringify(quality)).not.toContain("Quillfeather");
  }
});
