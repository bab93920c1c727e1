import { useId } from "preact/hooks";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { JSX } from "preact";
import { EXCLUSION_WORDS } from "../intake/exclusion-words.ts";
import { ROLES } from "../intake/mapping.ts";
import type { Intake, TableQuality } from "../intake/tallied.ts";
import type { Checked } from "../check-rows.ts";
import { Card, Heading } from "./frame.tsx";
import { InputTables } from "./input-tables.tsx";
import { listChanges, type Shown } from "./list-changes.ts";
import { ROLE_WORDS } from "./meanings.ts";
import type { Draft, Handlers } from "./state.ts";
import { writeRows } from "./write-amounts.ts";

interface CheckProps {
  readonly draft: Draft;
  readonly checked: Checked;
  readonly handlers: Handlers;
}

const qualitiesOf = (intake: Intake): readonly TableQuality[] =>
  ROLES.flatMap((role) => {
    const read = intake[role];
    return read === null ? [] : [read.quality];
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

interface TableCardProps {
  readonly quality: TableQuality;
  readonly sheet: string | null;
  readonly reveal: Handlers["reveal"];
}

function TableCard({ quality, sheet, reveal }: TableCardProps): JSX.Element {
  const { role, table, rows, used, excluded } = quality;
  const title = ROLE_WORDS[role].title;
  return (
    <Card title={title} detail={`${writeNumber(used)} of ${writeNumber(rows)}`}>
      {table !== title && <p>Read from {table}</p>}
      <ul class="lines">
        {excluded.map(({ reason, rows: left, cells: [first] }) => (
          <li key={reason}>
            <span>{EXCLUSION_WORDS[reason]}</span>
            {first === undefined || sheet === null ? (
              <span class="number">{writeRows(left)}</span>
            ) : (
              <button
                type="button"
                class="link number"
                aria-label={`${writeRows(left)}, ${EXCLUSION_WORDS[reason]}: show the first, ${first}`}
                onClick={() => reveal(sheet, first)}
              >
                {writeRows(left)}
              </button>
            )}
          </li>
        ))}
        {excluded.length === 0 && <li class="quiet">Every row is used.</li>}
      </ul>
    </Card>
  );
}

function WorthKnowing({
  qualities,
}: {
  readonly qualities: readonly TableQuality[];
}): JSX.Element | null {
  const notes = [...new Set(qualities.flatMap(({ notes: own }) => own))];
  if (notes.length === 0) return null;
  return (
    <Card title="Worth knowing">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Card>
  );
}

const shownOf = ({ intake, governance }: Checked): Shown => ({
  isScored: intake.complaints !== null || intake.losses !== null,
  isAssessed: governance !== null,
});

function WillChange({ checked }: Pick<CheckProps, "checked">): JSX.Element {
  const changes = listChanges(checked.found.survey, shownOf(checked));
  const namesOf = (wanted: "created" | "updated"): string =>
    changes.flatMap(({ name, change }) => (change === wanted ? [name] : [])).join(", ");
  const [created, updated] = [namesOf("created"), namesOf("updated")];
  return (
    <Card title="Will change">
      {created !== "" && <p>New sheets: {created}.</p>}
      {updated !== "" && <p>Updated sheets: {updated}.</p>}
      <p>No cell of your own sheets.</p>
    </Card>
  );
}

function AsOf({ draft, checked, handlers }: CheckProps): JSX.Element {
  const id = useId();
  const { isScored } = shownOf(checked);
  return (
    <Card title="As-of date">
      <div class="field">
        <label for={id}>{isScored ? "Rows count up to" : "The assessment is as of"}</label>
        <input
          id={id}
          type="date"
          value={draft.asOf ?? checked.intake.asOf}
          aria-describedby={`${id}-why`}
          onChange={(event) => {
            const day = event.currentTarget.value;
            handlers.changeAsOf(day === "" ? null : day);
          }}
        />
      </div>
      <p id={`${id}-why`}>
        {isScored
          ? "Later rows are left out. A month that is not over on this day is shown, and not tested."
          : "What was due, late or still ahead is judged on this day."}
      </p>
    </Card>
  );
}

/** Rows of the main job; where there are none, those of the input tables. */
function headingOf({ intake, governance }: Checked): string {
  const qualities = qualitiesOf(intake);
  const isOnlyAssessed = qualities.length === 0 && governance !== null;
  const parts = isOnlyAssessed ? governance.counts : qualities;
  const used = writeNumber(sum(parts.map((part) => part.used)));
  const rows = writeRows(sum(parts.map((part) => part.rows)));
  return `${used} of ${rows}${isOnlyAssessed ? " of the input tables" : ""} will be used`;
}

/** What will be read and left out, what will change, and up to which day rows count. */
export function Check({ draft, checked, handlers }: CheckProps): JSX.Element {
  const qualities = qualitiesOf(checked.intake);
  const sheetOf = (table: string): string | null =>
    checked.found.sources.find(({ name }) => name === table)?.area.sheet ?? null;
  return (
    <>
      <Heading>{headingOf(checked)}</Heading>
      {qualities.map((quality) => (
        <TableCard
          key={quality.role}
          quality={quality}
          sheet={sheetOf(quality.table)}
          reveal={handlers.reveal}
        />
      ))}
      {checked.governance !== null && (
        <InputTables governance={checked.governance} handlers={handlers} />
      )}
      <WorthKnowing qualities={qualities} />
      <WillChange checked={checked} />
      <AsOf draft={draft} checked={checked} handlers={handlers} />
    </>
  );
}
