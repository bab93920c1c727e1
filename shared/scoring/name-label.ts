import { isUnassigned } from "../catalogue/unassigned-label.ts";

/** More words than this before "complaints" are not heard as one name: "Trouble during payment process complaints". */
const MOST_WORDS = 2;

/**
 * A category or reason inside a sentence: as it is when it reads as a name, else in quotation marks.
 *
 * @param label As written in the workbook. @returns The label; quoted when it does not begin with a capital letter.
 * @example quoteLabel("Price") // => "Price"
 * @example quoteLabel("low") // => "“low”"
 */
export function quoteLabel(label: string): string {
  return /^\p{Lu}/u.test(label) ? label : `“${label}”`;
}

/**
 * The complaints of a category, in the plural, inside a sentence. A label that is no short name, or says nothing ("Other
 * complaints" are not those of the category "Other"), stands in quotation marks.
 *
 * @param label As written in the workbook. @returns Words that "have" or "went" can follow.
 * @example nameComplaints("Billing") // => "Billing complaints"
 * @example nameComplaints("low") // => "complaints filed under “low”"
 * @example nameComplaints("Other") // => "complaints filed under “Other”"
 */
export function nameComplaints(label: string): string {
  const isName =
    quoteLabel(label) === label &&
    !isUnassigned(label) &&
    label.trim().split(/\s+/).length <= MOST_WORDS;
  return isName ? `${label} complaints` : `complaints filed under “${label}”`;
}

/**
 * Words at the beginning of a sentence.
 *
 * @param words Not empty. @returns The same with a capital letter first.
 * @example beginSentence("complaints filed under “low”") // => "Complaints filed under “low”"
 */
export function beginSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
