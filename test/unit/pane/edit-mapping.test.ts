import { expect, it } from "vitest";
import { Mapping, NO_MAPPING, ROLES } from "../../../addin/intake/mapping.ts";
import {
  changeHeader,
  changeSource,
  readHeader,
  toggleStatus,
} from "../../../addin/pane/edit-mapping.ts";
import { MEANINGS } from "../../../addin/pane/meanings.ts";
import { found, mapping } from "../../fixtures/example-found.ts";

const [tickets, losses] = found.sources;

it("a role that is read from another table keeps the columns that this table has too", () => {
  const other = { ...tickets, name: "Tickets 2026", headers: ["submitted_at", "area"] };
  if (tickets === undefined) throw new Error("the example has two sources");
  const moved = changeSource(mapping, "complaints", { ...tickets, ...other });
  expect(moved.complaints).toEqual({
    source: "Tickets 2026",
    date: "submitted_at",
    category: null,
    id: null,
    dateOrder: "auto",
  });
});

it("a role that is not used is out of the mapping", () => {
  expect(changeSource(mapping, "losses", null).losses).toBeNull();
});

it.each(ROLES)("%s added and filled in is a mapping that the workbook can keep", (role) => {
  const filled = MEANINGS[role].reduce(
    (next, { key }) => changeHeader(next, role, { key, header: "account" }),
    changeSource(NO_MAPPING, role, losses ?? null),
  );
  expect(Mapping.safeParse(filled).error).toBeUndefined();
});

it("another status column starts with no status chosen", () => {
  const changed = changeHeader(mapping, "losses", { key: "status", header: "account" });
  expect(changed.losses).toMatchObject({ status: "account", lossWhen: [], cameWhen: [] });
});

it("a choice taken back reads as none", () => {
  const changed = changeHeader(mapping, "complaints", { key: "date", header: null });
  expect(readHeader(changed, "complaints", "date")).toBeNull();
});

it("a status is in the list once, or not at all", () => {
  expect(toggleStatus(["left"], "left", true)).toEqual(["left"]);
  expect(toggleStatus(["left", "gone"], "left", false)).toEqual(["gone"]);
});
