const UNASSIGNED = new Set([
  "other",
  "others",
  "unknown",
  "none",
  "blank",
  "misc",
  "miscellaneous",
  "general",
  "n/a",
  "na",
  "not known",
  "not recorded",
  "not specified",
  "unspecified",
  "uncategorised",
  "uncategorized",
  "unassigned",
]);

/**
 * Whether a category says nothing: blank, unknown or other. Such a category is counted and stands last.
 *
 * @param label The category. @returns True for the usual words, in any case and in brackets, and for "No … recorded".
 * @see ISO 10002 8.2 practice: a catch-all is not a vital few
 * @example isUnassigned("(Blank)") // => true
 * @example isUnassigned("No category recorded") // => true
 * @example isUnassigned("Other charges") // => false
 */
export function isUnassigned(label: string): boolean {
  const plain = label
    .trim()
    .toLowerCase()
    .replaceAll(/^[([]|[)\]]$/g, "");
  return UNASSIGNED.has(plain) || /^no (category|reason|product|issue)( |$)/.test(plain);
}
