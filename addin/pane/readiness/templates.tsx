import type { JSX } from "preact";
import { Heading } from "../frame.tsx";
import { writeRows } from "../write-amounts.ts";
import type { TemplateOffer } from "./handlers.ts";
import type { ReadinessProps } from "./part.ts";
import { isOlder, type Ticks } from "./reduce-templates.ts";
import { evidencesWords } from "./change-words.ts";

interface OfferProps extends ReadinessProps {
  readonly offer: TemplateOffer;
}

function TickBox({ offer, state, handlers }: OfferProps): JSX.Element {
  const { table, name, purpose, isRecommended } = offer;
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={state.chosen.includes(table)}
        onChange={(event) =>
          handlers.tell({ kind: "template-ticked", table, isIn: event.currentTarget.checked })
        }
      />
      <span class="offer">
        <span class="strong">{name}</span>
        {isRecommended && <span class="quiet"> · recommended</span>}
        <span class="hint">
          {purpose} {evidencesWords(offer)}
        </span>
      </span>
    </label>
  );
}

const TICK_WORDS: readonly (readonly [Ticks, string])[] = [
  ["recommended", "Recommended"],
  ["all", "All"],
  ["none", "None"],
];

function Missing(props: ReadinessProps): JSX.Element | null {
  const missing = props.state.offers.filter(({ there }) => there === null);
  if (missing.length === 0) return null;
  return (
    <fieldset class="card offers">
      <legend class="unseen">Not in this workbook yet</legend>
      <h2 aria-hidden="true">Not in this workbook yet</h2>
      <div class="quick">
        {TICK_WORDS.map(([ticks, label]) => (
          <button
            key={ticks}
            type="button"
            class="link"
            aria-label={`Tick ${label.toLowerCase()}`}
            onClick={() => props.handlers.tell({ kind: "templates-ticked", ticks })}
          >
            {label}
          </button>
        ))}
      </div>
      {missing.map((offer) => (
        <TickBox key={offer.table} {...props} offer={offer} />
      ))}
    </fieldset>
  );
}

function Upgrade({ offer, state, handlers }: OfferProps): JSX.Element {
  const { table, name, there } = offer;
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={state.chosen.includes(table)}
        onChange={(event) =>
          handlers.tell({ kind: "template-ticked", table, isIn: event.currentTarget.checked })
        }
      />
      <span>
        Upgrade {name}: adds {there?.lacks.join(", ")}
      </span>
    </label>
  );
}

function There(props: ReadinessProps): JSX.Element | null {
  const there = props.state.offers.flatMap((offer) =>
    offer.there === null ? [] : [{ ...offer, there: offer.there }],
  );
  if (there.length === 0) return null;
  return (
    <section class="card" aria-label="In this workbook">
      <h2>In this workbook</h2>
      <ul class="lines">
        {there.map(({ table, name, there: { rows, version, place } }) => (
          <li key={table}>
            <button type="button" class="link" onClick={() => props.handlers.reveal(place)}>
              {name}
            </button>
            <span class="number">
              {writeRows(rows)}
              {version === null ? "" : `, version ${version}`}
            </span>
          </li>
        ))}
      </ul>
      {there.filter(isOlder).map((offer) => (
        <Upgrade key={offer.table} {...props} offer={offer} />
      ))}
    </section>
  );
}

/** The input tables: what each is for, what of them is there, and which to insert. */
export function Templates(props: ReadinessProps): JSX.Element {
  return (
    <>
      <Heading>Which tables do you want to fill in?</Heading>
      <p>Each works alone. What is missing shows as “no data”, never as 0.</p>
      <Missing {...props} />
      <There {...props} />
    </>
  );
}
