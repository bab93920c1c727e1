import type { JSX } from "preact";
import type { LossesMapping } from "../intake/mapping.ts";
import type { Source } from "../intake/source.ts";
import { ChoiceField } from "./choice-field.tsx";
import { changeChoice, readChoice, readHeader, toggleStatus } from "./edit-mapping.ts";
import { DATE_KEYS } from "./meanings.ts";
import { hasUnsureDates, listStatuses } from "./read-sample.ts";
import type { SourceCardProps } from "./source-card.tsx";

type OptionsProps = SourceCardProps & { readonly source: Source };

const DATE_ORDERS = [
  { value: "auto", label: "from the rows" },
  { value: "dmy", label: "day, month, year" },
  { value: "mdy", label: "month, day, year" },
  { value: "ymd", label: "year, month, day" },
];

const VALUE_PERIODS = [
  { value: "year", label: "a year" },
  { value: "month", label: "a month" },
];

const TARGET_BASES = [
  { value: "count", label: "complaints a month" },
  { value: "rate", label: "per 1,000 customers" },
];

function asksForOrder({ role, draft, source }: OptionsProps): boolean {
  if (DATE_KEYS[role].length === 0) return false;
  const order = readChoice(draft.mapping, role, "dateOrder");
  if (order !== "auto" || draft.orderAsked.includes(source.name)) return true;
  return DATE_KEYS[role].some((key) => {
    const header = readHeader(draft.mapping, role, key);
    return header !== null && hasUnsureDates(source, header);
  });
}

interface ChoiceWords {
  readonly key: "dateOrder" | "valuePer" | "basis";
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function choicesOf(props: OptionsProps): readonly ChoiceWords[] {
  const { role, draft } = props;
  const order: ChoiceWords = { key: "dateOrder", label: "Order of dates", options: DATE_ORDERS };
  const per: ChoiceWords = { key: "valuePer", label: "Value is for", options: VALUE_PERIODS };
  const basis: ChoiceWords = { key: "basis", label: "Target is in", options: TARGET_BASES };
  const hasValue = readHeader(draft.mapping, role, "value") !== null;
  return [
    ...(asksForOrder(props) ? [order] : []),
    ...(hasValue ? [per] : []),
    ...(role === "targets" ? [basis] : []),
  ];
}

interface StatusesProps extends OptionsProps {
  readonly losses: LossesMapping;
  readonly status: string;
  readonly list: "lossWhen" | "cameWhen";
  readonly legend: string;
}

function Statuses({ losses, status, list, legend, ...props }: StatusesProps): JSX.Element {
  const { draft, source, changeMapping } = props;
  const chosen = losses[list];
  return (
    <fieldset class="statuses">
      <legend>{legend}</legend>
      {listStatuses(source, status, [...losses.lossWhen, ...losses.cameWhen]).map((text) => (
        <label key={text} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(text)}
            onChange={(event) => {
              const value = toggleStatus(chosen, text, event.currentTarget.checked);
              changeMapping(changeChoice(draft.mapping, "losses", { key: list, value }));
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function LossStatuses(props: OptionsProps): JSX.Element | null {
  const { losses } = props.draft.mapping;
  if (props.role !== "losses" || losses === null || losses.status === null) return null;
  const shared = { ...props, losses, status: losses.status };
  return (
    <>
      <Statuses {...shared} list="lossWhen" legend="These statuses are losses" />
      <Statuses {...shared} list="cameWhen" legend="These statuses are new customers" />
    </>
  );
}

/** What else must be known of a table, asked only when it matters. */
export function SourceOptions(props: OptionsProps): JSX.Element {
  const { role, draft, changeMapping } = props;
  return (
    <>
      {choicesOf(props).map(({ key, label, options }) => (
        <ChoiceField
          key={key}
          label={label}
          value={String(readChoice(draft.mapping, role, key))}
          options={options}
          choose={(value) => changeMapping(changeChoice(draft.mapping, role, { key, value }))}
        />
      ))}
      <LossStatuses {...props} />
    </>
  );
}
