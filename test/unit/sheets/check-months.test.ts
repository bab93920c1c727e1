import { expect, it } from "vitest";
import type { Intake } from "../../../addin/intake/tallied.ts";
import { withinMonths } from "../../../addin/sheets/check-months.ts";
import { INVENTED } from "../../fixtures/invented-intake.ts";
import { formulasOf, planOf, rowStarting } from "./plan-invented.ts";

/** The invented book with dates that are numbers, and a list of customers with its columns. */
const dated = (): Intake => {
  const { complaints, losses, customers } = INVENTED;
  if (complaints === null || losses === null || customers === null)
    throw new Error("The invented book has all three.");
  const area = { sheet: "Clients", row: 1, column: 0, rows: 106, columns: 1 };
  const column = { sheet: "Clients", table: "Clients", header: "Began", area };
  return {
    ...INVENTED,
    complaints: { ...complaints, datesAreNumbers: true },
    losses: { ...losses, datesAreNumbers: true, valuesAreNumbers: true },
    customers: {
      ...customers,
      datesAreNumbers: true,
      startColumn: column,
      endColumn: { ...column, header: "Ended" },
    },
  };
};

const checkNamed = (intake: Intake, name: string) =>
  rowStarting(planOf("Data quality", intake), name);

/** The board's months of the invented book: the two of its losses and customers. */
const MONTHS = "2 months to September 2026";
const WINDOW = 'Churn[Lost on],">="&DATE(2026,8,1),Churn[Lost on],"<"&DATE(2026,10,1)';

it("the complaints of the latest month are counted again by their date", () => {
  const [, here, source] = checkNamed(dated(), "Tickets: rows dated in September 2026");
  expect(source).toBe(
    `=COUNTIFS('Tickets'!$A$2:$A$221,">="&DATE(2026,9,1),'Tickets'!$A$2:$A$221,"<"&DATE(2026,10,1))`,
  );
  expect(here).toMatch(/^='Complaint trends'!\$[A-Z]+\$\d+$/);
});

it("losses of the board's months and their value are found again by their date", () => {
  const [, , volume] = checkNamed(dated(), `Churn: rows dated in the ${MONTHS}`);
  const [, , value] = checkNamed(dated(), `Churn: yearly value of the rows dated in the ${MONTHS}`);
  expect([volume, value]).toEqual([
    `=COUNTIFS(${WINDOW})`,
    `=(SUMIFS(Churn[Yearly value],${WINDOW}))*1`,
  ]);
});

it("customers who came and left are counted again by their first and last day", () => {
  const [, , came] = checkNamed(dated(), `Clients: “Began” in the ${MONTHS}`);
  const [, , left] = checkNamed(dated(), `Clients: “Ended” in the ${MONTHS}`);
  expect([came, left]).toEqual([
    `=COUNTIFS(${WINDOW.replaceAll("Churn[Lost on]", "Clients[Began]")})`,
    `=COUNTIFS(${WINDOW.replaceAll("Churn[Lost on]", "Clients[Ended]")})`,
  ]);
});

it("a status parts the losses from other rows, in each of its spellings", () => {
  const { losses } = dated();
  if (losses === null) throw new Error("The invented book has losses.");
  const statusColumn = { ...(losses.reasonColumn ?? losses.dateColumn), header: "Status" };
  const plan = planOf("Data quality", {
    ...dated(),
    losses: {
      ...losses,
      statusColumn: statusColumn as NonNullable<typeof losses.statusColumn>,
      lossWhen: ["Left"],
      lossSpellings: ["Left", "left "],
    },
  });
  expect(formulasOf(plan)).toContain(
    `=COUNTIFS(${WINDOW},Churn[Status],"=Left")+COUNTIFS(${WINDOW},Churn[Status],"=left ")`,
  );
});

it.each(["same-id", "cell-error", "total-row"] as const)(
  "nothing is counted by date where a row of those months may be left out: %s",
  (reason) => {
    const { complaints } = dated();
    if (complaints === null) throw new Error("The invented book has complaints.");
    const excluded = [{ reason, rows: 3, cells: ["A14"] }];
    const quality = { ...complaints.quality, excluded };
    const intake = { ...dated(), complaints: { ...complaints, quality } };
    expect(checkNamed(intake, "Tickets: rows dated in September 2026")).toEqual([]);
  },
);

it("nothing is counted by date where a date is a text", () => {
  const formulas = formulasOf(planOf("Data quality"));
  expect(formulas.filter((formula) => formula.includes("DATE("))).toEqual([]);
});

it("rows used and left out, as counted, are compared with the rows of the source", () => {
  const plan = planOf("Data quality");
  const table = rowStarting(plan, "Tickets (complaints)");
  const check = rowStarting(plan, "Tickets: rows used and left out, and all rows of the source");
  expect(table[3]).toBe(3);
  expect(check.slice(1, 3)).toEqual(["=C6+D6", "=ROWS('Tickets'!$A$2:$A$221)"]);
});

it("a year's end is a month like the others", () => {
  const area = { sheet: "S", row: 1, column: 0, rows: 2, columns: 1 };
  const column = { sheet: "S", table: null, header: "Day", area };
  expect(withinMonths(column, { from: "2025-12", to: "2025-12" })).toBe(
    `'S'!$A$2:$A$3,">="&DATE(2025,12,1),'S'!$A$2:$A$3,"<"&DATE(2026,1,1)`,
  );
});
