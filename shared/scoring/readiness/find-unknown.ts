import type { Claims, QuestionScore } from "../../contract/readiness/claims.ts";
import { listWords } from "../list-words.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { reaches } from "./mean.ts";

/** Half: from here on a question is more of a “don't know” than of an answer. */
const MUCH = 0.5;

type Counted = Pick<QuestionScore, "id"> & {
  readonly claimed: Pick<QuestionScore["claimed"], "answered" | "dontKnow">;
};

type UnknownParts = Pick<Claims, "respondents"> & {
  readonly questions: readonly (Counted & {
    readonly items: readonly { readonly claimed: Counted["claimed"] }[];
  })[];
};

const isMuch = ({ claimed: { answered, dontKnow } }: Counted): boolean =>
  dontKnow > 0 && reaches(dontKnow / (answered + dontKnow), MUCH);

/**
 * What people say they do not know (M71): the count is a finding of its own, since whoever leads a thing would know of it.
 * A share is of the answers given, blanks and “not applicable” apart.
 *
 * @param claims Questions with their items. @returns One sentence; null where no question reaches half.
 * @example findUnknown({ respondents: 2, questions: [{ id: "Q9", claimed: { answered: 1, dontKnow: 1 }, items: [] }] }) // => "Half or more of the answers to Q9 are “don't know”."
 */
export function findUnknown({ respondents, questions }: UnknownParts): string | null {
  const items = questions.flatMap((question) => question.items);
  const unknown = items.filter(({ claimed }) => claimed.dontKnow > 0);
  if (unknown.length > 0 && items.every(({ claimed }) => claimed.answered === 0)) {
    const what =
      unknown.length === items.length
        ? `All ${countWords(items.length, "item")} were`
        : `${writeNumber(unknown.length)} of ${countWords(items.length, "item")} ${unknown.length === 1 ? "was" : "were"}`;
    const rest = unknown.length === items.length ? "" : ", and the others by nobody";
    return `${what} answered with “don't know” by ${countWords(respondents, "respondent")}${rest}.`;
  }
  const much = questions.filter(isMuch).map(({ id }) => id);
  return much.length === 0
    ? null
    : `Half or more of the answers to ${listWords(much)} are “don't know”.`;
}
