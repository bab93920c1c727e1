import { AFTER_AS_OF } from "../../shared/problem.ts";
import type { Exclusion } from "./tallied.ts";

/** Why rows are left out, in words that follow "because of". */
export const EXCLUSION_WORDS: Readonly<Record<Exclusion, string>> = {
  "blank-row": "empty rows",
  "no-date": "a blank date",
  "date-unreadable": "a date that cannot be read",
  "cell-error": "an Excel error in a cell",
  "after-as-of": AFTER_AS_OF,
  "same-id": "an id that another row has too (one of them counts)",
  "not-a-loss": "a status that is not a loss",
  "no-status": "a blank status",
  "ends-before-start": "an end before the start",
  "no-target": "no category or no target number",
  "negative-target": "a target below 0",
  "repeated-target": "a category that has a smaller target too",
  "repeated-baseline": "a baseline that another row has too",
  "other-table": "another row of headers above them",
  "date-far-off": "a date far from all others",
  "total-row": "a total, not a row of its own",
};
