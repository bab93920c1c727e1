import { expect, it } from "vitest";
import { review } from "./ask.ts";
import { people } from "./rows.ts";

it("S51: tenure counts whole months", () => {
  const table = people({ isChampion: true, start: "2025-10-31" });
  expect(review({ people: table }).people?.champion?.tenureMonths).toBe(12);
});
