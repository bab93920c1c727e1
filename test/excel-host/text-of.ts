import type { HostBook, HostCell } from "./model/book.ts";
import { dateText, isDateCode } from "./text/date-text.ts";
import { generalText } from "./text/general.ts";
import { numberText } from "./text/number-text.ts";
import { type FormatSection, splitFormat } from "./text/split-format.ts";

/** What a cell shows (`range.text`), whatever the width of its column. Formats are read as Excel in English does. */
export function textOf(
  { value, isError, numberFormat }: HostCell,
  { date1904 }: Pick<HostBook, "date1904">,
): string {
  const format = numberFormat === "" ? "General" : numberFormat;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return isError ? value : shownText(value, format);
  const { section, isAbsolute } = chooseSection(value, splitFormat(format));
  if (section === null) return "########";
  if (hasTextPlace(section)) return filledIn(section, generalText(value));
  if (section.tokens.some(isDateCode)) return dateText(value, section.tokens, date1904);
  const text = numberText(Math.abs(value), section.tokens);
  return needsSign(value, text, isAbsolute) ? `-${text}` : text;
}

const hasTextPlace = ({ tokens }: FormatSection): boolean =>
  tokens.some(({ kind, text }) => kind === "code" && text === "@");

/** What is rounded to nothing has no sign. */
const needsSign = (value: number, text: string, isAbsolute: boolean): boolean =>
  value < 0 && !isAbsolute && /[1-9]/.test(text);

/** The fourth section is for texts, and so is a lone one with `@`. */
function shownText(value: string, format: string): string {
  const sections = splitFormat(format);
  const section = sections[3] ?? sections.find(hasTextPlace);
  return section === undefined ? value : filledIn(section, value);
}

const filledIn = ({ tokens }: FormatSection, value: string): string =>
  tokens.map(({ kind, text }) => (kind === "code" && text === "@" ? value : text)).join("");

/** `isAbsolute` where the section itself says that the number is negative. */
function chooseSection(
  value: number,
  sections: readonly FormatSection[],
): { section: FormatSection | null; isAbsolute: boolean } {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition !== null)) {
    const at = numeric.findIndex((each, place) => meets(value, each, place));
    return { section: numeric[at] ?? null, isAbsolute: at > 0 };
  }
  const [positive, negative, zero] = numeric;
  if (value < 0 && negative !== undefined) return { section: negative, isAbsolute: true };
  if (value === 0 && zero !== undefined) return { section: zero, isAbsolute: false };
  return { section: positive ?? null, isAbsolute: false };
}

const TESTS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  ">": (value, limit) => value > limit,
  "<=": (value, limit) => value <= limit,
  ">=": (value, limit) => value >= limit,
  "=": (value, limit) => value === limit,
  "<>": (value, limit) => value !== limit,
};

/** A section without a condition, after those that have one, is for the rest. */
function meets(value: number, { condition }: FormatSection, place: number): boolean {
  if (condition === null) return place > 0;
  return TESTS[condition.sign]?.(value, condition.limit) === true;
}
