import fc from "fast-check";
import { expect, it } from "vitest";
import { noticeOf } from "../../../shared/problem.ts";
import { chooseTheme, luminanceOf } from "../../../addin/pane/choose-theme.ts";
import {
  describeError,
  describeProblem,
  unchangedSentence,
  writeDetails,
} from "../../../addin/pane/describe-trouble.ts";
import { announce, extentOf, listSteps } from "../../../addin/pane/describe-work.ts";
import { listChanges } from "../../../addin/pane/list-changes.ts";
import { hasUnsureDates, listStatuses, sampleOf } from "../../../addin/pane/read-sample.ts";
import type { PaneState, Work } from "../../../addin/pane/state.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import {
  writeElapsed,
  writePercent,
  writeRows,
  writeSize,
} from "../../../addin/pane/write-amounts.ts";
import { writeAddress } from "../../../addin/pane/write-address.ts";
import { writeSent } from "../../../addin/pane/write-sent.ts";
import { checked } from "../../e2e/gallery/example-checked.ts";
import { found, mapping } from "../../e2e/gallery/example-found.ts";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [3149, "3.1 kB"],
  [1_048_576, "1048.6 kB"],
])("%i bytes are written as %s", (bytes, words) => {
  expect(writeSize(bytes)).toBe(words);
});

it.each([
  [0, "0 s"],
  [9999, "9 s"],
  [60_000, "1 min 0 s"],
  [125_400, "2 min 5 s"],
  [-1, "0 s"],
])("%i milliseconds are written as %s", (ms, words) => {
  expect(writeElapsed(ms)).toBe(words);
});

it("one row is a row, several are rows, thousands are set apart", () => {
  expect([1, 2, 2600].map(writeRows)).toEqual(["1 row", "2 rows", "2,600 rows"]);
});

it("100 % is said only when all is done", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e7 }), fc.nat(), (total, some) => {
      const done = some % (total + 1);
      expect(writePercent(done, total) === "100 %").toBe(done === total);
    }),
  );
});

it("an area is written as Excel writes it", () => {
  expect(writeAddress({ sheet: "Tickets", row: 0, column: 0, rows: 2001, columns: 28 })).toBe(
    "Tickets!A1:AB2001",
  );
});

it.each([
  // Relative luminance of sRGB colours as WCAG 2.2 defines it, worked out by hand for the corners.
  ["#000000", 0],
  ["#ffffff", 1],
  ["#ff0000", 0.2126],
  ["#00ff00", 0.7152],
  ["#0000ff", 0.0722],
])("the luminance of %s is %f", (color, luminance) => {
  expect(luminanceOf(color)).toBeCloseTo(luminance, 10);
});

it.each([
  { office: "#292929", prefersDark: false, theme: "dark" },
  { office: "#ffffff", prefersDark: true, theme: "light" },
  { office: undefined, prefersDark: true, theme: "dark" },
  { office: undefined, prefersDark: false, theme: "light" },
  { office: "not a colour", prefersDark: true, theme: "dark" },
])(
  "Office says $office, the system dark is $prefersDark: $theme",
  ({ office, prefersDark, theme }) => {
    expect(chooseTheme(office, prefersDark)).toBe(theme);
  },
);

const work = (step: Work["step"], read: Work["read"] = []): Work => ({
  startedAt: 0,
  now: 0,
  step,
  read,
  isCancelling: false,
});

it("rows are counted from the first that was not read before", () => {
  const step = {
    stage: "read",
    subject: "Tickets",
    from: 112_000,
    done: 116_000,
    total: 191_566,
  } as const;
  expect(extentOf(step)).toBe("rows 112,001–116,000 of 191,566");
  expect(extentOf({ ...step, from: 0, done: 0 })).toBe("0 of 191,566 rows");
});

