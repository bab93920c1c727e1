import { describe, expect, it } from "vitest";
import { proposeMapping } from "../../../addin/intake/propose-mapping.ts";
import type { Source } from "../../../addin/intake/source.ts";
import { recogniseTemplate } from "../../../addin/intake/templates/recognise-template.ts";
import { TEMPLATE_KEYS, TEMPLATES } from "../../../addin/intake/templates/templates.ts";
import {
  BASELINES,
  COMPLAINTS,
  CUSTOMERS,
  LOSSES,
  propose,
  sourceOf,
  TARGETS,
} from "./template-tables.ts";

const headersOf = (key: (typeof TEMPLATE_KEYS)[number]): readonly string[] =>
  TEMPLATES[key].columns.map(({ header }) => header);

describe("an input table", () => {
  it.each(TEMPLATE_KEYS)("%s is known by its name, and by its headers alone", (key) => {
    const { table, columns } = TEMPLATES[key];
    expect(recogniseTemplate(table, headersOf(key))).toMatchObject({
      key,
      by: "name",
      isCertain: true,
    });
    const unnamed = recogniseTemplate("Table1", headersOf(key));
    expect(unnamed).toMatchObject({ key, by: "headers", isCertain: true });
    expect(unnamed?.columns.size).toBe(columns.length);
  });

  it("is known in any order of its columns, in capitals, with spaces, and with columns of the team's own", () => {
    const headers = [
      ...headersOf("forums")
        .toReversed()
        .map((header) => ` ${header.toUpperCase()}  `),
      "Room",
    ];
    const found = recogniseTemplate("Table1", headers);
    expect(found?.key).toBe("forums");
    expect(headers[found?.columns.get("meeting") ?? -1]).toBe(" MEETING  ");
  });

  it.each(["tblForums", "TBLFORUMS", "tblForums3", "tblForums_2"])("is known as %s", (name) => {
    expect(recogniseTemplate(name, ["Meeting", "Status"])?.key).toBe("forums");
  });

  it("a former header is read as the column of today, unless that is there too", () => {
    const before = recogniseTemplate("tblForums", ["MeetingID", "ScheduledDate", "HeldDate"]);
    expect([...(before?.columns ?? [])]).toEqual([
      ["meeting", 0],
      ["scheduled", 1],
      ["held", 2],
    ]);
    const both = recogniseTemplate("tblForums", ["Held", "Held on"]);
    expect([...(both?.columns ?? [])]).toEqual([["held", 1]]);
  });

  it.each([COMPLAINTS, LOSSES, CUSTOMERS, TARGETS, BASELINES])(
    "is not seen in $name",
    ({ name, headers }) => {
      expect(recogniseTemplate(name, headers)).toBeNull();
    },
  );

  it("with a column that a complaint table has is still none", () => {
    const cells = (row: number): string => ["Bill", "Delivery"][row % 2] ?? "";
    const incidents = Object.fromEntries(headersOf("incidents").map((header) => [header, cells]));
    const made = (name: string): Source =>
      sourceOf(
        name,
        { ...incidents, "Date received": (row) => 45_300 + row, "Complaint category": cells },
        ["Date received"],
      );
    expect(propose(made("tblIncidents")).mapping.complaints).toBeNull();
    expect(propose(made("Table1")).mapping.complaints).toBeNull();
  });

  it("that somebody chose as their complaints stays chosen", () => {
    const source = sourceOf(
      "tblIncidents",
      { "Began on": (row) => 45_300 + row, Incident: (row) => ["Outage", "Delay"][row % 2] ?? "" },
      ["Began on"],
    );
    const { mapping } = propose({
      ...source,
      name: "Failures",
      headers: ["Date received", "Category"],
    });
    const complaints = mapping.complaints;
    const kept =
      complaints === null
        ? null
        : {
            ...mapping,
            complaints: {
              ...complaints,
              source: source.name,
              date: "Began on",
              category: "Incident",
            },
          };
    expect(recogniseTemplate(source.name, source.headers)?.isCertain).toBe(true);
    expect(proposeMapping([source], kept).mapping.complaints?.source).toBe("tblIncidents");
  });

  it("a complaint table that somebody called tblFeedback stays one", () => {
    const source = sourceOf(
      "tblFeedback",
      {
        Date: (row) => 45_300 + row,
        Category: (row) => ["Bill", "Delivery"][row % 2] ?? "",
        Customer: (row) => `K-${row}`,
      },
      ["Date"],
    );
    expect(recogniseTemplate(source.name, source.headers)?.isCertain).toBe(false);
    expect(propose(source).mapping.complaints?.source).toBe("tblFeedback");
  });
});
