import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import type { Evidence, Ref } from "../../contract/readiness/figure.ts";
import type { ConditionId, ItemId } from "../../contract/readiness/words.ts";
import { beginSentence } from "../name-label.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { percentOf, scoreOfShare, valueOf, type Tally } from "./tally.ts";

/** What a piece of evidence is about. */
export type Subject = Evidence["of"];

/**
 * An item of the quiz as the subject of evidence.
 *
 * @see ours
 * @example ofItem("Q1a") // => { kind: "item", id: "Q1a" }
 */
export function ofItem(id: ItemId): Subject {
  return { kind: "item", id };
}

/**
 * A condition's checkpoint in place as the subject of evidence.
 *
 * @see ours
 * @example ofCheckpoint("C1") // => { kind: "checkpoint", id: "C1" }
 */
export function ofCheckpoint(id: ConditionId): Subject {
  return { kind: "checkpoint", id };
}

/**
 * Readiness for a condition as the subject of evidence.
 *
 * @see ours
 * @example ofReadiness("C1") // => { kind: "readiness", id: "C1" }
 */
export function ofReadiness(id: ConditionId): Subject {
  return { kind: "readiness", id };
}

/**
 * Evidence that the rows do not give.
 *
 * @param of Its subject. @param sentence What is missing. @param refs Rows that were looked at.
 * @returns No score: no data is not 0.
 * @see ours
 * @example noEvidence({ kind: "item", id: "Q1a" }, "The workbook has no Settings table.").score // => null
 */
export function noEvidence(of: Subject, sentence: string, refs: readonly Ref[] = []): Evidence {
  return { of, state: "no-data", score: null, num: null, den: null, sentence, refs: [...refs] };
}

/** What was found. */
export interface Found {
  readonly score: number;
  readonly num: number | null;
  readonly den: number | null;
  readonly sentence: string;
  readonly refs: readonly Ref[];
  /** Part of what is asked is not known, or not over. */
  readonly isPartial?: boolean;
}

/**
 * Evidence with a score.
 *
 * @param of Its subject. @param found Score from 0 to 4, its parts, the sentence and the rows. @returns The evidence.
 * @see ours
 * @example evidenceOf({ kind: "item", id: "Q1a" }, { score: 3, num: null, den: null, sentence: "A vision is set.", refs: [] }).state // => "ok"
 */
export function evidenceOf(
  of: Subject,
  { isPartial = false, refs, sentence, ...found }: Found,
): Evidence {
  return {
    of,
    state: isPartial ? "partial" : "ok",
    ...found,
    sentence: beginSentence(sentence),
    refs: [...refs],
  };
}

/** The words around a share: found, nothing to count, nothing marked, and what each blank lacks. */
export interface ShareWords {
  readonly thresholds: Thresholds;
  readonly found: string;
  readonly none: string;
  /** The mark that may be blank: "mark of the CEO's presence". */
  readonly mark: string;
}

/**
 * What blanks mean for a figure, as a sentence to add.
 *
 * @param unknown Rows with a blank mark. @param mark What is blank. @returns A sentence with a space before it; empty without blanks.
 * @see ours: a blank is no evidence
 * @example tellBlanks(1, "owner") // => " 1 row has no owner and counts as not shown."
 */
export function tellBlanks(unknown: number, mark: string): string {
  if (unknown === 0) return "";
  const [has, counts] = unknown === 1 ? ["has", "counts"] : ["have", "count"];
  return ` ${countWords(unknown, "row")} ${has} no ${mark} and ${counts} as not shown.`;
}

/**
 * Evidence that is a share, by the four thresholds.
 *
 * @param of Its subject. @param tally Part and whole. @param words The sentences.
 * @returns No data without a whole or with blank marks alone; partial where some are blank.
 * @see ours
 * @example evidenceOfShare({ kind: "item", id: "Q5a" }, { num: 0, den: 0, rows: 0, unknown: 0, refs: [] }, { none: "No metric is listed." }).sentence // => "No metric is listed."
 */
export function evidenceOfShare(of: Subject, tally: Tally, words: ShareWords): Evidence {
  const value = valueOf(tally);
  if (value === null && tally.rows > 0 && tally.den > 0)
    return noEvidence(
      of,
      `${countWords(tally.rows, "row")} ${tally.rows === 1 ? "was" : "were"} looked at, and no ${words.mark} is entered.`,
      tally.refs,
    );
  if (value === null) return noEvidence(of, words.none, tally.refs);
  return evidenceOf(of, {
    score: scoreOfShare(value, words.thresholds),
    num: tally.num,
    den: tally.den,
    sentence: `${words.found}${tellBlanks(tally.unknown, words.mark)}`,
    refs: tally.refs,
    isPartial: tally.unknown > 0,
  });
}

/**
 * A part of a whole in words, with its share.
 *
 * @param counts Part and whole, the whole above 0. @param thing The thing, or one and several of it. @param verbs What one and what several do.
 * @returns Words without a full stop.
 * @see ours
 * @example tellPart({ num: 1, den: 4 }, "metric", ["has an owner", "have an owner"]) // => "1 of 4 metrics has an owner (25%)"
 * @example tellPart({ num: 0, den: 4 }, "metric", ["has an owner", "have an owner"]) // => "None of 4 metrics has an owner"
 */
export function tellPart(
  { num, den }: { readonly num: number; readonly den: number },
  thing: string | readonly [string, string],
  [does, doAll]: readonly [string, string],
): string {
  const [one, many] = typeof thing === "string" ? [thing, `${thing}s`] : thing;
  const whole = countWords(den, one, many);
  if (num === 0 && den > 1) return `None of ${whole} ${does}`;
  return `${writeNumber(num)} of ${whole} ${num <= 1 ? does : doAll} (${percentOf({ num, den })})`;
}
