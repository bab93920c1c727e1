import type { JSX } from "preact";
import { ROLES } from "../../../shared/catalogue/readiness/roles.ts";
import { ROLE_GROUPS, type RoleGroup } from "../../../shared/contract/readiness/words.ts";
import { Heading } from "../frame.tsx";
import type { ReadinessProps } from "./part.ts";
import { onEnter } from "./press-enter.ts";
import { Radio } from "./radio.tsx";
import { countAnswered } from "./read-answers.ts";
import { TextField } from "./text-field.tsx";

const nameOf = ({ role, unit, label }: ReadinessProps["state"]["draft"]): string =>
  [role ?? "", unit, label].filter((text) => text !== "").join(", ");

/** Answers are there already: go on with them. */
export function QuizStart({ state }: ReadinessProps): JSX.Element {
  const { draft, steps } = state;
  return (
    <>
      <Heading>Go on where you stopped</Heading>
      <p>
        {countAnswered(draft, steps)} of {steps.length} answers are kept in this workbook and are in
        no table yet.
      </p>
      <section class="card" aria-label="Kept answers">
        <div class="card-head">
          <h2>Given by</h2>
          <span class="card-detail">{nameOf(draft)}</span>
        </div>
        <p>If you are somebody else, start anew.</p>
      </section>
    </>
  );
}

/** Kept answers are about to be lost: nothing else in this part can lose any. */
export function QuizDiscard({ state }: ReadinessProps): JSX.Element {
  const { draft, steps } = state;
  return (
    <>
      <Heading>Discard {countAnswered(draft, steps)} kept answers?</Heading>
      <p>
        They are in no table yet, and they cannot be brought back. To keep them, go back and add
        them first.
      </p>
    </>
  );
}

/** Role group and unit of the respondent; no name is asked. */
export function QuizWho({ state, handlers }: ReadinessProps): JSX.Element {
  const { draft, names } = state;
  const goOn = onEnter(() => handlers.tell({ kind: "stepped-on" }));
  return (
    <div class="stack" onKeyDown={goOn}>
      <fieldset class="ask">
        <legend>
          <Heading>Which group do you answer for?</Heading>
        </legend>
        {ROLE_GROUPS.map((role) => (
          <label key={role} class="choice">
            <Radio<RoleGroup>
              name="role"
              value={role}
              chosen={draft.role}
              isFirst={role === ROLE_GROUPS[0]}
              choose={(chosen) => handlers.tell({ kind: "who-changed", who: { role: chosen } })}
            />
            <span>
              {role} <span class="quiet">· {ROLES[role].words}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label="Unit (optional)"
        value={draft.unit}
        offered={names.units}
        change={(unit) => handlers.tell({ kind: "who-changed", who: { unit } })}
      />
      <TextField
        label="Label in the table (optional)"
        value={draft.label}
        placeholder="me"
        hint="No name is asked. A label tells your rows from those of others."
        change={(label) => handlers.tell({ kind: "who-changed", who: { label } })}
      />
      <p>
        Answers are kept in this workbook after each step. A refresh sends them with the group, and
        neither the unit, the label nor what you type as evidence.
      </p>
    </div>
  );
}
