import type { JSX } from "preact";
import type { Mapping, Role } from "../intake/mapping.ts";
import type { Source } from "../intake/source.ts";
import { readHeader } from "./edit-mapping.ts";
import { MEANINGS } from "./meanings.ts";
import { sampleOf } from "./read-sample.ts";

/** Three rows show what a column holds; more would push the next table out of sight. */
const ROWS_SHOWN = 3;

const BLANK = "(blank)";
const BETWEEN = " · ";

interface SampleRowsProps {
  readonly role: Role;
  readonly mapping: Mapping;
  readonly source: Source;
}

/** What stands in the first rows of the chosen columns, column by column: it fits the narrowest pane. */
export function SampleRows({ role, mapping, source }: SampleRowsProps): JSX.Element | null {
  const lines = MEANINGS[role].flatMap(({ key, label }) => {
    const header = readHeader(mapping, role, key);
    return header === null ? [] : [{ key, label, cells: sampleOf(source, header, ROWS_SHOWN) }];
  });
  if (lines.every(({ cells }) => cells.length === 0)) return null;
  return (
    <details class="more">
      <summary tabIndex={0}>First rows</summary>
      <dl class="sample">
        {lines.map(({ key, label, cells }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{cells.map((cell) => (cell === "" ? BLANK : cell)).join(BETWEEN)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
