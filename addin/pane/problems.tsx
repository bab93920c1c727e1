import type { JSX } from "preact";
import { unchangedSentence, writeDetails } from "./describe-trouble.ts";
import { Heading } from "./frame.tsx";
import type { Job, Trouble } from "./state.ts";
import { TroubleCard } from "./trouble-card.tsx";

interface ProblemsProps {
  readonly troubles: readonly Trouble[];
  readonly job: Job | null;
  readonly versions: readonly string[];
}

const TITLES: Readonly<Record<Job, string>> = {
  look: "The tables could not be found",
  check: "The rows could not be checked",
  refresh: "The scorecard could not be written",
};

/** What went wrong, why, what to do about it, and what did not change. */
export function Problems({ troubles, job, versions }: ProblemsProps): JSX.Element {
  const details = writeDetails(troubles, versions);
  const unchanged = job === null ? null : unchangedSentence(troubles);
  return (
    <>
      <Heading>{job === null ? "Upstream cannot work here" : TITLES[job]}</Heading>
      {troubles.map((trouble) => (
        <TroubleCard key={`${trouble.code} ${trouble.notice.what}`} notice={trouble.notice} />
      ))}
      {unchanged !== null && <p>{unchanged}</p>}
      <details class="more">
        <summary tabIndex={0}>Details for support</summary>
        <pre class="sent" tabIndex={0} role="region" aria-label="Details for support">
          {details}
        </pre>
      </details>
    </>
  );
}
