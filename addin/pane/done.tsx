import type { JSX } from "preact";
import type { Finding } from "../../shared/contract/scorecard.ts";
import type { WrittenSheet } from "../ports.ts";
import { countWords } from "../../shared/scoring/write-number.ts";
import { dayInWords } from "../sheets/day-words.ts";
import { Card, Heading } from "./frame.tsx";
import { resultOf } from "./readiness/result-of.ts";
import { ReadinessCard } from "./readiness-card.tsx";
import type { Finished, Handlers, QuizOffer } from "./state.ts";
import { writeElapsed } from "./write-amounts.ts";

interface DoneProps {
  readonly finished: Finished;
  readonly offer: QuizOffer | null;
  readonly handlers: Handlers;
}

/** As many as can be read at a glance; the Board has them all. */
const FINDINGS_SHOWN = 3;

/** The word first, its colour second. */
const TONE_WORDS = { worse: "Worse: ", better: "Better: ", neutral: "" } as const;

function Findings({ findings }: { readonly findings: readonly Finding[] }): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <Card title="What it says">
      {findings.slice(0, FINDINGS_SHOWN).map(({ code, key, tone, text }) => (
        <p key={`${code} ${key}`}>
          <strong class={tone}>{TONE_WORDS[tone]}</strong>
          {text}
        </p>
      ))}
    </Card>
  );
}

const SECOND_MS = 1000;

const timeInWords = (ms: number): string =>
  ms < SECOND_MS ? "less than a second" : writeElapsed(ms);

const changeWords = ({ change, cellsChanged }: WrittenSheet): string => {
  if (change !== "updated") return change;
  return `updated, ${countWords(cellsChanged, "cell")}`;
};

/** What was written, each sheet one press away. */
export function Done({ finished, offer, handlers }: DoneProps): JSX.Element {
  const { sheets, scorecard, notes } = finished.refreshed;
  const isSame = sheets.every(({ change }) => change === "unchanged");
  const made = sheets.some(({ key }) => key === "Board") ? "scorecard" : "assessment";
  return (
    <>
      <Heading>{isSame ? "Nothing has changed" : `The ${made} is up to date`}</Heading>
      <p>
        As of {dayInWords(scorecard.asOf)}. It took {timeInWords(finished.tookMs)}.
        {isSame && ` The ${made} already showed these figures.`}
      </p>
      <Card title="Sheets">
        <ul class="lines">
          {sheets.map((sheet) => (
            <li key={sheet.key}>
              <button type="button" class="link" onClick={() => handlers.reveal(sheet.name, "A1")}>
                {sheet.name}
              </button>
              <span class="number">{changeWords(sheet)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Findings findings={scorecard.findings} />
      <ReadinessCard
        offer={offer}
        result={resultOf(finished.refreshed)}
        open={handlers.openReadiness}
      />
      {notes.length > 0 && (
        <Card title="Worth knowing">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Card>
      )}
      <p>No cell of your own sheets was changed.</p>
    </>
  );
}
