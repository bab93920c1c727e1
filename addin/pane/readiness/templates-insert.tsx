import type { JSX } from "preact";
import { Heading } from "../frame.tsx";
import type { TemplateChange } from "./handlers.ts";
import { MadeList } from "./made-list.tsx";
import type { ReadinessProps } from "./part.ts";
import { changesHeading } from "./change-words.ts";

const KIND_WORDS = { made: "new sheet", upgraded: "upgraded" } as const;

function Changes({ changes }: { readonly changes: readonly TemplateChange[] }): JSX.Element {
  const notes = changes.flatMap(({ table, note }) => (note === null ? [] : [{ table, note }]));
  return (
    <section class="card" aria-label="Will change">
      <h2>Will change</h2>
      <ul class="lines">
        {changes.map(({ table, sheet, kind }) => (
          <li key={table}>
            <span>{sheet}</span>
            <span class="number">{KIND_WORDS[kind]}</span>
          </li>
        ))}
      </ul>
      {notes.map(({ table, note }) => (
        <p key={table}>{note}</p>
      ))}
    </section>
  );
}

/** Which sheets would be made or changed, before any is. */
export function TemplatesPreview({ state }: ReadinessProps): JSX.Element {
  const changes = state.screen.kind === "templates-preview" ? state.screen.changes : [];
  return (
    <>
      <Heading>{changesHeading(changes)}</Heading>
      <Changes changes={changes} />
      <p>
        New sheets go to the end of the workbook. Rows that are there stay as they are, and so do
        your own sheets.
      </p>
    </>
  );
}

/** The tables are there, each one press away. */
export function TemplatesMade({ state, handlers }: ReadinessProps): JSX.Element {
  const made = state.screen.kind === "templates-made" ? state.screen.made : [];
  return (
    <>
      <Heading>The tables are ready</Heading>
      <MadeList title="Tables" made={made} reveal={handlers.reveal} />
      <p>
        Fill in what you have, in any order. The next refresh reads them; columns of your own may
        stand beside ours.
      </p>
    </>
  );
}
