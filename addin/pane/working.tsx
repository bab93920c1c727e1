import type { JSX } from "preact";
import { extentOf, headingOf, listSteps, shareOf } from "./describe-work.ts";
import type { StepLine } from "./describe-work.ts";
import { Heading } from "./frame.tsx";
import type { Draft, Work } from "./state.ts";
import { writeElapsed } from "./write-amounts.ts";

interface WorkingProps {
  readonly job: "check" | "refresh";
  readonly draft: Draft;
  readonly work: Work;
}

/** What is promised while it runs. */
const PROMISES = {
  check: "Rows are read and counted. Nothing is written.",
  refresh: "Your scorecard stays as it is until everything is ready.",
} as const;

const STATE_WORDS = { done: "done: ", running: "now: ", waiting: "to come: " } as const;

function StepList({ lines }: { readonly lines: readonly StepLine[] }): JSX.Element {
  return (
    <section class="card" aria-label="Steps of this run">
      <ol class="lines">
        {lines.map(({ label, state, detail }) => (
          <li key={label} class={`step ${state}`}>
            <span>
              <span class="mark" aria-hidden="true">
                {state === "done" ? "✓ " : ""}
              </span>
              <span class="unseen">{STATE_WORDS[state]}</span>
              {label}
            </span>
            <span class="number">{detail}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The search for tables: too short to have a length. */
export function Looking(): JSX.Element {
  return (
    <>
      <Heading>Looking for tables</Heading>
      <progress aria-label="Looking for tables" />
    </>
  );
}

/** The quiz and the input tables are fetched. */
export function Opening(): JSX.Element {
  return (
    <>
      <Heading>Opening</Heading>
      <progress aria-label="Opening" />
    </>
  );
}

/** The pane at work: what is being done, how far it is and how long it takes. */
export function Working({ job, draft, work }: WorkingProps): JSX.Element {
  const { step } = work;
  const heading = headingOf(step);
  return (
    <>
      <Heading>{heading}</Heading>
      <progress aria-label={heading} max={1} value={shareOf(step) ?? undefined} />
      <p class="meter">
        <span>{extentOf(step)}</span>
        <span class="number">{writeElapsed(work.now - work.startedAt)}</span>
      </p>
      <StepList lines={listSteps(draft.mapping, work, job)} />
      <p>{PROMISES[job]}</p>
    </>
  );
}
