import type { JSX } from "preact";
import { emptiedTables } from "../intake/emptied-tables.ts";
import { withoutInputTables } from "../intake/input-table.ts";
import type { Mapping, Role } from "../intake/mapping.ts";
import { ROLE_COLUMNS } from "../intake/role-columns.ts";
import type { Source } from "../intake/source.ts";
import { listWords } from "../../shared/scoring/list-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { changeHeader, changeSource, readHeader } from "./edit-mapping.ts";
import { Card } from "./frame.tsx";
import { MEANINGS, ROLE_WORDS } from "./meanings.ts";
import { SampleRows } from "./sample-rows.tsx";
import { SourceOptions } from "./source-options.tsx";
import type { Draft } from "./state.ts";
import { writeAddress } from "./write-address.ts";

export interface SourceCardProps {
  readonly role: Role;
  readonly draft: Draft;
  readonly changeMapping: (mapping: Mapping) => void;
}

/** The doubt that the proposal has about a column; gone once the user has chosen another one. */
function doubtAbout(draft: Draft, role: Role, key: string): string | undefined {
  const reason = draft.found.proposal.reasons.find(
    (other) => other.role === role && other.meaning === key,
  );
  if (reason === undefined || reason.sure) return undefined;
  if (reason.column !== readHeader(draft.mapping, role, key)) return undefined;
  const others = reason.alternatives.map((header) => `“${header}”`);
  return others.length === 0 ? reason.why : `${reason.why} ${listWords(others)} would do as well.`;
}

function columnOptions(
  source: Source,
  isNeeded: boolean,
): readonly { value: string; label: string }[] {
  const none = { value: "", label: isNeeded ? "choose a column" : "not used" };
  return [none, ...source.headers.map((header) => ({ value: header, label: header }))];
}

function TableField({ role, draft, changeMapping }: SourceCardProps): JSX.Element {
  const { sources, inputTables } = draft.found;
  const chosen = draft.mapping[role]?.source;
  // One that was chosen all the same stays in the list.
  const others = inputTables.filter(({ name }) => name !== chosen);
  const options = withoutInputTables(sources, others).map(({ name }) => ({
    value: name,
    label: name,
  }));
  return (
    <ChoiceField
      label="Table"
      value={draft.mapping[role]?.source ?? ""}
      options={[...options, { value: "", label: "not used" }]}
      choose={(name) => {
        const source = sources.find((other) => other.name === name) ?? null;
        changeMapping(changeSource(draft.mapping, role, source));
      }}
    />
  );
}

function tellGone(name: string, { found }: Draft): string {
  return emptiedTables(found.leftOut).has(name.toLowerCase())
    ? `The table “${name}” has no rows now.`
    : `The table “${name}” is not in this workbook any more.`;
}

/** One table: where it is, what each of its columns means, what is unsure, and its first rows. */
export function SourceCard(props: SourceCardProps): JSX.Element {
  const { role, draft, changeMapping } = props;
  const { title } = ROLE_WORDS[role];
  const name = draft.mapping[role]?.source;
  const source = draft.found.sources.find((other) => other.name === name);
  if (source === undefined)
    return (
      <Card title={title}>
        <p class="doubt">{tellGone(name ?? "", draft)}</p>
        <TableField {...props} />
      </Card>
    );
  return (
    <Card title={title} detail={writeAddress(source.area)}>
      <TableField {...props} />
      {MEANINGS[role].map((meaning) => (
        <ChoiceField
          key={meaning.key}
          label={meaning.label}
          value={readHeader(draft.mapping, role, meaning.key) ?? ""}
          options={columnOptions(source, ROLE_COLUMNS[role][meaning.key]?.isNeeded === true)}
          doubt={doubtAbout(draft, role, meaning.key)}
          choose={(header) => {
            const change = { key: meaning.key, header: header === "" ? null : header };
            changeMapping(changeHeader(draft.mapping, role, change));
          }}
        />
      ))}
      <SourceOptions {...props} source={source} />
      <SampleRows role={role} mapping={draft.mapping} source={source} />
    </Card>
  );
}
