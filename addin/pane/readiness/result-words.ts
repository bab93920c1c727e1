import { countWords, writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Axis, Claims, QuestionScore } from "../../../shared/contract/readiness/claims.ts";
import type { Gate, Ref } from "../../../shared/contract/readiness/figure.ts";
import { writeScore } from "./write-score.ts";

export const GATE_WORDS: Readonly<Record<Gate["state"], string>> = {
  fail: "Not passed",
  "no-data": "No data",
  pass: "Passed",
};

const GATE_ORDER: readonly Gate["state"][] = ["fail", "no-data", "pass"];

/** Gates, those that hold readiness down first. */
export function sortGates(gates: readonly Gate[]): readonly Gate[] {
  return GATE_ORDER.flatMap((state) => gates.filter((gate) => gate.state === state));
}

/** A point of 0 to 100 and what "don't know" leaves open. */
export function axisWords({ score: { point, lower, upper, dontKnow }, bandNote }: Axis): {
  readonly point: string;
  readonly range: string;
} {
  if (point === null) return { point: "no data", range: bandNote ?? "Nobody has answered." };
  const isOpen = dontKnow > 0 && lower !== null && upper !== null;
  const range = isOpen
    ? `${writeNumber(Math.round(lower))} to ${writeNumber(Math.round(upper))} with “don’t know”`
    : "";
  return { point: writeNumber(Math.round(point)), range };
}

/** As many as can be worked on in 90 days. */
const GAPS_SHOWN = 3;

/** The questions whose claim is furthest ahead of the rows, widest first. */
export function widestGaps({ questions }: Claims): readonly (QuestionScore & { gap: number })[] {
  return questions
    .flatMap((question) =>
      question.gap === null || question.gap <= 0 ? [] : [{ ...question, gap: question.gap }],
    )
    .toSorted((left, right) => right.gap - left.gap)
    .slice(0, GAPS_SHOWN);
}

/** A gap in a sentence. */
export function gapWords({ claimed, evidenced }: QuestionScore): string {
  if (claimed.point === null || evidenced === null) return "";
  return `claimed ${writeScore(claimed.point)}, evidenced ${writeScore(evidenced)}`;
}

export const gapPoints = (gap: number): string => `${writeScore(gap)} points`;

/** Rows behind a statement as a link says it; null where there are none. */
export function refWords(refs: readonly Ref[]): string | null {
  const rows = refs.reduce((all, ref) => all + ref.rows.length + (ref.more ?? 0), 0);
  if (rows === 0) return null;
  return rows === 1 ? "Show the row" : `Show the first of ${countWords(rows, "row")}`;
}
