import { useId } from "preact/hooks";
import type { JSX } from "preact";

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly choose: (value: string) => void;
  /** Why the choice is unsure, in one sentence. */
  readonly doubt?: string | undefined;
}

/** A label with a native list to choose from; a doubt stands below it and is read out with it. */
export function ChoiceField(props: ChoiceFieldProps): JSX.Element {
  const { label, value, options, choose, doubt } = props;
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>{label}</label>
        <select
          id={id}
          class={doubt === undefined ? undefined : "unsure"}
          value={value}
          aria-describedby={doubt === undefined ? undefined : `${id}-doubt`}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      {doubt !== undefined && (
        <p class="doubt-line" id={`${id}-doubt`}>
          <strong>{label}:</strong> {doubt}
        </p>
      )}
    </>
  );
}
