import type { JSX } from "preact";
import { Heading } from "../frame.tsx";
import type { Submission } from "./handlers.ts";
import { AdditionList, MadeList } from "./made-list.tsx";
import type { ReadinessProps } from "./part.ts";
import { submissionOf } from "./read-answers.ts";
import { additionsExtent } from "./change-words.ts";
import { answerWords } from "./quiz-words.ts";

const join = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

function Rows({ quiz, conditions }: Submission): JSX.Element {
  return (
    <details class="more">
      <summary tabIndex={0}>The rows</summary>
      <dl class="sample">
        {quiz.map(({ item, answer, evidence, reason }) => (
          <div key={item}>
            <dt>{item}</dt>
            <dd>{join([answerWords(answer), evidence, reason])}</dd>
          </div>
        ))}
        {conditions.map(({ condition, inPlace, readiness, evidence, reason }) => (
          <div key={condition}>
            <dt>{condition}</dt>
            <dd>
              {join([
                `in place ${answerWords(inPlace)}`,
                `readiness ${answerWords(readiness)}`,
                evidence,
                reason,
              ])}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What would be added, before it is. */
export function QuizPreview({ state }: ReadinessProps): JSX.Element {
  const { screen, draft } = state;
  const additions = screen.kind === "quiz-preview" ? screen.additions : [];
  const submission = submissionOf(draft);
  return (
    <>
      <Heading>{additionsExtent(additions)} will be added</Heading>
      {submission !== null && (
        <p>
          As “{submission.respondent}”, {submission.role}
          {submission.unit === "" ? "" : `, ${submission.unit}`}.
        </p>
      )}
      <AdditionList additions={additions} />
      {submission !== null && <Rows {...submission} />}
    </>
  );
}

/** The answers are in the workbook. */
export function QuizAdded({ state, handlers }: ReadinessProps): JSX.Element {
  const made = state.screen.kind === "quiz-added" ? state.screen.made : [];
  return (
    <>
      <Heading>Your answers are in the workbook</Heading>
      <MadeList title="Where they stand" made={made} reveal={handlers.reveal} />
      <p>The next refresh sets them against what the rows of this workbook show.</p>
    </>
  );
}
