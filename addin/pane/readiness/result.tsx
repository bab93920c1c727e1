import type { JSX } from "preact";
import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Axis } from "../../../shared/contract/readiness/claims.ts";
import type { Gate, Ref } from "../../../shared/contract/readiness/figure.ts";
import { Card, Heading } from "../frame.tsx";
import type { ReadinessHandlers } from "./handlers.ts";
import type { ReadinessProps } from "./part.ts";
import {
  axisWords,
  GATE_WORDS,
  gapPoints,
  gapWords,
  refWords,
  sortGates,
  widestGaps,
} from "./result-words.ts";

interface AxisProps {
  readonly title: string;
  readonly axis: Axis;
  readonly band: string | null;
}

function Figure({ title, axis, band }: AxisProps): JSX.Element {
  const { point, range } = axisWords(axis);
  return (
    <div class="figure">
      <dt>{title}</dt>
      <dd>
        <span class="figure-number">{point}</span>
        {axis.score.point !== null && <span> of 100</span>}
        {band !== null && <span class="figure-line strong">{band}</span>}
        {range !== "" && <span class="hint">{range}</span>}
      </dd>
    </div>
  );
}

interface RefLinkProps {
  readonly refs: readonly Ref[];
  readonly about: string;
  readonly revealRow: ReadinessHandlers["revealRow"];
}

/** To the first row that a statement rests on. */
function RefLink({ refs, about, revealRow }: RefLinkProps): JSX.Element | null {
  const words = refWords(refs);
  const ref = refs.find(({ rows }) => rows.length > 0);
  const row = ref?.rows[0];
  if (words === null || ref === undefined || row === undefined) return null;
  return (
    <button
      type="button"
      class="link"
      aria-label={`${about}: ${words.toLowerCase()}`}
      onClick={() => revealRow(ref.table, row)}
    >
      {words}
    </button>
  );
}

const GATE_MARKS = { pass: "✓", fail: "✕", "no-data": "–" } as const;

function GateLine({
  gate,
  revealRow,
}: {
  readonly gate: Gate;
  readonly revealRow: ReadinessHandlers["revealRow"];
}): JSX.Element {
  const { id, state, sentence, refs } = gate;
  return (
    <li>
      <span class={state === "fail" ? "gate-state worse" : "gate-state strong"}>
        <span aria-hidden="true">{GATE_MARKS[state]} </span>
        {id} {GATE_WORDS[state].toLowerCase()}
      </span>
      <p>{sentence}</p>
      <RefLink refs={refs} about={id} revealRow={revealRow} />
    </li>
  );
}

function Gaps({ result, kit }: Pick<ReadinessProps, "kit"> & { result: Readiness }): JSX.Element {
  const gaps = widestGaps(result.claims);
  const nameOf = (area: string): string => kit.areas.find(({ id }) => id === area)?.name ?? area;
  return (
    <Card title="Widest gaps" detail="claimed − evidenced">
      {gaps.length === 0 ? (
        <p>No claim is ahead of its rows, as far as there are both.</p>
      ) : (
        <ul class="gaps">
          {gaps.map((question) => (
            <li key={question.id}>
              <div class="card-head">
                <span class="strong">
                  {question.id} {nameOf(question.area)}
                </span>
                <span class="number strong">{gapPoints(question.gap)}</span>
              </div>
              <p>{gapWords(question)}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What is claimed, what the rows evidence, and what holds readiness down. */
export function Result({ state, handlers, kit }: ReadinessProps): JSX.Element {
  const { result } = state;
  if (result === null) return <Heading>There is no assessment yet</Heading>;
  const { claims, gates, verdict } = result;
  return (
    <>
      <Heading>How ready is the company?</Heading>
      <p class="verdict">{verdict}</p>
      <Card title="Need and readiness">
        <dl class="figures">
          <Figure title="Need" axis={claims.need} band={claims.need.band} />
          <Figure title="Readiness" axis={claims.readiness} band={claims.readinessVerdict} />
        </dl>
        <p class="hint">Two things, never averaged into one.</p>
      </Card>
      <Card title="Gates">
        <ul class="gates">
          {sortGates(gates).map((gate) => (
            <GateLine key={gate.id} gate={gate} revealRow={handlers.revealRow} />
          ))}
        </ul>
      </Card>
      <Gaps result={result} kit={kit} />
    </>
  );
}
