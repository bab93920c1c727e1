import { headerWords } from "./fold-text.ts";
import type { HeaderWords } from "./header-words.ts";

/** Points for a header that is a phrase, has it among its words, or has it run together with others. */
const SAME = 100;
const AMONG = 75;
const RUN_TOGETHER = 65;

/** Shorter words would be found inside others by chance. */
const LEAST_RUN_TOGETHER = 5;

/** Points lost for standing at the end of the list instead of at its start. */
const RANK_SPAN = 30;

/**
 * How well a header fits a list of words, best words first.
 *
 * @param header As in the sheet. @param words Phrases and words to avoid. @returns 0 when it does not fit, else up to 100.
 * @example matchHeader("Customerid ", { phrases: ["customer id"], avoid: [] }) // => 100
 */
export function matchHeader(header: string, { phrases, avoid }: HeaderWords): number {
  const words = headerWords(header);
  if (avoid.some((phrase) => pointsFor(words, phrase) > 0)) return 0;
  return phrases.reduce((best, phrase, rank) => {
    const points = pointsFor(words, phrase);
    const lost = (RANK_SPAN * rank) / phrases.length;
    return points === 0 ? best : Math.max(best, points - lost);
  }, 0);
}

/**
 * Whether a name has one of some words in it, also run together with others.
 *
 * @param name Of a sheet, table or column. @param words Single words, folded. @returns True when one is in it.
 * @example hasWord("tblComplaints", ["complaints"]) // => true
 */
export function hasWord(name: string, words: readonly string[]): boolean {
  const own = headerWords(name);
  return words.some((word) => pointsFor(own, word) > 0);
}

function pointsFor(words: readonly string[], phrase: string): number {
  const whole = words.join("");
  const wanted = phrase.replaceAll(" ", "");
  if (whole === wanted) return SAME;
  if (` ${words.join(" ")} `.includes(` ${phrase} `)) return AMONG;
  if (wanted.length < LEAST_RUN_TOGETHER) return 0;
  return words.some((word) => word.startsWith(wanted) || word.endsWith(wanted)) ? RUN_TOGETHER : 0;
}
