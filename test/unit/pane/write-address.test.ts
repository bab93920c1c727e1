import { expect, it } from "vitest";
import { writeAddress } from "../../../addin/pane/write-address.ts";

it("an area is written as Excel writes it", () => {
  expect(writeAddress({ sheet: "Tickets", row: 0, column: 0, rows: 2001, columns: 28 })).toBe(
    "Tickets!A1:AB2001",
  );
});
