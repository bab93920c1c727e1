import fc from "fast-check";
import { expect, it } from "vitest";
import {
  writeElapsed,
  writePercent,
  writeRows,
  writeSize,
} from "../../../addin/pane/write-amounts.ts";

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
