import type { JSX } from "preact";
import type { LastRun } from "../last-run.ts";
import { Card, Heading } from "./frame.tsx";
import { ReadinessCard } from "./readiness-card.tsx";
import type { Handlers, QuizOffer } from "./state.ts";

interface WelcomeProps {
  readonly lastRun: LastRun | null;
  readonly offer: QuizOffer | null;
  readonly handlers: Handlers;
}

function LastNotes({ notes }: { readonly notes: readonly string[] }): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <Card title="The last refresh from the ribbon">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Card>
  );
}

/** What it does, and the next step: the first thing that anybody sees. */
export function Welcome({ lastRun, offer, handlers }: WelcomeProps): JSX.Element {
  return (
    <>
      <Heading>Complaints and losses, ready for the board</Heading>
      <p>
        Upstream reads the complaints and customer losses in this workbook and writes a scorecard:
        what went up or down, what is noise, and where to look.
      </p>
      {lastRun !== null && !lastRun.isRefreshed && (
        <section class="card warning" aria-label="The last refresh from the ribbon">
          <h2 class="doubt">{lastRun.what}</h2>
          <p>That stopped the last refresh from the ribbon. {lastRun.remedy}</p>
        </section>
      )}
      {lastRun?.isRefreshed === true && <LastNotes notes={lastRun.notes ?? []} />}
      <ol class="plain-steps">
        <li>It looks for your tables. Nothing is written.</li>
        <li>You see which rows count, and what is sent.</li>
        <li>You refresh the scorecard. Your own sheets stay as they are.</li>
      </ol>
      <ReadinessCard offer={offer} result={null} open={handlers.openReadiness} />
    </>
  );
}
