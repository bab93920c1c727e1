import type { JSX } from "preact";
import type { Notice } from "../../shared/problem.ts";

/** One problem: what happened, why, and what to do about it. */
export function TroubleCard({ notice }: { readonly notice: Notice }): JSX.Element {
  return (
    <section class="card warning" aria-label={notice.what}>
      <h2 class="doubt">{notice.what}</h2>
      <p>{notice.why}</p>
      <p>
        <strong>What to do:</strong> {notice.remedy}
      </p>
    </section>
  );
}
