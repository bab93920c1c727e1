import type { JSX } from "preact";
import type { Readiness } from "../../shared/contract/readiness/answer.ts";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import { Card } from "./frame.tsx";
import type { ReadinessTopic } from "./readiness/state.ts";
import type { QuizOffer } from "./state.ts";

interface ReadinessCardProps {
  readonly offer: QuizOffer | null;
  /** What the last refresh found; null when there was none, or no table for it. */
  readonly result: Readiness | null;
  readonly open: (topic: ReadinessTopic) => void;
}

interface Entry {
  readonly topic: ReadinessTopic;
  readonly label: string;
  readonly detail: string;
}

function listEntries({ answered, asked }: QuizOffer, result: Readiness | null): readonly Entry[] {
  const verdict = result?.claims.readinessVerdict ?? "no data yet";
  const quiz: Entry =
    answered === 0
      ? { topic: "quiz", label: "Answer the quiz", detail: `${writeNumber(asked)} questions` }
      : { topic: "quiz", label: "Go on with the quiz", detail: `${answered} of ${asked}` };
  return [
    ...(result === null
      ? []
      : [{ topic: "result", label: "See how ready you are", detail: verdict } as const]),
    quiz,
    { topic: "templates", label: "Insert input tables", detail: "to fill in" },
  ];
}

/** The ways to the assessment, beside the main job. */
export function ReadinessCard({ offer, result, open }: ReadinessCardProps): JSX.Element | null {
  if (offer === null) return null;
  return (
    <Card title="Readiness">
      <ul class="lines">
        {listEntries(offer, result).map(({ topic, label, detail }) => (
          <li key={topic}>
            <button type="button" class="link" onClick={() => open(topic)}>
              {label}
            </button>
            <span class="number">{detail}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
