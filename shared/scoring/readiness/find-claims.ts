import type { Claims } from "../../contract/readiness/claims.ts";
import type { Readiness } from "../../contract/readiness/answer.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { AREAS } from "../../catalogue/readiness/areas.ts";
import { countWords, writeNumber } from "../write-number.ts";

/** What sentences about claims are made from. */
export type ClaimParts = Pick<Readiness, "claims" | "evidence" | "fresh" | "tables">;

const one = (value: number): string => writeNumber(value, 1);

/** Less than this is written as 0.0. */
const SMALL_GAP = 0.05;

const unchecked = ({ questions }: Claims): number =>
  questions.filter(({ claimed, gap }) => claimed.point !== null && gap === null).length;

const asked = ({ questions }: Claims): number =>
  questions.filter(({ claimed }) => claimed.point !== null).length;

/** How wide the gap may be where some questions have no rows. */
const tellOpen = ({ gap }: Claims, open: number): string =>
  open === 0
    ? ""
    : ` ${countWords(open, "question")} ${open === 1 ? "has" : "have"} no rows behind ${open === 1 ? "it" : "them"}, so that the gap may be as wide as ${one(gap.upTo ?? 0)}.`;

/** A mean in which claims behind the rows make up for claims ahead of them would flatter: those ahead are counted. */
const tellAhead = ({ questions }: Claims): string => {
  const ahead = questions.filter(({ gap }) => gap !== null && gap >= SMALL_GAP).length;
  return `in ${writeNumber(ahead)} of them the claim is ahead of the rows`;
};

/** The gap as far as rows tell it, and how wide it may be where they do not. */
const findGap = (claims: Claims): string | null => {
  const { value, upTo, questions } = claims.gap;
  const all = asked(claims);
  if (all === 0) return null;
  if (value === null)
    return `None of the ${countWords(all, "claimed question")} has rows behind it: the gap between claim and evidence may be as wide as ${one(upTo ?? 0)} of 4 points.`;
  const over = `On the mean of ${countWords(questions, "question")}`;
  const rest = `; ${tellAhead(claims)}.${tellOpen(claims, unchecked(claims))}`;
  if (Math.abs(value) < SMALL_GAP)
    return `${over} claims and rows agree to within 0.1 of 4 points${rest}`;
  return value < 0
    ? `${over} the rows evidence ${one(-value)} of 4 points more than is claimed${rest}`
    : `${over} claims run ${one(value)} of 4 points ahead of what the rows evidence${rest}`;
};

/** The widest area is named where it is wide enough to start with. */
const findWidestArea = ({ areas }: Claims, wide: number): string | null => {
  const [widest] = areas
    .filter(({ gap }) => gap !== null && gap >= wide)
    .toSorted((left, right) => (right.gap ?? 0) - (left.gap ?? 0));
  if (widest === undefined || widest.claimed.point === null || widest.evidenced === null)
    return null;
  const name = AREAS[widest.id].name;
  return `The widest gap is in “${name}” (${widest.id}): claimed at ${one(widest.claimed.point)}, evidenced at ${one(widest.evidenced)}.`;
};

const findUnreferenced = ({ questions }: Claims): string | null => {
  const items = questions.flatMap((question) => question.items);
  const high = items.reduce((sum, { highClaims }) => sum + highClaims, 0);
  const named = items.reduce((sum, item) => sum + item.highClaimsWithReference, 0);
  return high === 0 || named === high
    ? null
    : `${writeNumber(high - named)} of ${countWords(high, "high claim")} ${high - named === 1 ? "names" : "name"} no evidence.`;
};

/**
 * What to know of the claims, worst first: how far they run ahead of the rows, where most, what they rest on, and where the
 * respondents do not agree.
 *
 * @param parts The scored assessment. @param thresholds Those of the workbook. @returns Sentences; none where nothing is
 * claimed.
 * @see S41 (Bliss, file 001: lip service or true commitment); M77, M71; S1 (a reference for each high claim)
 */
export function findClaims(
  { claims, fresh }: ClaimParts,
  thresholds: Thresholds,
): readonly string[] {
  const { disagreements } = claims;
  const apart =
    disagreements.length === 0
      ? null
      : `Respondents see ${countWords(disagreements.length, "thing")} so differently that ${disagreements.length === 1 ? "it belongs" : "they belong"} on the agenda.`;
  return [
    findWidestArea(claims, thresholds["gap-wide"]),
    findGap(claims),
    ...fresh.map(({ sentence }) => sentence),
    findUnreferenced(claims),
    apart,
  ].filter((sentence) => sentence !== null);
}
