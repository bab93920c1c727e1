import type { JSX } from "preact";
import type { LeftOut } from "../intake/find-sources.ts";
import type { Found } from "../check-rows.ts";
import { withoutInputTables } from "../intake/input-table.ts";
import { ROLES } from "../intake/mapping.ts";
import type { Source } from "../intake/source.ts";
import { changeSource } from "./edit-mapping.ts";
import { Heading } from "./frame.tsx";
import { foundWords } from "./input-words.ts";
import { ROLE_WORDS } from "./meanings.ts";
import { SourceCard } from "./source-card.tsx";
import type { Draft, Handlers } from "./state.ts";

interface SourcesProps {
  readonly draft: Draft;
  readonly handlers: Handlers;
}

const NUMBER_WORDS = [
  "No table",
  "One table",
  "Two tables",
  "Three tables",
  "Four tables",
  "Five tables",
];

const candidatesOf = ({ sources, inputTables }: Found): readonly Source[] =>
  withoutInputTables(sources, inputTables);

const isAssessedAlone = (found: Found): boolean =>
  found.inputTables.length > 0 && candidatesOf(found).length === 0;

function summaryOf({ found, mapping }: Draft): string {
  const used = ROLES.filter((role) => mapping[role] !== null).length;
  const isOnlyAssessed = isAssessedAlone(found);
  if (used === 0)
    return isOnlyAssessed
      ? "No table looks like complaints or losses. The assessment needs none. Nothing is written until you refresh."
      : "No table is chosen yet. Say below what your tables hold.";
  const start = `${NUMBER_WORDS[used] ?? used} ${used === 1 ? "looks" : "look"} like yours.`;
  return found.remembered
    ? "These are your choices from the last refresh. Nothing is written until you refresh."
    : `${start} Nothing is written until you refresh.`;
}

function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }): JSX.Element | null {
  if (leftOut.length === 0) return null;
  return (
    <details class="more">
      <summary tabIndex={0}>What was left out, and why</summary>
      <ul>
        {leftOut.map(({ sheet, name, words }) => (
          <li key={`${sheet} ${name}`}>
            <strong>{name}</strong>: {words}
          </li>
        ))}
      </ul>
    </details>
  );
}

function AddRoles({ draft, handlers }: SourcesProps): JSX.Element | null {
  const [first] = candidatesOf(draft.found);
  const unused = ROLES.filter((role) => draft.mapping[role] === null);
  if (first === undefined || unused.length === 0) return null;
  return (
    <div class="adds">
      {unused.map((role) => (
        <button
          key={role}
          type="button"
          class="link"
          onClick={() => handlers.changeMapping(changeSource(draft.mapping, role, first))}
        >
          {ROLE_WORDS[role].add}…
        </button>
      ))}
    </div>
  );
}

/** What was found, and what each column seems to mean; everything can be changed. */
export function Sources({ draft, handlers }: SourcesProps): JSX.Element {
  const used = ROLES.filter((role) => draft.mapping[role] !== null);
  const { inputTables, leftOut } = draft.found;
  return (
    <>
      <Heading>What did I find?</Heading>
      <p>{summaryOf(draft)}</p>
      {used.map((role) => (
        <SourceCard key={role} role={role} draft={draft} changeMapping={handlers.changeMapping} />
      ))}
      <AddRoles draft={draft} handlers={handlers} />
      {inputTables.length > 0 && <p>{foundWords(inputTables)}</p>}
      <LeftOutList leftOut={withoutInputTables(leftOut, inputTables)} />
    </>
  );
}
