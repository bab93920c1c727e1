import type { Claims, QuestionScore } from "../../contract/readiness/claims.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { reaches } from "./mean.ts";

/** A sentence with what it tells of in points of 4, by which the worst comes first. */
export interface SizedFinding {
  readonly size: number;
  readonly sentence: string;
}

/** What is asked of the claims here. */
type GapParts = Pick<Claims, "gap"> & {
  readonly questions: readonly (Pick<QuestionScore, "id" | "gap"> & {
    readonly claimed: Pick<QuestionScore["claimed"], "point" | "answered">;
  })[];
};

interface Told {
  readonly id: string;
  readonly gap: number;
}

const one = (value: number): string => writeNumber(value, 1);

const signed = (value: number): string => `${value > 0 ? "+" : ""}${one(value)}`;

/** Less than this is written as 0.0. */
const SMALL_GAP = 0.05;

/** Half a step of the answers: two sides that lie closer would be given the same answer. */
const AGREED = 0.5;

/**
 * How wide the mean gap could be over all claimed questions. A bound that is no wider than the gap would calm where rows are
 * missing, so it is left out.
 */
const tellBound = ({ gap: { value, upTo } }: GapParts, all: number): string => {
  const isWider = upTo !== null && upTo >= SMALL_GAP && reaches(upTo, value ?? 0);
  return isWider
    ? `over all ${countWords(all, "claimed question")} the mean gap would be at most ${one(upTo)}`
    : "";
};

const tellOpen = (claims: GapParts, all: number): string => {
  const open = all - claims.gap.questions;
  if (open <= 0) return "";
  const bound = tellBound(claims, all);
  return ` ${countWords(open, "question has", "questions have")} no rows behind ${open === 1 ? "it" : "them"}${bound === "" ? "" : `; ${bound}`}.`;
};

const tellMean = (told: readonly Told[], mean: number): string => {
  const doOthersLag = told.some(({ gap }) => gap <= -SMALL_GAP);
  return `the mean of ${writeNumber(told.length)} is ${signed(mean)}${doOthersLag ? " because others lag" : ""}`;
};

const tellOne = ({ id, gap }: Told): string => {
  const base = `On ${id}, the only question with both a claim and rows,`;
  if (reaches(AGREED, Math.abs(gap))) return `${base} the two agree to within half a point of 4.`;
  return gap < 0
    ? `${base} the rows evidence ${one(-gap)} of 4 points more than is claimed.`
    : `${base} the claim is ${one(gap)} of 4 points ahead of the rows.`;
};

const tellWide = (wide: number): string =>
  `${one(wide)} ${wide === 1 ? "point" : "points"} or more ahead of`;

/** A mean in which claims behind their rows make up for claims ahead of them would flatter: the widest is named before it. */
const tellSeveral = (told: readonly Told[], mean: number, wide: number): string => {
  const count = countWords(told.length, "question");
  if (told.every(({ gap }) => reaches(AGREED, Math.abs(gap))))
    return `On all ${count} with rows, claims and rows agree to within half a point of 4.`;
  const [widest] = told.toSorted((left, right) => right.gap - left.gap);
  if (widest === undefined || widest.gap < SMALL_GAP)
    return `On the mean of ${count} the rows evidence ${one(-mean)} of 4 points more than is claimed, and no claim is ahead of its rows.`;
  const ahead = told.filter(({ gap }) => reaches(gap, wide)).length;
  const counted =
    ahead === 0
      ? `None of ${count} is claimed ${tellWide(wide)} its rows`
      : `${writeNumber(ahead)} of ${count} ${ahead === 1 ? "is" : "are"} claimed ${tellWide(wide)} ${ahead === 1 ? "its" : "their"} rows`;
  return `${counted}; the widest is ${widest.id} (${signed(widest.gap)}); ${tellMean(told, mean)}.`;
};

const tellUntold = (value: number, questions: number): string => {
  const base = `On the mean of ${countWords(questions, "question")}`;
  const rest = "single questions are not told, since too few people answered.";
  if (Math.abs(value) < SMALL_GAP) return `${base} the gap is 0.0 points; ${rest}`;
  return value < 0
    ? `${base} the rows evidence ${one(-value)} of 4 points more than is claimed; ${rest}`
    : `${base} claims run ${one(value)} of 4 points ahead of their rows; ${rest}`;
};

/** Nothing can be set against anything: as much may be missing as is claimed. */
const findUnchecked = (claims: GapParts, all: number): SizedFinding => {
  const { upTo } = claims.gap;
  const none =
    all === 1
      ? "The one claimed question has no rows behind it"
      : `None of the ${writeNumber(all)} claimed questions has rows behind it`;
  const bound =
    upTo === null
      ? ""
      : `: the gap between claim and evidence may be up to ${one(upTo)} of 4 points`;
  return { size: upTo ?? 0, sentence: `${none}${bound}.` };
};

/** Questions that are told; where few people answered none is told by itself, and all count that are answered. */
const countClaimed = ({ questions }: GapParts): number => {
  const told = questions.filter(({ claimed }) => claimed.point !== null).length;
  return told > 0 ? told : questions.filter(({ claimed }) => claimed.answered > 0).length;
};

/**
 * The gap as far as rows tell it (M77): how many questions are claimed far ahead of their rows and which the most, before
 * any mean; and how wide it could be where rows are missing.
 *
 * @param claims Gap and questions. @param wide Points of 4 from which a gap is wide. @returns Nothing where nothing is
 * claimed.
 * @see S41 (Bliss, file 001: lip service or true commitment); M77, M71
 * @example findGap({ gap: { value: 0.4, questions: 2, upTo: 0.4 }, questions: [{ id: "Q8", gap: 1.6, claimed: { point: 3, answered: 3 } }, { id: "Q9", gap: -0.8, claimed: { point: 1, answered: 3 } }] }, 1).sentence // => "1 of 2 questions is claimed 1 point or more ahead of its rows; the widest is Q8 (+1.6); the mean of 2 is +0.4 because others lag."
 */
export function findGap(claims: GapParts, wide: number): SizedFinding | null {
  const { value, questions } = claims.gap;
  const all = countClaimed(claims);
  if (all === 0) return null;
  if (value === null && claims.gap.upTo === null) return null;
  if (value === null) return findUnchecked(claims, all);
  const told = claims.questions.flatMap(({ id, gap }) => (gap === null ? [] : [{ id, gap }]));
  const open = tellOpen(claims, all);
  const [first, second] = told;
  if (first === undefined)
    return { size: value, sentence: `${tellUntold(value, questions)}${open}` };
  const size = Math.max(...told.map(({ gap }) => gap));
  const sentence = second === undefined ? tellOne(first) : tellSeveral(told, value, wide);
  return { size, sentence: `${sentence}${open}` };
}
