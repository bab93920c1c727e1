import type { Exclusion } from "../intake/tallied.ts";

/** Why rows were left out, short enough to stand beside their number. */
export const EXCLUSION_WORDS: Readonly<Record<Exclusion, string>> = {
  "blank-row": "blank row",
  "no-date": "no date",
  "date-unreadable": "date that cannot be read",
  "cell-error": "a cell with an Excel error",
  "after-as-of": "after the as-of date",
  "same-id": "same number twice",
  "not-a-loss": "status is not a loss",
  "no-status": "no status",
  "ends-before-start": "left before they came",
  "no-target": "no target",
};
