import type { JSX } from "preact";
import { Heading } from "../frame.tsx";
import { TroubleCard } from "../trouble-card.tsx";
import type { ReadinessProps } from "./part.ts";
import { JOB_WORDS, TROUBLE_WORDS } from "./work-words.ts";

/** Something goes on in the workbook. */
export function AtWork({ state: { screen } }: ReadinessProps): JSX.Element {
  if (screen.kind !== "working") return <Heading>Getting ready</Heading>;
  const { job, progress } = screen;
  const heading = JOB_WORDS[job];
  const isCounted = progress !== null && progress.total > 0;
  return (
    <>
      <Heading>{heading}</Heading>
      <progress
        aria-label={heading}
        max={1}
        value={isCounted ? progress.done / progress.total : undefined}
      />
      {isCounted && (
        <p>
          sheet {Math.min(progress.done + 1, progress.total)} of {progress.total}:{" "}
          {progress.subject}
        </p>
      )}
    </>
  );
}

/** What went wrong, why, and what to do about it. */
export function InTrouble({ state: { screen } }: ReadinessProps): JSX.Element {
  if (screen.kind !== "trouble") return <Heading>Getting ready</Heading>;
  return (
    <>
      <Heading>{TROUBLE_WORDS[screen.job]}</Heading>
      {screen.troubles.map(({ code, notice }) => (
        <TroubleCard key={`${code} ${notice.what}`} notice={notice} />
      ))}
    </>
  );
}
