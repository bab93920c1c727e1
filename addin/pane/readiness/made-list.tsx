import type { JSX } from "preact";
import { writeRows } from "../write-amounts.ts";
import type { Addition, Made } from "./handlers.ts";
import type { ReadinessHandlers } from "./handlers.ts";

interface MadeListProps {
  readonly title: string;
  readonly made: readonly Made[];
  readonly reveal: ReadinessHandlers["reveal"];
}

/** What was made, each one press away. */
export function MadeList({ title, made, reveal }: MadeListProps): JSX.Element {
  return (
    <section class="card" aria-label={title}>
      <ul class="lines roomy">
        {made.map(({ label, detail, place }) => (
          <li key={`${place.sheet} ${place.address} ${label}`}>
            <button type="button" class="link" onClick={() => reveal(place)}>
              {label}
            </button>
            {detail !== "" && <span class="number">{detail}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tables that would get rows, before they get any. */
export function AdditionList({
  additions,
}: {
  readonly additions: readonly Addition[];
}): JSX.Element {
  const made = additions.filter(({ isNew }) => isNew).map(({ sheet }) => sheet);
  return (
    <section class="card" aria-label="Will change">
      <h2>Will change</h2>
      <ul class="lines">
        {additions.map(({ table, rows }) => (
          <li key={table}>
            <span>{table}</span>
            <span class="number">{writeRows(rows)}</span>
          </li>
        ))}
      </ul>
      {made.length > 0 && <p>New sheets: {made.join(", ")}.</p>}
      <p>The rows go to the end of the table. No cell that is there changes.</p>
    </section>
  );
}
