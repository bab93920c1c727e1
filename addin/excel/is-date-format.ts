/** Parts of a number format that stand for themselves: quoted text, escaped characters, fills, brackets. */
const LITERALS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/gu;

/** `[h]:mm` is a length of time, not a time of day, and no date. */
const DURATION = /\[(?:h+|m+|s+)\]/iu;

/** A day, a year, or a month by its name; `m` alone may be minutes. */
const DATE_PARTS = /[dy]|mmm/iu;
const TIME_PARTS = /[hs]/iu;

/** Whether an Excel number format (English) shows a calendar day; a time of day alone is not one. */
export function isDateFormat(format: string): boolean {
  if (DURATION.test(format)) return false;
  const [positive = ""] = format.replaceAll(LITERALS, "").split(";");
  if (/^general$/iu.test(positive.trim())) return false;
  if (DATE_PARTS.test(positive)) return true;
  return /m/iu.test(positive) && !TIME_PARTS.test(positive);
}
