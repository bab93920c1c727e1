import type { JSX } from "preact";
import { Heading } from "../frame.tsx";
import { AreaBar } from "./area-bar.tsx";
import type { ReadinessProps } from "./part.ts";
import { countAnswered, itemAnswers } from "./read-answers.ts";
import { lowestSentence, rangeOf, scoreOf } from "./quiz-words.ts";

/** The six areas of these answers, at once; nothing was sent or written for it. */
export function QuizProfile({ state, kit }: ReadinessProps): JSX.Element {
  const { draft, steps } = state;
  const profile = kit.profileOf(itemAnswers(draft));
  const nameOf = (area: string): string => kit.areas.find(({ id }) => id === area)?.name ?? area;
  const lowest = lowestSentence(profile, nameOf);
  return (
    <>
      <Heading>Your answers by area</Heading>
      <p>
        {countAnswered(draft, steps)} of {steps.length} answered. 0 is no, 4 is established and
        evidenced. {lowest}
      </p>
      <ul class="areas">
        {profile.map(({ id, claimed }) => (
          <li key={id}>
            <div class="card-head">
              <span class="strong">{nameOf(id)}</span>
              <span class="number strong">{scoreOf(claimed)}</span>
            </div>
            <AreaBar {...claimed} />
            {rangeOf(claimed) !== null && <p class="hint">{rangeOf(claimed)}</p>}
          </li>
        ))}
      </ul>
      <p>This is what you claim. A refresh sets it against what the rows of this workbook show.</p>
    </>
  );
}
