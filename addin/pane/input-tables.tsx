import type { JSX } from "preact";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { TableCount } from "../intake/templates/filled-template.ts";
import type { GovernanceIntake } from "../intake/templates/read-governance.ts";
import { Card } from "./frame.tsx";
import {
  listTroubles,
  missingWords,
  quietWords,
  usedWords,
  type CellPlace,
} from "./input-words.ts";
import type { Handlers } from "./state.ts";
import { writeRows } from "./write-amounts.ts";

/** Cells of one table, and problems of all, that are shown; Data quality has them all. */
const CELLS_SHOWN = 3;
const PROBLEMS_SHOWN = 5;

interface InputTablesProps {
  readonly governance: Pick<GovernanceIntake, "counts" | "problems" | "missing">;
  readonly handlers: Pick<Handlers, "reveal" | "openReadiness">;
}

type Reveal = Handlers["reveal"];

/** The first cells, each one press away, and how many there are besides. */
function Cells({
  words,
  places,
  reveal,
}: {
  readonly words: string;
  readonly places: readonly CellPlace[];
  readonly reveal: Reveal;
}): JSX.Element | null {
  if (places.length === 0) return null;
  const others = places.length - CELLS_SHOWN;
  return (
    <p class="cells">
      {words}
      {places.slice(0, CELLS_SHOWN).map(({ sheet, address }) => (
        <button
          key={address}
          type="button"
          class="link"
          aria-label={`Show ${address} on ${sheet}`}
          onClick={() => reveal(sheet, address)}
        >
          {address}
        </button>
      ))}
      {others > 0 && <span>and {writeNumber(others)} more</span>}
    </p>
  );
}

function Tables({
  counts,
  reveal,
}: {
  readonly counts: readonly TableCount[];
  readonly reveal: Reveal;
}): JSX.Element {
  return (
    <ul class="tables">
      {counts.map((table) => (
        <li key={table.key}>
          <div class="table-head">
            <span>{table.title}</span>
            <span class="number">{usedWords(table)}</span>
          </div>
          {quietWords(table) !== "" && <p class="small">{quietWords(table)}</p>}
          <Cells
            words={`${writeRows(table.leftOut.length)} left out:`}
            places={table.leftOut.map(({ cell }) => ({ sheet: table.sheet, address: cell }))}
            reveal={reveal}
          />
        </li>
      ))}
    </ul>
  );
}

function ToCorrect({
  governance: { problems },
  handlers: { reveal },
}: InputTablesProps): JSX.Element | null {
  if (problems.length === 0) return null;
  const troubles = listTroubles(problems);
  const others = troubles.length - PROBLEMS_SHOWN;
  return (
    <section class="card warning" aria-label="To correct in the input tables">
      <h2>To correct in the input tables</h2>
      <ul class="troubles">
        {troubles.slice(0, PROBLEMS_SHOWN).map(({ notice, places }) => (
          <li key={notice.what}>
            <p class="doubt">{notice.what}</p>
            <p>{notice.why}</p>
            <p>
              <strong>What to do:</strong> {notice.remedy}
            </p>
            <Cells
              words={places.length === 1 ? "Show" : `In ${writeNumber(places.length)} cells:`}
              places={places}
              reveal={reveal}
            />
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p>
          And {writeNumber(others)} {others === 1 ? "other" : "others"}; after a refresh the sheet
          Data quality names every cell.
        </p>
      )}
      <p>Nothing waits for this: a refresh reads all the rest.</p>
    </section>
  );
}

/** What becomes of the rows of the input tables, what is to be corrected there, and which tables there are not. */
export function InputTables({ governance, handlers }: InputTablesProps): JSX.Element {
  const { counts, missing } = governance;
  return (
    <>
      <Card
        title="Input tables"
        detail={counts.length === 1 ? "1 table" : `${counts.length} tables`}
      >
        <Tables counts={counts} reveal={handlers.reveal} />
        {missing.length > 0 && (
          <p>
            {missingWords(missing)}{" "}
            <button type="button" class="link" onClick={() => handlers.openReadiness("templates")}>
              Insert input tables
            </button>
          </p>
        )}
      </Card>
      <ToCorrect governance={governance} handlers={handlers} />
    </>
  );
}
