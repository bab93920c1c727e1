import { useLayoutEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import type { Answer } from "../../../shared/contract/readiness/claim-rows.ts";
import type { GivenAnswer } from "../../quiz-draft.ts";
import { Heading } from "../frame.tsx";
import type { QuizStep as Step } from "./list-steps.ts";
import type { ReadinessProps } from "./part.ts";
import { onEnter } from "./press-enter.ts";
import { Radio } from "./radio.tsx";
import { asksEvidence, givenAt } from "./read-answers.ts";
import { TextField } from "./text-field.tsx";
import { extentOf } from "./quiz-words.ts";

interface ChoiceProps {
  readonly step: Step;
  readonly value: Answer;
  readonly label: string;
  readonly given: GivenAnswer;
  readonly answer: (given: Partial<GivenAnswer>) => void;
}

function Choice({ step, value, label, given, answer }: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <Radio<Answer>
        name={step.id}
        value={value}
        chosen={given.answer}
        isFirst={value === 0}
        choose={(chosen) => answer({ answer: chosen })}
      />
      {typeof value === "number" && <span class="grade">{value}</span>} <span>{label}</span>
    </label>
  );
}

/** What else is asked about an answer; it comes into sight with the answer, and when it is lacking. */
function Note({
  given,
  answer,
  isLacking,
}: Pick<ChoiceProps, "given" | "answer"> & { readonly isLacking: boolean }): JSX.Element | null {
  const note = useRef<HTMLDivElement>(null);
  const isReason = given.answer === "na";
  const isShown = isReason || asksEvidence(given.answer);
  useLayoutEffect(() => {
    if (isShown) note.current?.scrollIntoView({ block: isLacking ? "center" : "nearest" });
  }, [isShown, isReason, isLacking]);
  if (!isShown) return null;
  return (
    <div ref={note}>
      {isReason ? (
        <TextField
          label="Why is it not applicable?"
          value={given.reason}
          isRequired
          change={(reason) => answer({ reason })}
        />
      ) : (
        <TextField
          label="Where can that be seen? (optional)"
          value={given.evidence}
          hint="A meeting, a sheet, a document: one line."
          change={(evidence) => answer({ evidence })}
        />
      )}
    </div>
  );
}

function Meter({ state, step }: Pick<ReadinessProps, "state"> & { step: Step }): JSX.Element {
  const { steps } = state;
  const done = steps.findIndex(({ id }) => id === step.id);
  return (
    <div class="quiz-meter">
      <progress aria-label="Quiz" max={steps.length} value={done} />
      <p class="meter">
        <span>{step.title}</span>
        <span class="number">{extentOf(step)}</span>
      </p>
    </div>
  );
}

/** One question with its answers, alone on the screen. */
export function QuizStep({ state, handlers }: ReadinessProps): JSX.Element {
  const { screen, steps, draft } = state;
  const step = screen.kind === "quiz-step" ? steps[screen.at] : undefined;
  if (step === undefined) return <Heading>The quiz has no questions</Heading>;
  const given = givenAt(draft, step.id);
  const answer = (change: Partial<GivenAnswer>): void =>
    handlers.tell({ kind: "answered", step: step.id, given: change });
  const shared = { step, given, answer };
  const goOn = onEnter(() => handlers.tell({ kind: "stepped-on" }));
  return (
    <div class="stack" onKeyDown={goOn}>
      <Meter state={state} step={step} />
      <fieldset class="ask">
        <legend>
          <Heading>{step.text}</Heading>
        </legend>
        {step.labels.map((label, value) => (
          <Choice key={`${value} ${label}`} {...shared} value={value} label={label} />
        ))}
        <div class="choices-apart">
          <Choice {...shared} value="dk" label="Don’t know" />
          <Choice {...shared} value="na" label="Not applicable" />
        </div>
      </fieldset>
      <Note
        given={given}
        answer={answer}
        isLacking={screen.kind === "quiz-step" && screen.lack !== null}
      />
    </div>
  );
}
