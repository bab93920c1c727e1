import {
  CONDITION_IDS,
  CONTACT_TYPES,
  ITEM_IDS,
  ROLE_GROUPS,
} from "../../../shared/contract/readiness/words.ts";
import { foldText } from "../fold-text.ts";
import type { CellValue } from "../source.ts";
import type { Choice } from "./template.ts";

const same = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ label: value, value }));

const named = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ label, value }));

export const ROLES: readonly Choice[] = [
  { label: "CEO", value: "CEO", also: ["Chief Executive", "Chief Executive Officer"] },
  { label: "CCO", value: "CCO", also: ["Chief Customer Officer"] },
  ...same(ROLE_GROUPS.slice(2)),
];

/** 0 to 4, or one of the two ways not to answer. */
export const ANSWERS: readonly Choice[] = [
  ...[0, 1, 2, 3, 4].map((value) => ({ label: String(value), value })),
  { label: "Don't know", value: "dk", also: ["DK", "D/K", "?"] },
  { label: "Not applicable", value: "na", also: ["NA", "N/A"] },
];

export const ITEMS = same(ITEM_IDS);
export const CONDITIONS = same(CONDITION_IDS);
export const CONTACTS = same(CONTACT_TYPES);

export const FORUMS = named({
  "customer-forum": "Customer forum",
  "loss-review": "Loss review",
  "one-to-one": "One-to-one",
  board: "Board",
  other: "Other",
});

export const STATUSES: readonly Choice[] = named({
  scheduled: "Scheduled",
  held: "Held",
  postponed: "Postponed",
  cancelled: "Cancelled",
  "tacked-on": "Tacked on",
});

export const SEATS: readonly Choice[] = [
  ...ROLES.slice(0, 2),
  { label: "Other", value: "other", also: ["Somebody else"] },
];

export const ATTENDED = named({ yes: "Yes", no: "No", delegate: "Delegate" });

export const SOURCES = named({
  "complaint-category": "Complaint category",
  "loss-reason": "Loss reason",
  moment: "Moment of truth",
  metric: "Metric",
  decision: "Decision",
  readiness: "Readiness",
  other: "Other",
});

export const TASK_STATUSES: readonly Choice[] = [
  { label: "Open", value: "open", also: ["Not started"] },
  { label: "In progress", value: "in-progress" },
  { label: "Stalled", value: "stalled" },
  { label: "Closed", value: "closed", also: ["Done"] },
  { label: "Cancelled", value: "cancelled", also: ["Canceled"] },
];

export const CUT_REASONS = named({
  "budget-round": "Budget round",
  "non-delivery": "Non-delivery",
  strategy: "Strategy",
  other: "Other",
});

export const DECISION_KINDS = named({
  conflict: "Conflict",
  escalation: "Escalation",
  "prior-attempt": "Prior attempt",
  other: "Other",
});

export const DIRECTIONS: readonly Choice[] = [
  { label: "Rises", value: "increase", also: ["Increase", "Higher", "Up"] },
  { label: "Falls", value: "decrease", also: ["Decrease", "Lower", "Down"] },
];

export const FREQUENCIES = named({
  daily: "Daily",
  weekly: "Weekly",
  monthly: "Monthly",
  quarterly: "Quarterly",
  yearly: "Yearly",
});

export const METRIC_KINDS = named({ customer: "Customer", sales: "Sales", other: "Other" });

/** Yes and no in the languages whose headers are read. */
const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "x", "✓", "ja", "oui", "si", "sim"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "false", "nein", "non", "nao"]);

const fold = (cell: CellValue): string =>
  foldText(String(cell))
    .replaceAll(/[^\p{L}\p{N}✓?]+/gu, " ")
    .trim();

/**
 * The value of a list that a cell names, by its label, its value or another way to write it.
 *
 * @param cell As in the sheet. @param choices The list. @returns The value of the contract; null when it is none of them.
 * @example choose("dont know", [{ label: "Don't know", value: "dk", also: ["dont know"] }]) // => "dk"
 */
export function choose(cell: CellValue, choices: readonly Choice[]): string | number | null {
  const wanted = fold(cell);
  const found = choices.find(({ label, value, also = [] }) =>
    [label, String(value), ...also].some((way) => fold(way) === wanted),
  );
  return found?.value ?? null;
}

/**
 * Whether a cell says yes or no.
 *
 * @param cell As in the sheet. @returns The answer; null when it says neither.
 * @example saysYes("Ja") // => true
 */
export function saysYes(cell: CellValue): boolean | null {
  if (YES.has(fold(cell))) return true;
  return NO.has(fold(cell)) ? false : null;
}