it("the steps say what is done, what runs and what is to come", () => {
  const step = { stage: "read", subject: "Lost_customers", from: 0, done: 58, total: 100 } as const;
  const lines = listSteps(mapping, work(step, [{ table: "Tickets", rows: 29_317 }]), "refresh");
  expect(lines).toEqual([
    { label: "Tickets read", state: "done", detail: "29,317 rows" },
    { label: "Reading Lost_customers", state: "running", detail: "58 %" },
    { label: "Score and find trends", state: "waiting", detail: "" },
    { label: "Write the sheets", state: "waiting", detail: "" },
  ]);
});

it("when the sheets are written, all that came before is done", () => {
  const step = { stage: "write", subject: "Board", from: 0, done: 1, total: 4 } as const;
  const states = listSteps(mapping, work(step), "refresh").map(({ state }) => state);
  expect(states).toEqual(["done", "done", "done", "running"]);
});

it("somebody who listens hears of progress in quarters, not at every block of rows", () => {
  const sayAt = (done: number): string => {
    const step = { stage: "read", subject: "Tickets", from: 0, done, total: 1000 } as const;
    const draft = { found, mapping, asOf: null, orderAsked: [] };
    const state: PaneState = {
      ...FIRST_STATE,
      screen: { kind: "checking", draft, work: work(step) },
    };
    return announce(state);
  };
  const said = new Set(Array.from({ length: 1001 }, (_, done) => sayAt(done)));
  expect([...said]).toEqual([
    "Reading Tickets",
    "Reading Tickets, 25 per cent",
    "Reading Tickets, 50 per cent",
    "Reading Tickets, 75 per cent",
    "Reading Tickets, 100 per cent",
  ]);
});

it("a sheet of the user's own called Board stays, and ours takes another name", () => {
  expect(listChanges(found.survey)[0]).toEqual({ name: "Board (2)", change: "created" });
});

it("a sheet that is ours is updated under the name that it has", () => {
  const [first] = found.survey;
  if (first === undefined) throw new Error("the example has sheets");
  const survey = [{ ...first, name: "My board", ours: "Board" }];
  expect(listChanges(survey)[0]).toEqual({ name: "My board", change: "updated" });
});

it("the size is that of the exact text, in UTF-8", () => {
  const { body, bytes } = writeSent({
    ...checked.request,
    targets: [{ category: "Größe", atMost: 1, basis: "count" }],
  });
  expect(JSON.parse(body)).toMatchObject({ targets: [{ category: "Größe" }] });
  expect(bytes).toBe(body.length + 2);
});

it("details for support hold codes and versions, and nothing that stands in a cell", () => {
  const problem = {
    code: "date-order-unknown",
    table: "Secret",
    column: "Hidden",
    example: "3.11.2025",
  } as const;
  const refused = {
    code: "excel-refused",
    step: "write the sheets",
    excelCode: "AccessDenied",
  } as const;
  expect(writeDetails([problem, refused].map(describeProblem), ["Upstream 0.1.0"])).toBe(
    "date-order-unknown\nexcel-refused; step: write the sheets; excelCode: AccessDenied\nUpstream 0.1.0",
  );
});

it("an unforeseen error is told without its message, which may hold what stands in a cell", () => {
  const trouble = describeError(new TypeError("cannot read Anna Muster"));
  expect(trouble.code).toBe("internal");
  expect(JSON.stringify(trouble)).not.toContain("Anna");
});

it.each([
  {
    problem: { code: "sheet-protected", sheet: "Board" },
    says: null,
  },
  {
    problem: { code: "workbook-changed", sheet: "Board" },
    says: "No cell of your own sheets was changed.",
  },
  {
    problem: { code: "column-missing", table: "Tickets", column: "topic" },
    says: "No cell of your own sheets was changed, and the scorecard is as it was.",
  },
] as const)("$problem.code: what did not change is said once", ({ problem, says }) => {
  const isSaid = noticeOf(problem).why.includes("Nothing was changed");
  expect(unchangedSentence([describeProblem(problem)])).toBe(says);
  expect(isSaid).toBe(says === null);
});

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
